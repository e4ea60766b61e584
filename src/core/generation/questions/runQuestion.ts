import type { Cancellation, LlmClient, LlmEvent } from '../llmClient.ts';
import { type AnswerItem, AnswerObjects } from './answerObjects.ts';
import { type AiFinding, findingKey } from './finding.ts';
import { ItemPlacer } from './placeItem.ts';
import type { PreparedQuestion } from './prepareQuestion.ts';

/** Who answers a prepared question. */
export interface QuestionHost {
	readonly client: LlmClient;
	readonly model: string;
	/** A new name for a request. */
	newId(): string;
}

/** What became of a question. */
export interface QuestionResult {
	/** Number of findings that have a place. */
	readonly findings: number;
	/** Findings that quote words which are not in the text, or not in one place: left out. */
	readonly unplaced: number;
	/** Findings that could not be read. */
	readonly unread: number;
	/** Number of parts whose answer was cut off or refused. */
	readonly incomplete: number;
	/** Number of parts whose answer is in no form that findings could be read from. */
	readonly unreadable: number;
	/** How the first of those begins; empty where there is none, or where the model did nothing but think. */
	readonly opening: string;
}

/** What happens while a question is answered; the result is the last event. */
export type QuestionEvent =
	| Extract<LlmEvent, { type: 'retry' | 'usage' | 'cached' }>
	/** This part of the document is asked about, from 1. */
	| { readonly type: 'part'; readonly part: number; readonly parts: number }
	| { readonly type: 'finding'; readonly finding: AiFinding }
	| { readonly type: 'done'; readonly result: QuestionResult };

/**
 * Asks about a document part by part and gives each finding as soon as the answer has it whole, once.
 * @throws LlmError where an answer fails; findings up to then stand
 */
export async function* runQuestion(
	{ question, own, others, parts, temperature }: PreparedQuestion,
	{ client, model, newId }: QuestionHost,
	cancellation: Cancellation,
): AsyncGenerator<QuestionEvent> {
	const placer = new ItemPlacer(own, others);
	const seen = new Set<string>();
	let unplaced = 0;
	let unread = 0;
	let incomplete = 0;
	const unreadable: string[] = [];
	/** Each finding once. */
	const place = function* (items: readonly AnswerItem[]): Generator<QuestionEvent> {
		for (const item of items) {
			const finding = placer.place(question, item);
			const key = finding && findingKey(finding) + finding.message;
			if (finding && key !== undefined && !seen.has(key)) {
				seen.add(key);
				yield { type: 'finding', finding };
			}
			unplaced += finding ? 0 : 1;
		}
	};
	for (const [i, messages] of parts.entries()) {
		yield { type: 'part', part: i + 1, parts: parts.length };
		const objects = new AnswerObjects();
		const request = { id: newId(), model, messages, ...(temperature !== undefined && { temperature }) };
		for await (const event of client.stream(request, cancellation)) {
			if (event.type === 'end') {
				incomplete += event.end === 'complete' ? 0 : 1;
			} else if (event.type !== 'text') {
				yield event;
			} else {
				yield* place(objects.push(event.text));
			}
		}
		yield* place(objects.finish());
		unread += objects.unread;
		if (objects.unreadable !== undefined) {
			unreadable.push(objects.unreadable);
		}
	}
	const [opening = ''] = unreadable;
	yield {
		type: 'done',
		result: { findings: seen.size, unplaced, unread, incomplete, unreadable: unreadable.length, opening },
	};
}
