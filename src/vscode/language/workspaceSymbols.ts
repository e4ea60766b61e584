import * as vscode from 'vscode';
import { isArchived } from '../../core/openspec/place.ts';
import { featureOf } from '../../core/trace/lookup/names.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { labelOf, symbolKinds } from './symbolKinds.ts';
import { hasLetters, lettersOf, mostSymbols } from './symbolQuery.ts';

/** Go to Symbol in Workspace: ids, names and words of requirements, criteria, properties and tasks. */
export function registerWorkspaceSymbols({ indexes }: Services): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		provideWorkspaceSymbols(query, token) {
			const found: vscode.SymbolInformation[] = [];
			const letters = lettersOf(query);
			for (const home of indexes.roots()) {
				for (const { name, documents } of home.trace?.scopes() ?? []) {
					for (const { path, trace } of token.isCancellationRequested || isArchived(name) ? [] : documents) {
						for (const definition of isArchived(path) ? [] : trace.definitions) {
							const label = labelOf(definition);
							if (found.length < mostSymbols && hasLetters(label, letters)) {
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
