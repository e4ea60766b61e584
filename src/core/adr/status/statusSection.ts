import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind } from '../../kinds/kind.ts';
import { sectionOf } from '../../kinds/matchSections.ts';
import { statusNames } from '../../kinds/statusWords.ts';
import { bodyLines, lastContent } from '../links/bodyLines.ts';

/** The section that holds a record's status; undefined where it has none. */
export function statusSection(document: SpecDocument, kind: Kind): Section | undefined {
	const known = kind.status?.section === undefined ? undefined : sectionOf(document, kind, kind.status.section);
	const all = document.sections.flatMap((section) => [section, ...section.children]);
	return known ?? all.find(({ heading }) => heading !== document.title && isStatus(headingKey(heading.text)));
}

function isStatus(key: string): boolean {
	return key === 'status' || statusNames.includes(key);
}

/** The last line with content of a section; undefined where it is empty. */
export function lastLine(document: SpecDocument, section: Section): number | undefined {
	return lastContent(document, bodyLines(section));
}
