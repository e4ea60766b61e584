import assert from 'node:assert/strict';
import { baseName, folderOf, resolvePath } from '../../../src/core/workspace/paths.ts';
import { repositoryRules, type SurroundingFiles } from '../../../src/core/workspace/repositoryRules.ts';

/** A disk whose top is the empty path. */
function disk(files: Readonly<Record<string, string>>): SurroundingFiles<string> {
	return {
		at: (folder, path) => (path.startsWith('/') ? path.slice(1) : resolvePath(folder, path)),
		parent: (folder) => (folder === '' ? undefined : folderOf(folder)),
		name: baseName,
		entry: async (place) => {
			if (place in files) {
				return 'file';
			}
			return Object.keys(files).some((file) => file.startsWith(`${place}/`)) ? 'directory' : 'none';
		},
		text: async (place) => files[place] ?? '',
	};
}

async function leftOut(files: Readonly<Record<string, string>>, root: string, names: string[]): Promise<string[]> {
	const { rules, above } = await repositoryRules(disk(files), root);
	return names.filter((name) => rules.leavesOut(name, false) || above(name, false));
}

describe('the rules of a repository', () => {
	it('are those of its own excludes', async () => {
		const files = { 'repo/.git/info/exclude': '/a.md\n' };
		assert.deepEqual(await leftOut(files, 'repo', ['a.md', 'b.md']), ['a.md']);
	});

	it('are those of the folders above too, up to the work tree', async () => {
		const files = {
			'.gitignore': 'd.md\n',
			'repo/.git/info/exclude': '/deep/down/a.md\n',
			'repo/.gitignore': '/deep/down/b.md\n',
			'repo/deep/.gitignore': '/down/c.md\n',
		};
		assert.deepEqual(await leftOut(files, 'repo/deep/down', ['a.md', 'b.md', 'c.md', 'd.md']), [
			'a.md',
			'b.md',
			'c.md',
		]);
	});

	it('are found through the file of a linked work tree', async () => {
		const shared = { 'repo/.git/worktrees/w/commondir': '../..\n', 'repo/.git/info/exclude': 'a.md\n' };
		for (const named of ['/repo/.git/worktrees/w', '../repo/.git/worktrees/w']) {
			assert.deepEqual(await leftOut({ ...shared, 'linked/.git': `gitdir: ${named}\n` }, 'linked', ['a.md', 'b.md']), [
				'a.md',
			]);
		}
	});

	it('are found through the file of a submodule', async () => {
		const files = { 'repo/sub/.git': 'gitdir: ../.git/modules/sub\n', 'repo/.git/modules/sub/info/exclude': 'a.md\n' };
		assert.deepEqual(await leftOut(files, 'repo/sub', ['a.md', 'b.md']), ['a.md']);
	});

	for (const [config, ignorecase] of [
		['[core]\n\tbare = false\n\tignorecase = true\n', true],
		['[Core]\n\tignoreCase\n', true],
		['[core]\nignorecase=true\n', true],
		['[core] ignorecase = yes ; as on this disk\n', true],
		['[core]\n\tignorecase = true\n\tignorecase = false\n', false],
		['[other]\n\tignorecase = true\n', false],
		['', false],
	] as const) {
		it(`${ignorecase ? 'do not tell' : 'tell'} letters of both cases apart after ${JSON.stringify(config)}`, async () => {
			const files = { 'repo/.git/config': config, 'repo/.git/info/exclude': 'A.md\n' };
			assert.deepEqual(await leftOut(files, 'repo', ['a.md']), ignorecase ? ['a.md'] : []);
		});
	}

	it('are none where there is no repository', async () => {
		assert.deepEqual(await leftOut({ 'folder/x.md': '' }, 'folder', ['x.md']), []);
	});
});
