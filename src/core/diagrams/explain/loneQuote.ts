import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelNear } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

/** A label of a flowchart with one quote, at its beginning or its end: the other one was forgotten. */
export const loneQuote: Cause = ({ lines, header, at }) => {
	const line = header.family === 'flowchart' && at ? lines.line(at.line) : '';
	const label = at && labelNear(line, at.character);
	const text = label && line.slice(label.start, label.end);
	if (!label || text?.split('"').length !== 2) {
		return undefined;
	}
	const place = range(at.line, label.start, at.line, label.end);
	const trimmed = text.trim();
	if (trimmed.startsWith('"') && trimmed !== '"') {
		return {
			message: `This quote is never closed. A \`"\` is missing before \`${label.closing}\`.`,
			range: place,
			attempts: [
				{ title: 'Close the quote', text: withPart(lines, at.line, label.end, label.end, '"'), certain: false },
			],
		};
	}
	// `19"` may be inches
	if (!/[^"\d]"$/.test(trimmed)) {
		return undefined;
	}
	return {
		message: 'This quote is never opened. A `"` is missing at the beginning of the label.',
		range: place,
		attempts: [
			{ title: 'Open the quote', text: withPart(lines, at.line, label.start, label.start, '"'), certain: false },
		],
	};
};
