import * as vscode from 'vscode';
import { conversationPage } from '../../../core/generation/conversationPage.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { sectionTarget } from '../fill/sectionTarget.ts';
import { localTime } from '../receipt/localTime.ts';
import { sectionTitle } from '../receipt/sectionAtCursor.ts';

/** Shows the conversation of the last fill of a section, and forgets all of the workspace's. */
export function registerConversationCommands(ai: AiServices): vscode.Disposable {
	const { conversations, pages } = ai;
	const shown = new Set<string>();
	return vscode.Disposable.from(
		conversations.onDidChange(() => {
			for (const name of shown) {
				pages.refresh(name);
			}
		}),
		vscode.commands.registerCommand(commands.aiShowConversation, async (argument: unknown) => {
			const section = await sectionTarget(ai, argument);
			const title = section && sectionTitle(section);
			if (!section || title === undefined) {
				return;
			}
			const { text } = section;
			const key = { document: text.uri.toString(), section: title };
			if (!conversations.find(key)) {
				void vscode.window.showInformationMessage(vscode.l10n.t('No model was asked about this section yet.'));
				return;
			}
			const document = vscode.workspace.asRelativePath(text.uri);
			const name = vscode.l10n.t('Conversation about {0}', title);
			shown.add(name);
			await pages.show(name, () => {
				const conversation = conversations.find(key);
				return conversation
					? conversationPage(conversation, document, localTime)
					: `${vscode.l10n.t('This conversation was cleared.')}\n`;
			});
		}),
		vscode.commands.registerCommand(commands.aiClearConversations, async () => {
			const { length } = conversations.all();
			if (length === 0) {
				void vscode.window.showInformationMessage(vscode.l10n.t('There are no conversations in this workspace.'));
				return;
			}
			const clear = { title: vscode.l10n.t('Clear') };
			const question =
				length === 1 ? vscode.l10n.t('Forget 1 conversation?') : vscode.l10n.t('Forget {0} conversations?', length);
			if ((await vscode.window.showWarningMessage(question, { modal: true }, clear)) === clear) {
				await conversations.clear();
			}
		}),
	);
}
