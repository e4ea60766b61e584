import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { inQuotes } from './quoteLabel.ts';
import { withPart } from './replaced.ts';

/** A slice of a pie whose label is not in quotes, or whose colon is missing. */
export const sliceLabel: Cause = ({ lines, header, at }) => {
	if (header.word !== 'pie' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const trimmed = line.trim();
	const value = numberAtEnd(trimmed);
	const before = trimmed.slice(0, trimmed.length - value.length).trimEnd();
	const hasColon = before.endsWith(':');
	const label = hasColon ? before.slice(0, -1).trimEnd() : before;
	const indent = line.slice(0, line.length - line.trimStart().length);
	if (value === '' || label === '' || /:|-$/.test(label)) {
		return undefined;
	}
	const mended = `${indent}${inQuotes(label.replaceAll('"', ''))} : ${value}`;
	return {
		message: hasColon
			? 'The label of a slice has to stand in quotes.'
			: 'A colon is missing between the label of the slice and its value.',
		range: range(at.line, indent.length, at.line, line.trimEnd().length),
		attempts: [
			{
				title: hasColon ? 'Put the label in quotes' : 'Add the colon',
				text: withPart(lines, at.line, 0, line.length, mended),
				certain: !label.includes('"') || /^"[^"]*"$/.test(label),
			},
		],
	};
};

/** The number that a text ends with, such as `12.5`; empty without one. Steps back over it, as a pattern would try each start. */
function numberAtEnd(text: string): string {
	const digitsBefore = (end: number): number => {
		let start = end;
		while (start > 0 && /\d/.test(text.charAt(start - 1))) {
			start--;
		}
		return start;
	};
	const last = digitsBefore(text.length);
	const whole = last < text.length && text[last - 1] === '.' ? digitsBefore(last - 1) : last - 1;
	return text.slice(whole < last - 1 ? whole : last);
}
