import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { lengthOf } from '../../src/vscode/workspace/openDocuments.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { closeAll, open, rulesAt, set, until, writeFile } from './support.ts';

const path = 'docs/adr/0020-large.md';

// Runs behind the others, which its name does: the editor's own support for Markdown is busy with the file for a minute,
// and answers nobody who asks for references.
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

	it('is not even joined to a text when it changes', () => {
		assert.ok(lengthOf(document) > 20_000_000);
		let reads = 0;
		const watched: vscode.TextDocument = Object.create(document, {
			getText: {
				value: () => {
					reads++;
					return '';
				},
			},
		});
		root.update(path, watched);
		assert.equal(reads, 0);
	});

	it('brings no problems, and others are found as ever', async () => {
		const other = await writeFile('docs/adr/0021-small.md', '# 21. Small\n\n## Status\n\n[x](nowhere.md)\n');
		await until('the problem of the other', () => rulesAt(other).includes('link/missing-file'));
		assert.deepEqual(rulesAt(uri), []);
	});
});
