import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, contains, type Range } from '../../document/text.ts';
import { countedPlaceholders } from '../../kinds/countedPlaceholders.ts';
import type { Kind } from '../../kinds/kind.ts';
import { leftGuidance } from '../../kinds/leftGuidance.ts';
import { missingPart } from '../../rules/openspec/missingPart.ts';
import { onePerPlace } from '../../rules/placeholder/places.ts';
import type { Finding } from '../../rules/rule.ts';
import { emptySection } from '../../rules/structure/emptySection.ts';
import { certainGaps, missingSection } from '../../rules/structure/missingSection.ts';
import { shortText } from '../../shortText.ts';
import { reviewOf } from '../approvals/review.ts';
import type { ReviewState } from '../approvals/reviewState.ts';
import { findReviewTable } from '../approvals/reviewTable.ts';
import { staleApprovals } from '../approvals/staleApprovals.ts';
import { placeOf } from '../comments/anchor.ts';
import type { Thread } from '../comments/thread.ts';

/** Something that has to be done before a document is approved. */
export interface Obstacle {
	readonly type: 'error' | 'section' | 'placeholder' | 'comment' | 'reviewer';
	/** What it is, in words. */
	readonly text: string;
	readonly range: Range;
}

/**
 * What stands in the way of an approval, in order of its sort and place: errors, required sections that are missing or
 * empty, what is still to be written, comments that nobody has resolved, and reviewers who have not approved the text as
 * it is.
 * @param threads of comments on the document
 */
export function obstacles(
	document: SpecDocument,
	kind: Kind,
	findings: readonly Finding[],
	threads: readonly Thread[] = [],
): Obstacle[] {
	const errors = findings
		.filter(({ severity }) => severity === 'error')
		.map(({ message, range }): Obstacle => ({ type: 'error', text: message, range }));
	const review = findReviewTable(document)?.table.range;
	// The status is chosen by what these stand in the way of
	const open = countedPlaceholders(document, kind).filter(({ isStatus }) => !isStatus);
	const placeholders = onePerPlace(document, open)
		// A row that names nobody yet asks for nobody
		.filter(({ placeholder: { range } }) => !review || !contains(review, range.start))
		.map(
			({ placeholder: { text, range } }): Obstacle => ({
				type: 'placeholder',
				text: `Still to be written: ${shortened(text)}`,
				range,
			}),
		);
	const explained = leftGuidance(document, kind).map(
		({ heading }): Obstacle => ({
			type: 'placeholder',
			text: `"${heading.text}" still has the explanation of the template`,
			range: heading.range,
		}),
	);
	return [
		...errors,
		...sectionsToWrite(document, kind, findings),
		...placeholders,
		...explained,
		...openComments(document, threads),
		...waitingFor(document, kind),
	];
}

/** What is found of sections, be it a hint while the document is a draft: an approval says that it is none any more. */
function sectionsToWrite(document: SpecDocument, kind: Kind, findings: readonly Finding[]): Obstacle[] {
	const gaps = new Set(certainGaps(document, kind));
	return findings
		.filter(({ severity }) => severity !== 'error')
		.filter(({ rule, message }) => sectionRules.has(rule) || (rule === missingSection.id && gaps.has(message)))
		.map(({ message, range }): Obstacle => ({ type: 'section', text: message, range }));
}

const sectionRules: ReadonlySet<string> = new Set([emptySection.id, missingPart.id]);

function openComments(document: SpecDocument, threads: readonly Thread[]): Obstacle[] {
	return threads
		.filter(({ isResolved }) => !isResolved)
		.map(({ anchor, comments: [first] }): Obstacle => {
			const said = first ? `: ${first.author}, ${shortened(first.text)}` : '';
			return { type: 'comment', text: `Comment that is not resolved${said}`, range: placeOf(document, anchor).range };
		})
		.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The reviewers who have not approved what the document says now. */
export function waitingFor(document: SpecDocument, kind: Kind): Obstacle[] {
	const stale = new Set(staleApprovals(document, kind).map(({ reviewer }) => reviewer));
	return (reviewOf(document)?.approvals ?? []).flatMap(({ reviewer, state, range }): Obstacle[] => {
		const says = stale.has(reviewer) ? 'approved another text' : saysOf[state];
		return says === undefined ? [] : [{ type: 'reviewer', text: `${reviewer} ${says}`, range }];
	});
}

const saysOf: Readonly<Record<ReviewState, string | undefined>> = {
	approved: undefined,
	'changes-requested': 'asks for changes',
	pending: 'has not approved yet',
};

/** Longest text of a placeholder or a comment that is repeated. */
const shown = 60;

function shortened(text: string): string {
	return shortText(text.replace(/\s+/g, ' '), shown);
}
