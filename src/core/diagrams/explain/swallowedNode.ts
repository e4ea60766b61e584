import { range } from '../../document/text.ts';
import type { Cause, RefusedDiagram } from './cause.ts';
import { type FlowchartLabel, labelNear } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

const arrow = String.raw`(?:<?--|==|-\.|~~~)`;
const arrowNext = new RegExp(String.raw`^\s*${arrow}`);
const arrowAndNode = new RegExp(String.raw`\s*${arrow}[-=.~>xo]*\s*(?:\|[^|]*\|\s*)?[\p{L}\p{N}_]+([[({]+)`, 'u');
const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * A label of a flowchart that is never closed and so takes in the next node up to that one's bracket. To put all of it
 * in quotes would make one node of two.
 */
export const swallowedNode: Cause = (refused) => {
	const { lines, header, at } = refused;
	const source = header.family === 'flowchart' && at ? lines.line(at.line) : '';
	const label = at && labelNear(source, at.character);
	if (!label) {
		return undefined;
	}
	const text = source.slice(label.start, label.end);
	return (
		openQuote(refused, at.line, label, text) ??
		openBracket(refused, at.line, label, text) ??
		noArrow(at.line, label, text)
	);
};

function noArrow(line: number, { start, end, closing }: FlowchartLabel, text: string) {
	const between = text.indexOf(closing);
	if (between < 0 || !/^[\p{L}\p{N}_]+[[({]/u.test(text.slice(between + closing.length))) {
		return undefined;
	}
	return {
		message: 'Between these two nodes an arrow or a line break is missing.',
		range: range(line, start - closing.length, line, end + closing.length),
		attempts: [],
	};
}

function openQuote({ lines }: RefusedDiagram, line: number, { start, closing }: FlowchartLabel, text: string) {
	const from = text.indexOf('"', 1);
	const first = from < 0 ? text : text.slice(0, from);
	const end = closing === '|' ? first.indexOf('|') : closingBeforeArrow(first, closing);
	if (!text.startsWith('"') || end < 0 || text.split('"').length % 2 === 1) {
		return undefined;
	}
	return {
		message: `This quote is never closed. A \`"\` is missing before \`${closing}\`.`,
		range: range(line, start, line, start + end),
		attempts: [
			{ title: 'Close the quote', text: withPart(lines, line, start + end, start + end, '"'), certain: false },
		],
	};
}

function closingBeforeArrow(text: string, closing: string): number {
	for (let at = text.indexOf(closing); at >= 0; at = text.indexOf(closing, at + 1)) {
		if (arrowNext.test(text.slice(at + closing.length))) {
			return at;
		}
	}
	return -1;
}

function openBracket({ lines }: RefusedDiagram, line: number, { start, closing }: FlowchartLabel, text: string) {
	const found = arrowAndNode.exec(text);
	const [next = '', opening = ''] = found ?? [];
	const partner = partners[closing.at(-1) ?? ''];
	if (!found || found.index === 0 || !partner || opening[0] !== partner || text.startsWith('"')) {
		return undefined;
	}
	if (text.slice(found.index + next.length).includes(closing)) {
		return undefined;
	}
	const end = start + found.index;
	return {
		message: `This label is never closed: \`${closing}\` is missing.`,
		range: range(line, start - closing.length, line, end),
		attempts: [{ title: `Add ${closing}`, text: withPart(lines, line, end, end, closing), certain: false }],
	};
}
