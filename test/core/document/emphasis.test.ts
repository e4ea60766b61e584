import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { withoutEmphasis } from '../../../src/core/document/emphasis.ts';
import { growth } from '../../support/growth.ts';

const reference = new MarkdownIt('commonmark');

/** Texts of stars and of what decides whether they emphasise: some thousand, the same in each run. */
function* texts(): Generator<string> {
	const parts = ['*', '**', '***', 'a', ' ', '.', '('];
	let seed = 1;
	for (let i = 0; i < 3000; i++) {
		let text = 'x';
		for (let part = 0; part < 9; part++) {
			seed = (seed * 48271) % 2147483647;
			text += parts[seed % parts.length];
		}
		yield `${text}y`;
	}
}

describe('the stars of a text', () => {
	it('are those of emphasis where CommonMark says so', () => {
		for (const text of texts()) {
			const expected = reference.renderInline(text).replaceAll(/<[^<>]*>/g, '');
			// Two beside punctuation, and two without a partner, are read more kindly
			if (!/\*\*[.(]|[.(]\*\*/.test(text) && !expected.includes('**')) {
				assert.equal(withoutEmphasis(text), expected, text);
			}
		}
	});

	it('take no longer than their number', () => {
		for (const part of ['a**b*c ', '*a **b ', 'a***b**c']) {
			const text = (length: number) => part.repeat(length / part.length) + ' c***d e* f**g'.repeat(length / 14);
			assert.ok(growth(withoutEmphasis, text, 2000, 16) < 6, part);
		}
	});
});
