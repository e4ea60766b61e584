import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commit } from '../gitFolder.ts';
import { nygard, Shell } from './support.ts';

const first = 'doc/adr/0001-use-rows.md';

/** A record without a date. */
const undated = (number: number, title: string, ...status: string[]) =>
	nygard(number, title, ...status).replace(/Date: .*\n\n/, '');

function repository(): Shell {
	const shell = new Shell({ 'src/a.ts': '', 'doc/adr/0001-use-row.md': undated(1, 'Use row', 'Proposed') });
	commit(shell, 'Propose rows', 'Ann', '2024-01-02T23:30:00-05:00');
	execFileSync('git', ['mv', 'doc/adr/0001-use-row.md', first], { cwd: shell.root });
	shell.write({ [first]: undated(1, 'Use rows', 'Accepted') });
	commit(shell, 'Accept rows', 'Zoë', '2024-02-03T00:00:00Z');
	return shell;
}

describe('archspec adr history', () => {
	it('prints what changed when, under all names, up to what is not committed', async () => {
		using shell = repository();
		shell.write({ [first]: undated(1, 'Use rows', 'Deprecated') });
		shell.cwd = 'src';
		assert.deepEqual((await shell.adr('history', '1')).replace(/[0-9a-f]{8}$/gmu, '#').split('\n'), [
			'2024-01-02         Created “Use row”: Proposed         Ann  #',
			'2024-02-03         Moved from doc/adr/0001-use-row.md  Zoë  #',
			'2024-02-03         Title “Use row” → “Use rows”        Zoë  #',
			'2024-02-03         Proposed → Accepted                 Zoë  #',
			'not yet committed  Accepted → Deprecated',
			'',
		]);
	});

	it('says in one line that git knows nothing', async () => {
		using shell = new Shell({ [first]: nygard(1, 'Use rows') });
		assert.equal(await shell.refusal('history', '1'), `git knows no version of ${first}; commit it first.`);
	});
});

describe('archspec adr unlink', () => {
	it('gives a record the status back that git knows', async () => {
		using shell = repository();
		const second = 'doc/adr/0002-use-columns.md';
		shell.write({ [first]: undated(1, 'Use rows', 'Proposed'), [second]: undated(2, 'Use columns') });
		commit(shell, 'Use columns', 'Ann', '2024-03-01T00:00:00Z');
		await shell.adr('supersede', '2', '1');
		assert.match(shell.read(first), /^Superceded by \[2/mu);
		assert.equal(await shell.adr('unlink', '2', '1'), `${first}\n${second}\n`);
		assert.equal(shell.read(first), undated(1, 'Use rows', 'Proposed'));
	});

	it('says that it is assumed where git knows none', async () => {
		using shell = new Shell({ [first]: nygard(1, 'Use rows', 'Proposed'), 'doc/adr/0002-b.md': nygard(2, 'B') });
		await shell.adr('supersede', '2', '1');
		const { status, err } = await shell.run('unlink', '2', '1');
		assert.deepEqual(
			[status, err],
			[0, `archspec: Nothing tells which status ${first} had before it was superseded; it is taken to be accepted.\n`],
		);
		assert.equal(shell.read(first), nygard(1, 'Use rows', 'Accepted'));
	});
});

describe('archspec adr dates', () => {
	it('writes the day of the decision, and prints it', async () => {
		using shell = repository();
		assert.equal(await shell.adr('dates', '--dry-run'), `2024-02-03 ${first}\n`);
		assert.equal(shell.read(first), undated(1, 'Use rows', 'Accepted'));
		assert.equal(await shell.adr('dates'), `2024-02-03 ${first}\n`);
		assert.equal(shell.read(first), nygard(1, 'Use rows').replace(/Date: .*/, 'Date: 2024-02-03'));
		assert.equal(await shell.adr('dates'), '');
	});

	it('writes what is known, and says what is not', async () => {
		using shell = repository();
		const second = 'doc/adr/0002-use-columns.md';
		shell.write({ [second]: undated(2, 'Use columns') });
		const { status, out, err } = await shell.run('dates');
		assert.deepEqual(
			[status, out, err],
			[0, `2024-02-03 ${first}\n`, `archspec: git knows no version of ${second}; commit it first\n`],
		);
		assert.equal(await shell.refusal('dates', '2'), 'git knows none of the records without a date; commit them first.');
		assert.equal(shell.read(second), undated(2, 'Use columns'));
	});
});
