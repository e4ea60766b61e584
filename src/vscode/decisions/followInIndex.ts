import * as vscode from 'vscode';
import { pagesToUpdate, regenerateIndex } from '../../core/adr/indexPage/indexPage.ts';
import { withoutLinks } from '../convert.ts';
import { readSettings } from '../settings.ts';
import { tell } from '../tell.ts';
import { listInWords } from '../words.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { updatePages } from './indexCommand.ts';

const accept = vscode.l10n.t('Update Index');

/**
 * After a command made or superseded a record: brings the pages that list its log up to date, or offers
 * to, as the person has set it. The pages are an edit of their own, with an undo of its own.
 * @param path of the record
 */
export async function followInIndex(indexes: IndexService, root: WorkspaceRoot, path: string): Promise<void> {
	const mode = readSettings.decisionsUpdateIndex();
	try {
		const repository = repositoryOf(root);
		const { folder } = repository.logOf(repository.record(path));
		const stale = mode === 'never' ? [] : await stalePages(root, folder);
		const isWanted = stale.length > 0 && (mode === 'always' || (await isAccepted(stale)));
		if (isWanted) {
			await updatePages(indexes, root, stale, folder);
		}
	} catch (error) {
		tell(error);
	}
}

async function stalePages(root: WorkspaceRoot, folder: string): Promise<readonly string[]> {
	const pages = pagesToUpdate(root.documents(), folder);
	const changes = await Promise.all(pages.map((page) => regenerateIndex(repositoryOf(root), page, folder)));
	return changes.flatMap(({ edits }) => [...edits.keys()]);
}

async function isAccepted(pages: readonly string[]): Promise<boolean> {
	const names = listInWords(pages);
	const told =
		pages.length === 1
			? vscode.l10n.t('{0} lists the decisions as they were before.', names)
			: vscode.l10n.t('{0} list the decisions as they were before.', names);
	return (await vscode.window.showInformationMessage(withoutLinks(told), accept)) === accept;
}
