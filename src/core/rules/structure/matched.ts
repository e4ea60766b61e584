import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import { type MatchedSections, matchSections } from '../../kinds/matchSections.ts';
import { documentStatus } from '../../kinds/status.ts';
import type { Severity } from '../rule.ts';

interface Reading {
	readonly kind: Kind;
	readonly matched: MatchedSections;
}

/** Several rules ask for the same match, which lives as long as its document. */
const readings = new WeakMap<SpecDocument, Reading>();

/** Which sections of a document are which of its kind's, computed once for each version of the text. */
export function matchedSections(document: SpecDocument, kind: Kind): MatchedSections {
	let reading = readings.get(document);
	if (reading?.kind !== kind) {
		reading = { kind, matched: matchSections(document, kind) };
		readings.set(document, reading);
	}
	return reading.matched;
}

/** How severe it is that something is not written yet: a hint, unless the status says that the document is done. */
export function severityOfGap(document: SpecDocument, kind: Kind): Severity {
	return documentStatus(document, kind)?.done ? 'warning' : 'hint';
}
