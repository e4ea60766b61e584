import assert from 'node:assert/strict';
import { type NewRecordOptions, newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const title = 'Use Postgres, not MySQL';
const day = '2026-11-05';

type Options = Partial<NewRecordOptions> & { readonly superseded?: readonly string[] };

/** The files after a new record was made, and its path. */
async function made(
	files: Files,
	{ superseded = [], ...options }: Options = {},
): Promise<[string, Record<string, string>]> {
	const repository = repositoryOf(files);
	const supersedes = superseded.map((path) => repository.record(path));
	const { path, change } = await newRecord(repository, { title, day, supersedes, ...options });
	return [path, carryOut(files, change)];
}

/** Path and text of a new record; all other files stay as they are. */
async function recordFor(files: Files, options?: Options): Promise<[string, string]> {
	const [path, { [path]: text = '', ...others }] = await made(files, options);
	assert.deepEqual(others, files);
	return [path, text];
}

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`;

const guidance = {
	context: '[Describe the situation that calls for a decision, and the forces that pull in different directions]',
	decision: 'We will [state the decision].',
	consequences: '[Say what becomes easier, what becomes harder, and which risks must be watched]',
};

/** A text of the log with another title, number, date and status, and the placeholders for its words. */
function blank(text: string, changes: Readonly<Record<string, string>>): string {
	return Object.entries(changes).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

describe('a new record', () => {
	it('asks in no other language than that of the headings', async () => {
		const record = (n: number) =>
			lines(
				`# ADR-000${n}: T`,
				'',
				'- Status: Accepted',
				'',
				'## Kontext',
				'',
				`a${n}`,
				'',
				'## Entscheidung',
				'',
				`b${n}`,
			);
		const [, text] = await recordFor({ 'docs/adr/0001-t.md': record(1), 'docs/adr/0002-t.md': record(2) });
		assert.deepEqual(text.split('\n').slice(4), [
			'## Kontext',
			'',
			'TODO: Kontext',
			'',
			'## Entscheidung',
			'',
			'TODO: Entscheidung',
			'',
		]);
		const english = (n: number) => record(n).replace('Kontext', 'Context').replace('Entscheidung', 'The decision');
		const [, own] = await recordFor({ 'docs/adr/0001-t.md': english(1), 'docs/adr/0002-t.md': english(2) });
		assert.equal(own.includes(guidance.context) && own.includes(guidance.decision), true);
	});

	it('of a log that begins is as adr-tools writes it', async () => {
		assert.deepEqual(await recordFor({}), [
			'docs/adr/0001-use-postgres-not-mysql.md',
			lines(
				'# 1. Use Postgres, not MySQL',
				'',
				`Date: ${day}`,
				'',
				'## Status',
				'',
				'Accepted',
				'',
				'## Context',
				'',
				guidance.context,
				'',
				'## Decision',
				'',
				guidance.decision,
				'',
				'## Consequences',
				'',
				guidance.consequences,
			),
		]);
	});

	it('begins where .adr-dir or .log4brains.yml says', async () => {
		assert.equal((await recordFor({ '.adr-dir': 'doc/records\n' }))[0], 'doc/records/0001-use-postgres-not-mysql.md');
		assert.equal(
			(await recordFor({ '.adr-dir': 'doc\\records\r\n' }))[0],
			'doc/records/0001-use-postgres-not-mysql.md',
		);
		const log4brains = { '.log4brains.yml': 'project:\n  adrFolder: ./docs/log\n' };
		const [path, text] = await recordFor(log4brains);
		assert.equal(path, 'docs/log/20261105-use-postgres-not-mysql.md');
		assert.match(text, /^# Use Postgres, not MySQL\n\n- Status: draft\n/u);
		await assert.rejects(made({ '.adr-dir': '../elsewhere' }), OperationError);
		await assert.rejects(made({ '.adr-dir': '..\\elsewhere' }), OperationError);
	});

	const nygard = lines(
		'# 9. Keep files',
		'',
		'Date: 31/01/2024',
		'',
		'## Status',
		'',
		'Accepted',
		'',
		'Amends [1. A](0001-a.md)',
		'',
		'## Context',
		'CONTEXT',
		'',
		'## Decision',
		'DECISION',
		'',
		'## Consequences',
		'CONSEQUENCES',
	);
	const bold = lines(
		'# ADR-007: Keep files',
		'',
		'**Status**: Accepted',
		'**Date**: 2024-01-31',
		'**Owner**: Ada',
		'',
		'## Context',
		'',
		'CONTEXT',
		'',
		'## Decision',
		'',
		'DECISION',
		'',
		'## Consequences',
		'',
		'CONSEQUENCES',
	);
	const table = lines(
		'# Keep files',
		'',
		'| Status | Accepted |',
		'|--------|----------|',
		'| Date | 2024-01-31 |',
		'',
		'## Context',
		'',
		'CONTEXT',
		'',
		'## Decision',
		'',
		'DECISION',
		'',
		'## Consequences',
		'',
		'CONSEQUENCES',
	);
	const translated = lines(
		'# 9. 保存文件',
		'',
		'日期: 2024/01/31',
		'',
		'## 状态',
		'',
		'2024/01/31 提议',
		'',
		'## 背景',
		'',
		'CONTEXT',
		'',
		'## 决策',
		'',
		'DECISION',
		'',
		'## 后果',
		'',
		'CONSEQUENCES',
	);
	const madr = lines(
		'---',
		'parent: Decisions',
		'nav_order: 9',
		'status: "accepted"',
		'date: 2024-01-31',
		'decision-makers: Ada, Grace',
		'---',
		'# Keep files',
		'',
		'## Context and Problem Statement',
		'',
		'CONTEXT',
		'',
		'## Considered Options',
		'',
		'OPTIONS',
		'',
		'## Decision Outcome',
		'',
		'OUTCOME',
	);
	const log4brains = lines(
		'# Keep files',
		'',
		'* Status: accepted',
		'* Date: 2024-01-31',
		'* Tags: storage',
		'',
		'## Context and Problem Statement',
		'',
		'CONTEXT',
		'',
		'## Decision Outcome',
		'',
		'OUTCOME',
	);
	const words = {
		CONTEXT: guidance.context,
		DECISION: guidance.decision,
		CONSEQUENCES: guidance.consequences,
	};
	const madrWords = (open: string, close: string) => ({
		CONTEXT: `${open}Describe the context and the problem, perhaps as a question${close}`,
		OPTIONS: `* ${open}title of option 1${close}\n* ${open}title of option 2${close}`,
		OUTCOME: `Chosen option: "${open}title of option 1${close}", because ${open}justification${close}.`,
	});

	interface Case {
		readonly name: string;
		readonly path: string;
		readonly text: string;
		readonly newPath: string;
		readonly newText: string;
	}
	const cases: readonly Case[] = [
		{
			name: 'adr-tools with old dates and no blank lines below headings',
			path: 'doc/adr/0009-keep-files.md',
			text: nygard,
			newPath: 'doc/adr/0010-use-postgres-not-mysql.md',
			newText: blank(nygard, {
				...words,
				'9. Keep files': `10. ${title}`,
				'31/01/2024': '05/11/2026',
				'Amends [1. A](0001-a.md)\n\n': '',
			}),
		},
		{
			name: 'a status in bold',
			path: 'docs/decisions/ADR-007-Keep-Files.md',
			text: bold,
			newPath: 'docs/decisions/ADR-008-Use-Postgres-not-MySQL.md',
			newText: blank(bold, {
				...words,
				'007: Keep files': `008: ${title}`,
				'2024-01-31': day,
				Accepted: 'Proposed',
				'**Owner**: Ada': '**Owner**:',
			}),
		},
		{
			name: 'a status in a table',
			path: 'docs/decisions/0009_keep_files.md',
			text: table,
			newPath: 'docs/decisions/0010_use_postgres_not_mysql.md',
			newText: blank(table, { ...words, 'Keep files': title, '2024-01-31': day, Accepted: 'Proposed' }),
		},
		{
			name: 'headings and statuses in another language',
			path: 'docs/adr/0009-保存文件.md',
			text: translated,
			newPath: 'docs/adr/0010-use-postgres-not-mysql.md',
			newText: blank(translated, {
				CONTEXT: 'TODO: 背景',
				DECISION: 'TODO: 决策',
				CONSEQUENCES: 'TODO: 后果',
				'9. 保存文件': `10. ${title}`,
				'2024/01/31': '2026/11/05',
			}),
		},
		{
			name: 'MADR 4 with keys of a site',
			path: 'docs/decisions/0009-keep-files.md',
			text: madr,
			newPath: 'docs/decisions/0010-use-postgres-not-mysql.md',
			newText: blank(madr, {
				...madrWords('{', '}'),
				'parent: Decisions': 'parent:',
				'nav_order: 9': 'nav_order: 10',
				'"accepted"': '"proposed"',
				'2024-01-31': day,
				'decision-makers: Ada, Grace': 'decision-makers: "{list everyone who decides}"',
				'Keep files': title,
			}),
		},
		{
			name: 'log4brains',
			path: 'docs/adr/20240131-keep-files.md',
			text: log4brains,
			newPath: 'docs/adr/20261105-use-postgres-not-mysql.md',
			newText: blank(log4brains, {
				CONTEXT: '[Describe the context and the problem, perhaps as a question]',
				OUTCOME: 'Chosen option: "[option 1]", because [justification].',
				'Keep files': title,
				accepted: 'draft',
				'2024-01-31': day,
				'Tags: storage': 'Tags: [tags, separated by spaces or commas]',
			}),
		},
		{
			name: 'a folder for each record',
			path: 'docs/adr/0009-keep-files/index.md',
			text: table,
			newPath: 'docs/adr/0010-use-postgres-not-mysql/index.md',
			newText: blank(table, { ...words, 'Keep files': title, '2024-01-31': day, Accepted: 'Proposed' }),
		},
	];
	for (const { name, path, text, newPath, newText } of cases) {
		it(`looks like its log: ${name}`, async () => {
			assert.deepEqual(await recordFor({ [path]: text }), [newPath, newText]);
		});

		it(`has the line breaks of its log: ${name}`, async () => {
			const crlf = (lf: string) => lf.replaceAll('\n', '\r\n');
			assert.deepEqual(await recordFor({ [path]: crlf(text) }), [newPath, crlf(newText)]);
		});
	}

	it('has its title in front matter where the log has it there, in a block too', async () => {
		const head = (title: string, n: number, status: string) =>
			`---\nslug: ${n}\ntitle: |\n  ${title}\n---\n\n## Status\n\n${status}\n\n`;
		const body = (c: string, d: string, e: string) =>
			`## Context\n\n${c}\n\n## Decision\n\n${d}\n\n## Consequences\n\n${e}\n`;
		const files = { 'docs/adr/012-keep.md': head('12. Keep', 12, 'Proposed') + body('c', 'd', 'e') };
		const { context, decision, consequences } = guidance;
		assert.deepEqual(await recordFor(files), [
			'docs/adr/013-use-postgres-not-mysql.md',
			head(`13. ${title}`, 13, 'Proposed') + body(context, decision, consequences),
		]);
	});

	it('keeps what most records share word for word, and has the sections that most have', async () => {
		const record = (n: number, extra: string) =>
			`# ${n}. R\n\nDate: 2024-01-0${n}\n\n**Team**: Storage\n\n[All decisions](README.md)\n\n## Status\n\nAccepted\n\n## Context\n\nc${n}\n\n## Decision\n\nd${n}\n\n${extra}## Consequences\n\ne${n}\n\n## Approval\n\n- [ ] Architects\n`;
		const files = Object.fromEntries(
			['', '## Costs\n\n5\n\n', '', '## Risks\n\nmany\n\n'].map((extra, i) => [
				`docs/adr/000${i + 1}-r.md`,
				record(i + 1, extra),
			]),
		);
		const [, text] = await recordFor(files);
		assert.equal(
			text,
			record(5, '')
				.replace('5. R', `5. ${title}`)
				.replace('2024-01-05', day)
				.replace('c5', guidance.context)
				.replace('d5', guidance.decision)
				.replace('e5', guidance.consequences),
		);
	});

	it('has the sections that most have in one order, also where no record has all of them', async () => {
		const record = (n: number, ...titles: readonly string[]): [string, string] => [
			`docs/adr/000${n}-r${n}.md`,
			`# ${n}. R${n}\n\n## Status\n\nAccepted\n${titles.map((one) => `\n## ${one}\n\nText of ${one} ${n}.\n`).join('')}`,
		];
		const [, text] = await recordFor(
			Object.fromEntries([
				record(1, 'Context', 'Costs', 'Decision', 'Consequences', 'Notes'),
				record(2, 'Context', 'Costs', 'Decision', 'Risks', 'Consequences'),
				record(3, 'Context', 'Decision', 'Risks', 'Consequences', 'Notes'),
			]),
		);
		assert.deepEqual(
			[...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
			['Status', 'Context', 'Costs', 'Decision', 'Risks', 'Consequences', 'Notes'],
		);
	});

	it('begins as proposed where the log still has proposals, and as it is told', async () => {
		const files = { 'docs/adr/0001-a.md': nygard, 'docs/adr/0002-b.md': nygard.replace('Accepted', 'Proposed') };
		assert.match((await recordFor(files))[1], /## Status\n\nProposed\n/u);
		assert.match((await recordFor(files, { status: 'rejected' }))[1], /## Status\n\nRejected\n/u);
		assert.match((await recordFor(files, { status: 'On hold' }))[1], /## Status\n\nOn hold\n/u);
	});

	it('is of another kind in a log of another when asked for, and is named like the others', async () => {
		const [path, text] = await recordFor({ 'docs/adr/ADR-007-keep.md': bold }, { kind: 'adr-madr-4' });
		assert.equal(path, 'docs/adr/ADR-008-use-postgres-not-mysql.md');
		assert.match(text, /^---\nstatus: proposed\ndate: 2026-11-05\n/u);
	});

	it('goes into the folder that is named, or into that for its status', async () => {
		const files = {
			'docs/adr/accepted/0001-a.md': nygard,
			'docs/adr/proposed/0002-b.md': nygard.replace('Accepted', 'Proposed'),
		};
		assert.equal((await recordFor(files))[0], 'docs/adr/proposed/0003-use-postgres-not-mysql.md');
		assert.equal(
			(await recordFor(files, { status: 'accepted' }))[0],
			'docs/adr/accepted/0003-use-postgres-not-mysql.md',
		);
		assert.equal((await recordFor(files, { folder: 'api/adr' }))[0], 'api/adr/0001-use-postgres-not-mysql.md');
	});

	it('is refused in a folder that only holds those of several logs, and has no prefix of another log', async () => {
		const log = (folder: string, prefix: string): Files => ({
			[`docs/decision_records/${folder}/${prefix}-001-a.md`]: blank(nygard, { '# 9. ': `# ${prefix}-001: ` }),
			[`docs/decision_records/${folder}/${prefix}-002-b.md`]: blank(nygard, { '# 9. ': `# ${prefix}-002: ` }),
		});
		const both = { ...log('api', 'API'), ...log('cli', 'CLI') };
		await assert.rejects(made(both, { folder: 'docs/decision_records' }), {
			constructor: OperationError,
			message:
				'docs/decision_records has no records of its own; name one of docs/decision_records/api, docs/decision_records/cli.',
		});
		const [path, text] = await recordFor(both, { folder: 'docs/adr' });
		assert.equal(path, 'docs/adr/001-use-postgres-not-mysql.md');
		assert.match(text, /^# 001: Use Postgres/);
	});

	it('never has a number that a file of its folder has, record or not', async () => {
		const files = { 'docs/adr/0001-a.md': nygard, 'docs/adr/0005-notes.md': 'notes\n' };
		assert.equal((await recordFor(files))[0], 'docs/adr/0006-use-postgres-not-mysql.md');
	});

	it('says in both records that it supersedes others', async () => {
		const files = { 'docs/adr/0009-keep-files.md': nygard, 'docs/adr/0008-keep.md': nygard.replace('9.', '8.') };
		const [path, after] = await made(files, {
			superseded: ['docs/adr/0008-keep.md', 'docs/adr/0009-keep-files.md'],
		});
		assert.match(
			after[path] ?? '',
			/Accepted\n\nSupercedes \[8\. Keep files\]\(0008-keep\.md\)\n\nSupercedes \[9\. Keep files\]\(0009-keep-files\.md\)\n\n## Context/u,
		);
		assert.equal(
			after['docs/adr/0009-keep-files.md'],
			nygard
				.replace('Accepted\n\n', '')
				.replace('\n## Context', `\nSuperceded by [10. ${title}](0010-use-postgres-not-mysql.md)\n\n## Context`),
		);
	});

	it('links to others in the words that are given', async () => {
		const files = { 'docs/adr/0009-keep-files.md': nygard };
		const repository = repositoryOf(files);
		const target = repository.record('docs/adr/0009-keep-files.md');
		const [path, after] = await made(files, { links: [{ target, label: 'Depends on', reverse: 'Needed by' }] });
		assert.match(after[path] ?? '', /Accepted\n\nDepends on \[9\. Keep files\]\(0009-keep-files\.md\)\n/u);
		assert.match(after['docs/adr/0009-keep-files.md'] ?? '', /Accepted\n\nAmends .*\n\nNeeded by \[10\. Use/u);
	});

	it('refuses in a sentence what can not be', async () => {
		const refusal = (files: Files, message: string, options?: Options) =>
			assert.rejects(made(files, options), new OperationError(message));
		await refusal({}, 'A title needs at least one letter or digit.', { title: ' !? ' });
		await refusal(
			{ 'docs/adr/20261105-use-postgres-not-mysql.md': log4brains },
			'docs/adr/20261105-use-postgres-not-mysql.md is there already; choose another title.',
		);
		await refusal({}, 'There is no kind "adr-x"; add it to .archspec/kinds or name another one.', { kind: 'adr-x' });
	});
});

describe('a new record from a template', () => {
	const record =
		'# 9. Keep\n\nDate: 2024-01-31\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n';
	const files = { 'doc/adr/0009-keep.md': record };

	it('has values for the words of adr-tools, each on its line, and nothing else is touched', async () => {
		const template = '# NUMBER. TITLE\r\n\r\nDate: DATE\r\n\r\n## STATUS\r\n\r\nSTATUS\r\n\r\nTITLES\t{x}\r\n';
		const [, text] = await recordFor({ ...files, 'doc/adr/templates/template.md': template });
		assert.equal(text, `# 10. ${title}\r\n\r\nDate: ${day}\r\n\r\n## STATUS\r\n\r\nAccepted\r\n\r\nTITLES\t{x}\r\n`);
	});

	it('has the title in place of all words that stand for one', async () => {
		const template = '# TITLE OF ARCHITECTURE DECISION\n\n## Context\n';
		const [, text] = await recordFor(files, { template });
		assert.equal(text, `# 10. ${title}\n\n## Context\n`);
		const [, first] = await recordFor({}, { template });
		assert.equal(first, `# ${title}\n\n## Context\n`);
	});

	it('takes the one that is given before the one that is there', async () => {
		const [, text] = await recordFor(
			{ ...files, 'doc/adr/templates/template.md': '# TITLE' },
			{ template: '# {{ number }} {{title}}' },
		);
		assert.equal(text, `# 10 ${title}`);
	});

	it('quotes a title in front matter where YAML asks for it', async () => {
		const template = '---\ntitle: TITLE\nid: NUMBER\n---\n\n# TITLE\n';
		const [, text] = await recordFor(files, { template, title: 'Use: "x" #1' });
		assert.equal(text, '---\ntitle: "Use: \\"x\\" #1"\nid: 10\n---\n\n# Use: "x" #1\n');
	});

	const madr2 = lines(
		'# [short title of solved problem and solution]',
		'',
		'* Status: [proposed | rejected | accepted] <!-- optional -->',
		'* Deciders: [list everyone] <!-- optional -->',
		'* Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->',
		'',
		'## Context and Problem Statement',
		'',
		'[Describe]',
		'',
		'## Considered Options',
		'',
		'* [option 1]',
		'',
		'## Decision Outcome',
		'',
		'Chosen option: "[option 1]"',
	);
	const madr4 = lines(
		'---',
		'status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"',
		'date: {YYYY-MM-DD when the decision was last updated}',
		'---',
		'',
		'# {short title, representative of solved problem and found solution}',
		'',
		'## Context and Problem Statement',
		'',
		'{Describe}',
		'',
		'## Considered Options',
		'',
		'* {option}',
		'',
		'## Decision Outcome',
		'',
		'{outcome}',
	);

	it('fills in the placeholders of MADR 2, without the remarks behind them', async () => {
		const [path, text] = await recordFor({ 'docs/adr/template.md': madr2 }, { folder: 'docs/adr', kind: 'adr-madr-2' });
		assert.equal(path, 'docs/adr/0001-use-postgres-not-mysql.md');
		assert.equal(
			text,
			madr2
				.replace('[short title of solved problem and solution]', title)
				.replace('[proposed | rejected | accepted] <!-- optional -->', 'proposed')
				.replace('[YYYY-MM-DD when the decision was last updated] <!-- optional -->', day),
		);
	});

	it('fills in the placeholders of MADR 4', async () => {
		const [, text] = await recordFor(
			{ 'docs/decisions/adr-template.md': madr4 },
			{ folder: 'docs/decisions', kind: 'adr-madr-4' },
		);
		assert.equal(
			text,
			madr4
				.replace(/status: .*/u, 'status: "proposed"')
				.replace(/date: .*/u, `date: ${day}`)
				.replace(/# \{short.*/u, `# ${title}`),
		);
	});

	const headings: readonly (readonly [string, string])[] = [
		['# ADR-NNN: [title]', `# ADR-001: ${title}`],
		['# {NUMBER}. {short title}', `# 1. ${title}`],
		['# 0000 <Title>', `# 0001 ${title}`],
		['# ADR: Title of the decision', `# ADR: ${title}`],
		['# Title', `# ${title}`],
		['## [short title]', `## ${title}`],
	];
	for (const [heading, written] of headings) {
		it(`puts the title into ${heading}`, async () => {
			assert.equal((await recordFor({}, { template: `${heading}\n` }))[1], `${written}\n`);
		});
	}

	it('takes no template that lacks sections which the kind needs', async () => {
		const [, text] = await recordFor({ 'docs/adr/template.md': madr2 }, { folder: 'docs/adr', kind: 'adr-nygard' });
		assert.match(text, /## Consequences/u);
	});

	it('refuses a template in which the title would be lost', async () => {
		await assert.rejects(
			made({ ...files, 'doc/adr/template.md': 'Date: DATE\n\n## Context\n' }),
			new OperationError(
				'The template doc/adr/template.md has no heading for the title; add one such as "# NUMBER. TITLE".',
			),
		);
	});
});
