import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { useBlockRules } from '../../../src/core/document/blockRules.ts';
import { type BlockToken, parseBlocks } from '../../../src/core/document/markdown.ts';

/** The same rules over the lines that markdown-it finds itself. */
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);
markdown.block.ruler.disable('reference');
useBlockRules(markdown);

const plain = (tokens: readonly BlockToken[]): unknown =>
	tokens.map(({ type, map, level, content, markup }) => ({ type, map, level, content, markup }));

describe('parseBlocks', () => {
	it('finds lines and their blanks as markdown-it does', () => {
		const piece = fc.constantFrom(
			' ',
			'  ',
			'\t',
			'\n',
			'\r\n',
			'\r',
			'a',
			'- ',
			'> ',
			'1. ',
			'```',
			'# ',
			'|',
			'\u0000',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
				const text = pieces.join('');
				assert.deepEqual(plain(parseBlocks(text)), plain(markdown.parse(text, {})));
			}),
			{ numRuns: 500 },
		);
	});
});
