import { type BlockToken, parseBlocks } from '../document/markdown.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, LineIndex, type TextEdit } from '../document/text.ts';
import type { Area } from './area.ts';
import { type Block, readBlocks } from './blocks.ts';
import { areaAround, behindFrontMatter, editedLines, isSame, neighboursIn } from './sameAround.ts';
import { isBlankLine } from './text/lineEdits.ts';

/** A table of more cells may end where a row loses some: markdown-it fills up no more of them. */
const mostCells = 65_536;
/** A block is known by so many lines of it: a table by its delimiters. */
const linesOfSign = 3;

/** Lines that are read again, up to where a block begins as before. */
interface Window {
	/** The first line, from which blocks are what they are whatever stands before. */
	readonly from: number;
	/** The line behind it, in the text before the edits. */
	readonly end: number;
	/** How many lines of what begins there are read, and as what it begins; undefined at the end of the text. */
	readonly sign: { readonly lines: number; readonly type: string } | undefined;
}

/**
 * Whether edits are certain to leave all around them what it is, told by the blocks beside them: where the block behind
 * begins as before, all that follows is read as before, too. A key in a long text so costs a few lines. False says nothing:
 * then the whole text has to be read.
 * @param field the lines that the edits may change
 */
export function staysLocal(document: SpecDocument, edits: readonly TextEdit[], field: Area): boolean {
	const edited = editedLines(field, edits);
	const hasHeadingAbove = document.headings.some(({ nested, range }) => !nested && range.end.line < edited.first);
	// Marks of front matter that nothing closes yet could be closed by any line
	const mayOpen = document.frontMatter === undefined && /^\uFEFF?---/.test(document.text);
	if (document.openFrom !== undefined || !hasHeadingAbove || mayOpen) {
		return false;
	}
	const blocks = readBlocks(document, areaAround(document, edited, behindFrontMatter(document)));
	return isRowOf(document, blocks, edits, field) || isSameWindow(document, blocks, edits, edited);
}

/** Whether the edits are in one row of a table, below its delimiters, and leave it a row. */
function isRowOf(document: SpecDocument, blocks: readonly Block[], edits: readonly TextEdit[], field: Area): boolean {
	const { lines } = document;
	const line = edits[0]?.range.start.line ?? 0;
	const table = blocks.find(({ type, first }) => type === 'table' && first === field.first);
	const isInLine = edits.every(
		({ range, newText }) => range.start.line === line && range.end.line === line && !/[\r\n]/.test(newText),
	);
	if (!table || !isInLine || line <= table.first + 1 || line > table.last) {
		return false;
	}
	const inLine = edits.map(({ range: { start, end }, newText }) => ({
		range: { start: { ...start, line: 0 }, end: { ...end, line: 0 } },
		newText,
	}));
	const head = `${lines.line(table.first)}\n${lines.line(table.first + 1)}`;
	const tokens = parseBlocks(`${head}\n${applyEdits(lines.line(line), inLine)}\n`);
	const columns = tokens.filter(({ type }) => type === 'th_open').length;
	const isTable = tokens[0]?.type === 'table_open' && tokens[0].map?.[1] === 3 && tokens.at(-1)?.type === 'table_close';
	const rows = tokens.filter(({ type }) => type === 'tr_open').length;
	return isTable && rows === 2 && (table.last - table.first) * columns < mostCells;
}

function isSameWindow(
	document: SpecDocument,
	blocks: readonly Block[],
	edits: readonly TextEdit[],
	edited: Area,
): boolean {
	const { from, end, sign } = windowAround(document, blocks, edited);
	const after = new LineIndex(applyEdits(document.text, edits));
	const grown = after.count - document.lines.count;
	const last = end + grown + (sign?.lines ?? 0) - 1;
	const all = parseBlocks(after.text.slice(after.startOf(from), after.endOf(last)));
	const place = sign ? all.findIndex(({ level, map }) => level === 0 && map?.[0] === end + grown - from) : all.length;
	if (place < 0 || (sign && all[place]?.type !== sign.type)) {
		return false;
	}
	const tokens = all.slice(0, place);
	const before = blocks.filter((one) => one.first >= from && one.first < end);
	const isHeading = ({ type }: BlockToken): boolean => type === 'heading_open';
	const isOpen = ({ type, level, map }: BlockToken): boolean =>
		level === 0 &&
		(type === 'fence' || type === 'html_block') &&
		map !== null &&
		from + map[1] > edited.first &&
		from + map[0] <= edited.last + grown;
	// Headings, and what may hold all that follows, are looked at in the whole text
	if (tokens.some((token) => isHeading(token) || isOpen(token)) || before.some((one) => one.tokens.some(isHeading))) {
		return false;
	}
	const was = before.flatMap((block) => neighboursIn(document.lines, block.tokens, block.origin, edited, 0));
	return isSame(was, neighboursIn(after, tokens, from, edited, grown));
}

function windowAround(document: SpecDocument, blocks: readonly Block[], edited: Area): Window {
	const above = blocks.findLast(({ last }) => last < edited.first);
	const heading = document.headings.findLast(({ nested, range }) => !nested && range.end.line < edited.first);
	// A blank line ends a paragraph and a table; a list may go on behind it
	const isEnded = above && /^(?:paragraph|table)$/.test(above.type) && above.last + 1 < edited.first;
	const from = above ? (isEnded ? above.last + 1 : above.first) : (heading?.range.end.line ?? 0) + 1;
	const below = blocks.find(({ first }) => first > edited.last + 1 && isBlankLine(document, first - 1));
	if (below) {
		const { first, last, tokens } = below;
		const lines = Math.min(linesOfSign, last - first + 1);
		return { from, end: first, sign: { lines, type: tokens[0]?.type ?? '' } };
	}
	const next = document.headings.find(({ nested, range }) => !nested && range.start.line > edited.last);
	return next
		? {
				from,
				end: next.range.start.line,
				sign: { lines: next.range.end.line - next.range.start.line + 1, type: 'heading_open' },
			}
		: { from, end: document.lines.count, sign: undefined };
}
