import type { AnswerItem } from '../../../core/generation/questions/answerObjects.ts';

/** What a reading without a model finds; it is told in the form in which models answer. */
export type OfflineItem = Pick<AnswerItem, 'message'> & Partial<AnswerItem>;

/** The answer with these findings: a JSON object to a line. */
export function answerOf(items: readonly OfflineItem[]): string {
	return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
