import { allSections } from '../../document/allSections.ts';
import type { SpecDocument } from '../../document/specDocument.ts';

/** The whole of the first section with a title, heading and children included; undefined where there is none. */
export function sectionText({ sections, lines, text }: SpecDocument, title: string): string | undefined {
	const found = allSections(sections).find(({ heading }) => heading.text === title);
	return found && text.slice(lines.offsetAt(found.range.start), lines.offsetAt(found.range.end));
}
