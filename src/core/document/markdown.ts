import MarkdownIt, { type Token } from 'markdown-it';
import { useBlockRules } from './blockRules.ts';

/** The part of a markdown-it token that this folder reads. */
export type BlockToken = Pick<Token, 'type' | 'tag' | 'map' | 'level' | 'content' | 'markup' | 'info'>;

const TAB = 9;
const SPACE = 32;
const tabWidth = 4;

/** What the block rules set on a token. They call none of its methods. */
class LeanToken implements Omit<Token, 'attrIndex' | 'attrPush' | 'attrSet' | 'attrGet' | 'attrJoin'> {
	type: string;
	tag: string;
	nesting: Token['nesting'];
	level: number;
	attrs: Token['attrs'] = null;
	map: Token['map'] = null;
	children: Token['children'] = null;
	content = '';
	markup = '';
	info = '';
	meta: Token['meta'] = null;
	block = true;
	hidden = false;

	constructor(type: string, tag: string, nesting: Token['nesting'], level: number) {
		this.type = type;
		this.tag = tag;
		this.nesting = nesting;
		this.level = level;
	}
}

/**
 * Makes tokens with plain fields. markdown-it 15 is published with a helper that defines each field of each token by
 * itself, which takes half of the time of a block parse. Lines are found by the engine's own search, and only the blanks
 * before their words are looked at one by one.
 */
class LeanState extends MarkdownIt.StateBlock {
	constructor(...[text, ...rest]: ConstructorParameters<typeof MarkdownIt.StateBlock>) {
		super('', ...rest);
		this.src = text;
		// Of the empty text it has the place behind the last line
		this.bMarks.pop();
		this.eMarks.pop();
		this.tShift.pop();
		this.sCount.pop();
		this.bsCount.pop();
		const { length } = text;
		for (let start = 0; start < length; ) {
			const lineBreak = text.indexOf('\n', start);
			const end = lineBreak < 0 ? length : lineBreak;
			let at = start;
			let column = 0;
			for (; at < end; at++) {
				const code = text.charCodeAt(at);
				if (code === TAB) {
					column += tabWidth - (column % tabWidth);
				} else if (code === SPACE) {
					column++;
				} else {
					break;
				}
			}
			// Blanks at the end of the text that no line break follows are no line
			if (at < length) {
				this.addLine(start, end, at - start, column);
			}
			start = end + 1;
		}
		this.lineMax = this.bMarks.length;
		this.addLine(length, length, 0, 0);
	}

	private addLine(start: number, end: number, blanks: number, column: number): void {
		this.bMarks.push(start);
		this.eMarks.push(end);
		this.tShift.push(blanks);
		this.sCount.push(column);
		this.bsCount.push(0);
	}

	override push(type: string, tag: string, nesting: Token['nesting']): Token {
		if (nesting < 0) {
			this.level--;
		}
		const token = new LeanToken(type, tag, nesting, this.level) as unknown as Token;
		if (nesting > 0) {
			this.level++;
		}
		this.tokens.push(token);
		return token;
	}
}

// Block structure alone: the inline rules cost most of a full parse and give no positions. Link definitions are read by
// our own inline scan, which knows where they stand, so the block rule that swallows them is off.
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);
markdown.block.ruler.disable('reference');
useBlockRules(markdown);
markdown.block.State = LeanState;

/** Block tokens of a Markdown text; each inline token keeps its raw content. */
export function parseBlocks(text: string): BlockToken[] {
	return markdown.parse(text, {});
}

/** CommonMark's scanners of link destinations and titles. */
export const { parseLinkDestination, parseLinkTitle } = markdown.helpers;

/** Resolves backslash escapes and entities. */
export function unescapeMarkdown(text: string): string {
	return text.includes('\\') || text.includes('&') ? markdown.utils.unescapeAll(text) : text;
}

/** A label as CommonMark compares it. */
export function normalizeLabel(label: string): string {
	return markdown.utils.normalizeReference(label);
}
