import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { Verdict } from '../../../src/core/review/approvals/approval.ts';
import { usualReviewForm, verdictEdits } from '../../../src/core/review/approvals/decide.ts';

export function kindOf(id: string): Kind {
	const found = builtinKinds.find((kind) => kind.id === id);
	assert.ok(found, id);
	return found;
}

/** The text after a reviewer has said something, in the form that is usual for the kind. */
export function said(kind: string, text: string, verdict: Partial<Verdict>): string {
	const document = parseDocument('docs/x.md', text);
	const whole: Verdict = { reviewer: 'Ada', state: 'approved', day: '2026-11-21', comment: '', ...verdict };
	return applyEdits(text, verdictEdits(document, kindOf(kind), whole, usualReviewForm(document, kindOf(kind))));
}

/** A text with each recorded content written as `…`. */
export function withoutContent(text: string): string {
	return text.replace(/\b(approved |content: '?"?)[0-9a-f]{12}\b['"]?/g, '$1…');
}
