import type { Cause } from './cause.ts';

/** Which block of a sequence diagram has parts that begin with a word. */
const blocks: ReadonlyMap<string, string> = new Map([
	['else', 'alt'],
	['and', 'par'],
	['option', 'critical'],
]);

/** A part of a sequence diagram in a block that has none of its sort, and what stands in a box and must not. */
export const strayPart: Cause = ({ lines, header, problem, at }) => {
	if (header.family !== 'sequence' || !at) {
		return undefined;
	}
	const block = problem.found === undefined ? undefined : blocks.get(problem.found);
	if (block !== undefined) {
		return { message: `\`${problem.found}\` belongs into a block \`${block}\`, and this is none.`, attempts: [] };
	}
	const inBox =
		problem.expected.includes('end') && problem.expected.includes('participant') && problem.expected.length < 8;
	return inBox && lines.line(at.line).trim() !== ''
		? { message: 'A box holds participants alone. Its `end` has to stand before the first message.', attempts: [] }
		: undefined;
};
