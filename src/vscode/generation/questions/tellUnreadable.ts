import * as vscode from 'vscode';
import { shortText } from '../../../core/shortText.ts';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import type { AskedQuestion, DocumentQuestion } from './askAboutDocument.ts';

/** UTF-16 characters of an answer that a message has room for. */
const room = 120;

/**
 * Whether a question came to no findings because its answer could not be read: that is not the same as an answer that
 * has none.
 */
export function isUnreadable({ result }: Pick<AskedQuestion, 'result'>): boolean {
	const { findings, unplaced, unread, incomplete, unreadable } = result;
	return findings === 0 && unplaced === 0 && (unread > 0 || incomplete > 0 || unreadable > 0);
}

/** Says so, and what helps. @param again asks once more */
export async function tellUnreadable(
	{ title }: Pick<DocumentQuestion, 'title'>,
	{ result }: Pick<AskedQuestion, 'result'>,
	again: () => unknown,
): Promise<void> {
	const ask = vscode.l10n.t('Ask Again');
	const choose = vscode.l10n.t('Choose Model…');
	const chosen = await vscode.window.showWarningMessage(
		withoutLinks(`${title}: ${unreadableInWords(result)}`),
		ask,
		choose,
	);
	if (chosen === ask) {
		await again();
	} else if (chosen === choose) {
		await vscode.commands.executeCommand(commands.aiChooseModel);
	}
}

/** How an answer begins, on one line that a message has room for. */
export function shortened(answer: string): string {
	const words = answer
		.slice(0, room * 2)
		.replace(/\s+/g, ' ')
		.trim();
	return shortText(words, room);
}

/** Why nothing can be said of the document, and how the answer begins. */
function unreadableInWords({ unreadable, unread, incomplete, opening }: AskedQuestion['result']): string {
	const words = shortened(opening);
	if (words !== '') {
		return vscode.l10n.t(
			'the answer can’t be read, so it is not known whether there is something to find. It begins: “{0}”',
			words,
		);
	}
	if (incomplete > 0) {
		return vscode.l10n.t(
			'the answer was cut off or refused before anything was found, so it is not known whether there is something.',
		);
	}
	return unread > 0 || unreadable === 0
		? vscode.l10n.t('no finding in the answer can be read: they are not in the form that was asked for.')
		: vscode.l10n.t('the model did nothing but think, and gave no answer.');
}
