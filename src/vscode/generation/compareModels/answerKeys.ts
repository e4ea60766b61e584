import * as vscode from 'vscode';
import { contextKeys } from '../../ids.ts';
import type { AnswerEnd } from './comparedAnswer.ts';

/** Tells the editor which answers can be kept and which models can be asked again: the buttons of their tabs. */
export class AnswerKeys {
	private readonly known = new Map<string, string>();

	/** @param ends how answers ended, by their addresses */
	tell(ends: ReadonlyMap<string, AnswerEnd | undefined>): void {
		const of = (type: AnswerEnd['type']) => [...ends].flatMap(([uri, end]) => (end?.type === type ? [uri] : []));
		this.set(contextKeys.answersWritten, of('written'));
		this.set(contextKeys.answersFailed, of('failed'));
	}

	/** Answers grow often; the keys change seldom. */
	private set(key: string, uris: readonly string[]): void {
		const value = uris.join('\n');
		if (this.known.get(key) !== value) {
			this.known.set(key, value);
			void vscode.commands.executeCommand('setContext', key, uris);
		}
	}
}
