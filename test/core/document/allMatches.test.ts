import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allMatches } from '../../../src/core/document/allMatches.ts';

describe('allMatches', () => {
	it('gives what matchAll gives, also where nothing is matched and behind a use that stopped halfway', () => {
		const patterns = fc.constantFrom(/a/g, /a*/g, /(?<=b)a?/gu, /(a)(b)?/gi, /😀?/gu, /$/gm);
		const texts = fc.array(fc.constantFrom('a', 'b', 'A', '😀', '\n', ' ')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, patterns, fc.nat(5), (text, pattern, used) => {
				const expected = [...text.matchAll(new RegExp(pattern))];
				pattern.lastIndex = used;
				assert.deepEqual(allMatches(text, pattern), expected);
			}),
			{ numRuns: 500 },
		);
	});
});
