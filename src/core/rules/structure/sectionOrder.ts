import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { lastAtMost } from '../../document/text.ts';
import type { Kind, KindSection } from '../../kinds/kind.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import { hasOwnForm, isChosen } from '../../kinds/ownForm.ts';
import type { DocumentRule } from '../rule.ts';
import { isSuppressed, readSuppressions } from '../suppressions.ts';
import { longestAscending } from './longestAscending.ts';
import { reorder, type Stray } from './reorder.ts';

interface Placed {
	readonly section: Section;
	/** Place of its description among its siblings in the kind. */
	readonly order: number;
}

export const sectionOrder: DocumentRule = {
	id: 'structure/section-order',
	scope: 'document',
	severity: 'hint',
	summary: 'Sections stand in another order than the kind describes.',
	why: [
		'Who reads many documents of one kind looks for a section where it always stands. The smallest number of sections that',
		'would have to move is reported. Sections that the kind does not know may stand anywhere, and kinds without an order',
		'of their own are not checked. Nor are documents with a form of their own: those that lack most of the sections that the',
		'kind requires (of many, a few), or have more that it does not know than others, unless the configuration or their front',
		'matter gives them the kind.',
		'A quick fix in the editor moves all such sections of one parent, each with what stands under it. Whether chapters are to',
		'move is for the author to say.',
	].join('\n'),
	example: {
		path: '.kiro/specs/empty-search/bugfix.md',
		bad: '# Bugfix Requirements Document\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN a reader enters nothing THEN the system fails\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a reader enters nothing THEN the system SHALL show all pages\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN a reader enters a word THEN the system SHALL CONTINUE TO list its pages\n\n## Introduction\n\nAn empty search fails.\n',
		good: '# Bugfix Requirements Document\n\n## Introduction\n\nAn empty search fails.\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN a reader enters nothing THEN the system fails\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a reader enters nothing THEN the system SHALL show all pages\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN a reader enters a word THEN the system SHALL CONTINUE TO list its pages\n',
	},
	check(document, kind, report) {
		if (kind.ordered === false || (hasOwnForm(document, kind) && !isChosen(document, kind))) {
			return;
		}
		const suppressions = readSuppressions(document);
		for (const siblings of siblingsInOrderOfPlace(document, kind)) {
			const inPlace = longestAscending(siblings.map(({ order }) => order));
			if (inPlace.size === siblings.length) {
				continue;
			}
			const settled = siblings.filter((_, i) => inPlace.has(i));
			const orders = settled.map(({ order }) => order);
			const strays = siblings.filter((_, i) => !inPlace.has(i)).map((placed) => placeFor(placed, settled, orders));
			// What the author has accepted where it stands, stays there.
			const fix = reorder(
				document,
				strays.filter(({ section }) => !isSuppressed(suppressions, sectionOrder.id, section.range.start.line)),
				suppressions,
			);
			for (const { section, before, after } of strays) {
				const where = before ? `after "${before.heading.text}"` : `before "${after?.heading.text}"`;
				report({
					range: section.heading.range,
					message: `"${section.heading.text}" usually stands ${where}.`,
					...(fix && { suggestions: [fix] }),
				});
			}
		}
	},
};

function placeFor({ section, order }: Placed, settled: readonly Placed[], orders: readonly number[]): Stray {
	const nearest = lastAtMost(orders, order);
	const isBefore = (settled[nearest]?.order ?? order + 1) <= order;
	return {
		section,
		order,
		before: isBefore ? settled[nearest]?.section : undefined,
		after: settled[isBefore ? nearest + 1 : 0]?.section,
	};
}

/** The known sections of each parent and level, where more than one has a place in the kind's order. */
function siblingsInOrderOfPlace(document: SpecDocument, kind: Kind): Placed[][] {
	const orders = new Map<KindSection, { list: readonly KindSection[]; order: number }>();
	const number = (list: readonly KindSection[]): void => {
		list.forEach((section, order) => {
			orders.set(section, { list, order });
			number(section.sections ?? []);
		});
	};
	number(kind.sections);
	const groups = new Map<Section | undefined, Map<readonly KindSection[], Placed[]>>();
	for (const [section, kindSection] of matchSections(document, kind).kindOf) {
		const place = orders.get(kindSection);
		if (place && !kindSection.anywhere) {
			const lists = groups.get(section.parent) ?? new Map<readonly KindSection[], Placed[]>();
			groups.set(section.parent, lists);
			const placed = lists.get(place.list) ?? [];
			lists.set(place.list, placed);
			placed.push({ section, order: place.order });
		}
	}
	return [...groups.values()]
		.flatMap((lists) => [...lists.values()])
		.map((placed) => placed.sort((a, b) => a.section.range.start.line - b.section.range.start.line));
}
