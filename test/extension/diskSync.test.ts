import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerDiskSync } from '../../src/vscode/workspace/diskSync.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { LaterLooks } from '../../src/vscode/workspace/laterLooks.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adr, until, uriOf, writeFile } from './support.ts';

describe('the disk', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let sync: vscode.Disposable;

	beforeEach(async () => {
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		sync = registerDiskSync({ indexes });
	});

	afterEach(() => {
		sync.dispose();
		indexes.dispose();
	});

	it('is followed further after something went wrong', async () => {
		const { refresh } = root;
		root.refresh = async () => {
			root.refresh = refresh;
			throw new Error('planted by a spec');
		};
		const first = uriOf('docs/adr/0060-first.md');
		// Again and again: an earlier event may have it read by another way.
		await until('the failure', async () => {
			await writeFile('docs/adr/0060-first.md', adr('60. First'));
			return root.refresh === refresh;
		});
		await until('the first', () => root.get('docs/adr/0060-first.md'));
		const second = await writeFile('docs/adr/0061-second.md', adr('61. Second'));
		await until('the second', () => root.get('docs/adr/0061-second.md'));
		await vscode.workspace.fs.delete(first);
		await vscode.workspace.fs.delete(second);
		await until('their end', () => !root.get('docs/adr/0060-first.md') && !root.get('docs/adr/0061-second.md'));
	});

	it('is followed where a folder or a file goes and comes again at once', async () => {
		const folder = uriOf('docs/quick');
		for (let round = 0; round < 4; round++) {
			const [old, young] = [`docs/quick/000${round}-old.md`, `docs/quick/010${round}-young.md`];
			await writeFile(old, adr(`${round}. Old`));
			await until(`the first of round ${round}`, () => root.get(old));
			await vscode.workspace.fs.delete(folder, { recursive: true });
			await writeFile(young, adr(`10${round}. Young`));
			await until(`the second of round ${round}`, () => root.get(young) && !root.get(old));
			await vscode.workspace.fs.rename(uriOf(young), uriOf(old));
			await until(`its new name in round ${round}`, () => root.get(old) && !root.get(young));
		}
		await vscode.workspace.fs.delete(folder, { recursive: true });
		await until('the end', () => !root.documents().some(({ facts }) => facts.path.startsWith('docs/quick/')));
	});

	it('is looked at again where a folder is new, since the editor may miss what comes into it first', async () => {
		await vscode.workspace.fs.createDirectory(uriOf('docs/later'));
		const path = 'docs/later/a/0001-first.md';
		const found: string[] = [];
		// No watcher tells it anything
		const later = new LaterLooks(root.workspace, (one) => found.push(one));
		try {
			assert.deepEqual([...(await later.begin(['docs/later']))], [['docs/later', []]]);
			await writeFile(path, adr('1. First'));
			await until('the look', () => found.length > 0);
			assert.deepEqual(found, [path]);
			await writeFile(path, adr('1. First, and best'));
			await until('the next look', () => found.length > 1);
			assert.deepEqual(found, [path, path]);
		} finally {
			later.dispose();
			await vscode.workspace.fs.delete(uriOf('docs/later'), { recursive: true });
		}
	});

	it('brings each file of many new folders', async () => {
		const paths = Array.from({ length: 20 }, (_, at) => `docs/new-${at}/a/b/c/0001-first.md`);
		for (const path of paths) {
			await writeFile(path, adr('1. First'));
		}
		await until('the last of them', () => paths.every((path) => root.get(path)));
		await Promise.all(paths.map((_, at) => vscode.workspace.fs.delete(uriOf(`docs/new-${at}`), { recursive: true })));
		await until('their end', () => !root.documents().some(({ facts }) => facts.path.startsWith('docs/new-')));
	});

	it('may bring and take kinds of the team as a whole folder', async () => {
		const kind =
			'id: own-note\nname: Note\ndescription: A note.\ngroup: own\nmatch:\n  - paths: [notes/*.md]\nfile:\n  directory: notes\n  name: x.md\nsections:\n  - id: text\n    heading: Text\n';
		await vscode.workspace.fs.delete(uriOf('.archspec'), { recursive: true }).then(undefined, () => undefined);
		await writeFile('build/kinds/own.yaml', kind);
		await vscode.workspace.fs.rename(uriOf('build'), uriOf('.archspec'));
		await until('the kind', () => root.kinds.get('own-note'));
		await vscode.workspace.fs.delete(uriOf('.archspec'), { recursive: true });
		await until('its end', () => !root.kinds.get('own-note'));
	});

	it('says what is wrong with a file that can not be read, whatever its name', async () => {
		await writeFile('docs/adr/0062-large.md', adr('62. Large', 'words '.repeat(200)));
		const said = async (path: string) => {
			const text = await root.workspace.read(path, 1000);
			return typeof text === 'string' ? text : text.problem;
		};
		assert.match(await said('docs/adr/0062-large.md'), /^is 1 KB; the limit is 1 KB/);
		assert.deepEqual(
			[await said('docs/adr'), await said('docs/adr/0063-none.md'), await said('docs/adr/0064-\0.md')],
			['is a folder', 'is not there', 'could not be read'],
		);
		await vscode.workspace.fs.delete(uriOf('docs/adr/0062-large.md'));
	});
});
