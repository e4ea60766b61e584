import * as vscode from 'vscode';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { WorkspaceChange } from '../../core/workspace/change.ts';
import type { CancellationToken } from '../../core/workspace/workspace.ts';
import { withoutLinks } from '../convert.ts';
import { tell } from '../tell.ts';
import { carryOut } from '../workspace/applyChange.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** Milliseconds after which a person is told that work is going on, and may end it. */
const patience = 1000;

/**
 * Computes a change of a folder's records and makes it, as one undo. What stands in its way is told in one message, and
 * so are its notes when it is made.
 * @param title says what is done while it takes long
 * @returns whether the change was made
 */
export async function runOperation(
	indexes: IndexService,
	root: WorkspaceRoot,
	title: string,
	compute: (repository: AdrRepository, token: CancellationToken) => Promise<WorkspaceChange>,
): Promise<boolean> {
	const cancellation = new vscode.CancellationTokenSource();
	let notes: readonly string[] = [];
	const work = carryOut(root, async () => {
		// A number is free, and a link complete, only when all records are known.
		await indexes.whenReady(root);
		const repository = repositoryOf(root);
		const change = await compute(repository, cancellation.token);
		if (cancellation.token.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
		notes = change.notes ?? [];
		return { ...change, madeFor: repository.texts };
	});
	const outcome = work.then(
		() => {
			if (notes.length > 0) {
				void vscode.window.showInformationMessage(withoutLinks(notes.join(' ')));
			}
			return true;
		},
		(error) => !cancellation.token.isCancellationRequested && tell(error),
	);
	if (await isSlow(outcome)) {
		await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: withoutLinks(title), cancellable: true },
			(_progress, token) => {
				const cancelled = new Promise<void>((resolve) => {
					token.onCancellationRequested(() => {
						cancellation.cancel();
						resolve();
					});
				});
				return Promise.race([outcome, cancelled]);
			},
		);
	}
	return cancellation.token.isCancellationRequested ? false : outcome;
}

async function isSlow(outcome: Promise<unknown>): Promise<boolean> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<boolean>((resolve) => {
		timer = setTimeout(() => resolve(true), patience);
	});
	const slow = await Promise.race([late, outcome.then(() => false)]);
	clearTimeout(timer);
	return slow;
}
