import * as vscode from 'vscode';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { compatibleFixes } from '../../core/rules/compatibleFixes.ts';
import { checkedDocument } from '../../core/rules/mend.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { activeEditor } from '../activeEditor.ts';
import { toRange, toTextEdits } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import type { Place } from '../workspace/documentHome.ts';
import { isReadOnly } from '../workspace/isReadOnly.ts';

/**
 * One fix may bring what another one mends, and what somebody types is looked at again; two that undo each other must
 * not run for ever.
 */
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
		await fixAll(editor.document, place).then(tellFixed, tell);
	});
}

/**
 * @returns how many were fixed
 * @throws OperationError where the document can't be changed
 */
async function fixAll(document: vscode.TextDocument, { home, path }: Place): Promise<number> {
	let fixed = 0;
	for (let pass = 0; pass < maxPasses; pass++) {
		const { version } = document;
		await home.settle();
		if (document.version !== version) {
			continue;
		}
		const { edits, count } = compatibleFixes(home.findings(path), checkedDocument(path, document.getText()));
		if (count === 0) {
			break;
		}
		if (await isReadOnly(document)) {
			throw new OperationError(vscode.l10n.t('{0} is read-only. Nothing was changed.', path));
		}
		if (document.version !== version) {
			continue;
		}
		if (await edit(document, edits, fixed === 0)) {
			fixed += count;
		} else if (document.version === version) {
			throw new OperationError(
				vscode.l10n.t('The editor could not change the document. See whether it is read-only, and try again.'),
			);
		}
	}
	return fixed;
}

/** Edits where the document is shown: there, several edits are one undo. The person may have turned to another one meanwhile. */
function edit(document: vscode.TextDocument, edits: readonly TextEdit[], isFirst: boolean): Thenable<boolean> {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	if (!editor) {
		const change = new vscode.WorkspaceEdit();
		change.set(document.uri, toTextEdits(edits));
		return vscode.workspace.applyEdit(change);
	}
	return editor.edit(
		(builder) => {
			for (const { range, newText } of edits) {
				builder.replace(toRange(range), newText);
			}
		},
		{ undoStopBefore: isFirst, undoStopAfter: false },
	);
}

function tellFixed(fixed: number): void {
	const words = fixed === 0 ? vscode.l10n.t('Nothing to fix') : vscode.l10n.t('{0} fixed', fixed);
	void vscode.window.setStatusBarMessage(words, 5000);
}
