import * as vscode from 'vscode';
import type { Diagram } from '../../core/diagrams/diagram.ts';
import { type DiagramSuggestion, suggestInDiagram } from '../../core/diagrams/edit/suggest.ts';
import { diagramSelector, diagramUnder, toDocumentRange } from './diagramTexts.ts';
import { indentOf } from './indentation.ts';

/** The end of an arrow, and of the colons before the name of a style; elsewhere the answer is nothing. */
const triggers = ['>', ':'];

const kinds: Readonly<Record<DiagramSuggestion['kind'], vscode.CompletionItemKind>> = {
	type: vscode.CompletionItemKind.Keyword,
	keyword: vscode.CompletionItemKind.Keyword,
	direction: vscode.CompletionItemKind.EnumMember,
	node: vscode.CompletionItemKind.Variable,
	class: vscode.CompletionItemKind.Color,
	shape: vscode.CompletionItemKind.EnumMember,
};

/** Types, words, ids and names of styles where a diagram is written, and nothing elsewhere in Markdown. */
export function registerDiagramCompletion(): vscode.Disposable {
	const provider: vscode.CompletionItemProvider = {
		provideCompletionItems(document, position, _token, { triggerCharacter }) {
			const under = diagramUnder(document, position);
			const before = document.lineAt(position.line).text.slice(0, position.character);
			if (!under || (triggerCharacter === ':' && !before.endsWith(':::'))) {
				return undefined;
			}
			const { diagram } = under;
			return suggestInDiagram(diagram.text, under.position).map((one, i) => toItem(document, diagram, one, i));
		},
	};
	return vscode.languages.registerCompletionItemProvider(diagramSelector, provider, ...triggers);
}

function toItem(
	document: vscode.TextDocument,
	diagram: Diagram,
	{ kind, label, detail, snippet, range }: DiagramSuggestion,
	order: number,
): vscode.CompletionItem {
	const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
	item.range = toDocumentRange(diagram, range);
	item.sortText = String(order).padStart(4, '0');
	item.filterText = label;
	if (snippet !== undefined) {
		const { start } = item.range;
		const prefix = document.lineAt(start.line).text.slice(0, start.character);
		item.kind = vscode.CompletionItemKind.Snippet;
		// Marks of a quote stand before each line; the editor would repeat blanks alone
		item.keepWhitespace = true;
		item.insertText = new vscode.SnippetString(
			snippet.replaceAll('\t', indentOf(document)).replaceAll('\n', `\n${prefix}`),
		);
	}
	return item;
}
