import * as vscode from 'vscode';
import { countFindings, percent } from '../../core/outline/summary.ts';
import { withoutLinks } from '../convert.ts';
import { commands, views } from '../ids.ts';
import type { Services } from '../services.ts';
import { tellNoFolder } from '../tellMissing.ts';
import { findingsInWords, numberOf } from '../words.ts';
import { folderName } from '../workspace/folderName.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

const showProblems = vscode.l10n.t('Show Problems');

/** Reads all documents anew: with progress, cancel and a result, or quietly for the view's refresh button. */
export function registerCheckWorkspace({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.checkWorkspace, () => checkWorkspace(indexes)),
		vscode.commands.registerCommand(commands.refresh, () =>
			vscode.window.withProgress({ location: { viewId: views.specs } }, () =>
				Promise.all(indexes.roots().map((root) => indexes.load(root))),
			),
		),
	);
}

/** Checks everything, and tells the result unless the person gave up. */
export async function checkWorkspace(indexes: IndexService): Promise<void> {
	const roots = indexes.roots();
	if (roots.length === 0) {
		void tellNoFolder(vscode.l10n.t('Check Workspace'));
		return;
	}
	const complete = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking documents'), cancellable: true },
		async (report, token) => {
			for (const [number, root] of roots.entries()) {
				const name = roots.length > 1 ? withoutLinks(`${folderName(root.folder)}: `) : '';
				let shown = 0;
				const progress = (done: number, all: number) => {
					const share = percent(done / all);
					if (share > shown) {
						report.report({
							message: name + vscode.l10n.t('{0} of {1}', done, all),
							increment: (share - shown) / roots.length,
						});
						shown = share;
					}
				};
				if (!(await indexes.check(root, token, progress))) {
					return false;
				}
				report.report({
					increment: (100 - shown) / roots.length,
					message: vscode.l10n.t('{0} of {1}', number + 1, roots.length),
				});
			}
			return true;
		},
	);
	if (complete) {
		await tell(roots);
	} else {
		// The check may have taken the place of a reading that is needed, and that nobody asked to end.
		await indexes.loadNew();
	}
}

async function tell(roots: readonly WorkspaceRoot[]): Promise<void> {
	const documents = roots.flatMap((root) => root.documents().map(({ facts }) => root.findings(facts.path)));
	const others = roots.flatMap((root) =>
		[...new Set([...root.diagramFiles(), ...root.codeFiles()])].flatMap((path) => root.findings(path)),
	);
	const unread = roots.reduce((sum, root) => sum + root.unread().length, 0);
	const words = [
		findingsInWords(countFindings([...roots.flatMap((root) => root.projectFindings), ...documents.flat(), ...others])),
		unread > 0 ? vscode.l10n.t('{0} not readable', numberOf.files(unread)) : '',
	].filter((part) => part !== '');
	if (words.length > 0) {
		const message = vscode.l10n.t('{0} checked: {1}.', numberOf.documents(documents.length), words.join(', '));
		if ((await vscode.window.showInformationMessage(message, showProblems)) === showProblems) {
			await vscode.commands.executeCommand('workbench.actions.view.problems');
		}
	} else if (documents.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No documents found in this workspace.'));
	} else {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('{0} checked, no problems found.', numberOf.documents(documents.length)),
		);
	}
}
