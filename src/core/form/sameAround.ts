import type { BlockToken } from '../document/markdown.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { LineIndex, TextEdit } from '../document/text.ts';
import type { Area } from './area.ts';
import { readBlocks } from './blocks.ts';
import { isBlankLine } from './text/lineEdits.ts';

/** Lists are not compared, but their items: one that a person types may go on with the list behind it. */
const lists: ReadonlySet<string> = new Set(['bullet_list_open', 'ordered_list_open']);

/** A block outside of what is edited. */
export interface Neighbour {
	/** Its sort, how deep it is and its first line, as that counts before the edits. */
	readonly sign: string;
	/** Whether what is edited stands in it. */
	readonly holds: boolean;
}

/**
 * Whether the lines around a field are the same paragraphs, items, rows and code as before, up to the headings around
 * it, which have to be the same. Linear in the length of that text.
 * @param field the lines that the edits may change; blank ones may be put around it
 * @param after the document with the edits in it
 */
export function isSameAround(
	document: SpecDocument,
	field: Area,
	edits: readonly TextEdit[],
	after: SpecDocument,
): boolean {
	const edited = editedLines(field, edits);
	const begin = behindFrontMatter(document);
	if (begin !== behindFrontMatter(after)) {
		return false;
	}
	const grown = after.lines.count - document.lines.count;
	const area = areaAround(document, edited, begin);
	const before = neighbours(document, area, edited, 0);
	const now = neighbours(after, { ...area, last: area.last + grown }, edited, grown);
	return isSame(before, now);
}

/** Whether blocks outside of what is edited are the same afterwards, and none holds it that did not. */
export function isSame(before: readonly Neighbour[], now: readonly Neighbour[]): boolean {
	return (
		before.length === now.length &&
		before.every(({ sign, holds }, place) => now[place]?.sign === sign && (holds || !now[place]?.holds))
	);
}

/** The lines of a field and of all that edits change. */
export function editedLines(field: Area, edits: readonly TextEdit[]): Area {
	return {
		first: Math.min(field.first, ...edits.map(({ range }) => range.start.line)),
		last: Math.max(field.last, ...edits.map(lastLine)),
	};
}

/** The first line that is no front matter. */
export function behindFrontMatter({ frontMatter }: SpecDocument): number {
	return frontMatter ? frontMatter.range.end.line + 1 : 0;
}

/** The last line that an edit changes; the one before it where it puts whole lines before another. */
function lastLine({ range: { start, end }, newText }: TextEdit): number {
	const isWhole = start.character === 0 && end.character === 0 && (newText === '' || /[\r\n]$/.test(newText));
	return isWhole ? end.line - 1 : end.line;
}

/** The lines between the headings around others, without blank ones at either end. @param from the first line there is */
export function areaAround(document: SpecDocument, edited: Area, from: number): Area {
	let first = from;
	let last = document.lines.count - 1;
	for (const { nested, range } of document.headings) {
		if (!nested && range.end.line < edited.first) {
			first = range.end.line + 1;
		} else if (!nested && range.start.line > edited.last) {
			last = range.start.line - 1;
			break;
		}
	}
	while (first < edited.first && isBlankLine(document, first)) {
		first++;
	}
	while (last > edited.last && isBlankLine(document, last)) {
		last--;
	}
	return { first, last };
}

function neighbours(document: SpecDocument, area: Area, edited: Area, grown: number): Neighbour[] {
	return readBlocks(document, area).flatMap(({ tokens, origin }) =>
		neighboursIn(document.lines, tokens, origin, edited, grown),
	);
}

/**
 * The blocks outside of what is edited.
 * @param origin the line of the text from which those of the tokens count
 * @param edited lines of the text before the edits
 * @param grown how many lines the text has more than before the edits
 */
export function neighboursIn(
	lines: LineIndex,
	tokens: readonly BlockToken[],
	origin: number,
	{ first, last }: Area,
	grown: number,
): Neighbour[] {
	const found: Neighbour[] = [];
	for (const { type, map, level } of tokens) {
		const begin = origin + (map?.[0] ?? 0);
		const isBehind = begin > last + grown;
		if (map && !lists.has(type) && (begin < first || isBehind)) {
			const sign = `${type} ${level} ${isBehind ? begin - grown : begin}`;
			found.push({ sign, holds: !isBehind && holdsLine(lines, begin, origin + map[1], first) });
		}
	}
	return found;
}

/** Whether a block goes on at a line or behind it: blank lines at its end are no part of it. */
function holdsLine(lines: LineIndex, begin: number, end: number, line: number): boolean {
	let last = end - 1;
	while (last > begin && last >= line && lines.line(last).trim() === '') {
		last--;
	}
	return last >= line;
}
