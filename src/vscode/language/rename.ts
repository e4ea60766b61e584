import * as vscode from 'vscode';
import { birthplaces } from '../../core/trace/lookup/places.ts';
import { checkRenamable, renameId } from '../../core/trace/rewrite/renameId.ts';
import { toRange, toTextEdits } from '../convert.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { readScope, withAllLinks } from './scopeTexts.ts';
import { withCode } from './selector.ts';
import { showNotes } from './showNotes.ts';
import { symbolOnceRead } from './symbolUnder.ts';

/** Renames an id, or a requirement of OpenSpec by its name, with everyone who names it. */
export function registerRename(services: Services): vscode.Disposable {
	const { indexes } = services;
	const provider: vscode.RenameProvider = {
		async prepareRename(document, position, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			const [born] = found ? birthplaces(found.scope, found.symbol) : [];
			// Thrown, so that the editor asks the next provider: its own renames headings and links
			if (!found) {
				throw new Error(vscode.l10n.t('There is no id here.'));
			}
			if (found.symbol.keys.length !== 1) {
				throw new Error(
					vscode.l10n.t('Only one id at a time can be renamed. Place the cursor on one that stands alone.'),
				);
			}
			if (!born) {
				throw new Error(vscode.l10n.t('Nothing has this id, so there is nothing to rename.'));
			}
			// In a heading the editor would offer to rename that instead: there the rename itself says it
			if (!/^\s{0,3}#/.test(document.lineAt(position).text)) {
				checkRenamable(found.scope.documents, found.symbol);
			}
			return { range: toRange(found.symbol.range), placeholder: born.definition.id };
		},
		async provideRenameEdits(document, position, newName, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			if (!found) {
				return undefined;
			}
			const result = new vscode.WorkspaceEdit();
			try {
				const scope = await readScope(found);
				const change = await withAllLinks(found.home, scope, renameId(scope, found.symbol, newName));
				for (const [path, own] of change.edits) {
					result.set(found.home.uriOf(path), toTextEdits(own));
				}
				showNotes(found.home, change.notes, scope.texts);
			} catch (error) {
				// Not thrown on: the editor would ask the next provider, and that one renames the heading around the id
				tell(error);
			}
			return result;
		},
	};
	return withCode(services, (selector) => vscode.languages.registerRenameProvider(selector, provider));
}
