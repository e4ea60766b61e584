import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseBlocks } from '../../../src/core/document/markdown.ts';

/** markdown-it with its own rule for HTML. */
const peer = new MarkdownIt({ html: true });
peer.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);
peer.block.ruler.disable('reference');

function blocks(tokens: readonly { type: string; map: readonly [number, number] | null; content: string }[]) {
	return tokens.map(({ type, map, content }) => [type, map, content]);
}

describe('HTML blocks', () => {
	const texts = [
		'<script>\nlet a;\n\n# no heading\n</script>\n# T',
		'<pre>one line</pre>\n# T',
		'text\n<!-- a\n\n# no heading\n--> rest\n# T',
		'<!-- open\n\n# no heading',
		'<?php\n\n?>\n# T',
		'<!DOCTYPE html>\n# T',
		'<![CDATA[\n# no heading\n]]>\n# T',
		'text\n<div class="a">\n# no heading\n\n# T',
		'</DIV >\n# no heading\n\n# T',
		'<details><summary>x</summary>\n\n# T\n\n</details>',
		'<my-tag a b=c d=\'e\' f="g>" />\n# no heading\n\n# T',
		'text\n<my-tag>\n# T',
		'<my-tag> text\n# T',
		'</my-tag>\n# no heading\n\n# T',
		'    <div>\n\n   <div>\n# no heading',
		'> <div>\n> # no heading\n# T',
		'- <div>\n  # no heading\n\n  # T',
		'- <!-- a\n# T',
		'<a href="x">\n# no heading\n\n# T',
		'<1>\n# T',
	];
	for (const text of texts) {
		it(`end where markdown-it ends them: ${JSON.stringify(text)}`, () => {
			assert.deepEqual(blocks(parseBlocks(text)), blocks(peer.parse(text, {})));
		});
	}

	it('know no blank but space and tab between attributes', () => {
		assert.equal(parseBlocks('<my-tag\u00a0a>')[0]?.type, 'paragraph_open');
		assert.equal(parseBlocks('<my-tag\ta>')[0]?.type, 'html_block');
	});
});
