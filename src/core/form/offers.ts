import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { insertionLine } from '../kinds/insertionLine.ts';
import { insertSection } from '../kinds/insertSection.ts';
import type { Kind, KindSection } from '../kinds/kind.ts';
import { type MissingSection, matchSections } from '../kinds/matchSections.ts';
import { leftOutSections, takesParts } from '../kinds/ownForm.ts';
import { OperationError } from '../workspace/change.ts';
import type { SectionOffer } from './formModel.ts';
import type { FormSection } from './sections.ts';

interface PlacedOffer {
	readonly offer: SectionOffer;
	readonly place: MissingSection;
}

/** The sections that could be added: those that are missing, those that may be there, and more of what may repeat. */
export function sectionOffers(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
): readonly SectionOffer[] {
	return placedOffers(document, kind, sections).map(({ offer }) => offer);
}

/**
 * Writes an offered section at the place that its kind says, with its template.
 * @throws OperationError where it is no longer offered
 */
export function insertOffered(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	id: string,
): TextEdit[] {
	const found = placedOffers(document, kind, sections).find(({ offer }) => offer.id === id);
	if (!found) {
		throw new OperationError('This section can no longer be added: the document has changed.');
	}
	return [insertSection(document, found.place, kind)];
}

/** Where a section of the kind that the document has not belongs at its top; undefined where it can't be added. */
export function placeForSection(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	wanted: KindSection,
): MissingSection | undefined {
	return placedOffers(document, kind, sections).find(({ offer }) => offer.id === wanted.id && !offer.again)?.place;
}

function placedOffers(document: SpecDocument, kind: Kind, sections: readonly FormSection[]): PlacedOffer[] {
	const { title, kindOf } = matchSections(document, kind);
	const leftOut = leftOutSections(document, kind);
	const isLack = !takesParts(document, kind);
	const offers: PlacedOffer[] = [];
	const offersIn = (
		holder: FormSection | undefined,
		path: string,
		known: readonly KindSection[],
		within: readonly FormSection[],
	): void => {
		const found = known.map((one) =>
			within.flatMap(({ section }) => (section && kindOf.get(section) === one ? [section] : [])),
		);
		const parent = holder?.section;
		for (const [order, one] of known.entries()) {
			const again = (found[order]?.length ?? 0) > 0;
			const sure = leftOut.find(({ section, parent: above }) => section === one && above === parent);
			const isStatus = !holder && one.id === kind.status?.section;
			if ((again && !one.repeatable) || (!again && one.required && !sure) || (isStatus && !sure)) {
				continue;
			}
			const place = sure ?? {
				section: numbered(one, found[order] ?? []),
				parent,
				line: insertionLine(found, order, parent ?? title, document),
				level: levelOf(one, found, parent, title),
			};
			offers.push({
				offer: {
					id: `${path}${one.id}${holder ? `@${holder.facts.id}` : ''}`,
					title: place.section.heading,
					parent: holder?.facts.id,
					required: isLack && sure !== undefined,
					again,
				},
				place,
			});
		}
	};
	offersIn(
		undefined,
		'',
		kind.sections,
		sections.filter(({ depth }) => depth === 0),
	);
	for (const one of sections) {
		const below = one.section ? (one.known?.sections ?? []) : [];
		if (below.length > 0) {
			offersIn(
				one,
				`${one.known?.id}/`,
				below,
				sections.filter(({ parent }) => parent === one),
			);
		}
	}
	return offers;
}

/** A repeatable section with the next number. */
function numbered(section: KindSection, found: readonly Section[]): KindSection {
	const numbers = found.map(({ heading }) => Number(/\d+/.exec(heading.text)?.[0] ?? 0));
	return { ...section, heading: section.heading.replaceAll('{n}', String(Math.max(0, ...numbers) + 1)) };
}

function levelOf(
	section: KindSection,
	found: readonly (readonly Section[])[],
	parent: Section | undefined,
	title: Section | undefined,
): number {
	const like = found.flat()[0]?.heading.level;
	const below = parent ?? title;
	return Math.min(like ?? (below ? below.heading.level + 1 : (section.level ?? 2)), 6);
}
