import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { readKiro } from './kiro/kiro.ts';
import { readOpenSpec } from './openspec/openspec.ts';
import { readSpecKit } from './speckit/speckit.ts';
import type { TraceFacts } from './trace.ts';

/** The traceable ids of a document, in the dialect of its kind; undefined for a kind without one. */
export function describeTrace(document: SpecDocument, { trace }: Kind): TraceFacts | undefined {
	switch (trace?.dialect) {
		case 'kiro':
			return readKiro(document, trace.defines ?? []);
		case 'spec-kit':
			return readSpecKit(document, trace.defines ?? []);
		case 'openspec':
			return readOpenSpec(document);
		default:
			return undefined;
	}
}
