import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { gitVersions } from '../../src/node/versions.ts';
import { commit } from './gitFolder.ts';
import { TemporaryFolder } from './support.ts';

const rows = Array.from({ length: 20 }, (_, i) => `row ${i}\n`).join('');

describe('versions of a file in git', () => {
	it('are its texts with author, date and subject, oldest first, under the names it had', async () => {
		using folder = new TemporaryFolder({ 'top/docs/[old] ä.md': `one\n${rows}`, 'top/other.md': 'x' });
		commit(folder, 'First\n\nBody', 'Ann', '2024-01-02T23:30:00-05:00');
		folder.write({ 'top/docs/new.md': `two\n${rows}`, 'top/other.md': 'y' });
		execFileSync('git', ['rm', '-q', 'top/docs/[old] ä.md'], { cwd: folder.root });
		commit(folder, 'Second', 'Zoë 王', '2024-03-04T05:06:07+02:00');
		folder.write({ 'top/other.md': 'z' });
		commit(folder, 'Other', 'Ann', '2024-04-01T00:00:00Z');
		const versions = await gitVersions(folder.path('top')).versions('docs/new.md');
		assert.deepEqual(
			versions.map(({ commit, ...version }) => ({ ...version, commit: /^[0-9a-f]{40}$/.test(commit) })),
			[
				{
					...{ commit: true, date: '2024-01-02T23:30:00-05:00', author: 'Ann', subject: 'First' },
					...{ path: 'docs/[old] ä.md', text: `one\n${rows}` },
				},
				{
					...{ commit: true, date: '2024-03-04T05:06:07+02:00', author: 'Zoë 王', subject: 'Second' },
					...{ path: 'docs/new.md', text: `two\n${rows}` },
				},
			],
		);
	});

	it('are those of both branches of a merge, and of a file that was away for a while', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'one\n', 'b.md': 'b\n' });
		const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder.root, stdio: 'ignore' });
		commit(folder, 'One', 'A', '2024-01-01T00:00:00Z');
		git('checkout', '-qb', 'side');
		folder.write({ 'a.md': 'two\n' });
		commit(folder, 'Two', 'A', '2024-01-02T00:00:00Z');
		git('checkout', '-q', '-');
		folder.write({ 'b.md': 'c\n' });
		commit(folder, 'Else', 'A', '2024-01-03T00:00:00Z');
		git('-c', 'user.name=a', '-c', 'user.email=a@b', 'merge', '-q', '--no-ff', '-m', 'Merge', 'side');
		git('rm', '-q', 'a.md');
		commit(folder, 'Away', 'A', '2024-01-04T00:00:00Z');
		folder.write({ 'a.md': 'three\n' });
		commit(folder, 'Three', 'A', '2024-01-05T00:00:00Z');
		const versions = await gitVersions(folder.root).versions('a.md');
		assert.deepEqual(
			versions.map(({ text }) => text),
			['one\n', 'two\n', 'three\n'],
		);
	});

	it('are none without a repository, for a file that git does not know, and when nobody waits any more', async () => {
		using folder = new TemporaryFolder({ 'a.md': 'a' });
		assert.deepEqual(await gitVersions(folder.root).versions('a.md'), []);
		commit(folder, 'All', 'A', '2024-01-01T00:00:00Z');
		assert.deepEqual(await gitVersions(folder.root).versions('b.md'), []);
		assert.deepEqual(await gitVersions(folder.root).versions('a.md', { isCancellationRequested: true }), []);
		assert.equal((await gitVersions(folder.root).versions('a.md')).length, 1);
	});

	it('are not those that are no text', async () => {
		using folder = new TemporaryFolder({ 'a.md': Uint8Array.of(0, 1, 2) });
		commit(folder, 'Binary', 'A', '2024-01-01T00:00:00Z');
		folder.write({ 'a.md': '\uFEFFtext\n' });
		commit(folder, 'Text', 'A', '2024-01-02T00:00:00Z');
		const versions = await gitVersions(folder.root).versions('a.md');
		assert.deepEqual(
			versions.map(({ text, subject }) => [text, subject]),
			[['text\n', 'Text']],
		);
	});
});
