import { comparePositions, LineIndex, type Range, range } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import type { Mention } from './mention.ts';
import type { RecordForms } from './recordForms.ts';

/** Whether a record links to another by its number alone: `supersedes: 12`. */
export function linksByNumber(links: AdrRecord['links'], { record }: RecordForms): boolean {
	return links.some((link) => isByNumber(link, record));
}

/** Adds the links of a record that are nothing but a number to the mentions that stand in its text. */
export function withNumberLinks(
	mentions: readonly Mention[],
	{ path, links }: AdrRecord,
	text: string,
	{ record }: RecordForms,
): Mention[] {
	const lines = new LineIndex(text);
	const found = [...mentions];
	const known = new Set(mentions.flatMap(({ parts }) => parts.map((part) => placeOf(part.range))));
	for (const link of links) {
		const { end } = link.range;
		const digits = isByNumber(link, record) ? /(\d+)["'\])]*$/.exec(lines.slice(link.range)) : null;
		if (digits?.[1] !== undefined && Number(digits[1]) === record.name.number) {
			const from = end.character - digits[0].length;
			const place = range(end.line, from, end.line, from + digits[1].length);
			if (!known.has(placeOf(place))) {
				found.push({ path, range: place, parts: [{ kind: 'number', range: place, text: digits[1] }] });
			}
		}
	}
	return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function placeOf({ start }: Range): string {
	return `${start.line}:${start.character}`;
}

function isByNumber({ path, number, prefix }: AdrRecord['links'][number], record: AdrRecord): boolean {
	return path === undefined && prefix === '' && number === record.name.number;
}
