import type { StateBlock } from 'markdown-it';

/** A sort of HTML block: how its first line begins, what its last line holds, whether it may interrupt a paragraph. */
interface HtmlBlock {
	readonly begins: RegExp;
	readonly ends: RegExp;
	readonly interrupts: boolean;
}

/** Names of elements that begin a block by themselves (CommonMark 0.31, section 4.6, condition 6). */
const blockElements = [
	'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt',
	'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link',
	'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead',
	'title tr track ul',
]
	.join(' ')
	.replaceAll(' ', '|');

const blank = '[ \\t]';
const value = `[^ \\t"'=<>\`]+|'[^']*'|"[^"]*"`;
const attribute = `${blank}+[A-Za-z_:][A-Za-z0-9_.:-]*(?:${blank}*=${blank}*(?:${value}))?`;
const name = '[A-Za-z][A-Za-z0-9-]*';
const nothing = /^[ \t]*$/;

/** The seven conditions of CommonMark 0.31, section 4.6, in their order. */
const htmlBlocks: readonly HtmlBlock[] = [
	{
		begins: /^<(?:pre|script|style|textarea)(?:[ \t>]|$)/i,
		ends: /<\/(?:pre|script|style|textarea)>/i,
		interrupts: true,
	},
	{ begins: /^<!--/, ends: /-->/, interrupts: true },
	{ begins: /^<\?/, ends: /\?>/, interrupts: true },
	{ begins: /^<![A-Za-z]/, ends: />/, interrupts: true },
	{ begins: /^<!\[CDATA\[/, ends: /\]\]>/, interrupts: true },
	{ begins: new RegExp(`^</?(?:${blockElements})(?:[ \\t]|/?>|$)`, 'i'), ends: nothing, interrupts: true },
	{
		begins: new RegExp(`^(?:<${name}(?:${attribute})*${blank}*/?>|</${name}${blank}*>)${blank}*$`),
		ends: nothing,
		interrupts: false,
	},
];

/**
 * Block rule for HTML, in place of markdown-it's own. That one takes any white space of Unicode for the blank between
 * attributes and for a part of their values as well, and so tries each such character both ways: a tag of a few dozen
 * no-break spaces keeps it busy for ever. Between attributes CommonMark knows blanks and tabs alone.
 */
export function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const textOf = (line: number): string =>
		state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
	const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
	if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || state.src.charCodeAt(start) !== 60) {
		return false;
	}
	const first = textOf(startLine);
	const block = htmlBlocks.find(({ begins }) => begins.test(first));
	if (!block || silent) {
		return block?.interrupts === true;
	}
	let line = startLine;
	let ended = block.ends.test(first);
	while (!ended && ++line < endLine && (state.sCount[line] ?? 0) >= state.blkIndent) {
		ended = block.ends.test(textOf(line));
	}
	// The line that ends the block belongs to it, unless it is blank
	const next = ended && !nothing.test(textOf(line)) ? line + 1 : Math.min(line, endLine);
	state.line = next;
	const token = state.push('html_block', '', 0);
	token.map = [startLine, next];
	token.content = state.getLines(startLine, next, state.blkIndent, true);
	return true;
}
