import { InlineCollector } from './inlineCollector.ts';
import { contiguousText, type InlineText } from './inlineText.ts';
import { readDocument } from './parse.ts';

/** A stretch of a text in which inline Markdown may stand: of a paragraph, a heading, a cell or an HTML block. */
export interface InlineBlock {
	readonly text: InlineText;
	/** Offset in the content at which it begins: behind the box of a task and behind link definitions. */
	readonly from: number;
	/** Whether the content before that offset holds link definitions. */
	readonly definitions: boolean;
}

/** A text as the stretches that hold inline Markdown, in order of place. Code blocks are none of them. */
export interface InlineBlocks {
	/** The YAML of the front matter. */
	readonly frontMatter: InlineText | undefined;
	readonly blocks: readonly InlineBlock[];
}

/** Keeps what the reader gives it to look into, instead of looking. */
class BlockKeeper extends InlineCollector {
	readonly blocks: InlineBlock[] = [];
	private defining: InlineText | undefined;

	override definitions(text: InlineText): number {
		const end = super.definitions(text);
		this.defining = end > 0 ? text : undefined;
		return end;
	}

	override scan(text: InlineText, from: number): void {
		this.blocks.push({ text, from, definitions: this.defining === text });
	}

	override scanHtml(text: InlineText): boolean {
		this.blocks.push({ text, from: 0, definitions: false });
		return true;
	}
}

/** Reads a Markdown text for its inline content alone. Never throws; time grows linearly with its length. */
export function inlineBlocks(text: string): InlineBlocks {
	const keeper = new BlockKeeper();
	const { lines, frontMatter } = readDocument('', text, keeper).finish();
	return {
		frontMatter: frontMatter && contiguousText(lines, frontMatter.yaml, frontMatter.offset),
		blocks: keeper.blocks,
	};
}
