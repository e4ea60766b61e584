import * as vscode from 'vscode';
import { baseName } from '../../core/workspace/paths.ts';
import { gitExtension, type Repository } from '../workspace/gitApi.ts';

/** The text of a file in the latest commit. */
export interface HeadVersion {
	readonly text: string;
	/** Where the editor shows that text. */
	readonly uri: vscode.Uri;
	readonly repository: Repository;
	/** The latest commit when it was read. */
	readonly commit: string | undefined;
}

/** Whether no commit came since a version was read. */
export function isCurrent({ repository, commit }: HeadVersion): boolean {
	return repository.state.HEAD?.commit === commit;
}

/** What a person is told in Restricted Mode. */
export function needsTrust(): string {
	return vscode.l10n.t('Trust this folder to read the version in Git.');
}

/** Reads a file as the latest commit has it; in words what to do where that can't be read. */
export async function headVersion(uri: vscode.Uri): Promise<HeadVersion | string> {
	if (!vscode.workspace.isTrusted) {
		return needsTrust();
	}
	const git = await gitExtension().catch(() => undefined);
	if (!git?.enabled) {
		return vscode.l10n.t("Enable the editor's Git extension to compare with the version in Git.");
	}
	const api = git.getAPI(1);
	const repository = api.getRepository(uri);
	if (!repository && api.state === 'uninitialized') {
		return vscode.l10n.t('Looking for Git repositories…');
	}
	if (!repository) {
		return vscode.l10n.t('{0} is in no Git repository that the editor knows.', baseName(uri.path));
	}
	const commit = repository.state.HEAD?.commit;
	try {
		const text = await repository.show('HEAD', uri.fsPath);
		return { text: text.replace(/^\uFEFF/u, ''), uri: api.toGitUri(uri, 'HEAD'), repository, commit };
	} catch {
		return vscode.l10n.t('Git has no version of {0} yet. Commit it first.', baseName(uri.path));
	}
}
