import type { ParserProblem } from '../parserProblem.ts';
import { call, refusal } from './data.ts';
import { spanOfItem } from './items.ts';

/** Dates are read when the tasks are asked for. */
export function ganttProblem(db: object, text: () => string): ParserProblem | undefined {
	try {
		call(db, 'getTasks');
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, date] = /^Invalid date:(.*)$/s.exec(message) ?? [];
		return date === undefined
			? refusal(message, undefined)
			: refusal(`Invalid date: ${date}`, spanOfItem(text(), /^[^:\n]*:/, [date], date));
	}
}
