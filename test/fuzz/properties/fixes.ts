import { applyEdits } from '../../../src/core/document/text.ts';
import { compatibleFixes } from '../../../src/core/rules/compatibleFixes.ts';
import { checkedDocument } from '../../../src/core/rules/mend.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { desk } from './desk.ts';
import type { Property } from './property.ts';

/** As many passes as the command line makes. */
const mostPasses = 10;

/** What a fix uncovers was there before, and was not told: a broken text is not looked into any further. */
const uncovered: ReadonlyMap<string, readonly string[]> = new Map([
	['front-matter/syntax', ['front-matter/schema', 'adr/missing-target']],
	['code/json-syntax', ['code/duplicate-key']],
	['link/missing-file', ['link/missing-anchor', 'link/missing-line']],
	// What is named in an open task is still to come
	['tasks/parent-state', ['link/missing-file']],
]);

/** Fixes come to an end, and bring no error that was not there. */
export const fixes: Property<'document'> = {
	name: 'fixes end and make no error',
	of: 'document',
	oneIn: 5,
	async check({ path, text }) {
		let current = text;
		let { findings } = await desk.check(path, current);
		const before = findings;
		for (let pass = 0; pass < mostPasses; pass++) {
			const { edits } = compatibleFixes(findings, checkedDocument(path, current));
			if (edits.length === 0) {
				return current === text ? undefined : newError(before, findings);
			}
			const mended = applyEdits(current, edits);
			if (mended === current) {
				return `fixes change nothing: ${fixable(findings)}`;
			}
			current = mended;
			({ findings } = await desk.check(path, current));
		}
		return `fixes do not end: ${fixable(findings)}`;
	},
};

function fixable(findings: readonly Finding[]): string {
	return [...new Set(findings.filter(({ fix }) => fix).map(({ rule }) => rule))].join(', ');
}

function newError(before: readonly Finding[], after: readonly Finding[]): string | undefined {
	const known = new Set(before.flatMap(({ rule }) => [rule, ...(uncovered.get(rule) ?? [])]));
	const found = after.find(({ rule, severity }) => severity === 'error' && !known.has(rule));
	return found && `${fixable(before)} brings ${found.rule}: ${found.message}`;
}
