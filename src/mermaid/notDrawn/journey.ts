import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal, text } from './data.ts';
import { spanOfTask } from './items.ts';

/** The face of a task stands as high as its score says: without a number it stands nowhere. */
export function journeyProblem(db: object, grammarText: () => string): ParserProblem | undefined {
	for (const task of list(call(db, 'getTasks'))) {
		const name = text(property(task, 'task')) ?? '';
		if (!Number.isFinite(property(task, 'score'))) {
			return refusal(`The task "${name}" has no score: a number from 1 to 5.`, spanOfTask(grammarText(), name));
		}
	}
	return undefined;
}
