import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** Words in a row where a node is named, up to a bracket or an arrow. */
const words = /[\p{L}\p{N}_]+(?: +[\p{L}\p{N}_]+)+/gu;
const arrowBeside = /^\s*(?:$|;|&|<?--|==|-\.|~~~)|(?:--[->xo]|==[=>xo]|\.->|~~~|&)(?:\s*\|[^|]*\|)?\s*$/;

/** A node of a flowchart that is named by several words. */
export const blankInId: Cause = ({ lines, header, problem, at }) => {
	if (header.family !== 'flowchart' || !at || problem.found !== 'NODE_STRING' || !problem.expected.includes('LINK')) {
		return undefined;
	}
	const line = lines.line(at.line);
	for (const { 0: name, index } of line.matchAll(words)) {
		const end = index + name.length;
		const isNode =
			arrowBeside.test(line.slice(end)) &&
			(/^\s*$/.test(line.slice(0, index)) || arrowBeside.test(line.slice(0, index)));
		const isAlone = line.trim() === name;
		if (isNode && !isAlone && index <= at.character && at.character <= end) {
			const id = name.replace(/ +/g, '_');
			return {
				message: 'The id of a node is one word; what it shows stands behind it in brackets.',
				range: range(at.line, index, at.line, end),
				attempts: [
					{
						title: `Write ${id}[${name}]`,
						text: withPart(lines, at.line, index, end, `${id}[${name}]`),
						certain: false,
					},
				],
			};
		}
	}
	return undefined;
};
