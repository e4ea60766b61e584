import * as vscode from 'vscode';
import type { LlmUsage } from '../../../core/generation/llmClient.ts';
import type { LlmErrorCause } from '../../../core/generation/llmError.ts';
import { costOf, type ModelEntry } from '../../../core/generation/models.ts';
import type { FillProof } from '../../../core/generation/proof.ts';
import type { RunEvent } from '../../../core/generation/runFill.ts';
import { costInWords, tokensInWords } from '../figures.ts';
import { proofInWords } from '../fill/proofInWords.ts';

/** How an answer ended. */
export type AnswerEnd =
	| {
			readonly type: 'written';
			readonly proof: FillProof;
			readonly usage: LlmUsage | undefined;
			readonly attempts: number;
	  }
	/** Why there is none, in a sentence, and for what helps against it. */
	| { readonly type: 'failed'; readonly reason: string; readonly cause: LlmErrorCause | undefined };

/** One of several answers to the same question, as it grows. Times in milliseconds. */
export class ComparedAnswer {
	/** Lines are ended by LF. */
	body = '';
	end: AnswerEnd | undefined;
	/** What happens meanwhile. */
	note = '';
	private readonly model: ModelEntry;
	private place: string;
	private readonly now: () => number;
	private began: number;
	private first: number | undefined;
	private over: number | undefined;
	private isCached = false;

	/**
	 * @param place who offers the model: a host, the editor
	 * @param now milliseconds, from any start
	 */
	constructor(model: ModelEntry, place: string, now: () => number) {
		this.model = model;
		this.place = place;
		this.now = now;
		this.began = now();
	}

	/** The model is asked once more: what there was counts no longer. @param place who offers the model now */
	beginAgain(place: string): void {
		this.body = '';
		this.end = undefined;
		this.note = '';
		this.place = place;
		this.began = this.now();
		this.first = undefined;
		this.over = undefined;
		this.isCached = false;
	}

	/** Takes what happens while it is written; the text comes by `add`. */
	follow(event: RunEvent): void {
		this.note = event.type === 'again' ? vscode.l10n.t('mends what the rules found') : this.note;
		this.isCached ||= event.type === 'cached';
	}

	add(text: string): void {
		this.first ??= this.now() - this.began;
		this.body += text;
		this.note = '';
	}

	/** What came so far does not pass and is written again. */
	startAgain(): void {
		this.body = '';
	}

	/** @param body that was left of it after the last check */
	finish(end: AnswerEnd, body = ''): void {
		this.over = this.now() - this.began;
		this.end = end;
		this.body = body;
	}

	/** How long it took in all; 0 as long as it is being written. */
	get milliseconds(): number {
		return this.over ?? 0;
	}

	/** Times, tokens and price in one line. */
	figures(): string {
		const { end, first, over, isCached } = this;
		const usage = end?.type === 'written' ? end.usage : undefined;
		const parts = [
			isCached ? vscode.l10n.t('from the cache') : '',
			first === undefined || isCached ? '' : vscode.l10n.t('first word after {0}', seconds(first)),
			over === undefined || isCached ? '' : vscode.l10n.t('{0} in all', seconds(over)),
			// A draft without a model takes none
			usage && usage.input + usage.output > 0 && !isCached ? tokensInWords(usage) : '',
			isCached ? vscode.l10n.t('free') : end?.type === 'written' ? costInWords(usage && costOf(usage, this.model)) : '',
		];
		return parts.filter((part) => part !== '').join(' · ');
	}

	/** The answer as a page: who gave it, what it took, what the rules say, and the text itself. */
	page(): string {
		const { end, note, body } = this;
		const lines = [
			this.place,
			this.figures(),
			...(end === undefined ? [note === '' ? vscode.l10n.t('is being written …') : note] : verdict(end)),
		];
		const head = lines.filter((line) => line !== '').map((line) => `- ${line}`);
		return [`# ${this.model.id}`, '', ...head, '', '---', '', body, ''].join('\n');
	}
}

function verdict(end: AnswerEnd): string[] {
	if (end.type === 'failed') {
		return [end.reason];
	}
	const { proof, attempts } = end;
	return [
		proofInWords(proof),
		...proof.added.map(({ message }) => vscode.l10n.t('finding: {0}', message)),
		...(attempts > 1 ? [vscode.l10n.t('written {0} times until it passed, or was left so', attempts)] : []),
	];
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}
