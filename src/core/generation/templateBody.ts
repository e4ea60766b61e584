import { allSections } from '../document/allSections.ts';
import { parseDocument } from '../document/parse.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import { headingKey } from '../kinds/headingKey.ts';
import type { Kind, KindSection } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { sectionMarkdown } from '../kinds/sectionMarkdown.ts';
import { sectionSlot } from './sectionSlot.ts';

/**
 * What a section begins with by its kind: its own template, else what the template of a section around it has below the
 * same heading. Empty where the kind says nothing of it.
 */
export function templateBody(document: SpecDocument, kind: Kind, section: Section): string {
	const { kindOf } = matchSections(document, kind);
	const own = kindOf.get(section);
	if (own) {
		return bodyBelow(sectionMarkdown({ ...own, sections: [] }, 2, { kind }));
	}
	const around = allSections(document.sections).findLast(
		(one) => one !== section && kindOf.has(one) && allSections(one.children).includes(section),
	);
	const description = around && kindOf.get(around);
	return description ? bodyOfPart(description, kind, section.heading.text) : '';
}

function bodyOfPart(description: KindSection, kind: Kind, title: string): string {
	const template = parseDocument('template.md', sectionMarkdown(description, 2, { kind }));
	const part = allSections(template.sections).find(({ heading }) => headingKey(heading.text) === headingKey(title));
	const slot = part && sectionSlot(template, part);
	return slot ? template.text.slice(slot.start, slot.end).trim() : '';
}

/** Without its heading. */
function bodyBelow(markdown: string): string {
	return markdown.replace(/^.*\n+/, '').trim();
}
