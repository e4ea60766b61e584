import * as vscode from 'vscode';
import { LlmError, type LlmErrorCause } from '../../../core/generation/llmError.ts';
import { mostOfAnswer } from '../../../llm/answerLimit.ts';

/**
 * Why a model of the editor gave no answer, whatever was thrown: `LanguageModelError` of the editor with its code, or what
 * the extension threw that brings the model.
 * @param name of the model, as the editor shows it
 * @param begun whether a part of the answer had come
 */
export function editorFailure(thrown: unknown, name: string, begun: boolean): LlmError {
	if (thrown instanceof LlmError) {
		return thrown;
	}
	const detail = wordsOf(thrown);
	const cause = causeOf(thrown, detail, begun);
	return new LlmError(cause, messages[cause](name), detail);
}

/** @param reason for which the answer is no longer waited for */
export function editorSilence(reason: 'cancelled' | 'too-slow', name: string, begun: boolean): LlmError {
	const cause = reason === 'too-slow' && begun ? 'stalled' : reason;
	return new LlmError(cause, messages[cause](name));
}

/** An answer that is longer than any. */
export function endlessAnswer(name: string): LlmError {
	return new LlmError('endless', messages.endless(name), `more than ${mostOfAnswer} characters`);
}

type EditorCause = Extract<
	LlmErrorCause,
	| 'cancelled'
	| 'forbidden'
	| 'quota'
	| 'rate'
	| 'unknown-model'
	| 'context-too-long'
	| 'network'
	| 'server'
	| 'incomplete'
	| 'too-slow'
	| 'stalled'
	| 'endless'
>;

const messages: Readonly<Record<EditorCause, (name: string) => string>> = {
	cancelled: () => vscode.l10n.t('Cancelled.'),
	forbidden: (name) =>
		vscode.l10n.t(
			'The editor does not let ArchSpec use {0}. Allow it with the editor\'s command "Manage Language Model Access…", or choose another model.',
			name,
		),
	quota: (name) =>
		vscode.l10n.t('{0} takes no more of your requests: your plan is used up, or it does not allow this one.', name),
	rate: (name) => vscode.l10n.t('{0} takes no more requests for now. Try again a little later.', name),
	'unknown-model': (name) => vscode.l10n.t('The editor no longer has the model {0}. Choose one that it has.', name),
	'context-too-long': (name) =>
		vscode.l10n.t(
			'The request is too long for {0}. Leave out some of the context, or choose a model that takes more.',
			name,
		),
	network: (name) => vscode.l10n.t("{0} can't be reached. See whether the network is there.", name),
	server: (name) => vscode.l10n.t('{0} failed. Try again, or choose another model.', name),
	incomplete: (name) => vscode.l10n.t('The answer of {0} ended before it was complete.', name),
	'too-slow': (name) => vscode.l10n.t('{0} did not begin to answer in time. Try again, or allow it more time.', name),
	endless: (name) =>
		vscode.l10n.t(
			'The answer of {0} has no end: it is longer than any section. Try again, or choose another model.',
			name,
		),
	stalled: (name) => vscode.l10n.t('{0} stopped in the middle of the answer.', name),
};

/** Codes of the editor's `LanguageModelError`. */
const codes: ReadonlyMap<unknown, EditorCause> = new Map([
	['NoPermissions', 'forbidden'],
	['Blocked', 'quota'],
	['NotFound', 'unknown-model'],
]);

function causeOf(thrown: unknown, words: string, begun: boolean): EditorCause {
	const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
	const told = codes.get(code) ?? causeOfWords(words);
	return told ?? (begun ? 'incomplete' : 'server');
}

/** Extensions that bring models throw what they like. */
function causeOfWords(words: string): EditorCause | undefined {
	if (/context[_ ](?:length|window|size)|too many (?:input )?tokens|prompt is too long|token limit/i.test(words)) {
		return 'context-too-long';
	}
	if (/rate[_ -]?limit|too many requests|\b429\b/i.test(words)) {
		return 'rate';
	}
	if (/\bquota\b|billing|premium request|\b402\b/i.test(words)) {
		return 'quota';
	}
	return /ENOTFOUND|ECONN|ETIMEDOUT|fetch failed|network/i.test(words) ? 'network' : undefined;
}

function wordsOf(thrown: unknown): string {
	if (!(thrown instanceof Error)) {
		return String(thrown);
	}
	const { cause, message } = thrown;
	return cause instanceof Error && cause.message !== message ? `${message} ${cause.message}` : message;
}
