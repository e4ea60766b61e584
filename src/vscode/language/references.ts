import * as vscode from 'vscode';
import { birthplaces, mentions } from '../../core/trace/lookup/places.ts';
import type { TraceSymbol } from '../../core/trace/lookup/symbolAt.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { withCode } from './selector.ts';
import { symbolOnceRead, type TracedText } from './symbolUnder.ts';

/** Find All References: every place that names a requirement, a task or a property. */
export function registerReferences(services: Services): vscode.Disposable {
	const { indexes } = services;
	const provider: vscode.ReferenceProvider = {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			return found && [...(includeDeclaration ? born(found, found.symbol) : []), ...named(found, found.symbol)];
		},
	};
	return withCode(services, (selector) => vscode.languages.registerReferenceProvider(selector, provider));
}

/** Where an id is born. */
export function born({ home, scope }: TracedText, symbol: TraceSymbol): vscode.Location[] {
	return birthplaces(scope, symbol).map(
		({ path, definition }) => new vscode.Location(home.uriOf(path), toRange(definition.idRange)),
	);
}

/** Where an id is named. */
export function named({ home, scope }: TracedText, symbol: TraceSymbol): vscode.Location[] {
	return mentions(scope, symbol).map(
		({ path, reference }) => new vscode.Location(home.uriOf(path), toRange(reference.range)),
	);
}
