import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFormerPaths } from '../../src/node/gitHistory.ts';
import { gitVersions } from '../../src/node/versions.ts';
import { TemporaryFolder } from '../cli/support.ts';

/** Names that git, a shell or a reader of lines could take for something else. */
const names = ['--upload-pack=touch x.md', '-n.md', 'a\nb.md', 'q"u\'o.md', ':(glob)*.md', '[a].md', '$(touch x).md'];

function git(folder: string, ...argv: string[]): void {
	const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...identity, ...argv], { cwd: folder, stdio: 'ignore' });
}

/** A repository with two versions of a file for each name, the last ones deleted. */
function repositoryIn(folder: TemporaryFolder): void {
	git(folder.root, 'init', '-q');
	for (const text of ['one', 'two']) {
		folder.write(Object.fromEntries(names.map((name) => [`docs/${name}`, `${text}\n`])));
		git(folder.root, 'add', '--all');
		git(folder.root, 'commit', '-qm', text);
	}
	rmSync(folder.path('docs'), { recursive: true });
	git(folder.root, 'commit', '-qam', 'gone');
}

/** Has git's own configuration name a program wherever it can. */
function arm(repository: string, program: string): void {
	const said = program.replaceAll('\\', '/');
	appendFileSync(
		path.join(repository, 'config'),
		[
			`[core]\n\tfsmonitor = "${said}"\n\tpager = "${said}"\n\teditor = "${said}"\n\tsshCommand = "${said}"`,
			`\thooksPath = "${path.dirname(said)}"\n\talternateRefsCommand = "${said}"\n\taskPass = "${said}"`,
			`[diff]\n\texternal = "${said}"`,
			`[diff "evil"]\n\tcommand = "${said}"\n\ttextconv = "${said}"`,
			`[filter "evil"]\n\tclean = "${said}"\n\tsmudge = "${said}"\n\trequired = true`,
			`[gpg]\n\tprogram = "${said}"\n[log]\n\tshowSignature = true`,
			`[pager]\n\tlog = "${said}"\n\tcat-file = "${said}"`,
			`[alias]\n\tlog = "!${said}"\n\tcat-file = "!${said}"`,
			`[credential]\n\thelper = "!${said}"`,
			'',
		].join('\n'),
	);
	mkdirSync(path.join(repository, 'info'), { recursive: true });
	writeFileSync(path.join(repository, 'info/attributes'), '* diff=evil filter=evil\n');
}

/** A program that leaves a trace when anything runs it, by its own name or by that of a hook. */
function trap(folder: TemporaryFolder): { program: string; sprung: () => boolean } {
	const trace = folder.path('sprung');
	folder.write({ 'hooks/program': `#!/bin/sh\ntouch '${trace}'\ncat\n` });
	const program = folder.path('hooks/program');
	chmodSync(program, 0o755);
	for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-commit']) {
		cpSync(program, folder.path(`hooks/${hook}`));
	}
	return { program, sprung: () => existsSync(trace) };
}

describe('a repository that means harm', () => {
	before(function () {
		if (process.platform === 'win32') {
			this.skip();
		}
	});

	it('has no program run that its configuration names, nor a hook', async () => {
		using folder = new TemporaryFolder();
		using traps = new TemporaryFolder();
		const { program, sprung } = trap(traps);
		repositoryIn(folder);
		arm(folder.path('.git'), program);
		folder.write({ 'docs/-n.md': 'three\n' });
		assert.equal((await readFormerPaths(folder.root)).has('docs/-n.md'), true, 'git answered');
		assert.equal((await gitVersions(folder.root).versions('docs/-n.md')).length, 2, 'git answered');
		assert.equal(sprung(), false);
		// The trap works: without our settings git springs it
		git(folder.root, '-c', 'diff.external=', 'status');
		assert.equal(sprung(), true);
	});

	it('is not found in a folder of the work tree that has its form', async () => {
		using folder = new TemporaryFolder();
		using traps = new TemporaryFolder();
		const { program, sprung } = trap(traps);
		repositoryIn(folder);
		cpSync(folder.path('.git'), folder.path('vendor'), { recursive: true });
		arm(folder.path('vendor'), program);
		await readFormerPaths(folder.path('vendor'));
		assert.deepEqual([...(await readFormerPaths(folder.path('vendor')))], []);
		assert.deepEqual(await gitVersions(folder.path('vendor')).versions('docs/-n.md'), []);
		assert.equal(sprung(), false);
	});

	it('has its names read as names', async () => {
		using folder = new TemporaryFolder();
		repositoryIn(folder);
		const former = await readFormerPaths(folder.root);
		for (const name of names) {
			assert.equal(former.has(`docs/${name}`), true, name);
			const versions = await gitVersions(folder.root).versions(`docs/${name}`);
			assert.deepEqual(
				versions.map(({ text }) => text),
				['one\n', 'two\n'],
				name,
			);
		}
		assert.equal(existsSync(folder.path('x.md')), false);
	});
});
