import assert from 'node:assert/strict';
import { isMarkdown, resolvePath } from '../../../src/core/workspace/paths.ts';

describe('a file', () => {
	it('is Markdown by its last ending', () => {
		const paths = ['a.md', 'docs/README.MD', 'b.markdown', 'a.mdx', 'a.md.bak', 'a.md/b.txt', 'md'];
		assert.deepEqual(paths.filter(isMarkdown), ['a.md', 'docs/README.MD', 'b.markdown']);
	});
});

describe('a relative path', () => {
	it('is one from the root, or climbs out of it', () => {
		for (const [folder, relative, path] of [
			['docs/adr', '../a.md', 'docs/a.md'],
			['docs', './b//./c.md', 'docs/b/c.md'],
			['docs', '..', ''],
			['', 'a.md', 'a.md'],
			['docs', '../../a.md', '../a.md'],
			['docs', '../../../a.md', '../../a.md'],
			['docs', '../../b/../a.md', '../a.md'],
		] as const) {
			assert.equal(resolvePath(folder, relative), path, relative);
		}
	});
});
