import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { nygard, Shell } from './support.ts';

describe('archspec adr finds the log', () => {
	it('around the current folder, before doc/adr above', async () => {
		using shell = new Shell({
			'doc/adr/0001-usual.md': nygard(1, 'Usual'),
			'pay/decisions/0004-inner.md': nygard(4, 'Inner'),
			'pay/decisions/images/x': '',
		});
		shell.cwd = 'pay/decisions/images';
		assert.equal(await shell.adr('new', 'More'), '../0005-more.md\n');
	});

	it('that .adr-dir names, before the one around the current folder', async () => {
		using shell = new Shell({
			'.adr-dir': 'log\r\n',
			'old/decisions/0004-old.md': nygard(4, 'Old'),
			'log/0001-a.md': nygard(1, 'A'),
		});
		shell.cwd = 'old/decisions';
		assert.equal(await shell.adr('list'), '../../log/0001-a.md\n');
	});

	it('that .adr-dir names with the separators of Windows', async () => {
		using shell = new Shell({ '.adr-dir': 'docs\\our log\r\n', 'docs/our log/0004-a.md': nygard(4, 'A') });
		assert.equal(await shell.adr('list'), 'docs/our log/0004-a.md\n');
		assert.equal(await shell.adr('new', 'More'), 'docs/our log/0005-more.md\n');
	});

	it('that log4brains keeps for the project, or for the package around the current folder', async () => {
		using shell = new Shell({
			'.log4brains.yml':
				'project:\n  adrFolder: ./notes/decided\n  packages:\n    - { name: pay, path: ./pay, adrFolder: ./pay/adr }\n',
			'notes/decided/0001-a.md': nygard(1, 'A'),
			'pay/adr/0001-b.md': nygard(1, 'B'),
			'pay/src/x': '',
		});
		assert.equal(await shell.adr('list'), 'notes/decided/0001-a.md\n');
		shell.cwd = 'pay/src';
		assert.equal(await shell.adr('list'), '../adr/0001-b.md\n');
	});

	it('and says of a record that it stands in another one', async () => {
		using shell = new Shell({
			'.adr-dir': 'log\n',
			'log/0001-a.md': nygard(1, 'A'),
			'pay/adr/0007-take-cards.md': nygard(7, 'Take cards'),
		});
		for (const name of ['7', 'cards']) {
			assert.equal(
				await shell.refusal('status', name, 'accepted'),
				`There is no record "${name}" in log, but pay/adr/0007-take-cards.md elsewhere: name that folder with --dir DIR.`,
			);
		}
		assert.match(await shell.refusal('status', '8', 'accepted'), /^There is no record "8"; give a number/u);
		assert.equal(await shell.adr('status', '7', 'deprecated', '--dir', 'pay/adr'), 'pay/adr/0007-take-cards.md\n');
	});

	it('that is the only one below the current folder or, failing that, below a folder above', async () => {
		using shell = new Shell({
			'.archspec.yaml': '',
			'a/docs/decisions/0001-a.md': nygard(1, 'A'),
			'b/docs/decisions/0001-b.md': nygard(1, 'B'),
			'b/src/x': '',
		});
		shell.cwd = 'b';
		assert.equal(await shell.adr('list'), 'docs/decisions/0001-b.md\n');
		shell.cwd = 'b/src';
		assert.equal(await shell.adr('list'), '../docs/decisions/0001-b.md\n');
		shell.cwd = '';
		assert.equal(
			await shell.refusal('list'),
			'there are several decision logs: a/docs/decisions, b/docs/decisions. Name one with --dir DIR.',
		);
		assert.equal(await shell.adr('list', '--dir', 'a/docs/decisions'), 'a/docs/decisions/0001-a.md\n');
	});

	it('of which one is the root itself, named as the current folder is', async () => {
		using shell = new Shell({
			'.archspec.yaml': '',
			'adr-1-a.md': nygard(1, 'A'),
			'docs/decisions/0001-b.md': nygard(1, 'B'),
		});
		assert.equal(
			await shell.refusal('list'),
			'there are several decision logs: ., docs/decisions. Name one with --dir DIR.',
		);
	});

	it('of which there are many, some named', async () => {
		const names = Array.from({ length: 20 }, (_, i) => `s${i + 10}/docs/adr`);
		using shell = new Shell({
			'.archspec.yaml': '',
			...Object.fromEntries(names.map((folder) => [`${folder}/0001-a.md`, nygard(1, 'A')])),
		});
		assert.equal(
			await shell.refusal('list'),
			`there are several decision logs: ${names.slice(0, 6).join(', ')} and 14 more. Name one with --dir DIR.`,
		);
	});

	it('that has nearly all records, where several are as near', async () => {
		using shell = new Shell({
			'.archspec.yaml': '',
			'docs/decisions/0001-a.md': nygard(1, 'A'),
			'docs/decisions/0002-b.md': nygard(2, 'B'),
			'examples/adr/0001-c.md': nygard(1, 'C'),
		});
		assert.match(await shell.refusal('list'), /^there are several decision logs/u);
		shell.write({ 'docs/decisions/0003-d.md': nygard(3, 'D') });
		assert.equal(
			await shell.adr('list'),
			'docs/decisions/0001-a.md\ndocs/decisions/0002-b.md\ndocs/decisions/0003-d.md\n',
		);
	});

	it('without a repository around it, and does not leave one to find another', async () => {
		using shell = new Shell({ 'outer/docs/adr/0001-a.md': nygard(1, 'A') });
		mkdirSync(shell.path('outer/repository/.git'), { recursive: true });
		shell.cwd = 'outer';
		assert.equal(await shell.adr('list'), 'docs/adr/0001-a.md\n');
		shell.cwd = 'outer/repository';
		assert.equal(await shell.adr('new', 'First'), 'doc/adr/0001-first.md\n');
	});

	it('takes up a folder that has records, and adds none', async () => {
		using shell = new Shell({ 'docs/decisions/0001-a.md': nygard(1, 'A') });
		const err = 'archspec: docs/decisions has 1 record already; none was added.\n';
		assert.deepEqual(await shell.run('init'), { status: 0, out: '', err });
		assert.equal(existsSync(shell.path('.adr-dir')), false);
		assert.deepEqual(await shell.run('init', './docs/decisions/'), { status: 0, out: '', err });
		assert.equal(shell.read('.adr-dir'), 'docs/decisions\n');
	});

	it('moves to another folder on init', async () => {
		using shell = new Shell({ '.adr-dir': 'old/place\n\n' });
		assert.equal(await shell.adr('init', 'new/place'), 'new/place/0001-record-architecture-decisions.md\n');
		assert.equal(shell.read('.adr-dir'), 'new/place\n');
	});
});
