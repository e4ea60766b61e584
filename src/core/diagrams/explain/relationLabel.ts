import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { inQuotes } from './quoteLabel.ts';
import { withPart } from './replaced.ts';

const relation = /^\s*\S+\s*(?:[|}][|o]|one|zero|many|only|\d)[^:]*?(?:--|\.\.|to)[^:]*?[^\s:]\s*(?=:|$)/;

/** A relationship of an ER diagram without a label, or with one that has to stand in quotes. */
export const relationLabel: Cause = ({ lines, header, at }) => {
	if (header.family !== 'er' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const end = relation.exec(line)?.[0].length;
	if (end === undefined) {
		return undefined;
	}
	const [, colon = '', label = ''] = /^(\s*:\s*)(.*?)\s*$/.exec(line.slice(end)) ?? [];
	if (colon === '') {
		const behind = line.slice(0, end).trimEnd().length;
		return {
			message: 'A relationship needs a label behind a colon; `""` for none.',
			attempts: [
				{ title: 'Add an empty label', text: withPart(lines, at.line, behind, behind, ' : ""'), certain: false },
			],
		};
	}
	const start = end + colon.length;
	if (label === '' || /^"[^"]*"$/.test(label)) {
		return undefined;
	}
	return {
		message: 'This label has to stand in quotes.',
		range: range(at.line, start, at.line, start + label.length),
		attempts: [
			{
				title: 'Put the label in quotes',
				text: withPart(lines, at.line, start, start + label.length, inQuotes(label)),
				certain: true,
			},
		],
	};
};
