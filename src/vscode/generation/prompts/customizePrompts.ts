import * as vscode from 'vscode';
import { builtinPrompts } from '../../../core/generated/prompts.ts';
import { promptPath } from '../../../core/generation/ownPrompts.ts';
import { activeEditor } from '../../activeEditor.ts';
import { askInTurn, type Questions } from '../../askInTurn.ts';
import { pickRoot } from '../../commands/newDocumentPicks.ts';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import { writeWhole } from '../../workspace/disk.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import type { AiServices } from '../aiServices.ts';

interface PromptItem extends vscode.QuickPickItem {
	readonly path: string;
	/** Of the built-in prompt. */
	readonly text: string;
}

/** Copies a built-in prompt into the workspace, where it takes the place of the built-in one, and opens it. */
export function registerCustomizePrompts({ indexes }: AiServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.aiCustomizePrompts, async () => {
		const title = vscode.l10n.t('Customize Prompts');
		const chosen = await askInTurn(async (questions) => {
			const root = await chooseRoot(questions, indexes.roots(), title);
			const items = root && itemsOf(root);
			const item =
				items &&
				(await questions.pick(items, {
					title,
					placeHolder: vscode.l10n.t('Choose the prompt that your team wants to word itself.'),
					matchOnDetail: true,
				}));
			return item && { root, item };
		});
		if (chosen) {
			await openPrompt(chosen.root, chosen.item);
		}
	});
}

function itemsOf(root: WorkspaceRoot): Promise<readonly PromptItem[]> {
	return Promise.all(Object.entries(builtinPrompts).map(([name, text]) => itemOf(root, name, text)));
}

async function itemOf(root: WorkspaceRoot, name: string, text: string): Promise<PromptItem> {
	const path = promptPath(name);
	const isOwn = (await root.workspace.entry(path)) === 'file';
	const detail = text.split('\n', 1)[0] ?? '';
	return { label: name, description: isOwn ? path : vscode.l10n.t('built in'), detail, path, text };
}

async function openPrompt(root: WorkspaceRoot, { path, text }: PromptItem): Promise<void> {
	const uri = root.uriOf(path);
	if ((await root.workspace.entry(path)) === 'none') {
		try {
			await writeWhole(uri, new TextEncoder().encode(text));
		} catch {
			void vscode.window.showErrorMessage(
				withoutLinks(vscode.l10n.t('{0} could not be written. Check that the folder is writable.', path)),
			);
			return;
		}
	}
	await vscode.window.showTextDocument(uri, { preview: false });
}

/** The folder of the active document; asked for where there are several. */
async function chooseRoot(
	questions: Questions,
	roots: readonly WorkspaceRoot[],
	title: string,
): Promise<WorkspaceRoot | undefined> {
	const active = activeEditor()?.document.uri;
	const own = active && vscode.workspace.getWorkspaceFolder(active);
	const [only] = roots.length === 1 ? roots : roots.filter(({ folder }) => folder === own);
	return only ?? pickRoot(questions, roots, title);
}
