import { type Range, range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelsIn } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

/** A label of a flowchart whose bracket or quote is never closed. Mermaid notices it lines later, often at the end. */
export const unclosedLabel: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart') {
		return undefined;
	}
	for (let line = header.line + 1; line <= (at?.line ?? lines.count - 1); line++) {
		const source = lines.line(line);
		if (source.trimStart().startsWith('%%')) {
			continue;
		}
		const quote = openQuote(source);
		if (quote !== undefined) {
			const { end, closing } = quote;
			return {
				message: `This quote is never closed. A \`"\` is missing${closing === '' ? '' : ` before \`${closing}\``}.`,
				range: placed(line, quote.start, end),
				attempts: [{ title: 'Close the quote', text: withPart(lines, line, end, end, '"'), certain: false }],
			};
		}
		const label = labelsIn(source).find(({ closed }) => !closed);
		if (label) {
			const { start, end, closing } = label;
			return {
				message: `This label is never closed: \`${closing}\` is missing.`,
				range: placed(line, start - 1, end),
				attempts: [{ title: `Add ${closing}`, text: withPart(lines, line, end, end, closing), certain: false }],
			};
		}
	}
	return undefined;
};

/** A quote that begins a label in a line with an odd number of them, and where it should end. */
function openQuote(source: string): { start: number; end: number; closing: string } | undefined {
	if (source.split('"').length % 2 === 1) {
		return undefined;
	}
	const start = source.lastIndexOf('"');
	const rest = source.slice(start + 1);
	const [closing = ''] = /[\])}|]+(?=\s*(?:$|;|&|:::|<?--|==|-\.))/.exec(rest) ?? [];
	const end = closing === '' ? source.trimEnd().length : start + 1 + rest.indexOf(closing);
	return /[[({|]$/.test(source.slice(0, start)) ? { start, end, closing } : undefined;
}

function placed(line: number, start: number, end: number): Range {
	return range(line, Math.max(start, 0), line, end);
}
