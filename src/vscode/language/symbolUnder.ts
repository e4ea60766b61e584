import type * as vscode from 'vscode';
import { symbolAt, type TraceSymbol } from '../../core/trace/lookup/symbolAt.ts';
import type { TraceFacts } from '../../core/trace/trace.ts';
import type { TraceScope } from '../../core/trace/traceScope.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { untilReady } from './untilReady.ts';

/** The traceable ids of a text in the editor, with the scope in which they are unique. */
export interface TracedText {
	readonly home: DocumentHome;
	readonly path: string;
	readonly trace: TraceFacts;
	readonly scope: TraceScope;
}

/** The ids of a document as it is in the editor now; undefined for one without any. */
export function tracedText(indexes: IndexService, document: vscode.TextDocument): TracedText | undefined {
	const place = indexes.locate(document);
	const trace = place?.home.trace?.factsOf(place.path);
	const scope = place?.home.trace?.scopeOf(place.path);
	return place && trace && scope && { ...place, trace, scope };
}

/** The id at a place of a document or of a file of code. */
function symbolUnder(
	indexes: IndexService,
	document: vscode.TextDocument,
	position: vscode.Position,
): (TracedText & { readonly symbol: TraceSymbol }) | undefined {
	const text = tracedText(indexes, document);
	for (const one of [...(text ? [text] : []), ...tracedBeside(indexes, document)]) {
		const symbol = symbolAt(one.trace, position);
		if (symbol) {
			return { ...one, symbol };
		}
	}
	return undefined;
}

/**
 * The same once the folder is read: what is asked before that would not be found, and the editor may not ask again. Code
 * in which nothing is found is not waited for, since its own language has an answer that must not come late.
 */
export async function symbolOnceRead(
	indexes: IndexService,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<(TracedText & { readonly symbol: TraceSymbol }) | undefined> {
	const root = indexes.rootOf(document.uri);
	if (document.languageId === 'markdown' || symbolUnder(indexes, document, position)) {
		await (root && untilReady(indexes.whenReady(root), token));
	}
	return token.isCancellationRequested ? undefined : symbolUnder(indexes, document, position);
}

/**
 * A file of code may name ids of several features, and a document those that the whole workspace shares: each with what
 * it names of them.
 */
function tracedBeside(indexes: IndexService, document: vscode.TextDocument): TracedText[] {
	const place = indexes.locateCode(document) ?? indexes.locate(document);
	const scopes = place?.home.trace?.codeScopes(place.path) ?? [];
	return scopes.flatMap((scope) =>
		scope.documents.flatMap(({ path, kind, trace }) =>
			place && path === place.path && kind === 'code' ? [{ ...place, trace, scope }] : [],
		),
	);
}
