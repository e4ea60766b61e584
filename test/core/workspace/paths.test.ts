import assert from 'node:assert/strict';
import { isMarkdown } from '../../../src/core/workspace/paths.ts';

describe('a file', () => {
	it('is Markdown by its last ending', () => {
		const paths = ['a.md', 'docs/README.MD', 'b.markdown', 'a.mdx', 'a.md.bak', 'a.md/b.txt', 'md'];
		assert.deepEqual(paths.filter(isMarkdown), ['a.md', 'docs/README.MD', 'b.markdown']);
	});
});
