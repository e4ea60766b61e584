import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { type MissingSection, matchSections } from './matchSections.ts';
import { documentStatus } from './status.ts';

/**
 * The sections that the kind requires and that the document lacks, in the kind's order. The section of a status that
 * stands in the front matter or in a field instead is no lack.
 */
export function missingSections(document: SpecDocument, kind: Kind): readonly MissingSection[] {
	const { missing } = matchSections(document, kind);
	const isStatus = ({ section, parent }: MissingSection): boolean => !parent && section.id === kind.status?.section;
	return missing.some(isStatus) && documentStatus(document, kind) ? missing.filter((one) => !isStatus(one)) : missing;
}
