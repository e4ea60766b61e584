import * as vscode from 'vscode';
import { changeTraced, type TracedChange } from '../../core/form/criteria/tracedItems.ts';
import type { TraceChange } from '../../core/trace/renumber/change.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { previewChange } from '../language/previewChange.ts';
import { readScope, withAllLinks } from '../language/scopeTexts.ts';
import { showNotes } from '../language/showNotes.ts';
import { type TracedText, tracedText } from '../language/symbolUnder.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { changeText } from './changeText.ts';

const labels: Readonly<Record<TracedChange['change'], string>> = {
	insert: vscode.l10n.t('Insert Requirement'),
	remove: vscode.l10n.t('Delete Requirement'),
	up: vscode.l10n.t('Move Requirement'),
	down: vscode.l10n.t('Move Requirement'),
	rename: vscode.l10n.t('Rename Requirement'),
};

/**
 * Inserts, removes, moves or renames a requirement or a criterion, with all who name it. A change that stays in its document is
 * made at once; one that reaches others is shown in the editor's preview first, which is not waited for.
 * @param written hears the line of what a person writes next, in the text after the change, where there is something
 * @throws OperationError with what to do, where it can't be made
 */
export async function changeTracedItem(
	indexes: IndexService,
	document: vscode.TextDocument,
	traced: TracedChange,
	written: (line: number) => void,
): Promise<void> {
	const { version } = document;
	const root = indexes.rootOf(document.uri);
	await (root && indexes.whenReady(root));
	const text = tracedText(indexes, document);
	if (!text) {
		throw new OperationError(vscode.l10n.t('The ids of this document are not read yet. Try again.'));
	}
	const scope = await readScope(text);
	const change = await withAllLinks(text.home, scope, changeTraced(scope, text.path, traced));
	if (document.version !== version) {
		throw new OperationError(vscode.l10n.t('{0} has changed meanwhile; try again. Nothing was changed.', text.path));
	}
	const finish = (): void => {
		if (change.select?.path === text.path) {
			written(change.select.range.start.line);
		}
		showNotes(text.home, change.notes, scope.texts);
	};
	if (staysIn(text, change)) {
		await changeText(document, change.edits.get(text.path) ?? []);
		finish();
	} else {
		void previewChange(text.home, change.edits, labels[traced.change]).then(
			() => document.version !== version && finish(),
		);
	}
}

function staysIn({ path }: TracedText, { edits }: TraceChange): boolean {
	return [...edits].every(([other, list]) => other === path || list.length === 0);
}
