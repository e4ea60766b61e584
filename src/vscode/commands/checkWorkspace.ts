import * as vscode from 'vscode';
import { countFindings, countsInWords, plural } from '../../core/outline/summary.ts';
import { withoutLinks } from '../convert.ts';
import { commands, views } from '../ids.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';

const showProblems = 'Show Problems';

/** Reads all documents anew: with progress, cancel and a result, or quietly for the view's refresh button. */
export function registerCheckWorkspace({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.checkWorkspace, () => check(indexes)),
		vscode.commands.registerCommand(commands.refresh, () =>
			vscode.window.withProgress({ location: { viewId: views.specs } }, () =>
				Promise.all(indexes.roots().map((root) => indexes.load(root))),
			),
		),
	);
}

async function check(indexes: IndexService): Promise<void> {
	const roots = indexes.roots();
	if (roots.length === 0) {
		void vscode.window.showInformationMessage('Open a folder to check its documents.');
		return;
	}
	const complete = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: 'Checking documents', cancellable: true },
		async (report, token) => {
			for (const [number, root] of roots.entries()) {
				const name = roots.length > 1 ? withoutLinks(`${root.folder.name}: `) : '';
				let shown = 0;
				const progress = (done: number, all: number) => {
					const share = Math.floor((done / all) * 100);
					if (share > shown) {
						report.report({ message: `${name}${done} of ${all}`, increment: (share - shown) / roots.length });
						shown = share;
					}
				};
				if (!(await indexes.load(root, { token, progress })) || token.isCancellationRequested) {
					return false;
				}
				report.report({ increment: (100 - shown) / roots.length, message: `${number + 1} of ${roots.length}` });
			}
			return true;
		},
	);
	if (!complete) {
		// The check may have taken the place of the first reading of a folder, which nobody asked to end.
		await indexes.loadNew();
		return;
	}
	const documents = roots.flatMap((root) => root.documents().map(({ facts }) => root.findings(facts.path)));
	const words = countsInWords(countFindings(documents.flat()));
	if (documents.length === 0) {
		void vscode.window.showInformationMessage('No documents found in this workspace.');
	} else if (words === '') {
		void vscode.window.showInformationMessage(`${plural(documents.length, 'document')} checked, no problems found.`);
	} else {
		const message = `${plural(documents.length, 'document')} checked: ${words}.`;
		if ((await vscode.window.showInformationMessage(message, showProblems)) === showProblems) {
			await vscode.commands.executeCommand('workbench.actions.view.problems');
		}
	}
}
