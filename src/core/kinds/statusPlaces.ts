import type { SpecDocument, Table, TableCell } from '../document/specDocument.ts';
import { comparePositions, type Range, range } from '../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../document/yaml.ts';
import { headFields } from './documentHead.ts';
import type { Kind } from './kind.ts';
import { sectionPatterns } from './sectionPattern.ts';

/** Where a status stands. */
interface Place {
	readonly text: string;
	readonly range: Range;
}

/** Lines of a head that are looked at: authors keep what describes a document at its top. */
const headLength = 60;

/** Characters of a line or a value that are looked at: nobody writes a status behind so many. */
export const statusLength = 500;

/** What stands beside the name of a status in a table's header where the statuses stand below it. */
const otherColumn =
	/^[*_]*(?:date|author|owner|decider|decision|version|supersede|title|note|comment|description|datum|fecha|data|дата|日期|日付|날짜)/i;

/**
 * The value of the first of the names that front matter or the head of a document has: a field, a table (names in its
 * first column or its header), a line in which it follows other values, or a heading that has the value in it.
 * @param names in the order in which they are looked for, compared without case
 */
export function statusInHead(document: SpecDocument, kind: Kind, names: readonly string[]): Place | undefined {
	for (const name of names) {
		const found = fromFrontMatter(document, name) ?? fromField(document, name);
		if (found) {
			return found;
		}
	}
	if (names.length === 0) {
		return undefined;
	}
	const head = headRange(document, kind);
	return statusInTable(document, head, names) ?? fromLines(document, head, names);
}

/** The status that a table in a range gives: beside its name, or under it in the last row. */
export function statusInTable({ tables }: SpecDocument, within: Range, names: readonly string[]): Place | undefined {
	const isName = (cell: TableCell | undefined): boolean =>
		cell !== undefined &&
		names.includes(
			cell.text
				.replace(/[*_`:：\s]+/g, ' ')
				.trim()
				.toLowerCase(),
		);
	const valueIn = ({ header, rows }: Table): TableCell | undefined => {
		const pairs = otherColumn.test(header.cells[1]?.text ?? '') ? rows : [header, ...rows];
		const beside = pairs.find(({ cells }) => isName(cells[0]) && cells.length === 2)?.cells[1];
		const column = header.cells.findIndex(isName);
		return beside ?? (column < 0 ? undefined : rows.at(-1)?.cells[column]);
	};
	for (const table of tables) {
		const { start } = table.range;
		if (comparePositions(start, within.start) >= 0 && comparePositions(start, within.end) < 0) {
			const cell = valueIn(table);
			if (cell && cell.text !== '') {
				return cell;
			}
		}
	}
	return undefined;
}

function fromFrontMatter(document: SpecDocument, wanted: string): Place | undefined {
	for (const [key, value] of Object.entries(frontMatterValues(document))) {
		if (
			key.toLowerCase() === wanted.toLowerCase() &&
			(typeof value === 'string' || typeof value === 'number') &&
			value !== ''
		) {
			const place = frontMatterOf(document)?.rangeOf(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
			return place && { text: String(value), range: place };
		}
	}
	return undefined;
}

function fromField(document: SpecDocument, name: string): Place | undefined {
	const wanted = name.toLowerCase();
	const field = headFields(document).find(
		({ name, form, value }) =>
			name.toLowerCase() === wanted && value !== '' && !(form === 'table' && otherColumn.test(value)),
	);
	return field && { text: field.value, range: field.valueRange };
}

/**
 * From the title to the first section, that section's heading included, and the whole of a first section that the kind
 * does not know (`## Metadata`).
 */
function headRange(document: SpecDocument, kind: Kind): Range {
	const { headings, title, lines, frontMatter } = document;
	const [first, second] = headings.filter((heading) => !heading.nested && heading !== title);
	const isKnown = first !== undefined && sectionPatterns(kind).match(first) !== undefined;
	const end = isKnown ? first.range.end.line + 1 : (second?.range.start.line ?? lines.count);
	const start = frontMatter ? frontMatter.range.end.line + 1 : 0;
	return range(start, 0, Math.min(end, start + headLength, lines.count), 0);
}

/** Marks around a name or a value. */
const marks = String.raw`(?:[\s>*_+#[\]-]|</?[a-z]+>)*`;

/** Compiled once for the names of each kind. */
const linePatterns = new WeakMap<readonly string[], LinePatterns>();

interface LinePatterns {
	readonly value: RegExp;
	readonly nameAlone: RegExp;
}

function patternsFor(names: readonly string[]): LinePatterns {
	const name = `(?:${names.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
	return {
		// At the beginning of the line, or behind what separates it from another value.
		value: new RegExp(`(?:^|[·•|;]|[.,—–]\\s)${marks}${name}(?:\\*|_|</?[a-z]+>)*\\s*[:：]+${marks}(\\S.*)$`, 'iu'),
		nameAlone: new RegExp(`^${marks}${name}(?:[*_:：]|</?[a-z]+>)+\\s*$`, 'iu'),
	};
}

/** What ends a value on a line of several. */
const valueEnd = /\s*(?:[·•|;]|\.\s|\s[—–]\s+[*_]*\p{L}+[*_]*[:：]).*$|(?:[\s*_\]]|<\/[a-z]+>)+$/u;

function fromLines(document: SpecDocument, { start, end }: Range, names: readonly string[]): Place | undefined {
	const { lines, comments, fences } = document;
	const patterns = linePatterns.get(names) ?? patternsFor(names);
	linePatterns.set(names, patterns);
	const hidden = [...comments, ...fences].map((one) => one.range);
	let isValue = false;
	for (let line = start.line; line < end.line; line++) {
		const source = lines.line(line).slice(0, statusLength);
		if (hidden.some((one) => one.start.line <= line && line <= one.end.line)) {
			continue;
		}
		const found = isValue ? /^[\s>*_+-]*(\S.*)$/.exec(source) : patterns.value.exec(source);
		const written = found?.[1]?.replace(valueEnd, '').replace(valueEnd, '') ?? '';
		if (found && written !== '') {
			const character = source.length - (found[1]?.length ?? 0);
			return { text: written, range: range(line, character, line, character + written.length) };
		}
		isValue = patterns.nameAlone.test(source) || (isValue && source.trim() === '');
	}
	return undefined;
}
