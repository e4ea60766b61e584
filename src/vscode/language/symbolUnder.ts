import type * as vscode from 'vscode';
import { symbolAt, type TraceSymbol } from '../../core/trace/lookup/symbolAt.ts';
import type { TraceFacts } from '../../core/trace/trace.ts';
import type { TraceScope } from '../../core/trace/traceScope.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** The traceable ids of a text in the editor, with the scope in which they are unique. */
export interface TracedText {
	readonly home: DocumentHome;
	readonly path: string;
	readonly trace: TraceFacts;
	readonly scope: TraceScope;
}

/** The ids of a text as it is in the editor now; undefined for one without any. */
export function tracedText(indexes: IndexService, document: vscode.TextDocument): TracedText | undefined {
	const place = indexes.locate(document);
	const trace = place?.home.trace?.factsOf(place.path);
	const scope = place?.home.trace?.scopeOf(place.path);
	return place && trace && scope && { ...place, trace, scope };
}

/** The id at a place of a text. */
export function symbolUnder(
	indexes: IndexService,
	document: vscode.TextDocument,
	position: vscode.Position,
): (TracedText & { readonly symbol: TraceSymbol }) | undefined {
	const text = tracedText(indexes, document);
	const symbol = text && symbolAt(text.trace, position);
	return text && symbol && { ...text, symbol };
}
