import * as vscode from 'vscode';
import { birthplaces } from '../../core/trace/lookup/places.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { withCode } from './selector.ts';
import { symbolOnceRead } from './symbolUnder.ts';

/** Go to Definition: from a place that names a requirement, a task or a property to where it stands. */
export function registerDefinition(services: Services): vscode.Disposable {
	const { indexes } = services;
	const provider: vscode.DefinitionProvider = {
		async provideDefinition(document, position, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			return (
				found &&
				birthplaces(found.scope, found.symbol).map(({ path, definition }) => ({
					originSelectionRange: toRange(found.symbol.range),
					targetUri: found.home.uriOf(path),
					targetRange: toRange(definition.range),
					targetSelectionRange: toRange(definition.idRange),
				}))
			);
		},
	};
	return withCode(services, (selector) => vscode.languages.registerDefinitionProvider(selector, provider));
}
