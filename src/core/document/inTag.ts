import type { SpecDocument } from './specDocument.ts';
import { type Position, range } from './text.ts';

const attribute = /\s+[A-Za-z_:@][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/.source;
const tag = new RegExp(`<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>`, 'g');

/** Lines that a tag may go on over. */
const most = 40;

/** Whether a place lies within an HTML tag, such as one that goes on over several lines. */
export function isInTag(document: SpecDocument, place: Position): boolean {
	const { lines } = document;
	const isBlank = (line: number): boolean => lines.line(line).trim() === '';
	let first = place.line;
	while (first > 0 && place.line - first < most && !isBlank(first - 1)) {
		first--;
	}
	let last = place.line;
	while (last + 1 < lines.count && last - place.line < most && !isBlank(last + 1)) {
		last++;
	}
	const around = lines.slice(range(first, 0, last, lines.line(last).length));
	// The marks of a quote stand between the parts of a tag, if they are none of its own
	const quoted = around.replace(/^[ \t>]+/gm, (marks) => ' '.repeat(marks.length));
	const at = lines.offsetAt(place) - lines.startOf(first);
	return [around, quoted].some((text) =>
		[...text.matchAll(tag)].some(({ 0: found, index }) => index < at && at < index + found.length),
	);
}
