import * as vscode from 'vscode';
import { suggestIds } from '../../core/trace/completion/suggest.ts';
import { nameOf } from '../../core/trace/lookup/names.ts';
import type { PlacedDefinition } from '../../core/trace/traceScope.ts';
import { escapeMarkdown } from '../convert.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { markdown } from './selector.ts';
import { type TracedText, tracedText } from './symbolUnder.ts';

/** What comes before an id in a list, a bracket or a header; elsewhere the answer is nothing, at the cost of a line. */
const triggers = [' ', ',', '、', '[', '-', '.', '*', '_'];

/** Ids inside lists of them, with what they stand for. */
export function registerCompletion({ indexes }: Services): vscode.Disposable {
	const provider: vscode.CompletionItemProvider = {
		provideCompletionItems(document, position) {
			const line = document.lineAt(position.line).text;
			const [before, after] = [line.slice(0, position.character), line.slice(position.character)];
			const above = linesAbove(document, position.line);
			const text = tracedText(indexes, document);
			const own = text && suggestIds(text.trace.dialect, { ...text, before, after, above });
			const shared = own ? undefined : sharedIds(indexes, document);
			const suggestion = own ?? (shared && suggestIds('generic', { ...shared, before, after, above }));
			const range = suggestion && new vscode.Range(position.line, suggestion.start, position.line, position.character);
			return range && suggestion.candidates.map((candidate, i) => toItem(candidate, i, range));
		},
	};
	return vscode.languages.registerCompletionItemProvider(markdown, provider, ...triggers);
}

/** Ids that are unique in the whole workspace may be named in any document. */
function sharedIds(
	indexes: IndexService,
	document: vscode.TextDocument,
): Pick<TracedText, 'path' | 'scope'> | undefined {
	const place = indexes.locate(document);
	const scope = place?.home.get(place.path) && place.home.trace?.scope('');
	return place && scope && { path: place.path, scope };
}

function toItem({ definition }: PlacedDefinition, order: number, range: vscode.Range): vscode.CompletionItem {
	const { id, text } = definition;
	const item = new vscode.CompletionItem({ label: id, description: text }, vscode.CompletionItemKind.Reference);
	item.range = range;
	item.insertText = id;
	// Words find an id too, and ids keep the order of the document.
	item.filterText = `${id} ${text}`;
	item.sortText = String(order).padStart(6, '0');
	item.detail = nameOf(definition);
	item.documentation = new vscode.MarkdownString(escapeMarkdown(text));
	return item;
}

function* linesAbove(document: vscode.TextDocument, line: number): Generator<string> {
	for (let above = line - 1; above >= 0; above--) {
		yield document.lineAt(above).text;
	}
}
