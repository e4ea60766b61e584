import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { archspec, commandLine, goodRecord, onlyPosix, TemporaryFolder } from './support.ts';

describe('archspec new', () => {
	it('writes a document, prints its path, and the document is checked as what it is', async () => {
		using folder = new TemporaryFolder();
		const created = await archspec(['new', 'adr-nygard', 'Use', 'Postgres'], { cwd: folder.root });
		assert.deepEqual(created, { status: 0, out: 'docs/adr/0001-use-postgres.md\n', err: '' });
		assert.match(
			readFileSync(folder.path('docs/adr/0001-use-postgres.md'), 'utf8'),
			/^# 1\. Use Postgres\n\nDate: \d{4}-/u,
		);
		const { documents } = JSON.parse((await commandLine(['check', '--format', 'json'], { cwd: folder.root })).out);
		assert.equal(documents[0].kind, 'adr-nygard');
	});

	it('goes where such documents are, with the next number', async () => {
		using folder = new TemporaryFolder({ 'doc/decisions/0041-x.md': goodRecord.replace('# 1.', '# 41.') });
		const { out } = await commandLine(['new', 'adr-nygard', 'Use Postgres'], { cwd: folder.root });
		assert.equal(out, 'doc/decisions/0042-use-postgres.md\n');
	});

	it('lists the records on their new index page', async () => {
		using folder = new TemporaryFolder({ 'doc/decisions/0001-keep-records.md': goodRecord });
		const { out } = await commandLine(['new', 'adr-index', 'Decisions'], { cwd: folder.root });
		assert.equal(out, 'doc/decisions/README.md\n');
		assert.match(
			readFileSync(folder.path(out.trim()), 'utf8'),
			/\n\| Record \| Status \|\n\|-+\|-+\|\n\| \[1\. .+\]\(0001-keep-records\.md\) \| Accepted \|\n$/,
		);
	});

	it('looks like the decision records beside it', async () => {
		const record = goodRecord
			.replace('# 1. Keep', '# ADR-041: Keep')
			.replace('Date: 2024-05-01\n\n## Status\n\nAccepted', '**Status:** proposed\n**Date:** 01/05/2024');
		using folder = new TemporaryFolder({ 'doc/decisions/ADR-041-Keep-records.md': record });
		const { out, err } = await commandLine(['new', 'adr-nygard', 'Use Postgres'], { cwd: folder.root });
		assert.equal(err, '');
		assert.equal(out, 'doc/decisions/ADR-042-Use-Postgres.md\n');
		assert.match(
			readFileSync(folder.path(out.trim()), 'utf8'),
			/^# ADR-042: Use Postgres\n\n\*\*Status:\*\* proposed\n\*\*Date:\*\* \d\d\/\d\d\/\d{4}\n\n## Context\n/u,
		);
	});

	it('goes where the change of its title is, proposed or approved', async () => {
		const proposal = '## Why\n\nPages.\n\n## What Changes\n\n- Pages.\n';
		using folder = new TemporaryFolder({
			'openspec/changes/approved/send-pages/proposal.md': proposal,
			'openspec/changes/proposed/print-pages/proposal.md': proposal,
			'openspec/changes/print-pages/proposal.md': proposal,
		});
		const made = async (kind: string, ...rest: string[]): Promise<string> =>
			(await commandLine(['new', kind, ...rest], { cwd: folder.root })).out;
		assert.equal(await made('openspec-tasks', 'Send pages'), 'openspec/changes/approved/send-pages/tasks.md\n');
		assert.equal(
			await made('openspec-delta', 'Send pages', '--set', 'capability=fax'),
			'openspec/changes/approved/send-pages/specs/fax/spec.md\n',
		);
		assert.equal(await made('openspec-tasks', 'Print pages'), 'openspec/changes/print-pages/tasks.md\n');
		assert.equal(await made('openspec-proposal', 'Copy'), 'openspec/changes/copy/proposal.md\n');
	});

	it('begins with the ids of the document before it in a chain', async () => {
		using folder = new TemporaryFolder({
			'.kiro/specs/ferry/requirements.md':
				'# Requirements Document\n\n## Requirements\n\n### Requirement 1: Sell\n\n#### Acceptance Criteria\n\n1. THE ferry SHALL sell\n',
		});
		const { out } = await commandLine(['new', 'kiro-tasks', 'Ferry'], { cwd: folder.root });
		assert.equal(out, '.kiro/specs/ferry/tasks.md\n');
		assert.match(
			readFileSync(folder.path(out.trim()), 'utf8'),
			/^- \[ \] 1\. Sell\n(?:.*\n){2} {4}- _Requirements: 1\.1_$/mu,
		);
	});

	it('goes to --dir, there or not, from the current folder', async () => {
		using folder = new TemporaryFolder({ '.archspec.yaml': '', 'services/pay/README.md': '' });
		const { out, err } = await commandLine(['new', 'adr-nygard', 'Use Postgres', '--dir', 'doc/adr'], {
			cwd: folder.path('services/pay'),
		});
		assert.equal(err, '');
		assert.equal(out, 'doc/adr/0001-use-postgres.md\n');
		assert.match(
			readFileSync(folder.path('services/pay/doc/adr/0001-use-postgres.md'), 'utf8'),
			/^# 1\. Use Postgres$/mu,
		);
	});

	it('never writes over a file', async () => {
		using folder = new TemporaryFolder({ '.kiro/specs/login/requirements.md': 'mine' });
		const { status, err } = await commandLine(['new', 'kiro-requirements', 'Login'], { cwd: folder.root });
		assert.equal(status, 2);
		assert.equal(err, 'archspec: .kiro/specs/login/requirements.md exists already; choose another title or --dir.\n');
		assert.equal(readFileSync(folder.path('.kiro/specs/login/requirements.md'), 'utf8'), 'mine');
	});

	it('refuses in one line what it can not do', async () => {
		using folder = new TemporaryFolder({ file: '' });
		const refusal = async (...argv: string[]): Promise<string> => {
			const { status, out, err } = await commandLine(['new', ...argv], { cwd: folder.root });
			assert.equal(status, 2);
			assert.equal(out, '');
			assert.match(err, /^archspec: [^\n]+\n$/u);
			return err;
		};
		assert.match(await refusal('adr-nigard', 'x'), /unknown kind "adr-nigard"\. Did you mean "adr-nygard"\? Kinds: /u);
		assert.match(await refusal('adr-nygard', ' '), /the title is empty/u);
		assert.match(await refusal('adr-nygard', '?!'), /A title needs at least one letter or digit/u);
		assert.match(await refusal('adr-nygard'), /too few arguments: archspec new KIND TITLE/u);
		assert.match(await refusal('adr-nygard', 'x', '--dir', 'file/y'), /file is a file, not a folder/u);
		assert.match(await refusal('adr-nygard', 'x', '--set', 'colour=red'), /has no variable "colour"/u);
		assert.match(await refusal('adr-nygard', 'x', '--set', 'colour'), /write NAME=VALUE/u);
	});

	it('fills the variables of a team’s own kind, and stays inside the root', async () => {
		const kind = [
			'id: memo',
			'name: Memo',
			'description: A short note.',
			'group: memo',
			'match:',
			'  - paths: ["memos/**/*.md"]',
			'file: { directory: memos, name: "{team}-{slug}.md" }',
			'title: { template: "{title}" }',
			'variables: { team: Who writes. }',
			'sections:',
			'  - { id: note, heading: Note, required: true, template: "By {team}." }',
			'',
		].join('\n');
		using folder = new TemporaryFolder({ '.archspec/kinds/memo.yaml': kind, '.archspec.yaml': '' });
		const { out, err } = await commandLine(['new', 'memo', 'Ship it', '--set', 'team=core'], { cwd: folder.root });
		assert.equal(err, '');
		assert.equal(out, 'memos/core-ship-it.md\n');
		assert.equal(readFileSync(folder.path(out.trim()), 'utf8'), '# Ship it\n\n## Note\n\nBy core.\n');
		const outside = await commandLine(['new', 'memo', 'x', '--set', 'team=../../../y'], { cwd: folder.root });
		assert.equal(outside.status, 2);
		assert.match(
			outside.err,
			/^archspec: "\.\.\/\.\.\/\.\.\/y-x\.md" can't be the name of a file or folder; [^\n]+\n$/u,
		);
	});

	onlyPosix('does not write through a symbolic link out of the root', async () => {
		using outside = new TemporaryFolder();
		using folder = new TemporaryFolder({ '.archspec.yaml': '' });
		mkdirSync(folder.path('docs'));
		symlinkSync(outside.root, folder.path('docs/adr'));
		const { status, err } = await commandLine(['new', 'adr-nygard', 'X'], { cwd: folder.root });
		assert.equal(status, 2);
		assert.match(err, /^archspec: docs\/adr\/0001-x\.md leads out of [^\n]+\n$/u);
		assert.deepEqual(readdirSync(outside.root), []);
	});
});
