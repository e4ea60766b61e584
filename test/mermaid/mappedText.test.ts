import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MappedText, type Replacement } from '../../src/mermaid/mappedText.ts';

describe('mapped text', () => {
	it('is its own source at first', () => {
		const mapped = MappedText.of('abc');
		assert.equal(mapped.text, 'abc');
		assert.deepEqual(mapped.sourceSpan(1, 3), { start: 1, end: 3 });
	});

	it('knows where characters come from after pieces are gone', () => {
		const mapped = MappedText.of('ab--cd--ef').replaced([
			{ start: 2, end: 4, text: '' },
			{ start: 6, end: 8, text: '' },
		]);
		assert.equal(mapped.text, 'abcdef');
		assert.deepEqual(
			[0, 1, 2, 3, 4, 5, 6].map((offset) => mapped.sourceOffset(offset)),
			[0, 1, 4, 5, 8, 9, 10],
		);
		// What was taken out after the last character is no part of a span
		assert.deepEqual(mapped.sourceSpan(2, 4), { start: 4, end: 6 });
	});

	it('leads from characters that were put in to what they stand for', () => {
		const mapped = MappedText.of('a#35;b').replaced([{ start: 1, end: 5, text: 'ﬂ°°35¶ß' }]);
		assert.equal(mapped.sourceOffset(1), 1);
		assert.equal(mapped.sourceOffset(7), 5);
		assert.equal(mapped.sourceOffset(8), 5);
		assert.deepEqual(mapped.sourceSpan(8, 9), { start: 5, end: 6 });
	});

	it('leads back to the same characters through any replacements one after the other', () => {
		const cuts = fc.array(fc.tuple(fc.nat(12), fc.nat(4), fc.constantFrom('', '_', '___')), { maxLength: 6 });
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
				fc.array(cuts, { maxLength: 4 }),
				(source, stages) => {
					const text = source.replaceAll('_', '-');
					const mapped = stages.reduce(
						(now, stage) => now.replaced(rising(stage, now.text.length)),
						MappedText.of(text),
					);
					let last = 0;
					for (const [offset, char] of [...mapped.text].entries()) {
						const at = mapped.sourceOffset(offset);
						assert.ok(at >= last && at <= text.length);
						last = at;
						assert.ok(char === '_' || text[at] === char, `${JSON.stringify(mapped.text)} at ${offset}`);
					}
				},
			),
		);
	});
});

/** Replacements that rise and don't overlap, from gaps and lengths. */
function rising(stage: readonly (readonly [number, number, string])[], length: number): readonly Replacement[] {
	let at = 0;
	return stage.map(([gap, size, text]) => {
		const start = Math.min(at + gap, length);
		at = Math.min(start + size, length);
		return { start, end: at, text };
	});
}
