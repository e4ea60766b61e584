import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { insertSection } from '../../kinds/insertSection.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { MissingSection } from '../../kinds/matchSections.ts';
import type { Mend } from '../rule.ts';

/**
 * Offers to write a section that is missing, with its template. What it holds is the author's to write: a file that
 * nobody looks at is no place for a placeholder. Behind a fence or a comment that nothing closes it would be a part of
 * that, so that nothing is offered there.
 */
export function addSection(document: SpecDocument, missing: MissingSection, kind: Kind): readonly Mend[] {
	return document.openFrom !== undefined && missing.line >= document.openFrom
		? []
		: [
				{
					title: `Add the section "${plainText(missing.section.heading)}"`,
					edits: [insertSection(document, missing, kind)],
				},
			];
}
