import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { TemporaryFolder } from './support.ts';

const name = fc.constantFrom('a', 'b', 'c', 'A', 'build', 'x.md', 'y.md', '[q]', 'e f', '#h', '!k');
const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const body = fc.oneof(
	name,
	fc.constantFrom('*.md', '*', 'a/b', 'b/*', '**/c', 'a/**', 'a/**/b', '?', '[ab]', '\\#h', '\\!k', 'e\\ f', 'x.md '),
);
const pattern = fc
	.tuple(fc.constantFrom('', '', '!'), fc.constantFrom('', '', '/', '**/'), body, fc.constantFrom('', '', '/'))
	.map((parts) => parts.join(''));
const ignoreFile = fc.tuple(
	fc.array(name, { maxLength: 2 }).map((folders) => [...folders, '.gitignore'].join('/')),
	fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`),
);

/** The files that can stand side by side: none of them is a folder of another. */
function compatible(files: Readonly<Record<string, string>>): Record<string, string> {
	const names = Object.keys(files);
	return Object.fromEntries(
		Object.entries(files).filter(([one]) => !names.some((other) => other.startsWith(`${one}/`))),
	);
}

describe('NodeWorkspace.list', () => {
	it('lists what git lists', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(file, { minLength: 1, maxLength: 14 }),
				fc.array(ignoreFile, { minLength: 1, maxLength: 3 }),
				async (files, ignoreFiles) => {
					const contents = Object.fromEntries([...files.map((one) => [one, '']), ...ignoreFiles]);
					using folder = new TemporaryFolder(compatible(contents));
					const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder.root, encoding: 'utf8' });
					git('init', '-q');
					const listed = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean);
					assert.deepEqual(await new NodeWorkspace(folder.root).list(), listed.sort());
				},
			),
			{ numRuns: 40 },
		);
	});

	it('enters a folder that a deeper file takes back, where the rules above still hold', async () => {
		using folder = new TemporaryFolder({
			'.gitignore': 'build\n*.log\n',
			'app/.gitignore': '!build/\n',
			'app/build/a.md': '',
			'app/build/b.log': '',
			'build/c.md': '',
		});
		const files = await new NodeWorkspace(folder.root).list();
		assert.deepEqual(files, ['.gitignore', 'app/.gitignore', 'app/build/a.md']);
	});
});
