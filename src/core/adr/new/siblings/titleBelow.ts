import type { Sample, SiblingValues } from './sample.ts';

/** The title of a new record that stands below its first heading, with the number before it where the sample has one there. */
export function titleBelowLike({ record: { titlePrefix } }: Sample, { title, heading }: SiblingValues): string {
	return titlePrefix ? heading : title;
}

/** The first heading of such a record as a new one has it: with its own number where one stands there. */
export function headingLike(
	{ document, record: { titleNumber } }: Sample,
	line: number,
	{ number }: SiblingValues,
): string {
	const source = document.lines.line(line).trimEnd();
	if (titleNumber?.range.start.line !== line) {
		return source;
	}
	const { start, end } = titleNumber.range;
	const digits = source.slice(start.character, end.character);
	const written = String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
	return source.slice(0, start.character) + written + source.slice(end.character);
}
