import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { insertionLine } from '../../kinds/insertionLine.ts';
import type { Kind } from '../../kinds/kind.ts';
import { type MissingSection, matchSections } from '../../kinds/matchSections.ts';
import { leftOutSections } from '../../kinds/ownForm.ts';

/**
 * The sections that a kind describes and a document does not have, with the place where each would stand: those that are
 * required, and optional ones of the top that occur once.
 */
export function absentSections(document: SpecDocument, kind: Kind): readonly MissingSection[] {
	const required = leftOutSections(document, kind);
	const { kindOf, title } = matchSections(document, kind);
	const known = [...kindOf];
	const isThere = (id: string): boolean => known.some(([, section]) => section.id === id);
	const found = kind.sections.map((one) => known.flatMap(([section, { id }]) => (id === one.id ? [section] : [])));
	const tops = found.flat();
	const optional = kind.sections.flatMap((section, order) =>
		section.required === true || section.repeatable === true || isThere(section.id) || tops.length === 0
			? []
			: [{ section, parent: undefined, level: levelOf(tops), line: insertionLine(found, order, title, document) }],
	);
	return [...required, ...optional];
}

function levelOf(tops: readonly Section[]): number {
	return Math.min(...tops.map(({ heading }) => heading.level));
}
