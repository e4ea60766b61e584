import type { Section, SpecDocument } from '../document/specDocument.ts';

/**
 * The line, from 0, where a section belongs that isn't there: after the last section that the kind puts before it, else
 * before the first that the kind puts after it, else at the end of what should hold it.
 * @param found the sections of the document for each of the kind's siblings, in the kind's order; those of one in any order
 * @param order the missing one's place in `found`
 * @param holder the section that should hold it; undefined when the document itself does
 */
export function insertionLine(
	found: readonly (readonly Section[])[],
	order: number,
	holder: Section | undefined,
	document: SpecDocument,
): number {
	for (let i = order - 1; i >= 0; i--) {
		const lines = found[i]?.map(({ range }) => range.end.line) ?? [];
		if (lines.length > 0) {
			return Math.max(...lines);
		}
	}
	for (let i = order + 1; i < found.length; i++) {
		const lines = found[i]?.map(({ range }) => range.start.line) ?? [];
		if (lines.length > 0) {
			return Math.min(...lines);
		}
	}
	return holder?.range.end.line ?? document.lines.count - 1;
}
