import * as vscode from 'vscode';
import { earlierMessages } from '../../../core/generation/conversation.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { sectionTarget } from '../fill/sectionTarget.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { sectionTitle } from '../receipt/sectionAtCursor.ts';

/** Share of the context that what was said before may take. */
const forEarlier = 0.25;

/**
 * Goes on in the conversation of the last fill of a section: what was said, what stands there now with the person's own
 * edits, and what is wished next.
 */
export function registerRefine(ai: AiServices): vscode.Disposable {
	const refine = async (argument: unknown, wish: unknown): Promise<unknown> => {
		const section = await sectionTarget(ai, argument);
		const title = section && sectionTitle(section);
		if (!section || title === undefined) {
			return undefined;
		}
		const { text } = section;
		const conversation = ai.conversations.find({ document: text.uri.toString(), section: title });
		if (!conversation) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Nothing was filled here yet. Run "ArchSpec: Fill Section" first, or "Improve Section…".'),
			);
			return undefined;
		}
		const instruction = typeof wish === 'string' ? wish : await askWish(title, conversation.turns.length);
		if (!instruction?.trim()) {
			return undefined;
		}
		const earlier = earlierMessages(conversation, readAiSettings.contextTokens() * forEarlier);
		const errand = { command: 'Refine', action: 'improve', instruction, earlier } as const;
		try {
			const { fillInEditor } = await import('../fill/fillInEditor.ts');
			return await fillInEditor(ai, text, section.line, errand);
		} catch (error) {
			await tellFailure(error, () => refine({ uri: text.uri, line: section.line }, instruction));
			return undefined;
		}
	};
	return vscode.commands.registerCommand(commands.aiRefine, refine);
}

function askWish(title: string, turns: number): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Refine “{0}”', title),
		prompt: turns === 1 ? vscode.l10n.t('Goes on after 1 turn.') : vscode.l10n.t('Goes on after {0} turns.', turns),
		placeHolder: vscode.l10n.t('What is to be different? For example: name the limits in numbers'),
		ignoreFocusOut: true,
	});
}
