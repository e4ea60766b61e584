import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { range, type TextEdit } from '../../src/core/document/text.ts';
import { noChange, OperationError } from '../../src/core/workspace/change.ts';
import { applyChange } from '../../src/node/applyChange.ts';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { onlyPosix, TemporaryFolder } from './support.ts';

const insert = (newText: string): TextEdit[] => [{ range: range(0, 0, 0, 0), newText }];

/** Paths and contents of a folder. */
async function contents(folder: TemporaryFolder): Promise<Record<string, string>> {
	const files = await new NodeWorkspace(folder.root).list();
	return Object.fromEntries(files.map((file) => [file, readFileSync(folder.path(file), 'latin1')]));
}

/** A change that can't be made leaves the folder as it was, and one line says why. */
async function refuses(folder: TemporaryFolder, change: Partial<typeof noChange>, message: RegExp): Promise<void> {
	const before = await contents(folder);
	assert.throws(
		() => applyChange(folder.root, { ...noChange, ...change }),
		(error) => error instanceof OperationError && message.test(error.message) && !error.message.includes('\n'),
	);
	assert.deepEqual(await contents(folder), before);
}

describe('a change on the disk', () => {
	it('edits, makes and moves files, and keeps encoding, byte order mark and line breaks', async () => {
		using folder = new TemporaryFolder({
			'docs/1-a.md': '\uFEFFa\r\nb\r\n',
			'docs/wide.md': Buffer.from('\uFEFFa\n', 'utf16le'),
			'docs/one/index.md': 'x\n',
			'docs/one/image.png': Buffer.from([1, 2, 255]),
		});
		applyChange(folder.root, {
			edits: new Map([
				['docs/1-a.md', [{ range: range(1, 0, 1, 1), newText: 'c' }]],
				['docs/wide.md', insert('é')],
				['docs/one/index.md', []],
			]),
			creates: [{ path: 'docs/new/2-b.md', text: 'é\n' }],
			renames: [
				{ from: 'docs/1-a.md', to: 'docs/3-a.md' },
				{ from: 'docs/one', to: 'docs/two' },
			],
		});
		assert.deepEqual(await contents(folder), {
			'docs/3-a.md': Buffer.from('\uFEFFa\r\nc\r\n').toString('latin1'),
			'docs/new/2-b.md': Buffer.from('é\n').toString('latin1'),
			'docs/two/image.png': '\x01\x02\xff',
			'docs/two/index.md': 'x\n',
			'docs/wide.md': Buffer.from('\uFEFFéa\n', 'utf16le').toString('latin1'),
		});
	});

	it('is not begun when a file is missing, is no text, or has other lines by now', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a\n', 'b.bin': Buffer.from([0, 255]) });
		const edits = (path: string, edit = insert('x')) =>
			new Map([['a.md', insert('x')] as const, [path, edit] as const]);
		await refuses(folder, { edits: edits('none.md') }, /^none\.md does not exist\. Nothing was changed\.$/);
		await refuses(folder, { edits: edits('b.bin') }, /^b\.bin is a binary file/);
		const beyond = [{ range: range(0, 0, 0, 2), newText: '' }];
		await refuses(folder, { edits: new Map([['a.md', beyond]]) }, /^a\.md has changed meanwhile/);
	});

	it('is not begun when something stands where a file is to be, or when that leads out of the folder', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a\n', 'b.md': 'b\n' });
		const edits = new Map([['a.md', insert('x')]]);
		await refuses(folder, { edits, creates: [{ path: 'b.md', text: '' }] }, /^b\.md exists already/);
		await refuses(folder, { edits, renames: [{ from: 'a.md', to: 'b.md' }] }, /^b\.md exists already/);
		await refuses(folder, { edits, renames: [{ from: 'c.md', to: 'd.md' }] }, /^c\.md does not exist/);
		const long = `${'x'.repeat(300)}.md`;
		await refuses(folder, { edits, creates: [{ path: long, text: '' }] }, /^x+\.md has a name that is too long/);
		await refuses(folder, { edits, creates: [{ path: '../out.md', text: '' }] }, /^\.\.\/out\.md leads out/);
	});

	it('is not begun when a file has another text than the one it was made for', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a\n', 'b.md': 'b\r\nb\n' });
		const change = { ...noChange, edits: new Map([['a.md', insert('x')] as const, ['b.md', insert('x')] as const]) };
		const madeFor = (a: string) =>
			new Map([
				['a.md', a],
				['b.md', 'b\nb\n'],
			]);
		await refuses(
			folder,
			{ ...change, madeFor: madeFor('A\n') },
			/^a\.md has changed meanwhile; run it again\. Nothing/,
		);
		applyChange(folder.root, { ...change, madeFor: madeFor('a\n') });
		assert.deepEqual(await contents(folder), { 'a.md': 'xa\n', 'b.md': 'xb\r\nb\n' });
	});

	onlyPosix('names the folder that is read-only', async () => {
		using folder = new TemporaryFolder({ 'docs/a.md': 'a\n' });
		chmodSync(folder.path('docs'), 0o555);
		try {
			const message = /^docs is read-only\. Nothing was changed\.$/;
			await refuses(folder, { creates: [{ path: 'docs/b/c.md', text: '' }] }, message);
			await refuses(folder, { renames: [{ from: 'docs/a.md', to: 'docs/b.md' }] }, message);
		} finally {
			chmodSync(folder.path('docs'), 0o755);
		}
	});

	onlyPosix('is not begun when a file is read-only', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a\n', 'b.md': 'b\n' });
		chmodSync(folder.path('b.md'), 0o444);
		const edits = new Map([
			['a.md', insert('x')],
			['b.md', insert('x')],
		]);
		await refuses(folder, { edits }, /^b\.md is read-only\. Nothing was changed\.$/);
	});

	onlyPosix('is not begun when a link leads out of the folder', async () => {
		using outside = new TemporaryFolder({ 'a.md': 'a\n' });
		using folder = new TemporaryFolder();
		symlinkSync(outside.path('a.md'), folder.path('a.md'));
		symlinkSync(outside.root, folder.path('there'));
		await refuses(folder, { edits: new Map([['a.md', insert('x')]]) }, /^a\.md leads out/);
		await refuses(folder, { creates: [{ path: 'there/b.md', text: '' }] }, /^there\/b\.md leads out/);
	});

	onlyPosix('is taken back when its last part fails', async () => {
		using folder = new TemporaryFolder({ 'docs/a.md': '\uFEFFa\r\n', 'docs/b.md': 'b\n' });
		chmodSync(folder.path('docs/a.md'), 0o640);
		await refuses(
			folder,
			{
				edits: new Map([['docs/a.md', insert('x')]]),
				creates: [{ path: 'docs/new/deep/c.md', text: 'c\n' }],
				renames: [
					{ from: 'docs/a.md', to: 'docs/moved/d.md' },
					{ from: 'docs/b.md', to: 'docs/moved/d.md' },
				],
			},
			/^docs\/moved\/d\.md exists already/,
		);
		assert.equal(statSync(folder.path('docs/a.md')).mode & 0o777, 0o640);
		assert.throws(() => statSync(folder.path('docs/new')), { code: 'ENOENT' });
		assert.throws(() => statSync(folder.path('docs/moved')), { code: 'ENOENT' });
	});

	onlyPosix('is taken back when a file is written while it is made', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a\n', 'b.md': 'b\n' });
		// The same file by another name: the first edit comes before the second one
		symlinkSync(folder.path('a.md'), folder.path('c.md'));
		const edits = new Map(['b.md', 'a.md', 'c.md'].map((path) => [path, insert('x')]));
		await refuses(folder, { edits }, /^c\.md has changed meanwhile/);
	});
});
