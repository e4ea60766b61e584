import * as vscode from 'vscode';
import { uriOfTab } from '../problems/openTabs.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { diagramText } from './diagramTexts.ts';

/** Milliseconds without another tab, and with all folders read, after which the window is taken to be idle. */
const rest = 500;

/** Diagrams of a text that are asked about: the parser loads each type when it is first asked for one. */
const most = 5;

/** What is asked of the indexes. */
type Indexes = Pick<IndexService, 'ready' | 'open' | 'locate' | 'onDidChangeRoots' | 'warmParser'>;

/**
 * Asks the parser about diagrams that are in sight. Where all verdicts are known from the session before, nobody else has
 * started its worker by the first letter that is typed, whose finding would wait for it. A window that shows no diagram
 * starts none.
 */
export function registerParserAhead({ indexes }: { readonly indexes: Indexes }): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = (): void => {
		if (indexes.ready) {
			const texts = shownTexts(indexes).flatMap((text) => diagramText(text).diagrams.slice(0, most));
			indexes.warmParser(texts.map(({ text }) => text));
		}
	};
	const wait = (): void => {
		clearTimeout(timer);
		timer = setTimeout(look, rest);
	};
	// What is open when the window comes back
	wait();
	return vscode.Disposable.from(
		vscode.window.tabGroups.onDidChangeTabs(wait),
		vscode.window.onDidChangeVisibleTextEditors(wait),
		indexes.onDidChangeRoots(wait),
		{ dispose: () => clearTimeout(timer) },
	);
}

/** Texts in front, in an editor of texts or in a form, whose diagrams are checked. */
function shownTexts(indexes: Indexes): vscode.TextDocument[] {
	const uris = vscode.window.tabGroups.all.flatMap(({ activeTab }) => (activeTab ? uriOfTab(activeTab) : []));
	return uris.flatMap((uri) => indexes.open.get(uri) ?? []).filter((text) => indexes.locate(text) !== undefined);
}
