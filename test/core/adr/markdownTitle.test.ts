import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdown from 'markdown-it';
import { markdownTitle } from '../../../src/core/adr/indexPage/markdownTitle.ts';

const markdown = createMarkdown({ html: true });

describe('a title as Markdown', () => {
	it('has marks before what would be markup, and no other', () => {
		for (const [text, written] of [
			['Use `rows` *now*', 'Use \\`rows\\` \\*now\\*'],
			['Call __init__ of a_class', 'Call \\_\\_init\\_\\_ of a_class'],
			['Keep _private and 1_000', 'Keep \\_private and 1_000'],
			['a < b, [x] ~y~ \\z', 'a \\< b, \\[x\\] \\~y\\~ \\\\z'],
			['R&D &amp; &#65; & co', 'R&D \\&amp; \\&#65; & co'],
			[' one\n\ttwo ', 'one two'],
		] as const) {
			assert.equal(markdownTitle(text, false), written);
		}
		assert.equal(markdownTitle('a | b', true), 'a \\| b');
		assert.equal(markdownTitle('a | b', false), 'a | b');
	});

	it('reads the same', () => {
		const piece = fc.constantFrom(
			'a',
			'b2',
			' ',
			'_',
			'__',
			'*',
			'`',
			'[',
			']',
			'(',
			'<',
			'>',
			'~~',
			'\\',
			'&',
			'lt;',
			'|',
			'é',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				const text = `a ${pieces.join('')} z`.replace(/\s+/g, ' ');
				const [inline] = markdown.parseInline(markdownTitle(text, false), {});
				assert.deepEqual(
					inline?.children?.map(({ type, content }) => [type, content]),
					[['text', text]],
				);
			}),
			{ numRuns: 500 },
		);
	});
});
