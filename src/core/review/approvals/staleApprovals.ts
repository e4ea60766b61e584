import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Approval } from './approval.ts';
import { fingerprint } from './fingerprint.ts';
import { reviewOf } from './review.ts';

/** The approvals that recorded another content than the document has now. */
export function staleApprovals(document: SpecDocument, kind: Kind): Approval[] {
	// Nearly every text has none
	if (!document.text.includes('approv')) {
		return [];
	}
	const recorded = (reviewOf(document)?.approvals ?? []).filter(
		({ state, content }) => state === 'approved' && content !== undefined,
	);
	return recorded.length === 0 ? [] : recorded.filter(({ content }) => content !== fingerprint(document, kind));
}
