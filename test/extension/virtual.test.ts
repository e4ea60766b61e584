import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { OpenDocuments } from '../../src/vscode/workspace/openDocuments.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adr } from './support.ts';

const files: Readonly<Record<string, string>> = {
	'/.gitignore': 'build/\n',
	'/docs/adr/0001-first.md': adr('1. First', 'See [the second](0002-second.md) and [a third](0003-third.md).'),
	'/docs/adr/0002-second.md': adr('2. Second'),
	'/build/docs/adr/0001-copy.md': adr('1. Copy'),
};

/** A file system that is nowhere on a disk, as that of a repository opened in the browser. */
const provider: vscode.FileSystemProvider = {
	onDidChangeFile: () => ({ dispose: () => undefined }),
	watch: () => ({ dispose: () => undefined }),
	stat: ({ path }) => {
		const text = files[path];
		const folder = Object.keys(files).some((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
		if (text === undefined && !folder) {
			throw vscode.FileSystemError.FileNotFound();
		}
		const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
		return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
	},
	readDirectory: ({ path }) => {
		const prefix = path === '/' ? '/' : `${path}/`;
		const below = Object.keys(files).filter((file) => file.startsWith(prefix));
		const names = new Map(
			below.map((file) => {
				const [name = '', ...rest] = file.slice(prefix.length).split('/');
				return [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
			}),
		);
		return [...names];
	},
	readFile: ({ path }) => new TextEncoder().encode(files[path]),
	writeFile: () => undefined,
	createDirectory: () => undefined,
	delete: () => undefined,
	rename: () => undefined,
};

describe('a virtual workspace', () => {
	it('is read, ignored files left out, and checked', async () => {
		const registration = vscode.workspace.registerFileSystemProvider('archspec-test', provider, { isReadonly: true });
		const open = new OpenDocuments();
		const uri = vscode.Uri.parse('archspec-test:/');
		const root = new WorkspaceRoot(
			{ uri, name: 'virtual', index: 0 },
			new VsCodeWorkspace(uri, open, new GitHistory()),
		);
		assert.equal(await root.load(), true);
		assert.deepEqual(
			root.documents().map(({ facts }) => facts.path),
			['docs/adr/0001-first.md', 'docs/adr/0002-second.md'],
		);
		assert.deepEqual(
			root.findings('docs/adr/0001-first.md').map(({ rule }) => rule),
			['link/missing-file'],
		);
		root.dispose();
		open.dispose();
		registration.dispose();
	});
});
