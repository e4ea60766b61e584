import * as vscode from 'vscode';
import { contextKeys, views } from '../ids.ts';
import type { Services } from '../services.ts';
import { affectsIndex } from '../settings.ts';
import type { IndexService } from './indexService.ts';

/** Reads the roots after activation and whenever folders or settings ask for it, with the view's own progress bar. */
export function registerLoading({ indexes }: Services): vscode.Disposable {
	let state = '';
	const setState = () => {
		const now = hasDocuments(indexes) ? 'ready' : indexes.ready ? 'empty' : 'loading';
		if (now !== state) {
			state = now;
			void vscode.commands.executeCommand('setContext', contextKeys.state, state);
		}
	};
	const loadNew = () => void vscode.window.withProgress({ location: { viewId: views.specs } }, () => indexes.loadNew());
	const loadAgain = () => {
		for (const root of indexes.roots()) {
			void indexes.load(root);
		}
	};
	setState();
	loadNew();
	return vscode.Disposable.from(
		indexes.onDidChangeRoots(setState),
		indexes.onDidDisplay(setState),
		vscode.workspace.onDidChangeWorkspaceFolders(() => {
			indexes.followFolders();
			loadNew();
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsIndex(event)) {
				indexes.detached.reset();
				for (const document of indexes.open.all()) {
					if (indexes.locate(document)?.home === indexes.detached) {
						indexes.detached.update(document);
					}
				}
				loadAgain();
			}
		}),
		// The team's own kinds count from now on
		vscode.workspace.onDidGrantWorkspaceTrust(loadAgain),
	);
}

function hasDocuments(indexes: IndexService): boolean {
	return indexes.roots().some((root) => root.count > 0);
}
