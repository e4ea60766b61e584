import type { SpecDocument } from '../../document/specDocument.ts';
import type { Approval } from './approval.ts';
import { findReviewFrontMatter, frontMatterApprovals, type ReviewFrontMatter } from './reviewFrontMatter.ts';
import { findReviewList, listApprovals, type ReviewList } from './reviewList.ts';
import { findReviewTable, type ReviewTable, tableApprovals } from './reviewTable.ts';

/** What a document says about who approves it. */
export interface Review {
	readonly place: ReviewTable | ReviewList | ReviewFrontMatter;
	/** In the order in which they stand. */
	readonly approvals: readonly Approval[];
}

/** The approvals of a document, in its table, else its list of names, else its front matter; undefined where it has none. */
export function reviewOf(document: SpecDocument): Review | undefined {
	const table = findReviewTable(document);
	if (table) {
		return { place: table, approvals: tableApprovals(document, table) };
	}
	const list = findReviewList(document);
	if (list) {
		return { place: list, approvals: listApprovals(document, list) };
	}
	const frontMatter = findReviewFrontMatter(document);
	return frontMatter && { place: frontMatter, approvals: frontMatterApprovals(document, frontMatter) };
}
