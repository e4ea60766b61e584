import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';
import { titleSign } from './idEnds.ts';
import { idLetters, isSure } from './idLetters.ts';
import { idKey } from './trace.ts';

const id = String.raw`${idLetters}(?:-\d{3}-\d{3}|-?\d{1,4}(?:\.\d{1,4}){0,2})[a-z]?`;

/** `FR-011-002`: the number of the feature stands in the id. Elsewhere it is a range. */
const withFeature = /-(\d{3})-\d{3}[a-z]?$/;

/** `- **FR-001**: …`, `- **R001** (MUST): …`, `1. FR-001: …`, `**SC-002** …`, `- **[FR-001].** …`: an id that begins an item. */
const item = new RegExp(
	String.raw`^([ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?)((?:\*\*|__)?[\x60[]?)(${id})(?:\x60|\](?!\())?(?:\*\*|__)?(?=\s*[:：(（]|\*\*|\s+\S|\.(?:\*\*|__|\s+\S))`,
	'u',
);

/** Behind an id that no bold letters mark: a sign, or words of EARS as no sentence about it has them. */
const isSaid = /^\s*[:：]|^\.|^\s+(?:THE|WHEN|WHILE|WHERE|IF)\s/;

/** Behind an id in bold letters that go on: `**FR-004 (no such coin) is put off to phase 2**` speaks of it. */
const goesOn = /^\s*(?:[(（][^()（）]*[)）]\s*)?\p{Ll}/u;

/** `FR-001: Title`, `FR-1.1 Title`, `[FR-001]`: a heading or a cell that begins with an id. */
export const leadingId = new RegExp(String.raw`^[\s*_[\]]*(${id})(?!${titleSign}|[.-])`, 'u');

/** An id with letters at the beginning of an item of a list, of a paragraph or of a row, and what it stands before. */
export interface ListedItem {
	readonly id: string;
	readonly idRange: Range;
	/** The whole item or row. */
	readonly range: Range;
	/** What stands behind the id, with its marks; of a row the longest cell. */
	readonly source: string;
	/**
	 * Whether it may as well speak of an id that is born elsewhere: without bold letters and not a colon alone behind it, or
	 * in a bold sentence.
	 */
	readonly isDoubtful: boolean;
}

/** Whether an id has no number of a feature in it, or the one given. */
export function isOfFeature(id: string, feature: string | undefined): boolean {
	const number = withFeature.exec(id)?.[1];
	return number === undefined || number === feature;
}

/**
 * Items and paragraphs that begin with an id.
 * @param visible as `visibleLines` gives them
 * @param feature the number that ids of the document have in them
 */
export function listedItems(
	{ lines }: SpecDocument,
	visible: (line: number) => string,
	feature?: string,
): ListedItem[] {
	const items: ListedItem[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = visible(line);
		const found = item.exec(source);
		if (!found) {
			continue;
		}
		const [whole, before = '', open = '', id = ''] = found;
		// Without a bullet or bold letters it is a sentence that begins with an id
		const isTitle = /[*_]/.test(open) || (before.trim() !== '' && isSaid.test(source.slice(whole.length)));
		// Codes of errors and events stand in such marks, too
		const isCode = open.endsWith('`') && !isSure(idKey(id));
		if (!isTitle || isCode || !isOfFeature(id, feature)) {
			continue;
		}
		const at = before.length + open.length;
		const end = lastLine(line, before.length, lines);
		const behind = source.slice(whole.length);
		const isSentence = !/[*_]$/.test(whole) && goesOn.test(behind);
		items.push({
			id,
			idRange: range(line, at, line, at + id.length),
			range: range(line, 0, end, lines.line(end).length),
			source: lines.slice(range(line, whole.length, end, lines.line(end).length)),
			isDoubtful: open !== '' ? !/[*_]/.test(open) || isSentence : !/^\s*[:：]/.test(behind),
		});
	}
	return items;
}

/** Rows that begin with an id; of several with the same one the first. @param feature as of `listedItems` */
export function listedRows({ tables }: SpecDocument, feature?: string): ListedItem[] {
	const rows = new Map<string, ListedItem>();
	for (const { cells, range: row } of tables.flatMap((table) => table.rows)) {
		const [first, ...others] = cells;
		const id = first && leadingId.exec(first.text)?.[1];
		if (
			!first ||
			id === undefined ||
			!isOfFeature(id, feature) ||
			first.text.replace(/[\s*_[\]]/g, '') !== id ||
			rows.has(id)
		) {
			continue;
		}
		const { line, character } = first.range.start;
		const at = character + first.text.indexOf(id);
		const source = others.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
		rows.set(id, { id, idRange: range(line, at, line, at + id.length), range: row, source, isDoubtful: false });
	}
	return [...rows.values()];
}

/** A line with which another item or a paragraph with an id begins. */
const begins = new RegExp(String.raw`^\s*(?:(?:[-*+]|\d{1,3}[.)])\s|(?:\*\*|__)${idLetters}-?\d)`, 'u');

/** The item goes on over lines that stand further in; a blank line or another item beside it ends it. */
function lastLine(first: number, indent: number, lines: SpecDocument['lines']): number {
	let last = first;
	const own = widthOf(lines.line(first));
	while (last + 1 < lines.count && indent > 0 && /^\s+\S/.test(lines.line(last + 1))) {
		const next = lines.line(last + 1);
		const width = widthOf(next);
		if (width < Math.min(indent, 2) || (width <= own && begins.test(next))) {
			break;
		}
		last++;
	}
	return last;
}

function widthOf(line: string): number {
	return line.length - line.trimStart().length;
}
