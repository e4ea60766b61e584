import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal } from './data.ts';

/** A chart shows a bar or a line. */
export function xychartProblem(db: object): ParserProblem | undefined {
	const { length } = list(property(call(db, 'getXYChartData'), 'plots'));
	return length === 0 ? refusal('The chart has no bar and no line.', undefined) : undefined;
}
