import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const hyphened = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)+(?![\p{L}\p{N}_-])/gu;

/** A state whose id has a hyphen. */
export const hyphenInState: Cause = ({ lines, header, at }) => {
	if (header.family !== 'state' || !at || at.line === header.line) {
		return undefined;
	}
	const line = lines.line(at.line);
	for (const { 0: name, index } of line.matchAll(hyphened)) {
		const end = index + name.length;
		if (index <= at.character && at.character <= end) {
			const id = name.replaceAll('-', '_');
			return {
				message: "The id of a state can't have a hyphen.",
				range: range(at.line, index, at.line, end),
				attempts: [{ title: `Change it to ${id}`, text: withPart(lines, at.line, index, end, id), certain: false }],
			};
		}
	}
	return undefined;
};
