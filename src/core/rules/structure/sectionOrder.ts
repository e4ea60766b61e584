import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf } from '../../document/text.ts';
import type { Kind, KindSection } from '../../kinds/kind.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { longestAscending } from './longestAscending.ts';

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
		'of their own are not checked.',
		'The fix moves a section with all that stands under it.',
	].join('\n'),
	fixable: true,
	example: {
		path: '.kiro/specs/empty-search/bugfix.md',
		bad: '# Bugfix Requirements Document\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN a reader enters nothing THEN the system fails\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a reader enters nothing THEN the system SHALL show all pages\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN a reader enters a word THEN the system SHALL CONTINUE TO list its pages\n\n## Introduction\n\nAn empty search fails.\n',
		good: '# Bugfix Requirements Document\n\n## Introduction\n\nAn empty search fails.\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN a reader enters nothing THEN the system fails\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a reader enters nothing THEN the system SHALL show all pages\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN a reader enters a word THEN the system SHALL CONTINUE TO list its pages\n',
	},
	check(document, kind, report) {
		if (kind.ordered === false) {
			return;
		}
		for (const siblings of siblingsInOrderOfPlace(document, kind)) {
			const inPlace = longestAscending(siblings.map(({ order }) => order));
			siblings.forEach((placed, i) => {
				if (!inPlace.has(i)) {
					const before = siblings.findLast((other, j) => inPlace.has(j) && other.order <= placed.order);
					const after = siblings.find((other, j) => inPlace.has(j) && other.order > placed.order);
					const fix = move(document, placed.section, before?.section, after?.section);
					const where = before ? `after "${before.section.heading.text}"` : `before "${after?.section.heading.text}"`;
					report({
						range: placed.section.heading.range,
						message: `"${placed.section.heading.text}" usually stands ${where}.`,
						...(fix && { fix }),
					});
				}
			});
		}
	},
};

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

/**
 * Moves a whole section behind the section that comes before it in the kind's order, else to the one that comes after.
 * Only where both ends of the move are line starts: text that ends without a line break is left where it is.
 */
function move(
	document: SpecDocument,
	section: Section,
	before: Section | undefined,
	after: Section | undefined,
): Fix | undefined {
	const to = before ? before.range.end : after?.range.start;
	const { start, end } = section.range;
	const last = document.lines.count - 1;
	if (!to || start.character + end.character + to.character > 0 || end.line > last || to.line > last) {
		return undefined;
	}
	const text = document.lines.slice(section.range);
	const lineBreak = lineBreakOf(document.text);
	const blankBefore = document.lines.line(to.line - 1).trim() === '' ? '' : lineBreak;
	// The last section of a text has no blank line behind it, any other has one.
	const moved = text.trimEnd() + lineBreak + (to.line < last ? lineBreak : '');
	return {
		title: `Move "${section.heading.text}"`,
		edits: [
			{ range: section.range, newText: '' },
			{ range: { start: to, end: to }, newText: blankBefore + moved },
		],
	};
}
