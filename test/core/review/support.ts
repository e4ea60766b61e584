import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { Verdict } from '../../../src/core/review/approvals/approval.ts';
import { usualReviewForm, verdictEdits } from '../../../src/core/review/approvals/decide.ts';
import type { DocumentRule, Finding } from '../../../src/core/rules/rule.ts';
import { RuleSet } from '../../../src/core/rules/run.ts';

export function kindOf(id: string): Kind {
	const found = builtinKinds.find((kind) => kind.id === id);
	assert.ok(found, id);
	return found;
}

/** What some rules find in a document, as an index shows it. */
export function findingsOf(document: SpecDocument, kind: Kind, rules: readonly DocumentRule[]): Finding[] {
	return new RuleSet(rules, {}).checkDocument(document, kind, []);
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
