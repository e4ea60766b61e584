import * as vscode from 'vscode';
import { comparePositions } from '../../core/document/text.ts';
import type { Definition, TraceFacts } from '../../core/trace/trace.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { markdown } from './selector.ts';
import { labelOf, symbolKinds } from './symbolKinds.ts';
import { tracedText } from './symbolUnder.ts';
import { untilReady } from './untilReady.ts';

/** Requirements with their criteria in the outline, which has only headings otherwise. */
export function registerDocumentSymbols({ indexes }: Services): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		markdown,
		{
			async provideDocumentSymbols(document, token) {
				const root = indexes.rootOf(document.uri);
				// The editor asks once for each version of a text, so that an answer given too early would stay.
				await (root && untilReady(indexes.whenReady(root), token));
				const text = readSettings.outlineCriteria() ? tracedText(indexes, document) : undefined;
				return text && symbolsOf(text.trace);
			},
		},
		// The name of their part of the outline, beside that of the headings
		{ label: 'Requirements' },
	);
}

/** What OpenSpec calls requirements and scenarios are headings, and stand in the outline already. */
function symbolsOf({ dialect, definitions }: TraceFacts): vscode.DocumentSymbol[] {
	const shown =
		dialect === 'openspec' ? [] : definitions.filter(({ space }) => space === 'requirement' || space === 'scenario');
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
	return roots;
}

function isInside({ range }: Definition, above: Definition | undefined): boolean {
	return above !== undefined && comparePositions(range.start, above.range.end) < 0;
}
