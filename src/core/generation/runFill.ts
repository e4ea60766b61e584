import type { SpecDocument } from '../document/specDocument.ts';
import type { Finding } from '../rules/rule.ts';
import { isApology } from './apology.ts';
import { type FillEvent, type FillResult, fillSection } from './fillSection.ts';
import { type Misfit, misfitOf } from './fitsDocument.ts';
import type { Cancellation, LlmClient } from './llmClient.ts';
import type { PreparedFill } from './prepareFill.ts';
import type { PromptTemplates } from './prompt.ts';
import { type CheckedDocument, type FillProof, proveBody } from './proof.ts';
import { withBody } from './sectionSlot.ts';

/** Who answers a prepared fill, and who checks the answer. */
export interface FillHost {
	readonly client: LlmClient;
	readonly model: string;
	/** Most tokens of the answer; undefined for the endpoint's own limit. */
	readonly maxTokens: number | undefined;
	readonly templates: PromptTemplates;
	/** A new name for a request. */
	newId(): string;
	/** The document with this text, and what the rules say of it. */
	check(text: string): Promise<CheckedDocument>;
}

/** What became of a fill. */
export type FillOutcome =
	| {
			readonly type: 'written';
			/** Lines are ended by LF. */
			readonly body: string;
			/** The whole document with it. */
			readonly text: string;
			readonly proof: FillProof;
			readonly result: FillResult;
	  }
	/** Nothing is to be changed, and why: the end of a sentence that begins "not written, since". */
	| { readonly type: 'refused'; readonly reason: string; readonly result: FillResult };

/** What happens while a prepared fill is carried out; the outcome is the last event. */
export type RunEvent =
	| Exclude<FillEvent, { type: 'done' }>
	| { readonly type: 'outcome'; readonly outcome: FillOutcome };

/** What a model is told of an answer that does not fit its section. */
const misfits: Readonly<Record<Misfit, string>> = {
	swallows: 'It would swallow what follows: a fence, a comment or a block of HTML is not closed.',
	'foreign-heading': 'It has the heading of another section: write this one alone.',
};

/** What a person is told of one that does not fit after it was mended. */
const refusals: Readonly<Record<Misfit, string>> = {
	swallows: 'what the model wrote would swallow what follows',
	'foreign-heading': 'what the model wrote goes on with another section',
};

/**
 * Carries out a prepared fill: asks, checks what comes against the rules, lets the model mend it, and proves that the
 * rest of the document is as it was. Nothing is written here.
 * @throws LlmError
 */
export async function* runFill(
	{ document, slot, subject, secrets, messages }: PreparedFill,
	{ client, model, maxTokens, templates, newId, check }: FillHost,
	cancellation: Cancellation,
): AsyncGenerator<RunEvent> {
	const prove = (body: string) => proveBody(document, slot, body, check);
	const events = fillSection(
		{
			client,
			model,
			messages,
			temperature: subject.options.temperature,
			maxTokens,
			templates,
			target: { ...subject.section, after: subject.action === 'continue' ? lastLine(subject.section.body) : undefined },
			secrets,
			newId,
			check: async (body) => {
				const misfit = misfitOf(document, slot, body);
				if (misfit !== undefined) {
					return [misfits[misfit]];
				}
				const { proof, after } = await prove(body);
				return proof.added.filter((finding) => isToMend(finding, after)).map(({ message }) => message);
			},
		},
		cancellation,
	);
	for await (const event of events) {
		if (event.type !== 'done') {
			yield event;
			continue;
		}
		const { result } = event;
		const { body } = result;
		const reason = refusal(result, body === '' ? undefined : misfitOf(document, slot, body));
		const outcome: FillOutcome =
			reason === undefined
				? {
						type: 'written',
						body,
						text: withBody(document.text, slot, body),
						proof: (await prove(body)).proof,
						result,
					}
				: { type: 'refused', reason, result };
		yield { type: 'outcome', outcome };
	}
}

/** A question that a model left to the person is what it was asked for: mending it would be inventing the answer. */
function isToMend({ severity, range: { start } }: Finding, { placeholders }: SpecDocument): boolean {
	const isQuestion = placeholders.some(
		({ form, range }) =>
			form === 'clarification' && range.start.line === start.line && range.start.character === start.character,
	);
	return severity !== 'hint' && !isQuestion;
}

function refusal({ body, end }: FillResult, misfit: Misfit | undefined): string | undefined {
	if (end === 'cut') {
		return 'the answer was cut off; ask for less detail, or choose a model that answers at more length';
	}
	if (end === 'refused') {
		return 'the model refused, or a filter of its endpoint did; ask for something else, or choose another model';
	}
	if (body === '') {
		return 'the model wrote nothing that belongs there';
	}
	if (isApology(body)) {
		return 'the model says that it would not, or could not write it; ask for something else, or choose another model';
	}
	return misfit && refusals[misfit];
}

/** A short one may well be repeated on purpose. */
function lastLine(body: string): string | undefined {
	const line = body.split('\n').at(-1)?.trim() ?? '';
	return line.length > 3 ? line : undefined;
}
