import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { verdictEdits } from '../../review/approvals/decide.ts';
import { staleApprovals } from '../../review/approvals/staleApprovals.ts';
import { OperationError } from '../../workspace/change.ts';
import type { DocumentRule } from '../rule.ts';

export const staleApproval: DocumentRule = {
	id: 'review/stale-approval',
	scope: 'document',
	severity: 'warning',
	summary: 'The document says something else than what was approved.',
	why: [
		'Who relies on an approval relies on a text that its reviewer has read. An approval that ArchSpec writes records a',
		'fingerprint of what the document says, in the same row or entry. Blanks, line breaks, marks of lists and emphasis,',
		'ticks of tasks, status, version, dates, front matter and the change log are no part of it. An approval without a',
		'fingerprint is left alone. Ask the reviewer again, or take back what was changed.',
	].join('\n'),
	example: {
		path: 'docs/adr/0009-keep-carts.md',
		bad: '# 9. Keep carts\n\n## Status\n\nAccepted\n\n## Context\n\nCarts are lost.\n\n## Decision\n\nWe keep them for a week.\n\n## Consequences\n\nThe table grows.\n\n## Approvals\n\n| Reviewer | Status | Date |\n|---|---|---|\n| Ada | Approved <!-- approved 000000000000 --> | 2026-11-21 |\n',
		good: '# 9. Keep carts\n\n## Status\n\nAccepted\n\n## Context\n\nCarts are lost.\n\n## Decision\n\nWe keep them for a week.\n\n## Consequences\n\nThe table grows.\n\n## Approvals\n\n| Reviewer | Status | Date |\n|---|---|---|\n| Ada | Approved <!-- approved caaba172a83b --> | 2026-11-21 |\n',
	},
	check(document, kind, report) {
		for (const { reviewer, date, range } of staleApprovals(document, kind)) {
			const edits = askedAgain(document, kind, reviewer);
			report({
				range,
				message: `What ${reviewer} approved${date === '' ? '' : ` on ${date}`} was another text: ask for another look.`,
				...(edits.length > 0 && { suggestions: [{ title: `Ask ${reviewer} again`, edits }] }),
			});
		}
	},
};

function askedAgain(document: SpecDocument, kind: Kind, reviewer: string): TextEdit[] {
	try {
		return verdictEdits(document, kind, { reviewer, state: 'pending', day: '', comment: '' }, 'table');
	} catch (error) {
		if (error instanceof OperationError) {
			return [];
		}
		throw error;
	}
}
