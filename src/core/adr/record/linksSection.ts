import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { contains } from '../../document/text.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind } from '../../kinds/kind.ts';
import { sectionOf } from '../../kinds/matchSections.ts';
import { translations } from '../dialect/translations.ts';
import type { RecordLink } from './record.ts';

/** Headings under which records without a section of their kind for links list them. */
const usualHeadings = [
	...['links', 'related decisions', 'related records', 'related adrs', 'related', 'more information', 'references'],
	...['verwandte entscheidungen', 'verwandte adrs', 'décisions liées', 'adr liés', 'adrs liés', 'decisioni correlate'],
	...['decisiones relacionadas', 'decisões relacionadas', 'adr relacionados', 'adrs relacionados', 'relacionados'],
	...['powiązane decyzje', 'связанные решения', 'связанные adr'],
	...['相关决策', '相关决定', '相关 adr', '相关adr', '関連する決定', '関連 adr', '関連adr', '관련 결정', '관련 adr'],
	...translations.map(({ links }) => links.toLowerCase()),
];

/** The section in which a record lists links. */
export function linksSection(document: SpecDocument, kind: Kind): Section | undefined {
	const id = kind.record?.links;
	const known = id === undefined ? undefined : sectionOf(document, kind, id);
	const all = document.sections.flatMap((section) => [section, ...section.children]);
	const isOwn = ({ heading }: Section): boolean => heading !== document.title;
	return known ?? all.find((section) => isOwn(section) && usualHeadings.includes(headingKey(section.heading.text)));
}

/** The heading of that section, where links to other records stand in it; other sources may have one of their own. */
export function linksHeading(document: SpecDocument, kind: Kind, links: readonly RecordLink[]): string | undefined {
	const section = linksSection(document, kind);
	const isUsed = section && links.some(({ range }) => contains(section.bodyRange, range.start));
	return isUsed ? section.heading.text : undefined;
}
