import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { lengthOf } from '../../src/vscode/workspace/openDocuments.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { closeAll, open, rulesAt, set, until, writeFile } from './support.ts';

const path = 'docs/adr/0020-large.md';

describe('a file of 20 MB', () => {
	let uri: vscode.Uri;
	let document: vscode.TextDocument;
	let indexes: IndexService;
	let root: WorkspaceRoot;

	before(async function () {
		this.timeout(60_000);
		// The editor's own Markdown support takes twenty seconds over such a text; what is measured here is ours.
		await set('files.associations', { '*-large.md': 'plaintext' });
		uri = await writeFile(path, `# 20. Large\n\n${'- [ ] a task with a [link](nowhere.md)\n'.repeat(550_000)}`);
		document = (await open(path)).document;
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await root.load();
	});

	after(async () => {
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uri);
		await set('files.associations', undefined);
	});

	it('is listed and said to be too large', () => {
		const unread = root.unread().find((file) => file.path === path);
		assert.match(unread?.problem ?? '', /^is 20 MB; the limit is 2 MB/);
		assert.equal(root.get(path), undefined);
	});

	it('costs next to nothing when it changes', () => {
		assert.ok(lengthOf(document) > 20_000_000);
		const begun = performance.now();
		for (let i = 0; i < 10; i++) {
			root.update(path, document);
		}
		const each = (performance.now() - begun) / 10;
		// The text of such a file alone takes longer to join; parsing it takes seconds.
		assert.ok(each < 20, `${each} ms for each change`);
	});

	it('brings no problems, and others are found as ever', async () => {
		const other = await writeFile('docs/adr/0021-small.md', '# 21. Small\n\n## Status\n\n[x](nowhere.md)\n');
		await until('the problem of the other', () => rulesAt(other).includes('link/missing-file'));
		assert.deepEqual(rulesAt(uri), []);
	});
});
