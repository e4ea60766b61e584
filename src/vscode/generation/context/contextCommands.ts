import * as vscode from 'vscode';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { documentInEditor } from '../receipt/sectionAtCursor.ts';
import { attachContext } from './attachContext.ts';
import type { Attachment } from './attachments.ts';
import { neverSent } from './editorSources.ts';

/** Attaches context to the requests about the document in the editor, and takes it off again. */
export function registerContextCommands(ai: AiServices): vscode.Disposable {
	const { indexes, attachments } = ai;
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.aiAttachContext, async (first: unknown, all: unknown) => {
			const text = documentInEditor(ai);
			if (!text) {
				return;
			}
			const named = Array.isArray(all) ? all : [first];
			const uris = named.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
			if (uris.length > 0) {
				const added = (await Promise.all(uris.map((uri) => allowedAttachment(ai, uri)))).flat();
				attachments.set(text.uri, [...attachments.list(text.uri), ...added]);
			} else if (!(await attachContext(indexes, attachments, text.uri))) {
				return;
			}
			tell(attachments.list(text.uri).length, text.uri);
		}),
		vscode.commands.registerCommand(commands.aiClearContext, () => {
			const text = documentInEditor(ai);
			if (text) {
				attachments.set(text.uri, []);
				tell(0, text.uri);
			}
		}),
	);
}

/** A file or folder that the explorer was asked to attach; none, and the person knows why, for what is never sent. */
async function allowedAttachment({ indexes }: AiServices, uri: vscode.Uri): Promise<Attachment[]> {
	const root = indexes.rootOf(uri);
	const path = root?.workspace.pathOf(uri);
	if (!root || path === undefined || neverSent(root)(path)) {
		const name = vscode.workspace.asRelativePath(uri);
		void vscode.window.showWarningMessage(
			withoutLinks(
				vscode.l10n.t(
					'{0} was not attached: it lies outside the workspace, is ignored, holds keys, or "ai.neverSend" names it.',
					name,
				),
			),
		);
		return [];
	}
	return [{ type: (await root.workspace.entry(path)) === 'directory' ? 'folder' : 'file', uri }];
}

function tell(number: number, uri: vscode.Uri): void {
	const name = vscode.workspace.asRelativePath(uri);
	const told =
		number === 0
			? vscode.l10n.t('Nothing is attached to AI requests about {0}.', name)
			: number === 1
				? vscode.l10n.t('1 item is attached to AI requests about {0}.', name)
				: vscode.l10n.t('{0} items are attached to AI requests about {1}.', number, name);
	void vscode.window.showInformationMessage(withoutLinks(told));
}
