import assert from 'node:assert/strict';
import {
	countFindings,
	countsInWords,
	isProblem,
	percent,
	plural,
	requiredSections,
	sectionsAt,
} from '../../../src/core/outline/summary.ts';
import type { SectionFacts } from '../../../src/core/workspace/facts.ts';
import { checkText } from '../rules/checkText.ts';

const section = (id: string, line: number, more: Partial<SectionFacts> = {}): SectionFacts => ({
	id,
	title: id,
	line,
	level: 2,
	state: 'complete',
	required: true,
	children: [],
	...more,
});

describe('the summary of a document', () => {
	const sections = [
		section('a', 2, {
			children: [
				section('b', 4, { required: false }),
				section('c', 6, { state: 'draft', children: [section('d', 8)] }),
			],
		}),
		section('e', 10, { state: 'missing' }),
		section('f', 12, { state: 'empty', required: false }),
	];

	it('finds the sections that hold a line, from the top, and none that are missing', () => {
		const at = (line: number): string =>
			sectionsAt({ sections }, line)
				.map(({ id }) => id)
				.join(' ');
		assert.deepEqual([0, 2, 3, 5, 6, 9, 11, 12, 90].map(at), ['', 'a', 'a', 'a b', 'a c', 'a c d', 'a c d', 'f', 'f']);
	});

	it('counts required sections at every level', () => {
		assert.deepEqual(requiredSections(sections), { complete: 2, all: 4 });
	});

	it('says 100 % of all alone, and 0 % of nothing alone', () => {
		assert.deepEqual([0, 0.001, 0.29, 0.999, 1].map(percent), [0, 1, 29, 99, 100]);
	});

	it('says counts in words, the worst first', async () => {
		const findings = await checkText('docs/adr/0001-a.md', '# 1. A\n\n## Status\n\nAccepted\n\n[a](b.md)\n');
		assert.equal(countFindings(findings).error, findings.filter(({ severity }) => severity === 'error').length);
		const [some] = findings;
		assert.ok(some);
		const severities = ['error', 'warning', 'hint'] as const;
		assert.deepEqual(
			severities.filter((severity) => isProblem({ ...some, severity })),
			['error', 'warning'],
		);
		assert.equal(countsInWords({ error: 2, warning: 0, hint: 1 }), '2 errors, 1 hint');
		assert.equal(countsInWords({ error: 0, warning: 0, hint: 0 }), '');
		assert.equal(plural(2, 'property', 'properties'), '2 properties');
	});
});
