import { parseDocument } from '../../../src/core/document/parse.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { type NewReviewForm, usualReviewForm, verdictEdits } from '../../../src/core/review/approvals/decide.ts';
import { reviewOf } from '../../../src/core/review/approvals/review.ts';
import { assertKept, keptTexts, placed, refusedOr } from '../../support/kept.ts';

const kind = builtinKinds.find(({ id }) => id === 'adr-nygard');

/** Places for approvals in every form, also such as nothing can be added to: `=== name` stands before each. */
const texts = Object.entries(keptTexts('oddApprovals'));

function told(text: string, reviewer: string, state: 'approved' | 'changes-requested' | 'pending'): string[] {
	const document = parseDocument('docs/plan.md', text);
	const verdict = {
		reviewer,
		state,
		day: '2026-11-21',
		comment: state === 'changes-requested' ? 'Too "dear": no' : '',
	};
	const edits = (form: NewReviewForm): string[] =>
		refusedOr(() =>
			kind
				? verdictEdits(document, kind, verdict, form).map(
						({ range, newText }) =>
							`${placed(range, new LineIndex(text))} → ${JSON.stringify(newText.replace(/(?!0{12})\b[0-9a-f]{12}\b/g, '…'))}`,
					)
				: [],
		).map((line) => `    ${line}`);
	const hasPlace = reviewOf(document) !== undefined;
	return [`  ${reviewer}: ${state}`, ...edits('table'), ...(hasPlace ? [] : edits('front-matter'))];
}

describe('places for approvals of every form', () => {
	it('are read, and take what a reviewer says', () => {
		const lines = texts.flatMap(([name, text]) => {
			const document = parseDocument('docs/plan.md', text);
			const { place, approvals = [] } = reviewOf(document) ?? {};
			return [
				`${name}: ${place?.form}, ${kind && usualReviewForm(document, kind)}`,
				...approvals.map((approval) => `  ${JSON.stringify(approval)}`),
				...[...(place ? ['ada', 'Bob'] : []), 'Cy: the "third"'].flatMap((reviewer) =>
					(['approved', 'changes-requested', 'pending'] as const).flatMap((state) => told(text, reviewer, state)),
				),
			];
		});
		assertKept('oddApprovals.told', lines);
	});
});
