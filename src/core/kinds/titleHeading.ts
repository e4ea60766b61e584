import { readRecordName } from '../adr/record/recordName.ts';
import { stageOf } from '../adr/record/stage.ts';
import type { Heading, SpecDocument } from '../document/specDocument.ts';
import { headingKey } from './headingKey.ts';
import type { Kind } from './kind.ts';
import { sectionPatterns } from './sectionPattern.ts';

/**
 * The heading that is a document's title: its first of level 1. In a decision record that has none, it may be a section:
 * front matter or the file's name hold the title there, and `# Context` is what it says.
 */
export function titleHeading(document: SpecDocument, kind: Kind): Heading | undefined {
	const { title } = document;
	return title && kind.record && isSection(document, kind, title) ? undefined : title;
}

/**
 * A decision may be about what a section is called: then the file is named for it, the section stands below it, or its
 * kind can do without. Where other sections are of level 1 too, so is this one.
 */
function isSection(document: SpecDocument, kind: Kind, title: Heading): boolean {
	const patterns = sectionPatterns(kind);
	const own = patterns.matchExact(title);
	const { slug } = readRecordName(document.path);
	if (!own || headingKey(slug.replace(/[-_]+/g, ' ')) === headingKey(title.text)) {
		return false;
	}
	const others = document.headings.filter((heading) => heading !== title && !heading.nested);
	const isAmongSections = others.some((heading) => heading.level === 1 && patterns.match(heading));
	const isWanted = own.section.required || (own.section.id === kind.status?.section && holdsStatus(document, title));
	return isAmongSections || (isWanted && !others.some((heading) => patterns.match(heading) === own));
}

/** Whether nothing but the word of a status stands below a heading. */
function holdsStatus({ sections, lines }: SpecDocument, title: Heading): boolean {
	const section = sections.find(({ heading }) => heading === title);
	const body = section ? lines.slice(section.bodyRange).trim() : '';
	return !/[\r\n:]/.test(body) && stageOf(body) !== undefined;
}
