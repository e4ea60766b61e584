import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { indentOf, withPart } from './replaced.ts';

/** Regions of a state that are parted by three or more hyphens. */
export const stateRegions: Cause = ({ lines, header, at }) => {
	if (header.family !== 'state' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	if (!/^-{3,}$/.test(line.trim())) {
		return undefined;
	}
	const start = indentOf(line).length;
	const end = line.trimEnd().length;
	return {
		message: 'Regions of a state are parted by `--`.',
		range: range(at.line, start, at.line, end),
		attempts: [{ title: 'Change it to --', text: withPart(lines, at.line, start, end, '--'), certain: false }],
	};
};
