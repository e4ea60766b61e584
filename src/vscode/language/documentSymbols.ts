import * as vscode from 'vscode';
import { comparePositions } from '../../core/document/text.ts';
import type { Definition } from '../../core/trace/trace.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { markdown } from './selector.ts';
import { labelOf, symbolKinds } from './symbolKinds.ts';
import { tracedText } from './symbolUnder.ts';
import { untilReady } from './untilReady.ts';

/** Criteria and ids in the outline, which has only headings otherwise. */
export function registerDocumentSymbols({ indexes }: Services): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		markdown,
		{
			async provideDocumentSymbols(document, token) {
				const root = indexes.rootOf(document.uri);
				// The editor asks once for each version of a text, so that an answer given too early would stay.
				await (root && untilReady(indexes.whenReady(root), token));
				const text = readSettings.outlineCriteria() ? tracedText(indexes, document) : undefined;
				return (
					text && symbolsOf(text.trace.definitions, (line) => document.lineAt(line).text.trimStart().startsWith('#'))
				);
			},
		},
		// The name of their part of the outline, beside that of the headings
		{ label: vscode.l10n.t('Requirements') },
	);
}

/**
 * Criteria and other ids that are no headings, below what they belong to. What is a heading and holds none of them, as
 * all that OpenSpec has, stands in the outline already.
 */
function symbolsOf(definitions: readonly Definition[], isHeading: (line: number) => boolean): vscode.DocumentSymbol[] {
	const shown = definitions.filter(({ space }) => space === 'requirement' || space === 'scenario');
	const roots: vscode.DocumentSymbol[] = [];
	const open: { readonly definition: Definition; readonly symbol: vscode.DocumentSymbol }[] = [];
	for (const definition of shown) {
		while (open.length > 0 && !isInside(definition, open.at(-1)?.definition)) {
			open.pop();
		}
		const symbol = new vscode.DocumentSymbol(
			labelOf(definition),
			'',
			symbolKinds[definition.type],
			toRange(definition.range),
			toRange(definition.idRange),
		);
		(open.at(-1)?.symbol.children ?? roots).push(symbol);
		open.push({ definition, symbol });
	}
	return withoutBareHeadings(roots, isHeading);
}

function withoutBareHeadings(
	symbols: readonly vscode.DocumentSymbol[],
	isHeading: (line: number) => boolean,
): vscode.DocumentSymbol[] {
	return symbols.filter((symbol) => {
		symbol.children = withoutBareHeadings(symbol.children, isHeading);
		return symbol.children.length > 0 || !isHeading(symbol.selectionRange.start.line);
	});
}

function isInside({ range }: Definition, above: Definition | undefined): boolean {
	return above !== undefined && comparePositions(range.start, above.range.end) < 0;
}
