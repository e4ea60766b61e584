import type { SpecDocument } from '../document/specDocument.ts';
import { matchesAny } from '../kinds/glob.ts';
import type { Kind, KindTrace } from '../kinds/kind.ts';
import { readGeneric } from './generic/generic.ts';
import { readKiro } from './kiro/kiro.ts';
import { readOpenSpec } from './openspec/openspec.ts';
import { readSpecKit } from './speckit/speckit.ts';
import type { IdSpace, TraceFacts } from './trace.ts';

const known = new WeakMap<SpecDocument, { readonly kind: Kind; readonly trace: TraceFacts | undefined }>();

/**
 * The traceable ids of a document, in the dialect of its kind; undefined for a kind without one. Read once for a
 * document, however many rules ask.
 */
export function describeTrace(document: SpecDocument, kind: Kind): TraceFacts | undefined {
	const before = known.get(document);
	if (before?.kind === kind) {
		return before.trace;
	}
	const trace = read(document, kind);
	known.set(document, { kind, trace });
	return trace;
}

function read(document: SpecDocument, { id, trace }: Kind): TraceFacts | undefined {
	switch (trace?.dialect) {
		case 'kiro':
			return readKiro(document, trace.defines ?? [], id);
		case 'spec-kit':
			return readSpecKit(document, trace.defines ?? []);
		case 'openspec':
			return readOpenSpec(document);
		case 'generic':
			return trace.ids && trace.ids.length > 0
				? readGeneric(document, trace.ids, trace.defines ?? bornIn(document, trace))
				: undefined;
		case undefined:
			return undefined;
	}
}

function bornIn({ path }: SpecDocument, { bornIn = [] }: KindTrace): readonly IdSpace[] {
	return matchesAny(bornIn, path) ? ['requirement'] : [];
}
