import { type Range, range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelsIn } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

/** Statements in which brackets open no label. */
const otherStatement = /^\s*(?:%%|click\b|style\b|linkStyle\b|classDef\b)/;

/**
 * A label of a flowchart whose bracket or quote is never closed. A label may go on over several lines, so that Mermaid
 * notices it at the end of the text, if not in the line itself.
 */
export const unclosedLabel: Cause = ({ lines, header, at, problem }) => {
	if (header.family !== 'flowchart' || !at) {
		return undefined;
	}
	const first = problem.found === 'EOF' ? header.line + 1 : at.line;
	for (let line = first; line <= at.line; line++) {
		const source = lines.line(line);
		if (otherStatement.test(source)) {
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
	// The label of an arrow has a node behind it
	const ending = source[start - 1] === '|' ? /\|/ : /[\])}|]+(?=\s*(?:$|;|&|:::|<?--|==|-\.))/;
	const [closing = ''] = ending.exec(rest) ?? [];
	const end = closing === '' ? source.trimEnd().length : start + 1 + rest.indexOf(closing);
	return /[[({|]$/.test(source.slice(0, start)) ? { start, end, closing } : undefined;
}

function placed(line: number, start: number, end: number): Range {
	return range(line, Math.max(start, 0), line, end);
}
