import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { indentOf, withLinesAtEnd } from './replaced.ts';

/** A class, a state, an entity or a boundary of C4 whose brace is never closed. */
export const unclosedBrace: Cause = ({ lines, header, problem }) => {
	const atEnd = problem.found === undefined || /EOF/.test(problem.found);
	if (!(['class', 'state', 'er'].includes(header.family) || /^C4/.test(header.word)) || !atEnd) {
		return undefined;
	}
	const open: number[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line).trimEnd();
		if (source.endsWith('{')) {
			open.push(line);
		} else if (source.trimStart() === '}') {
			open.pop();
		}
	}
	const last = open.at(-1);
	if (last === undefined) {
		return undefined;
	}
	const source = lines.line(last);
	const braces = [...open].reverse().map((line) => `${indentOf(lines.line(line))}}`);
	return {
		message: 'This `{` is never closed: a line `}` is missing.',
		range: range(last, indentOf(source).length, last, source.trimEnd().length),
		attempts: [{ title: 'Add }', text: withLinesAtEnd(lines, braces), certain: false }],
	};
};
