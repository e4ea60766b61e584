import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const empty = /([[({|])(?:""|\s*)([\])}|])/g;

/** A label of a flowchart with nothing in it: `A[]`, `A[""]`. */
export const emptyLabel: Cause = ({ lines, header, at }) => {
	if (header.family !== 'flowchart' || !at) {
		return undefined;
	}
	for (const { 0: brackets, index } of lines.line(at.line).matchAll(empty)) {
		if (index <= at.character && at.character <= index + brackets.length) {
			const start = index + 1;
			const end = index + brackets.length - 1;
			return {
				message: 'A label can\'t be empty; `" "` shows none.',
				range: range(at.line, index, at.line, index + brackets.length),
				attempts: [{ title: 'Write " "', text: withPart(lines, at.line, start, end, '" "'), certain: false }],
			};
		}
	}
	return undefined;
};
