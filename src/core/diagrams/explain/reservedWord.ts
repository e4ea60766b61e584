import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelsIn } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

/** Words that begin or end a statement of a flowchart, so that no node may have them as its id. */
const reserved = ['end', 'class', 'style', 'graph', 'subgraph', 'click', 'classDef', 'linkStyle', 'flowchart'];
const words = new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${reserved.join('|')})(?![\p{L}\p{N}_-])`, 'gu');
const arrow = /^\s*(?:<?--|==|-\.|~~~|[xo](?:--|==)|->|=>|&)/;
const arrowBefore = /(?:--[->xo]|==[=>xo]|\.->|-\.-|~~~|->|=>|&)(?:\s*\|[^|]*\|)?\s*$/;

/** A node of a flowchart whose id is one of Mermaid's own words. */
export const reservedWord: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const labels = labelsIn(line);
	for (const { 0: word, index } of line.matchAll(words)) {
		const after = line.slice(index + word.length);
		const isNode = arrowBefore.test(line.slice(0, index)) || arrow.test(after) || /^(?:\[|\(|\{)/.test(after);
		if (
			!isNode ||
			labels.some(({ start, end }) => start <= index && index < end) ||
			index > at.character + word.length
		) {
			continue;
		}
		const id = `${word}_`;
		// Without a label of its own the node shows its id: the reader still sees the word
		const newText = /^[[({]/.test(after) ? id : `${id}["${word}"]`;
		return {
			message: `\`${word}\` is a word of Mermaid's own and can't be the id of a node.`,
			range: range(at.line, index, at.line, index + word.length),
			attempts: [
				{
					title: `Change the id to ${id}`,
					text: withPart(lines, at.line, index, index + word.length, newText),
					certain: false,
				},
			],
		};
	}
	return undefined;
};
