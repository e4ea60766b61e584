import { isScalar, isSeq, parseDocument } from 'yaml';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { LinkHabit } from '../dialect/linkHabits.ts';
import type { AdrRecord, LinkPlace, Relation } from '../record/record.ts';
import { reverse } from '../record/relation.ts';
import { quoteOf, withinQuotes, yamlValue } from '../record/yamlValue.ts';
import { insertion } from './bodyLines.ts';

/**
 * Adds the names of records to a key of front matter: into its list, behind its only one, or in place of nothing.
 * @returns undefined for a key whose value is neither
 */
export function intoKey(
	document: SpecDocument,
	place: LinkPlace,
	habit: LinkHabit,
	named: readonly string[],
): TextEdit | undefined {
	const { lines, frontMatter } = document;
	const { line } = place.range.start;
	const source = lines.line(line);
	if (place.empty !== undefined) {
		const from = source.indexOf(':', source.indexOf(place.name) + place.name.length) + 1;
		const blank = /^[ \t]*/.exec(source.slice(from))?.[0] ?? '';
		const end = from + blank.length + place.empty.length;
		const list = place.list === 'brackets' && habit.list === undefined ? 'brackets' : habit.list;
		const value = valueWith(list, habit, named);
		const start = value.startsWith('\n') ? from : from + blank.length;
		const text = blank === '' && !value.startsWith('\n') ? ` ${value}` : value;
		const range = { start: { line, character: start }, end: { line, character: end } };
		return { ...insertion(document, range.start, text), range };
	}
	const root = frontMatter && parseDocument(frontMatter.yaml, { logLevel: 'silent' });
	const value = root?.get(place.name, true);
	if (!frontMatter || !root || !value || root.errors.length > 0) {
		return undefined;
	}
	const { offset } = frontMatter;
	if (isSeq(value)) {
		const last = value.items.at(-1);
		if (!isScalar(last) || !last.range) {
			return undefined;
		}
		const at = offset + last.range[1];
		const items = named.map((name) => item(name, quoteOf(frontMatter.yaml.slice(last.range?.[0]))));
		if (value.flow) {
			return replaced(document, at, at, items.map((one) => `, ${one}`).join(''));
		}
		const first = lines.line(lines.positionAt(offset + last.range[0]).line);
		const mark = /^\s*-\s+/.exec(first)?.[0] ?? '- ';
		const end = lines.positionAt(at).line;
		const behind = { line: end, character: lines.line(end).length };
		return insertion(document, behind, items.map((one) => `\n${mark}${one}`).join(''));
	}
	if (!isScalar(value) || !value.range || place.range.end.line !== line || value.source === undefined) {
		return undefined;
	}
	const [start, end] = value.range;
	const quote = quoteOf(frontMatter.yaml.slice(start));
	return replaced(document, offset + start, offset + end, yamlValue([value.source, ...named].join(', '), quote));
}

/** A key behind that of the other direction, else behind the status, else at the top. */
export function newKey(
	document: SpecDocument,
	{ linkPlaces = [], status }: AdrRecord,
	habit: LinkHabit,
	relation: Relation,
	named: readonly string[],
): TextEdit | undefined {
	const { frontMatter } = document;
	if (!frontMatter || frontMatter.yaml.trimStart().startsWith('{')) {
		return undefined;
	}
	const value = valueWith(habit.list, habit, named);
	const text = `${habit.name}:${value.startsWith('\n') ? '' : ' '}${value}\n`;
	const other = linkPlaces.find((place) => place.form === 'front-matter' && place.relation === reverse(relation));
	const before = other?.range.end.line ?? (status?.form === 'front-matter' ? status.range.end.line : undefined);
	const at = before === undefined ? document.lines.positionAt(frontMatter.offset) : { line: before + 1, character: 0 };
	// Below a status of several lines the next one may be its own
	return before !== undefined && /^\s+\S/.test(document.lines.line(before + 1))
		? undefined
		: insertion(document, at, text);
}

function valueWith(list: LinkPlace['list'], { named: like }: LinkHabit, named: readonly string[]): string {
	const quote = like?.isQuoted ? '"' : '';
	const items = named.map((name) => item(name, quote));
	if (list === 'lines') {
		return items.map((one) => `\n  - ${one}`).join('');
	}
	return list === 'brackets' || items.length > 1 ? `[${items.join(', ')}]` : (items[0] ?? '');
}

/** A name as an item of YAML; a number stays one unless the others are quoted. */
function item(name: string, quote: '"' | "'" | ''): string {
	if (quote !== '') {
		return quote + withinQuotes(name, quote) + quote;
	}
	return /^\d+$/.test(name) ? name : yamlValue(name, '');
}

function replaced(document: SpecDocument, start: number, end: number, text: string): TextEdit {
	const range = document.lines.rangeAt(start, end);
	return { ...insertion(document, range.start, text), range };
}
