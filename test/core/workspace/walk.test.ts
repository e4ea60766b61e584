import assert from 'node:assert/strict';
import { IgnoreRules } from '../../../src/core/workspace/ignoreRules.ts';
import { type DirectoryEntry, type DirectoryReader, listFiles } from '../../../src/core/workspace/walk.ts';

/** A tree of files by path that remembers which folders were entered. */
class RecordingReader implements DirectoryReader {
	readonly entered: string[] = [];
	private readonly files: Readonly<Record<string, string>>;

	constructor(files: Readonly<Record<string, string>>) {
		this.files = files;
	}

	async entries(path: string): Promise<readonly DirectoryEntry[]> {
		this.entered.push(path);
		const prefix = path === '' ? '' : `${path}/`;
		const names = new Map<string, boolean>();
		for (const file of Object.keys(this.files)) {
			if (file.startsWith(prefix)) {
				const [name = '', ...rest] = file.slice(prefix.length).split('/');
				names.set(name, rest.length > 0);
			}
		}
		return [...names].map(([name, isDirectory]) => ({ name, isDirectory }));
	}

	async text(path: string): Promise<string> {
		return this.files[path] ?? '';
	}
}

describe('listFiles', () => {
	it('leaves out what .gitignore files name, the deeper one having the last word', async () => {
		const reader = new RecordingReader({
			'.gitignore': 'build/\n*.log\n/secret.md\n',
			'secret.md': '',
			'a/secret.md': '',
			'a/.gitignore': '!keep.log\ndraft-*\n',
			'a/keep.log': '',
			'a/drop.txt': '',
			'a/draft-1.md': '',
			'b/other.log': '',
			'build/.gitignore': '!*\n',
			'build/deep/x.md': '',
			'z.md': '',
		});
		assert.deepEqual(await listFiles(reader, new IgnoreRules()), [
			'.gitignore',
			'a/.gitignore',
			'a/drop.txt',
			'a/keep.log',
			'a/secret.md',
			'z.md',
		]);
	});

	it('never enters ignored folders, version control and dependencies', async () => {
		const reader = new RecordingReader({
			'.gitignore': 'out',
			'.git/config': '',
			'node_modules/x/README.md': '',
			'out/a/b.md': '',
			'docs/adr/0001-x.md': '',
		});
		await listFiles(reader, new IgnoreRules());
		assert.deepEqual(reader.entered, ['', 'docs', 'docs/adr']);
	});

	it('lists one folder alone, with paths from the root', async () => {
		const reader = new RecordingReader({ 'a/b/c.md': '', 'a/d.md': '', 'e.md': '' });
		assert.deepEqual(await listFiles(reader, new IgnoreRules(), undefined, 'a/b'), ['a/b/c.md']);
	});

	it('stops when it is cancelled', async () => {
		const reader = new RecordingReader({ 'a/b/c.md': '' });
		assert.deepEqual(await listFiles(reader, new IgnoreRules(), { isCancellationRequested: true }), []);
		assert.deepEqual(reader.entered, []);
	});
});

describe('IgnoreRules', () => {
	it('ignores a file below an ignored folder although a rule takes it back', () => {
		const rules = new IgnoreRules();
		rules.add('', 'out/\n!out/keep.md\n');
		assert.equal(rules.ignores('out/keep.md'), true);
		assert.equal(rules.ignores('outside/keep.md'), false);
	});

	it('forgets the rules of a folder', () => {
		const rules = new IgnoreRules();
		rules.add('docs', 'x.md');
		assert.equal(rules.ignores('docs/x.md'), true);
		rules.forget('docs');
		assert.equal(rules.ignores('docs/x.md'), false);
	});
});
