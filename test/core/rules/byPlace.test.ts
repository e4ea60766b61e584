import assert from 'node:assert/strict';
import fc from 'fast-check';
import { range } from '../../../src/core/document/text.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { byPlace } from '../../../src/core/rules/run.ts';

describe('the order of findings', () => {
	it('is that of their beginnings, then of their ends, then of their rules', () => {
		const few = fc.nat(2);
		const finding = fc
			.tuple(few, few, few, few, fc.constantFrom('a/a', 'a/b', 'b/a'))
			.map(([line, character, lines, characters, rule]): Finding => {
				const place = range(line, character, line + lines, characters + (lines > 0 ? 0 : character));
				return { path: 'a.md', rule, severity: 'hint', message: '', range: place };
			});
		const keyOf = ({ range: { start, end }, rule }: Finding): string =>
			[start.line, start.character, end.line, end.character, rule].join(' ');
		fc.assert(
			fc.property(finding, finding, (a, b) => {
				const [first, second] = [keyOf(a), keyOf(b)];
				assert.equal(Math.sign(byPlace(a, b)), first < second ? -1 : first > second ? 1 : 0);
			}),
			{ numRuns: 500 },
		);
	});
});
