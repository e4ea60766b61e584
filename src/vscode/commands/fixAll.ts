import * as vscode from 'vscode';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import { compatibleFixes } from '../../core/rules/compatibleFixes.ts';
import { checkedDocument } from '../../core/rules/mend.ts';
import { activeEditor } from '../activeEditor.ts';
import { toRange } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';

/** One fix may bring what another one mends; two that undo each other must not run for ever. */
const maxPasses = 10;

/** Applies the certain fixes to the active document until none is left; one undo takes them all back. */
export function registerFixAll({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.fixAll, async () => {
		const editor = activeEditor();
		const place = editor && indexes.locate(editor.document);
		if (!editor || !place || !(place.home.get(place.path) || isDiagramFile(place.path))) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('The active editor shows no document that ArchSpec knows.'),
			);
			return;
		}
		let fixed = 0;
		for (let pass = 0; pass < maxPasses; pass++) {
			const version = editor.document.version;
			await place.home.settle();
			if (editor.document.version !== version) {
				break;
			}
			const checked = checkedDocument(place.path, editor.document.getText());
			const { edits, count } = compatibleFixes(place.home.findings(place.path), checked);
			if (count === 0) {
				break;
			}
			const applied = await editor.edit(
				(builder) => {
					for (const edit of edits) {
						builder.replace(toRange(edit.range), edit.newText);
					}
				},
				{ undoStopBefore: pass === 0, undoStopAfter: false },
			);
			if (!applied) {
				break;
			}
			fixed += count;
		}
		void vscode.window.setStatusBarMessage(
			fixed === 0 ? vscode.l10n.t('Nothing to fix') : vscode.l10n.t('{0} fixed', fixed),
			5000,
		);
	});
}
