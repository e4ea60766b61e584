import type { Section, SpecDocument } from '../document/specDocument.ts';
import { headingKey } from './headingKey.ts';
import type { Kind } from './kind.ts';
import { sectionOf } from './matchSections.ts';
import { inTwoLanguages, inTwoScripts } from './nearHeading.ts';
import { statusNames } from './statusWords.ts';

/**
 * The section that holds the status of a document: the one of its kind; in a record without that, one that is called
 * so, since teams that weigh options as MADR does write their status as Nygard does. Undefined where there is none.
 */
export function statusSection(document: SpecDocument, kind: Kind): Section | undefined {
	const known = kind.status?.section === undefined ? undefined : sectionOf(document, kind, kind.status.section);
	return known ?? (kind.record && calledStatus(document));
}

function calledStatus({ sections, title }: SpecDocument): Section | undefined {
	const all = sections.flatMap((section) => [section, ...section.children]);
	return all.find(({ heading }) => heading !== title && isStatus(headingKey(heading.text)));
}

function isStatus(key: string): boolean {
	const names = inTwoLanguages(key);
	return isName(key) || (names !== undefined && (names.every(isName) || (names.some(isName) && inTwoScripts(names))));
}

function isName(key: string): boolean {
	return key === 'status' || statusNames.includes(key);
}
