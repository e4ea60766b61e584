import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onlyPosix } from '../support.ts';
import { nygard, Shell } from './support.ts';

/** Every file below a folder with its content. */
function contents(root: string): Record<string, string> {
	const files: Record<string, string> = {};
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) {
			const file = path.join(entry.parentPath, entry.name);
			files[path.relative(root, file)] = readFileSync(file, 'utf8');
		}
	}
	return files;
}

describe('archspec adr refuses in one line, and leaves everything as it was', () => {
	const files = {
		'doc/adr/0001-use-mysql.md': nygard(1, 'Use MySQL'),
		'doc/adr/0002-use-postgres.md': nygard(2, 'Use Postgres'),
		'doc/adr/0003-one.md': nygard(3, 'One'),
		'doc/adr/0003-other.md': nygard(3, 'Other'),
	};

	it('records that are not there, and names that fit several', async () => {
		using shell = new Shell(files);
		const before = contents(shell.root);
		assert.match(await shell.refusal('new', '-s', '9', 'Title'), /no record "9"/u);
		assert.match(
			await shell.refusal('new', '-s', 'use', 'Title'),
			/"use" may be .*0001-use-mysql\.md or .*0002-use-postgres\.md/u,
		);
		assert.match(await shell.refusal('new', '-l', '9:Amends:Amended by', 'Title'), /no record "9"/u);
		assert.match(await shell.refusal('link', '1', 'Amends', '9', 'Amended by'), /no record "9"/u);
		assert.match(await shell.refusal('status', '3', 'accepted'), /0003-one\.md or .*0003-other\.md/u);
		assert.match(await shell.refusal('renumber', '3', '4'), /0003-one\.md or .*0003-other\.md/u);
		assert.match(await shell.refusal('supersede', '1', '1'), /itself/u);
		assert.deepEqual(contents(shell.root), before);
	});

	it('titles, numbers, words and dates that are none', async () => {
		using shell = new Shell({ ...files, 'no-tokens.md': 'Nothing to fill in.\n' });
		const before = contents(shell.root);
		assert.equal(await shell.refusal('new'), 'no title given: archspec adr new TITLE….');
		assert.equal(await shell.refusal('new', ' '), 'no title given: archspec adr new TITLE….');
		assert.match(await shell.refusal('new', '-x', 'Title'), /^unknown option "-x" for "adr new"/u);
		assert.match(await shell.refusal('new', '-l', '1:Amends', 'Title'), /write TARGET:LINK:REVERSE-LINK/u);
		assert.match(await shell.refusal('link', '1', 'Amends', '2'), /^too few arguments: archspec adr link SOURCE LINK/u);
		assert.match(await shell.refusal('link', '1', '', '2', 'Amended by'), /^Say in a few words/u);
		assert.match(await shell.refusal('rename', '1', ''), /^the title is empty/u);
		assert.match(await shell.refusal('renumber', '1', '-1'), /^unknown option "-1"/u);
		assert.match(await shell.refusal('renumber', '1', 'x'), /^"x" is not a number/u);
		assert.match(await shell.refusal('renumber', '1', '2'), /2/u);
		assert.match(await shell.refusal('graph', '--format', 'png'), /^unknown format "png"/u);
		assert.match(await shell.refusal('generate', 'toc', '-i', 'none.md'), /^--intro none\.md does not exist/u);
		shell.environment = { ADR_DATE: 'today' };
		assert.equal(await shell.refusal('new', 'Title'), 'ADR_DATE is "today"; write a day as YYYY-MM-DD.');
		for (const day of ['2026-13-45', '2026-02-30', '2026-1-1']) {
			shell.environment = { ADR_DATE: day };
			assert.equal(await shell.refusal('new', 'Title'), `ADR_DATE is "${day}"; write a day as YYYY-MM-DD.`);
		}
		shell.environment = { ADR_TEMPLATE: 'none.md' };
		assert.equal(await shell.refusal('new', 'Title'), 'ADR_TEMPLATE none.md does not exist.');
		shell.environment = { ADR_TEMPLATE: 'no-tokens.md' };
		assert.match(await shell.refusal('new', 'Title'), /has no heading for the title/u);
		assert.deepEqual(contents(shell.root), before);
	});

	it('logs that are not there, or can not be', async () => {
		using shell = new Shell({ doc: 'a file', 'empty/.adr-dir': '\n', 'empty/x': '' });
		assert.match(await shell.refusal('list', '--dir', 'none'), /^none does not exist; "archspec adr init" starts/u);
		assert.match(await shell.refusal('new', '--dir', 'doc/adr', 'Title'), /doc is a file, not a folder/u);
		assert.equal(
			await shell.refusal('status', '1', 'accepted', '--dir', 'empty'),
			'there is no record in empty yet; "archspec adr new TITLE" starts one.',
		);
		assert.match(await shell.refusal('index', '--dir', 'empty'), /^empty has no page that lists records; name/u);
		assert.match(await shell.refusal('init', ' '), /^the name of the folder is empty/u);
		mkdirSync(shell.path('repository/.git'), { recursive: true });
		mkdirSync(shell.path('elsewhere/.git'), { recursive: true });
		shell.cwd = 'repository';
		assert.match(await shell.refusal('init', '../elsewhere/adr'), /^\.\.\/elsewhere\/adr lies in another repository/u);
		shell.cwd = 'empty';
		assert.match(await shell.refusal('list'), /\.adr-dir is empty/u);
		assert.equal(existsSync(shell.path('elsewhere/adr')), false);
	});

	onlyPosix('folders that may not be written to', async () => {
		using shell = new Shell();
		mkdirSync(shell.path('doc'), { mode: 0o555 });
		assert.match(await shell.refusal('init'), /read-only/u);
		assert.match(await shell.refusal('new', 'Title'), /read-only/u);
		assert.match(await shell.refusal('init', 'doc/log'), /read-only/u);
		assert.deepEqual(contents(shell.root), {});
	});

	onlyPosix('files that may not be written', async () => {
		using shell = new Shell(files);
		const before = contents(shell.root);
		chmodSync(shell.path('doc/adr/0002-use-postgres.md'), 0o444);
		assert.match(await shell.refusal('new', '-s', '1', '-s', '2', 'Title'), /0002-use-postgres\.md is read-only/u);
		assert.match(await shell.refusal('link', '1', 'Amends', '2', 'Amended by'), /0002-use-postgres\.md is read-only/u);
		assert.match(await shell.refusal('status', '2', 'deprecated'), /0002-use-postgres\.md is read-only/u);
		assert.deepEqual(contents(shell.root), before);
	});
});
