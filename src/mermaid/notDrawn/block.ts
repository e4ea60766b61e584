import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal } from './data.ts';
import { spanOfLine } from './items.ts';

/** Blocks stand in columns. */
export function blockProblem(db: object, text: () => string): ParserProblem | undefined {
	const hasNone = list(call(db, 'getBlocksFlat')).some((block) => property(block, 'columns') === 0);
	return hasNone
		? refusal('There has to be at least one column.', spanOfLine(text(), /\bcolumns\s+0+\b/, []))
		: undefined;
}
