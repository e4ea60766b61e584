import { range } from '../../document/text.ts';
import type { DiagramProblem } from '../verdict.ts';
import type { Cause } from './cause.ts';
import { type LineMistake, lineMistakes } from './lineMistakes.ts';
import { withPart } from './replaced.ts';

/** A line that is written as in another language or by half, as the table of such mistakes tells it. */
export const lineMistake: Cause = ({ lines, header, at, problem }) => {
	const line = at ? lines.line(at.line) : '';
	for (const mistake of at ? lineMistakes : []) {
		const about = isAbout(mistake, header.word, problem);
		const found = (about && mistake.pattern.exec(line)) || undefined;
		const message = found && (typeof mistake.message === 'string' ? mistake.message : mistake.message(found));
		if (!at || !found || message === undefined) {
			continue;
		}
		const mended = mistake.mend?.(found);
		const text = mended === undefined || mended === line ? undefined : withPart(lines, at.line, 0, line.length, mended);
		return {
			message,
			range: range(at.line, line.length - line.trimStart().length, at.line, line.trimEnd().length),
			attempts: text === undefined ? [] : [{ title: mistake.title ?? '', text, certain: mistake.certain ?? false }],
		};
	}
	return undefined;
};

function isAbout({ types, expected, said }: LineMistake, word: string, problem: DiagramProblem): boolean {
	return (
		(!types || types.test(word)) &&
		(!expected || problem.expected.includes(expected)) &&
		(!said || said.test(problem.message))
	);
}
