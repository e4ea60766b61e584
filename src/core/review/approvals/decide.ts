import { addBehind, bodyLines, lastContent } from '../../adr/links/bodyLines.ts';
import { newSection } from '../../adr/status/newSection.ts';
import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Verdict } from './approval.ts';
import { fingerprint } from './fingerprint.ts';
import { frontMatterEdits, newList } from './frontMatterEdits.ts';
import { reviewOf } from './review.ts';
import { isReviewHeading } from './reviewHeading.ts';
import { listEdits } from './reviewList.ts';
import { findReviewTable, reviewSections } from './reviewTable.ts';
import { tableEdits } from './tableEdits.ts';

/** Where approvals go in a document that has none: a table in a section of its own, or a list in front matter. */
export type NewReviewForm = 'table' | 'front-matter';

/**
 * Edits that write what a reviewer says into the place that a document has for it. An approval records what it
 * approves. Nothing else in the text changes.
 * @param form of the place that is made where the document has none
 * @throws OperationError where the place is written in a form that can't be added to
 */
export function verdictEdits(document: SpecDocument, kind: Kind, verdict: Verdict, form: NewReviewForm): TextEdit[] {
	const content = verdict.state === 'approved' ? fingerprint(document, kind) : undefined;
	const place = reviewOf(document)?.place;
	if (place) {
		switch (place.form) {
			case 'table':
				return tableEdits(document, place, verdict, content);
			case 'list':
				return listEdits(document, place, verdict, content);
			case 'front-matter':
				return frontMatterEdits(document, place, verdict, content);
		}
	}
	return form === 'front-matter' ? [newList(document, verdict, content)] : [newTable(document, kind, verdict, content)];
}

/** The form in which documents of a kind usually hold what is said about them. */
export function usualReviewForm(document: SpecDocument, kind: Kind): NewReviewForm {
	const hasSection = kind.sections.some(({ heading }) => isReviewHeading(heading));
	return !hasSection && (document.frontMatter !== undefined || kind.frontMatter?.template !== undefined)
		? 'front-matter'
		: 'table';
}

/** What a table begins with, where its kind has none. */
const usualTable = '| Reviewer | Status | Date | Comment |\n|----------|--------|------|---------|\n';

function newTable(document: SpecDocument, kind: Kind, verdict: Verdict, content: string | undefined): TextEdit {
	const section = kind.sections.find(({ heading }) => isReviewHeading(heading));
	const body = tableWith(section?.template ?? '', verdict, content) ?? tableWith(usualTable, verdict, content) ?? '';
	const [own] = reviewSections(document);
	if (own) {
		const last = lastContent(document, bodyLines(own)) ?? own.heading.range.end.line;
		return addBehind(document, last, `\n\n${body}`);
	}
	// At the end, where no other section becomes a part of it
	return newSection(document, kind, '', { usual: section?.heading ?? 'Approvals' }, body);
}

/** A template with a verdict in it; undefined where it is no table of approvals. */
function tableWith(template: string, verdict: Verdict, content: string | undefined): string | undefined {
	const heading = '## Approvals\n\n';
	const text = `${heading}${template.trim()}\n`;
	const document = parseDocument('', text);
	const place = findReviewTable(document);
	return (
		place &&
		applyEdits(text, tableEdits(document, place, verdict, content))
			.slice(heading.length)
			.trimEnd()
	);
}
