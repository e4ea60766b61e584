import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { labelNear } from './flowchartLabels.ts';
import { withPart } from './replaced.ts';

/** A label of a flowchart with nothing in it: `A[]`, `A[""]`; the brackets of a call in a label are none of one. */
export const emptyLabel: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const label = labelNear(line, at.character);
	if (!label || !/^(?:""|\s*)$/.test(line.slice(label.start, label.end))) {
		return undefined;
	}
	const { start, end } = label;
	return {
		message: 'A label can\'t be empty; `" "` shows none.',
		range: range(at.line, start - 1, at.line, end + 1),
		attempts: [{ title: 'Write " "', text: withPart(lines, at.line, start, end, '" "'), certain: false }],
	};
};
