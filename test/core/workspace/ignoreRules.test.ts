import assert from 'node:assert/strict';
import { IgnoreRules } from '../../../src/core/workspace/ignoreRules.ts';

/** Which of some files the `.gitignore` files of folders leave out. */
function leftOut(byFolder: Readonly<Record<string, string>>, ...paths: readonly string[]): string[] {
	const rules = new IgnoreRules();
	for (const [folder, text] of Object.entries(byFolder)) {
		rules.add(folder, text);
	}
	return paths.filter((path) => rules.ignores(path));
}

describe('files that Git ignores', () => {
	it('are those of a folder and of the folders below it', () => {
		assert.deepEqual(
			leftOut({ docs: '*.tmp\n/a.md\n' }, 'x.tmp', 'docs/x.tmp', 'docs/b/x.tmp', 'docs/a.md', 'docs/b/a.md'),
			['docs/x.tmp', 'docs/b/x.tmp', 'docs/a.md'],
		);
	});

	it('are taken back by a deeper file, but for what lies in an ignored folder', () => {
		const rules = { '': 'build/\n*.log\n', docs: '!*.log\n', 'build/keep': '!*\n' };
		assert.deepEqual(leftOut(rules, 'a.log', 'docs/a.log', 'build/a.md', 'build/keep/a.md'), [
			'a.log',
			'build/a.md',
			'build/keep/a.md',
		]);
	});

	it('are no more those of a pattern on a folder that a deeper file has taken back', () => {
		const rules = { '': '/a/*\n!/a/b c/\n*.log\n', 'a/b c': '', a: '!d*\n' };
		assert.deepEqual(
			leftOut(rules, 'a/x/y.md', 'a/b c/y.md', 'a/b c/y.log', 'a/d[1]/y.md', 'a/d[1]/y.log', 'a/d[1]/e/y.md'),
			['a/x/y.md', 'a/b c/y.log', 'a/d[1]/y.log'],
		);
	});

	it('are those of version control and of package managers without any rule', () => {
		assert.deepEqual(leftOut({}, '.git/config', 'a/node_modules/b/README.md', 'node_modules', 'a.md'), [
			'.git/config',
			'a/node_modules/b/README.md',
		]);
	});

	it('are others once a file is read again', () => {
		const rules = new IgnoreRules();
		rules.add('', 'a.md\n');
		rules.forget('');
		rules.add('', 'b.md\n');
		assert.deepEqual([rules.ignores('a.md'), rules.ignores('b.md')], [false, true]);
	});

	it('are the same whatever their letters where Git says so', () => {
		const rules = new IgnoreRules(true);
		rules.add('', '/Build/\n');
		assert.ok(rules.ignores('build/a.md'));
		assert.ok(!new IgnoreRules().ignores('build/a.md'));
	});
});
