import * as vscode from 'vscode';
import { promptsFolder } from '../../../core/config.ts';
import { builtinPrompts } from '../../../core/generated/prompts.ts';
import { loadPrompts, unreadablePrompt, usablePrompts } from '../../../core/generation/ownPrompts.ts';
import type { PromptName, PromptTemplates } from '../../../core/generation/prompt.ts';
import type { DocumentHome } from '../../workspace/documentHome.ts';
import { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import { editorSources } from '../context/editorSources.ts';

/**
 * The prompts that hold for the documents of a home: a team's own in place of the built-in ones, once its folder is
 * trusted. A file behind a symbolic link is none of them: its text would be sent.
 * @param needed by the command
 * @throws PromptTemplateError for one of these that can't be used
 */
export async function templatesOf(home: DocumentHome, needed: readonly PromptName[]): Promise<PromptTemplates> {
	if (!(home instanceof WorkspaceRoot) || !vscode.workspace.isTrusted) {
		return builtinPrompts;
	}
	const { workspace } = home;
	const { read } = editorSources(home);
	const loaded = await loadPrompts({
		list: () => workspace.listFolder(promptsFolder),
		read: async (path, maxBytes) => (await read(path, maxBytes)) ?? { problem: unreadablePrompt },
	});
	return usablePrompts(loaded, needed);
}
