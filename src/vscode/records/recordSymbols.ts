import * as vscode from 'vscode';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { hasLetters, lettersOf, mostSymbols } from '../language/symbolQuery.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { type RecordCache, titlePlace } from './recordCache.ts';

/** Go to Symbol in Workspace: decision records by number and title, each with its status beside it. */
export function registerRecordSymbols(cache: RecordCache, indexes: IndexService): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		provideWorkspaceSymbols(query, token) {
			const found: vscode.SymbolInformation[] = [];
			const letters = lettersOf(query);
			for (const root of token.isCancellationRequested ? [] : indexes.roots()) {
				for (const record of cache.of(root).repository.records) {
					const label = recordLabel(record);
					if (found.length < mostSymbols && hasLetters(label, letters)) {
						const place = titlePlace(root, record);
						found.push(
							new vscode.SymbolInformation(label, vscode.SymbolKind.Constant, record.status?.text ?? '', place),
						);
					}
				}
			}
			return found;
		},
	});
}
