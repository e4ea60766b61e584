import * as vscode from 'vscode';
import { promptsFolder } from '../../../core/config.ts';
import { builtinPrompts } from '../../../core/generated/prompts.ts';
import { loadPrompts, usablePrompts } from '../../../core/generation/ownPrompts.ts';
import type { PromptTemplates } from '../../../core/generation/prompt.ts';
import type { DocumentHome } from '../../workspace/documentHome.ts';
import { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';

/**
 * The prompts that hold for the documents of a home: a team's own in place of the built-in ones, once its folder is
 * trusted.
 * @throws PromptTemplateError for one that can't be used
 */
export async function templatesOf(home: DocumentHome): Promise<PromptTemplates> {
	if (!(home instanceof WorkspaceRoot) || !vscode.workspace.isTrusted) {
		return builtinPrompts;
	}
	const { workspace } = home;
	return usablePrompts(
		await loadPrompts({
			list: () => workspace.listFolder(promptsFolder),
			read: (path, maxBytes) => workspace.read(path, maxBytes),
		}),
	);
}
