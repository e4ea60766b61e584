import * as vscode from 'vscode';
import { birthplaces, mentions } from '../../core/trace/lookup/places.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { withCode } from './selector.ts';
import { symbolOnceRead } from './symbolUnder.ts';

/** Marks every place of the active text that means the same id as the one at the cursor. */
export function registerHighlights(services: Services): vscode.Disposable {
	const { indexes } = services;
	const provider: vscode.DocumentHighlightProvider = {
		async provideDocumentHighlights(document, position, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			if (!found) {
				return undefined;
			}
			const { scope, symbol, path } = found;
			const isHere = (one: { readonly path: string }): boolean => one.path === path;
			return [
				...birthplaces(scope, symbol)
					.filter(isHere)
					.map(
						({ definition }) =>
							new vscode.DocumentHighlight(toRange(definition.idRange), vscode.DocumentHighlightKind.Write),
					),
				...mentions(scope, symbol)
					.filter(isHere)
					.map(
						({ reference }) =>
							new vscode.DocumentHighlight(toRange(reference.range), vscode.DocumentHighlightKind.Read),
					),
			];
		},
	};
	return withCode(services, (selector) => vscode.languages.registerDocumentHighlightProvider(selector, provider));
}
