import { range } from '../../document/text.ts';
import type { Cause, RefusedDiagram } from './cause.ts';
import { indentOf, withLinesAtEnd, withoutLine } from './replaced.ts';

/** What begins a block that a line `end` closes. */
const openings: Readonly<Record<string, RegExp>> = {
	flowchart: /^\s*subgraph\b/,
	sequence: /^\s*(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/i,
};
const ending = /^\s*end\s*;?\s*(?:%%.*)?$/;

/** A block of a flowchart or a sequence diagram without its `end`, or an `end` too many. */
export const missingEnd: Cause = (refused) => {
	const opening = openings[refused.header.family];
	if (!opening) {
		return undefined;
	}
	const { open, surplus } = blocksIn(refused, opening);
	const { lines, problem } = refused;
	const last = open.at(-1);
	if (last !== undefined && problem.found === 'EOF') {
		const source = lines.line(last);
		const word = source.trim().split(/\s/, 1)[0];
		return {
			message: `This \`${word}\` is never closed: a line \`end\` is missing.`,
			range: range(last, indentOf(source).length, last, source.trimEnd().length),
			attempts: [
				{
					title: open.length === 1 ? 'Add end' : `Add ${open.length} lines with end`,
					text: withLinesAtEnd(
						lines,
						[...open].reverse().map((line) => `${indentOf(lines.line(line))}end`),
					),
					certain: false,
				},
			],
		};
	}
	if (surplus !== undefined && problem.found === 'end') {
		const source = lines.line(surplus);
		return {
			message: 'This `end` closes nothing.',
			range: range(surplus, indentOf(source).length, surplus, source.trimEnd().length),
			attempts: [{ title: 'Remove end', text: withoutLine(lines, surplus), certain: false }],
		};
	}
	return undefined;
};

/** Lines of the blocks that are open at the end, and of the first `end` that closes none. */
function blocksIn({ lines }: RefusedDiagram, opening: RegExp): { open: number[]; surplus: number | undefined } {
	const open: number[] = [];
	let surplus: number | undefined;
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line);
		if (opening.test(source)) {
			open.push(line);
		} else if (ending.test(source) && open.pop() === undefined) {
			surplus ??= line;
		}
	}
	return { open, surplus };
}
