import * as vscode from 'vscode';
import { LlmError } from '../../../core/generation/llmError.ts';
import type { AiServices } from '../aiServices.ts';
import { putBody } from '../fill/putBody.ts';
import { FillStream } from '../fill/streamFill.ts';
import { unchanged } from '../fill/unchanged.ts';
import { hostOf } from '../providers/originOf.ts';
import { RetryCountdown } from '../providers/retryCountdown.ts';
import { type EditorErrand, type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import { ComparedAnswer } from './comparedAnswer.ts';
import { sectionAt } from './sectionAt.ts';

/** The same section asked of several models at once. */
export class Comparison {
	readonly answers: readonly ComparedAnswer[];
	private readonly ai: AiServices;
	private readonly fills: EditorFill[];
	private readonly errand: EditorErrand;
	private readonly streams: FillStream[];

	/** @param fills the same section, each prepared for this errand and a provider of its own; all of them agreed to */
	constructor(ai: AiServices, fills: readonly EditorFill[], errand: EditorErrand) {
		this.ai = ai;
		this.fills = [...fills];
		this.errand = errand;
		this.streams = fills.map(() => new FillStream());
		this.answers = fills.map(
			({ request: { provider } }) => new ComparedAnswer(provider.model, placeOf(provider), () => performance.now()),
		);
	}

	/**
	 * Asks them and waits for the last.
	 * @param grown hears of each answer, by its number, when it is another
	 * @param indexes of those that are asked; all of them otherwise
	 */
	async run(grown: (index: number) => void, indexes: readonly number[] = [...this.fills.keys()]): Promise<void> {
		await Promise.all(indexes.map((index) => this.ask(index, () => grown(index))));
	}

	/**
	 * Gets models that gave no answer ready to be asked once more, about the section as it is by now and as they are set
	 * by now.
	 * @param title of the question that a person is asked before
	 * @returns those to run again, none where the person turns away; undefined where the section is gone
	 * @throws LlmError for a model that can't be asked as it is set
	 */
	async begunAgain(indexes: readonly number[], title: string): Promise<readonly number[] | undefined> {
		const failed = indexes.filter((index) => this.answers[index]?.end?.type === 'failed');
		const fills: EditorFill[] = [];
		for (const index of failed) {
			const fill = await this.preparedAgain(index);
			if (!fill) {
				return undefined;
			}
			fills.push(fill);
		}
		if (
			fills.length === 0 ||
			!(await this.ai.gate.allowAll(
				fills.map(({ request }) => request),
				title,
			))
		) {
			return [];
		}
		// The question may have been open while somebody asked in another way
		return failed.filter((index, i) => {
			const fill = fills[i];
			const answer = this.answers[index];
			if (!fill || answer?.end?.type !== 'failed') {
				return false;
			}
			this.fills[index] = fill;
			this.streams[index] = new FillStream();
			answer.beginAgain(placeOf(fill.request.provider));
			return true;
		});
	}

	private async preparedAgain(index: number): Promise<EditorFill | undefined> {
		const fill = this.fills[index];
		const line = fill && !fill.text.isClosed ? sectionAt(fill.place.path, fill.text, fill.prepared.section) : undefined;
		if (!fill || line === undefined) {
			return undefined;
		}
		const { name, model } = fill.request.provider;
		const provider = await this.ai.providers.of({ provider: name, model: model.id });
		return prepareInEditor(this.ai, fill.text, line, this.errand, provider);
	}

	cancel(): void {
		for (const stream of this.streams) {
			stream.stop('cancelled');
		}
	}

	/**
	 * Puts an answer into the section, where it waits to be kept or undone. A section that moved meanwhile is found by its
	 * title.
	 * @returns whether it stands there
	 */
	async keep(index: number): Promise<boolean> {
		const { ai } = this;
		const answer = this.answers[index];
		const fill = this.fills[index];
		if (answer?.end?.type !== 'written' || !fill || fill.text.isClosed) {
			return false;
		}
		const { text, version, prepared, request } = fill;
		const line = sectionAt(fill.place.path, text, prepared.section);
		const current =
			text.version === version || line === undefined
				? fill
				: await prepareInEditor(ai, text, line, this.errand, request.provider);
		if (current === undefined || !(await putBody(ai, current, answer.body))) {
			return false;
		}
		const { milliseconds, end, body } = answer;
		await ai.conversations.choose(request, { answer: body, milliseconds, usage: end.usage });
		return true;
	}

	private async ask(index: number, grown: () => void): Promise<void> {
		const fill = this.fills[index];
		const answer = this.answers[index];
		const stream = this.streams[index];
		if (!fill || !answer || !stream) {
			return;
		}
		const countdown = new RetryCountdown((message) => {
			answer.note = message;
			grown();
		});
		try {
			this.ai.conversations.leaveOut(fill.request);
			const allowed = await this.ai.gate.allow(fill.request, { agreed: true });
			if (!allowed) {
				answer.finish({ type: 'failed', reason: vscode.l10n.t('It was not asked.'), cause: undefined });
				return;
			}
			const sink = {
				add: (text: string) => {
					answer.add(text);
					grown();
				},
				startAgain: () => answer.startAgain(),
			};
			const end = await stream.run(fill, allowed, sink, (event) => {
				countdown.follow(event);
				answer.follow(event);
			});
			if (end.type === 'failed') {
				answer.finish({ ...end, cause: stream.stopped === 'cancelled' ? 'cancelled' : undefined });
			} else if (end.body === fill.prepared.subject.section.body) {
				allowed.forget();
				answer.finish({ type: 'failed', reason: unchanged(fill), cause: undefined });
			} else {
				const { usage, attempts } = end.result;
				answer.finish({ type: 'written', proof: end.proof, usage, attempts }, end.body);
			}
		} catch (error) {
			answer.finish({
				type: 'failed',
				reason: error instanceof LlmError ? error.message : vscode.l10n.t('It failed.'),
				cause: error instanceof LlmError ? error.cause : undefined,
			});
			if (!(error instanceof LlmError)) {
				throw error;
			}
		} finally {
			countdown.dispose();
			grown();
		}
	}
}

function placeOf({ name, address }: { readonly name: string; readonly address: string }): string {
	return name === 'openai'
		? vscode.l10n.t('at {0}', hostOf(address))
		: name === 'vscode'
			? vscode.l10n.t('of the editor')
			: vscode.l10n.t('drafted without a model');
}
