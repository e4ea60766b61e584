import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const generic = /(?<=[\p{L}\p{N}_])<([\p{L}\p{N}_]+)>/gu;

/** A class with a type in angle brackets: those are parts of arrows here. */
export const genericType: Cause = ({ lines, header, at }) => {
	if (header.family !== 'class' || !at) {
		return undefined;
	}
	for (const { 0: brackets, 1: type = '', index } of lines.line(at.line).matchAll(generic)) {
		const end = index + brackets.length;
		if (index <= at.character && at.character <= end) {
			return {
				message: `The type of a class stands between tildes: \`~${type}~\`.`,
				range: range(at.line, index, at.line, end),
				attempts: [
					{ title: `Change it to ~${type}~`, text: withPart(lines, at.line, index, end, `~${type}~`), certain: false },
				],
			};
		}
	}
	return undefined;
};
