import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { inQuotes } from './quoteLabel.ts';
import { withPart } from './replaced.ts';

const slice = /^(\s*)(.*?)(\s*:?\s*)(\d+(?:\.\d+)?)\s*$/;

/** A slice of a pie whose label is not in quotes, or whose colon is missing. */
export const sliceLabel: Cause = ({ lines, header, at }) => {
	if (header.word !== 'pie' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const [, indent = '', label = '', between = '', value = ''] = slice.exec(line) ?? [];
	if (value === '' || label === '' || /:|-$/.test(label)) {
		return undefined;
	}
	const mended = `${indent}${inQuotes(label.replaceAll('"', ''))} : ${value}`;
	return {
		message: between.includes(':')
			? 'The label of a slice has to stand in quotes.'
			: 'A colon is missing between the label of the slice and its value.',
		range: range(at.line, indent.length, at.line, line.trimEnd().length),
		attempts: [
			{
				title: between.includes(':') ? 'Put the label in quotes' : 'Add the colon',
				text: withPart(lines, at.line, 0, line.length, mended),
				certain: !label.includes('"') || /^"[^"]*"$/.test(label),
			},
		],
	};
};
