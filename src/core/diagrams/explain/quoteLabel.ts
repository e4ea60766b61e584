import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelNear } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

const signs = /[()[\]{}|/\\"<>@]/;
/** What may as well be the end of this node and the arrow to the next one. */
const bracketAndArrow = /[\])}|]\s*(?:<?--|==|-\.|~~~)/;

/** Brackets, slashes, quotes and the like in a label of a flowchart that is not in quotes, or quotes within quotes. */
export const quoteLabel: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const label = labelNear(line, at.character);
	const text = label && line.slice(label.start, label.end);
	if (!label || !text?.trim() || isQuoted(text)) {
		return undefined;
	}
	const place = range(at.line, label.start, at.line, label.end);
	const attempt = {
		title: 'Put the label in quotes',
		text: withPart(lines, at.line, label.start, label.end, inQuotes(text.trim())),
		certain: hasPairedQuotes(text) && isBalanced(text) && !bracketAndArrow.test(text),
	};
	return { message: messageFor(text, at.character - label.start), range: place, attempts: [attempt] };
};

/** A label in quotes; a quote within it becomes an entity, which Mermaid draws as a quote; a backslash before it goes. */
export function inQuotes(label: string): string {
	const inner = label.length > 1 && label.startsWith('"') && label.endsWith('"') ? label.slice(1, -1) : label;
	return `"${inner.replaceAll(/\\?"/g, '#quot;')}"`;
}

/** A bracket without its partner may be the one too many. */
export function isBalanced(label: string): boolean {
	return ['()', '[]', '{}'].every(([open = '', close = '']) => label.split(open).length === label.split(close).length);
}

/** One around a label is none of its text; without a partner, any of the others may be the one too many. */
function hasPairedQuotes(label: string): boolean {
	return /^\s*".*"\s*$/.test(label) || label.split('"').length % 2 === 1;
}

function isQuoted(label: string): boolean {
	return /^\s*"[^"]*"\s*$/.test(label);
}

/** Says which sign is in the way: the one where Mermaid stopped, or the first that could be. */
function messageFor(label: string, at: number): string {
	const sign = signs.test(label.charAt(at)) ? label.charAt(at) : signs.exec(label)?.[0];
	if (sign === undefined) {
		return 'This label has to stand in quotes.';
	}
	return sign === '"'
		? 'A label with quotes in it needs quotes around it, and #quot; inside.'
		: `A label with \`${sign}\` in it has to stand in quotes.`;
}
