import { allSections } from '../document/allSections.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import type { DocumentFacts } from '../workspace/facts.ts';
import { documentLanguage } from './documentLanguage.ts';
import { sectionSlot } from './sectionSlot.ts';
import type { FillSubject } from './subject.ts';

/** A section of a document's text that is to be written. */
export interface FoundSection {
	readonly section: Section;
	readonly subject: FillSubject;
}

/**
 * What is known of the section whose heading stands on a line; undefined where none does.
 * @param facts those of the document
 */
export function subjectOf(
	document: SpecDocument,
	kind: Kind,
	facts: Pick<DocumentFacts, 'title'>,
	line: number,
	asked: Pick<FillSubject, 'action' | 'instruction' | 'options'>,
): FoundSection | undefined {
	const section = allSections(document.sections).find(({ heading }) => heading.range.start.line === line);
	if (section === undefined) {
		return undefined;
	}
	const slot = sectionSlot(document, section);
	const body = slot.before === '' ? document.text.slice(slot.start, slot.end).replace(/\r\n?/g, '\n') : '';
	return {
		section,
		subject: {
			action: asked.action,
			instruction: asked.instruction,
			options: { ...asked.options, language: asked.options.language || documentLanguage(document.text) },
			document: { path: document.path, title: facts.title, kind: kind.name },
			section: {
				title: section.heading.text,
				level: section.heading.level,
				body,
				description: matchSections(document, kind).kindOf.get(section),
			},
		},
	};
}
