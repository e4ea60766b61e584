import * as vscode from 'vscode';
import type { StoringServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { gitExtension, type Repository } from '../workspace/gitApi.ts';

/** What a person called themselves where nothing else says it, on this machine. */
const remembered = 'archspec.review.name';

/**
 * The name under which a person approves and comments: that of the setting, else Git's, else the one that they are asked
 * for once. A folder that is not trusted is not asked.
 * @returns undefined when they gave up
 */
export async function authorName({ storage }: StoringServices, uri: vscode.Uri): Promise<string | undefined> {
	const known = readSettings.reviewName() || (await gitName(uri)) || storage.everywhere.get<string>(remembered);
	if (known) {
		return known;
	}
	const asked = await vscode.window.showInputBox({
		title: vscode.l10n.t('Your Name'),
		prompt: vscode.l10n.t('Git has no user.name here. The name stands beside your approvals and comments.'),
		validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name needs at least one letter.') : undefined),
	});
	const name = asked?.trim();
	if (name) {
		await storage.everywhere.update(remembered, name);
	}
	return name;
}

async function gitName(uri: vscode.Uri): Promise<string> {
	if (!vscode.workspace.isTrusted) {
		return '';
	}
	const git = await gitExtension().catch(() => undefined);
	const repository = git?.enabled ? git.getAPI(1).getRepository(uri) : null;
	return repository ? ((await configured(repository)) ?? '') : '';
}

async function configured(repository: Repository): Promise<string | undefined> {
	const own = await repository.getConfig('user.name').catch(() => '');
	return own.trim() || (await repository.getGlobalConfig('user.name').catch(() => '')).trim();
}
