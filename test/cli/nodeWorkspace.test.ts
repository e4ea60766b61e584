import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import nodePath from 'node:path';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { isUnder, workspacePath } from '../../src/node/paths.ts';
import { asOrdinaryUser, onlyPosix, TemporaryFolder } from './support.ts';

function git(folder: string, ...argv: string[]): void {
	const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...identity, ...argv], { cwd: folder, stdio: 'ignore' });
}

describe('NodeWorkspace', () => {
	describe('list', () => {
		it('gives files sorted, and leaves out what .gitignore and .git/info/exclude name', async () => {
			using folder = new TemporaryFolder({
				'.gitignore': '/build/\n*.tmp.md\n',
				'.git/info/exclude': 'private.md\n',
				'b.md': '',
				'a/z.md': '',
				'a/private.md': '',
				'a/x.tmp.md': '',
				'a/.gitignore': '!keep.tmp.md\n',
				'a/keep.tmp.md': '',
				'build/out.md': '',
				'node_modules/x/README.md': '',
			});
			assert.deepEqual(await new NodeWorkspace(folder.root).list(), [
				'.gitignore',
				'a/.gitignore',
				'a/keep.tmp.md',
				'a/z.md',
				'b.md',
			]);
		});

		it('obeys the ignore files above the root, up to that of the repository', async () => {
			using folder = new TemporaryFolder({
				'.gitignore': 'never.md\n',
				'repo/.git/info/exclude': 'secret.md\n',
				'repo/.gitignore': '/packages/one/gone.md\n',
				'repo/packages/.gitignore': 'draft-*\n',
				'repo/packages/one/gone.md': '',
				'repo/packages/one/draft-1.md': '',
				'repo/packages/one/secret.md': '',
				'repo/packages/one/never.md': '',
			});
			assert.deepEqual(await new NodeWorkspace(folder.path('repo/packages/one')).list(), ['never.md']);
		});

		it('reads the excludes of a linked work tree', async () => {
			using folder = new TemporaryFolder({ 'main/a.md': '' });
			git(folder.path('main'), 'init', '-q');
			git(folder.path('main'), 'add', '.');
			git(folder.path('main'), 'commit', '-qm', 'x');
			git(folder.path('main'), 'worktree', 'add', '-q', '../linked');
			folder.write({ 'main/.git/info/exclude': 'b.md\n', 'linked/b.md': '', 'linked/c.md': '' });
			const files = await new NodeWorkspace(folder.path('linked')).list();
			assert.deepEqual(
				files.filter((file) => file.endsWith('.md')),
				['a.md', 'c.md'],
			);
		});

		it('lists ignored paths that are named', async () => {
			using folder = new TemporaryFolder({
				'.gitignore': 'out/\nnote.md\n',
				'out/a.md': '',
				'out/.gitignore': 'b.md\n',
				'out/b.md': '',
				'note.md': '',
				'c.md': '',
			});
			const named = new NodeWorkspace(folder.root, ['out', 'note.md']);
			assert.deepEqual(await named.list(), ['.gitignore', 'c.md', 'note.md', 'out/.gitignore', 'out/a.md']);
		});

		it('does not walk in circles, and lists links to files', async () => {
			using folder = new TemporaryFolder({ 'docs/a.md': '' });
			symlinkSync('..', folder.path('docs/up'));
			symlinkSync('a.md', folder.path('docs/link.md'));
			symlinkSync('nowhere', folder.path('docs/broken.md'));
			assert.deepEqual(await new NodeWorkspace(folder.root).list(), ['docs/a.md', 'docs/link.md']);
		});

		onlyPosix('remembers folders that could not be read', async () => {
			using folder = new TemporaryFolder({ 'closed/a.md': '', 'b.md': '' });
			chmodSync(folder.path('closed'), 0);
			folder.open();
			const workspace = new NodeWorkspace(folder.root);
			assert.deepEqual(await asOrdinaryUser(() => workspace.list()), ['b.md']);
			assert.deepEqual(workspace.unlisted, [{ path: 'closed', problem: "can't be accessed: permission denied" }]);
			chmodSync(folder.path('closed'), 0o755);
		});
	});

	describe('read', () => {
		const limit = 2 * 1024 * 1024;
		const problemOf = async (workspace: NodeWorkspace, path: string): Promise<unknown> => {
			const text = await workspace.read(path, limit);
			return typeof text === 'string' ? assert.fail(`read ${text}`) : text.problem;
		};

		it('decodes UTF-8 and UTF-16, and drops the byte order mark', async () => {
			using folder = new TemporaryFolder({
				'utf8.md': '\uFEFF# é\r\n',
				'utf16.md': Buffer.from('\uFEFF# é\r\n', 'utf16le'),
			});
			const workspace = new NodeWorkspace(folder.root);
			assert.equal(await workspace.read('utf8.md', limit), '# é\r\n');
			assert.equal(await workspace.read('utf16.md', limit), '# é\r\n');
			assert.equal(workspace.size('utf16.md'), 12);
		});

		it('reads files of any length, each as it is', async () => {
			const lengths = [0, 1, 65_535, 65_536, 65_537, 200_000];
			const text = (length: number) => String(length).padEnd(length, 'abc\n').slice(0, length);
			using folder = new TemporaryFolder(Object.fromEntries(lengths.map((length) => [`${length}.md`, text(length)])));
			const workspace = new NodeWorkspace(folder.root);
			const read = await Promise.all(lengths.map((length) => workspace.read(`${length}.md`, 1_000_000)));
			assert.ok(read.every((one, i) => one === text(lengths[i] ?? 0)));
		});

		it('says in one line why a file can not be read', async () => {
			using folder = new TemporaryFolder({
				'large.md': Buffer.alloc(21 * 1024 * 1024, 'x'),
				'image.md': Uint8Array.of(0x89, 0x50, 0, 0x0d),
				'latin1.md': Buffer.from('caf\u00e9', 'latin1'),
				'file/x.md': '',
			});
			const workspace = new NodeWorkspace(folder.root);
			assert.equal(
				await problemOf(workspace, 'large.md'),
				'is 21 MB; the limit is 2 MB (maxFileSize in .archspec.yaml)',
			);
			assert.match(String(await problemOf(workspace, 'image.md')), /binary/u);
			assert.match(String(await problemOf(workspace, 'latin1.md')), /UTF-8/u);
			assert.equal(await problemOf(workspace, 'file'), 'is a folder, not a file');
			assert.equal(await problemOf(workspace, 'gone.md'), 'does not exist');
			assert.equal(await problemOf(workspace, 'file/x.md/y.md'), 'does not exist');
		});

		onlyPosix('does not wait for a named pipe', async () => {
			using folder = new TemporaryFolder();
			execFileSync('mkfifo', [folder.path('pipe.md')]);
			assert.equal(await problemOf(new NodeWorkspace(folder.root), 'pipe.md'), 'is not a regular file');
		});
	});

	it('tells files, folders and nothing apart, whatever the name', async () => {
		using folder = new TemporaryFolder({ '.gitignore': 'out\n', 'out/a.md': '' });
		const workspace = new NodeWorkspace(folder.root);
		const entries = await Promise.all(
			['out/a.md', 'out', 'b.md', 'out/a.md/c', 'a\0b', 'x'.repeat(5000)].map((path) => workspace.entry(path)),
		);
		assert.deepEqual(entries, ['file', 'directory', 'none', 'none', 'none', 'none']);
	});

	describe('existedOnce', () => {
		it('knows files and folders that commits deleted or moved, from the root of the workspace', async () => {
			using folder = new TemporaryFolder({ 'sub/old/é x.ts': 'a', 'sub/before.ts': 'long enough to be found again\n' });
			git(folder.root, 'init', '-q');
			git(folder.root, 'add', '.');
			git(folder.root, 'commit', '-qm', 'x');
			git(folder.root, 'mv', 'sub/before.ts', 'sub/after.ts');
			rmSync(folder.path('sub/old'), { recursive: true });
			git(folder.root, 'commit', '-qam', 'y');
			const workspace = new NodeWorkspace(folder.path('sub'));
			const answers = await Promise.all(
				['old/é x.ts', 'old', 'old/', 'before.ts', 'after.ts', 'never.ts'].map((path) => workspace.existedOnce(path)),
			);
			assert.deepEqual(answers, [true, true, true, true, false, false]);
		});

		it('is false where there is no repository', async () => {
			using folder = new TemporaryFolder();
			assert.equal(await new NodeWorkspace(folder.root).existedOnce('a.ts'), false);
		});
	});
});

describe('workspacePath', () => {
	it('writes / on Windows too', () => {
		assert.equal(workspacePath('C:\\work\\app', 'C:\\work\\app\\docs\\adr\\1.md', nodePath.win32), 'docs/adr/1.md');
		assert.equal(workspacePath('C:\\work\\app', 'C:\\work\\app', nodePath.win32), '');
	});

	it('knows what lies outside', () => {
		assert.equal(workspacePath('C:\\work', 'D:\\work\\x.md', nodePath.win32), undefined);
		assert.equal(workspacePath('/srv/app', '/srv/other/x.md', nodePath.posix), undefined);
		assert.equal(workspacePath('/srv/app', '/srv/app/..x.md', nodePath.posix), '..x.md');
	});

	it('leaves a backslash in a name alone where it does not separate', () => {
		assert.equal(workspacePath('/a', '/a/b\\c.md', nodePath.posix), 'b\\c.md');
	});
});

describe('isUnder', () => {
	it('compares whole segments', () => {
		assert.equal(isUnder('docs/adr/1.md', 'docs'), true);
		assert.equal(isUnder('docs', 'docs'), true);
		assert.equal(isUnder('docs2/1.md', 'docs'), false);
		assert.equal(isUnder('x.md', ''), true);
	});
});
