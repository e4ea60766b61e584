import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import type { MissingSection } from './matchSections.ts';
import { leftOutSections, takesParts } from './ownForm.ts';

/**
 * The sections that the kind requires and that the document lacks, in the kind's order. Nothing is a lack in a document
 * that only has some parts of a form of many.
 */
export function missingSections(document: SpecDocument, kind: Kind): readonly MissingSection[] {
	const leftOut = leftOutSections(document, kind);
	return leftOut.length > 0 && takesParts(document, kind) ? [] : leftOut;
}
