import * as vscode from 'vscode';
import { isArchived } from '../../core/openspec/place.ts';
import { featureOf } from '../../core/trace/lookup/names.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { labelOf, symbolKinds } from './symbolKinds.ts';

/** More could not be read, and would be slow to send. */
const mostSymbols = 500;

/** Go to Symbol in Workspace: ids, names and words of requirements, criteria, properties and tasks. */
export function registerWorkspaceSymbols({ indexes }: Services): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		provideWorkspaceSymbols(query, token) {
			const found: vscode.SymbolInformation[] = [];
			const letters = query.toLowerCase().replace(/\s+/g, '');
			for (const home of indexes.roots()) {
				for (const { name, documents } of home.trace?.scopes() ?? []) {
					for (const { path, trace } of token.isCancellationRequested || isArchived(name) ? [] : documents) {
						for (const definition of isArchived(path) ? [] : trace.definitions) {
							const label = labelOf(definition);
							if (found.length < mostSymbols && hasLetters(label.toLowerCase(), letters)) {
								const place = new vscode.Location(home.uriOf(path), toRange(definition.idRange));
								found.push(new vscode.SymbolInformation(label, symbolKinds[definition.type], featureOf(name), place));
							}
						}
					}
				}
			}
			return found;
		},
	});
}

/** Whether a text has all letters in their order, as the editor's own list asks. */
function hasLetters(text: string, letters: string): boolean {
	let at = 0;
	for (const letter of letters) {
		at = text.indexOf(letter, at) + 1;
		if (at === 0) {
			return false;
		}
	}
	return true;
}
