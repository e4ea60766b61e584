import { readTag } from '../../document/html.ts';
import { type InlineSink, scanDefinitions, scanInline } from '../../document/inlineScan.ts';
import { normalizeLabel } from '../../document/markdown.ts';

/** A link as it stands in the content of a block, with offsets in it. */
export interface InlineTarget {
	readonly start: number;
	readonly end: number;
	/** Where its target stands; a label's is given by its definition. */
	readonly target: Stretch | undefined;
	/** Label in the form in which labels are compared; undefined for a link that has a target of its own. */
	readonly label: string | undefined;
	/** Texts that a reader sees or that name the target, in order of place. */
	readonly texts: readonly Stretch[];
	/** Whether the first of them is nothing but text: neither a label nor in place of an image. */
	readonly hasOwnText: boolean;
}

/** Offsets of a stretch of content. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What stands in the content of one block, with offsets in it. */
export interface InlineContent {
	readonly targets: readonly InlineTarget[];
	readonly code: readonly Stretch[];
	/** What is neither text nor code: targets, tags, comments, automatic links. */
	readonly marks: readonly Stretch[];
}

/**
 * Reads the links, code spans and marks of a block's content.
 * @param from offset at which the block's text begins
 * @param definitions whether link definitions stand before that
 */
export function readInlineContent(content: string, from: number, definitions: boolean): InlineContent {
	const reader = new TargetReader(content);
	if (definitions) {
		scanDefinitions(content, reader);
	}
	scanInline(content, reader, from);
	return { targets: reader.targets, code: reader.spans, marks: reader.marks };
}

class TargetReader implements InlineSink {
	readonly targets: InlineTarget[] = [];
	readonly spans: Stretch[] = [];
	readonly marks: Stretch[] = [];
	private readonly content: string;

	constructor(content: string) {
		this.content = content;
	}

	link(found: Parameters<InlineSink['link']>[0]): void {
		const { start, end, textStart, textEnd, targetStart, targetEnd, image } = found;
		this.marks.push({ start: textEnd, end });
		this.targets.push({
			start,
			end,
			target: { start: targetStart, end: targetEnd },
			label: undefined,
			texts: [{ start: textStart, end: textEnd }],
			hasOwnText: !image,
		});
	}

	label(found: Parameters<InlineSink['label']>[0]): void {
		const { start, end, labelStart, labelEnd, textStart, textEnd, image } = found;
		const own = labelStart === textStart ? [] : [{ start: labelStart, end: labelEnd }];
		this.targets.push({
			start,
			end,
			target: undefined,
			label: normalizeLabel(this.content.slice(labelStart, labelEnd)),
			texts: [{ start: textStart, end: textEnd }, ...own],
			hasOwnText: own.length > 0 && !image,
		});
	}

	definition(found: Parameters<InlineSink['definition']>[0]): void {
		const { start, end, targetStart, targetEnd, label } = found;
		this.marks.push({ start: targetStart, end });
		this.targets.push({
			start,
			end,
			target: { start: targetStart, end: targetEnd },
			label: normalizeLabel(label),
			texts: [{ start: start + 1, end: start + 1 + label.length }],
			hasOwnText: false,
		});
	}

	tag(start: number, end: number): void {
		this.marks.push({ start, end });
		const { target } = readTag(this.content.slice(start, end));
		if (target) {
			this.targets.push({
				start,
				end,
				target: { start: start + target.start, end: start + target.end },
				label: undefined,
				texts: [],
				hasOwnText: false,
			});
		}
	}

	autolink(start: number, end: number): void {
		this.marks.push({ start, end });
	}

	comment(start: number, end: number): void {
		this.marks.push({ start, end });
	}

	code(start: number, end: number): void {
		this.spans.push({ start, end });
	}

	// Places that wait for text are text
	brace(): void {}
	todo(): void {}
}
