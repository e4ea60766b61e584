import assert from 'node:assert/strict';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

/** Two records of one dialect, and what they say when the second supersedes, then amends, the first. */
interface Dialect {
	readonly name: string;
	readonly files: readonly [string, string];
	/** A record: its title, the value of its status, and what stands below. */
	readonly text: (title: string, status: string, end?: string) => string;
	readonly accepted: string;
	readonly superseded: readonly [status: string, end?: string];
	readonly supersedes: readonly [status: string, end?: string];
	readonly amended: readonly [status: string, end?: string];
	readonly amends: readonly [status: string, end?: string];
}

const sections = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';
const madr =
	'## Context and Problem Statement\n\nWhere?\n\n## Considered Options\n\n* Files\n\n## Decision Outcome\n\nChosen option: "Files", because small.\n';
const numbered = ['docs/adr/0001-use-files.md', 'docs/adr/0002-use-a-table.md'] as const;

const nygard = (title: string, status: string): string =>
	`# ${title === 'Use files' ? 1 : 2}. ${title}\n\nDate: 2020-01-0${title === 'Use files' ? 1 : 2}\n\n## Status\n\n${status}\n\n${sections}`;

const dialects: readonly Dialect[] = [
	{
		name: 'adr-tools',
		files: numbered,
		text: nygard,
		accepted: 'Accepted',
		superseded: ['Superceded by [2. Use a table](0002-use-a-table.md)'],
		supersedes: ['Accepted\n\nSupercedes [1. Use files](0001-use-files.md)'],
		amended: ['Accepted\n\nAmended by [2. Use a table](0002-use-a-table.md)'],
		amends: ['Accepted\n\nAmends [1. Use files](0001-use-files.md)'],
	},
	{
		name: 'MADR 2',
		files: numbered,
		text: (title, status, end = '') =>
			`# ${title}\n\n* Status: ${status}\n* Deciders: me\n* Date: 2020-01-01\n\n${madr}${end}`,
		accepted: 'accepted',
		superseded: ['superseded by [ADR-0002](0002-use-a-table.md)'],
		supersedes: ['accepted', '\n## Links\n\n* Supersedes [ADR-0001](0001-use-files.md)\n'],
		amended: ['accepted', '\n## Links\n\n* Amended by [ADR-0002](0002-use-a-table.md)\n'],
		amends: ['accepted', '\n## Links\n\n* Amends [ADR-0001](0001-use-files.md)\n'],
	},
	{
		name: 'MADR 3',
		files: numbered,
		text: (title, status, end = '') =>
			`---\nstatus: ${status} # by us\ndate: 2020-01-01\ndeciders: me\n---\n\n# ${title}\n\n${madr}${end}`,
		accepted: 'accepted',
		superseded: ['superseded by [ADR-0002](0002-use-a-table.md)'],
		supersedes: ['accepted', '\n## More Information\n\n* Supersedes [ADR-0001](0001-use-files.md)\n'],
		amended: ['accepted', '\n## More Information\n\n* Amended by [ADR-0002](0002-use-a-table.md)\n'],
		amends: ['accepted', '\n## More Information\n\n* Amends [ADR-0001](0001-use-files.md)\n'],
	},
	{
		name: 'MADR 4, in quotes',
		files: numbered,
		text: (title, status, end = '') =>
			`---\nstatus: "${status}"\ndate: 2020-01-01\ndecision-makers: me\n---\n\n# ${title}\n\n${madr}${end}`,
		accepted: 'accepted',
		superseded: ['superseded by ADR-0002'],
		supersedes: ['accepted', '\n## More Information\n\n* Supersedes [ADR-0001](0001-use-files.md)\n'],
		amended: ['accepted', '\n## More Information\n\n* Amended by [ADR-0002](0002-use-a-table.md)\n'],
		amends: ['accepted', '\n## More Information\n\n* Amends [ADR-0001](0001-use-files.md)\n'],
	},
	{
		name: 'log4brains',
		files: ['docs/adr/20200101-use-files.md', 'docs/adr/20200102-use-a-table.md'],
		text: (title, status, end = '') =>
			`# ${title}\n\n- Status: ${status}\n- Date: 2020-01-01\n- Tags: db\n\n${madr}${end}`,
		accepted: 'accepted',
		superseded: ['superseded by [20200102-use-a-table](20200102-use-a-table.md)'],
		supersedes: ['accepted', '\n## Links\n\n- Supersedes [20200101-use-files](20200101-use-files.md)\n'],
		amended: ['accepted', '\n## Links\n\n- Amended by [20200102-use-a-table](20200102-use-a-table.md)\n'],
		amends: ['accepted', '\n## Links\n\n- Amends [20200101-use-files](20200101-use-files.md)\n'],
	},
	...(['**Status:** @', 'Status: @', '* **Status**: @', '| Status | @ |\n|--------|---|\n| Owner | me |'] as const).map(
		(form): Dialect => {
			const mark = form.startsWith('*') && !form.startsWith('**') ? '*' : '-';
			return {
				name: form.split('\n')[0] ?? '',
				files: ['docs/decisions/API-001-use-files.md', 'docs/decisions/API-002-use-a-table.md'],
				text: (title, status, end = '') =>
					`# ${title}\n\n${form.replace('@', status)}\n\n## Background\n\nWe store.\n\n## Decision\n\nFiles.\n${end}`,
				accepted: 'Accepted',
				superseded: ['Superseded by [API-002](API-002-use-a-table.md)'],
				supersedes: ['Accepted', `\n## Links\n\n${mark} Supersedes [API-001](API-001-use-files.md)\n`],
				amended: ['Accepted', `\n## Links\n\n${mark} Amended by [API-002](API-002-use-a-table.md)\n`],
				amends: ['Accepted', `\n## Links\n\n${mark} Amends [API-001](API-001-use-files.md)\n`],
			};
		},
	),
];

const lineEnds: readonly (readonly [string, (text: string) => string])[] = [
	['LF', (text) => text],
	['CRLF', (text) => text.replaceAll('\n', '\r\n')],
	['no final line break', (text) => text.replace(/\n$/, '')],
	['a byte order mark', (text) => `\uFEFF${text}`],
];

function both(
	dialect: Dialect,
	first: readonly [string, string?],
	second: readonly [string, string?],
	ends: (text: string) => string,
): Files {
	return {
		[dialect.files[0]]: ends(dialect.text('Use files', ...first)),
		[dialect.files[1]]: ends(dialect.text('Use a table', ...second)),
	};
}

for (const dialect of dialects) {
	describe(`links of records: ${dialect.name}`, () => {
		for (const [name, ends] of lineEnds) {
			const plain = both(dialect, [dialect.accepted], [dialect.accepted], ends);
			const superseded = both(dialect, dialect.superseded, dialect.supersedes, ends);
			const amended = both(dialect, dialect.amended, dialect.amends, ends);
			const records = (files: Files) => {
				const repository = repositoryOf(files);
				return { repository, old: repository.record(dialect.files[0]), young: repository.record(dialect.files[1]) };
			};

			it(`supersedes in both, ${name}`, async () => {
				const { repository, old, young } = records(plain);
				assert.deepEqual(changed(plain, await supersede(repository, young, [old])), superseded);
			});

			it(`amends in both, ${name}`, async () => {
				const { repository, old, young } = records(plain);
				const words = { label: 'Amends', reverse: 'Amended by' };
				assert.deepEqual(changed(plain, await relate(repository, young, old, words)), amended);
			});

			it(`takes links out again, ${name}`, async () => {
				for (const files of [superseded, amended]) {
					const { repository, old, young } = records(files);
					assert.deepEqual(changed(files, await unrelate(repository, old, young)), plain);
				}
			});

			it(`reads what it wrote and writes it once, ${name}`, async () => {
				const { repository, old, young } = records(superseded);
				assert.equal(old.status?.stage, 'superseded');
				assert.equal(young.status?.stage, 'accepted');
				assert.deepEqual(changed(superseded, await supersede(repository, young, [old])), superseded);
			});
		}
	});
}

describe('supersede', () => {
	const one = 'doc/adr/0001-a.md';
	const two = 'doc/adr/0002-b.md';
	const three = 'doc/adr/0003-c.md';
	const record = (number: number, title: string, status: string): string =>
		`# ${number}. ${title}\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n${sections}`;
	const files = (first: string, second: string, third: string): Files => ({
		[one]: record(1, 'A', first),
		[two]: record(2, 'B', second),
		[three]: record(3, 'C', third),
	});
	const superseded = async (
		before: Files,
		source: string,
		targets: readonly string[],
		day?: string,
	): Promise<Files> => {
		const repository = repositoryOf(before);
		const records = targets.map((target) => repository.record(target));
		return changed(before, await supersede(repository, repository.record(source), records, day));
	};

	it('takes several at once, each once', async () => {
		assert.deepEqual(
			await superseded(files('Accepted', 'Proposed', 'Accepted'), three, [one, two, one]),
			files(
				'Superceded by [3. C](0003-c.md)',
				'Superceded by [3. C](0003-c.md)',
				'Accepted\n\nSupercedes [1. A](0001-a.md)\n\nSupercedes [2. B](0002-b.md)',
			),
		);
	});

	it('writes the status whatever a section of links says', async () => {
		for (const link of ['If it fails, superseded by [3. C](0003-c.md)', '- Superseded by [3. C](0003-c.md)']) {
			const more = `\n## Links\n\n${link}\n`;
			const before = files('Accepted', 'Accepted', 'Accepted');
			const after = await superseded({ ...before, [one]: `${before[one]}${more}` }, three, [one]);
			const status = /## Status\n\n(.*)\n\n##/.exec(after[one] ?? '')?.[1] ?? '';
			assert.match(status, /^super[cs]eded by \[3\. C\]\(0003-c\.md\)$/i);
			assert.equal(after[one], `${record(1, 'A', status)}${more}`);
		}
	});

	it('keeps the records that superseded one before, and all other links', async () => {
		const before = files('Amends [2. B](0002-b.md)\n\nSuperseded by [2. B](0002-b.md)', 'Accepted', 'Accepted');
		assert.deepEqual(
			await superseded(before, three, [one]),
			files(
				'Amends [2. B](0002-b.md)\n\nSuperseded by [2. B](0002-b.md)\n\nSuperseded by [3. C](0003-c.md)',
				'Accepted',
				'Accepted\n\nSupersedes [1. A](0001-a.md)',
			),
		);
	});

	const kept: readonly (readonly [string, string, string, string, restored?: string])[] = [
		[
			'links below the word',
			'Accepted\n\nAmended by [2. B](0002-b.md)',
			'',
			'Amended by [2. B](0002-b.md)\n\nSuperceded by [3. C](0003-c.md)',
		],
		['a sentence', 'Accepted by the board.', '', 'Accepted by the board.\n\nSuperceded by [3. C](0003-c.md)'],
		['a remark', 'Rejected (see RFC 3)', '', 'Rejected (see RFC 3)\n\nSuperceded by [3. C](0003-c.md)'],
		[
			'an entry of a log without a day',
			'2020-01-02 Accepted',
			'',
			'2020-01-02 Accepted\n\nSuperceded by [3. C](0003-c.md)',
		],
		[
			'the name of a field, and fields below',
			'**Status:** Accepted  \n**Date:** 2020-01-01',
			'',
			'**Status:** Superceded by [3. C](0003-c.md)  \n**Date:** 2020-01-01',
		],
		[
			'the name of a field in a list',
			'- Status: Accepted\n- Date: 2020-01-01',
			'',
			'- Status: Superceded by [3. C](0003-c.md)\n- Date: 2020-01-01',
		],
		['the name of a field alone', 'Status: accepted', '', 'Status: superceded by [3. C](0003-c.md)'],
		['a break at the end', 'Accepted\\\nUnanimously', '', 'Superceded by [3. C](0003-c.md)\\\nUnanimously'],
		['a sentence over two lines', 'Accepted\\\nby all', '', 'Accepted\\\nby all\n\nSuperceded by [3. C](0003-c.md)'],
		[
			'a list to tick',
			'- [ ] Proposed\n- [x] Accepted\n- [ ] Superceded',
			'',
			'- [ ] Proposed\n- [ ] Accepted\n- [x] Superceded by [3. C](0003-c.md)',
		],
		[
			'a list to tick that has no such item',
			'- [ ] Proposed\n- [x] Accepted',
			'',
			'- [ ] Proposed\n- [x] Superceded by [3. C](0003-c.md)',
		],
		['what else its paragraph says', 'Accepted\nUnanimously', '', 'Superceded by [3. C](0003-c.md)\nUnanimously'],
		['an older status above', 'Proposed\nAccepted', '', 'Proposed\nSuperceded by [3. C](0003-c.md)', 'Proposed'],
		[
			'the line that introduces it',
			'The board said:\nAccepted\n\nAmended by [2. B](0002-b.md)',
			'',
			'The board said:\nSuperceded by [3. C](0003-c.md)\n\nAmended by [2. B](0002-b.md)',
			'Accepted\n\nThe board said:\n\nAmended by [2. B](0002-b.md)',
		],
		['older statuses', 'Proposed -> Accepted', '', 'Proposed -> Superceded by [3. C](0003-c.md)'],
		[
			'a link',
			'[Accepted](https://example.org)',
			'',
			'[Accepted](https://example.org)\n\nSuperceded by [3. C](0003-c.md)',
		],
		['a sentence about it', 'This decision is accepted.', '', 'This decision is superceded by [3. C](0003-c.md).'],
		[
			'items of a list',
			'* Accepted\n* Amended by [2. B](0002-b.md)',
			'',
			'* Amended by [2. B](0002-b.md)\n* Superceded by [3. C](0003-c.md)',
		],
		[
			'a log of statuses',
			'2020-01-01 Proposed\n\n2020-01-02 Accepted',
			'2020-02-03',
			'2020-01-01 Proposed\n\n2020-01-02 Accepted\n\n2020-02-03 Superceded by [3. C](0003-c.md)',
		],
	];
	for (const [name, status, day, after, restored] of kept) {
		it(`keeps ${name}`, async () => {
			const before = files(status, 'Accepted', 'Accepted');
			const superseding = await superseded(before, three, [one], day || undefined);
			assert.equal(superseding[one], record(1, 'A', after));
			const repository = repositoryOf(superseding);
			assert.deepEqual(
				repository
					.record(one)
					.links.map(({ number }) => number)
					.filter((number) => number === 3),
				[3],
			);
			const change = await unrelate(repository, repository.record(one), repository.record(three));
			assert.deepEqual(changed(superseding, change), { ...before, [one]: record(1, 'A', restored ?? status) });
		});
	}

	it('names a record of another log by a link: its number alone is that of another record there', async () => {
		const head = (status: string): string => `---\nstatus: ${status}\ndecision-makers: us\n---\n\n# X\n\n${madr}`;
		const old = 'docs/decisions/0001-x.md';
		const before = { ...files('Accepted', 'Accepted', 'Accepted'), [old]: head('accepted') };
		const { [old]: after } = await superseded(before, three, [old]);
		assert.equal(after, head('superseded by [ADR-0003](../../doc/adr/0003-c.md)'));
	});

	it('keeps a tag in step that says the status too', async () => {
		const tagged = (tag: string, text: string): string => `---\ntags: [${tag}, a]\n---\n\n${text}`;
		for (const status of ['Accepted', 'Accepted by the board.', 'Status: Accepted']) {
			const before = { ...files('', 'Accepted', 'Accepted'), [one]: tagged('accepted', record(1, 'A', status)) };
			const { [one]: text = '' } = await superseded(before, three, [one]);
			assert.ok(text.startsWith('---\ntags: [superceded, a]\n---\n\n# 1. A\n'), text);
			const repository = repositoryOf({ ...before, [one]: text });
			const change = await unrelate(repository, repository.record(one), repository.record(three));
			assert.equal(changed({ [one]: text }, change)[one], before[one]);
		}
	});

	it('says in a badge that a record is superseded, and below it by which one', async () => {
		const badge = (word: string, says: string): string =>
			`![Status: ${word}](https://img.shields.io/badge/status-${says}-blue.svg)`;
		const links = ['Superceded by [3. C](0003-c.md)', 'Superceded by [2. B](0002-b.md)'];
		const tagged = (tag: string, status: string): string => `---\ntags: [${tag}]\n---\n\n${record(1, 'A', status)}`;
		const before = { ...files('', 'Accepted', 'Accepted'), [one]: tagged('accepted', badge('Accepted', 'Accepted')) };
		const once = await superseded(before, three, [one]);
		assert.equal(once[one], tagged('superceded', `${badge('Superceded', 'Superceded')}\n\n${links[0]}`));
		assert.equal(repositoryOf(once).record(one).status?.stage, 'superseded');
		const twice = await superseded(once, two, [one]);
		assert.equal(twice[one], tagged('superceded', `${badge('Superceded', 'Superceded')}\n\n${links.join('\n\n')}`));

		const without = async (text: Files, other: string): Promise<Files> => {
			const repository = repositoryOf(text);
			return changed(text, await unrelate(repository, repository.record(one), repository.record(other)));
		};
		const half = await without(twice, three);
		assert.equal(half[one], tagged('superceded', `${badge('Superceded', 'Superceded')}\n\n${links[1]}`));
		assert.equal((await without(half, two))[one], before[one]);
	});

	it('replaces the status above what was done for it and who approved it', async () => {
		const link = 'Superceded by [3. C](0003-c.md)';
		for (const [status, after] of [
			['Accepted\n\nImplemented by [4. D](0004-d.md)', `Implemented by [4. D](0004-d.md)\n\n${link}`],
			['Accepted\n\nApproved by: the board', `Approved by: the board\n\n${link}`],
			['Accepted\nApproved by: the board', `${link}\nApproved by: the board`],
		] as const) {
			const before = files(status, 'Accepted', 'Accepted');
			const written = await superseded(before, three, [one]);
			assert.equal(written[one], record(1, 'A', after));
			assert.equal(repositoryOf(written).record(one).status?.stage, 'superseded');
		}
	});

	it('takes the spelling of the log, and the emoji', async () => {
		const before = {
			...files('✅ Accepted', '⌛️ Superseded by [4. D](0004-d.md)', '✅ Accepted'),
			'doc/adr/0004-d.md': record(4, 'D', '✅ Accepted'),
		};
		const after = await superseded(before, three, [one]);
		assert.equal(after[one], record(1, 'A', '⌛️ Superseded by [3. C](0003-c.md)'));
		assert.equal(after[three], record(3, 'C', '✅ Accepted\n\nSupersedes [1. A](0001-a.md)'));
	});

	it('writes paths from the linking file, encoded where Markdown needs it', async () => {
		const before = {
			'doc/adr/a b/0001-x.md': record(1, 'X [draft]', 'Accepted'),
			'doc/adr/0002-(y).md': record(2, 'Y', 'Accepted'),
		};
		assert.deepEqual(await superseded(before, 'doc/adr/0002-(y).md', ['doc/adr/a b/0001-x.md']), {
			'doc/adr/a b/0001-x.md': record(1, 'X [draft]', 'Superceded by [2. Y](../0002-%28y%29.md)'),
			'doc/adr/0002-(y).md': record(2, 'Y', 'Accepted\n\nSupercedes [1. X \\[draft\\]](a%20b/0001-x.md)'),
		});
	});

	it('adds a record to those that the value of a status names, and takes either out', async () => {
		const bullet = (title: string, status: string): string =>
			`# ${title}\n\n* Status: ${status}\n* Deciders: me\n\n${madr}`;
		const [a, b] = ['[ADR-0001](0001-a.md)', '[ADR-0002](0002-b.md)'];
		const before = {
			[one]: bullet('A', 'accepted'),
			[two]: bullet('B', 'accepted'),
			[three]: bullet('C', `superseded by ${a}`),
		};
		const after = await superseded(before, two, [three]);
		assert.equal(after[three], bullet('C', `superseded by ${a}, ${b}`));
		const repository = repositoryOf(after);
		for (const [path, left] of [
			[one, b],
			[two, a],
		] as const) {
			const change = await unrelate(repository, repository.record(three), repository.record(path));
			assert.equal(changed(after, change)[three], bullet('C', `superseded by ${left}`));
		}
	});

	it('says in words what others of the log say with a mark', async () => {
		const bullet = (title: string, status: string): string =>
			`# ${title}\n\n* Status: ${status}\n* Deciders: me\n\n${madr}`;
		for (const mark of [' → ', ' — ', ': ']) {
			const before = {
				[one]: bullet('A', 'Accepted'),
				[two]: bullet('B', 'Accepted'),
				[three]: bullet('C', `Superseded${mark}[ADR-0001](0001-a.md)`),
			};
			const after = await superseded(before, two, [one]);
			assert.equal(after[one], bullet('A', 'Superseded by [ADR-0002](0002-b.md)'), mark);
		}
	});

	it('tells an older sentence behind a value, and restores it', async () => {
		const bullet = (title: string, status: string): string =>
			`# ${title}\n\n* Status: ${status}\n* Deciders: me\n\n${madr}`;
		const before = { [one]: bullet('A', 'Approved by the board on 2020-01-01'), [two]: bullet('B', 'Accepted') };
		const after = await superseded(before, two, [one]);
		assert.equal(after[one], bullet('A', 'Superseded by [ADR-0002](0002-b.md). Approved by the board on 2020-01-01'));
		const repository = repositoryOf(after);
		assert.deepEqual(
			changed(after, await unrelate(repository, repository.record(two), repository.record(one))),
			before,
		);
	});

	it('tells a status behind a value that holds no link', async () => {
		const bullet = (status: string): string => `# A\n\n* Status: ${status}\n* Deciders: me\n\n${madr}`;
		for (const [status, after] of [
			['`accepted`', 'superseded by [ADR-0002](0002-b.md); `accepted`'],
			['✅ [Accepted](https://example.org)', 'Superseded by [ADR-0002](0002-b.md). ✅ [Accepted](https://example.org)'],
		] as const) {
			const before = { [one]: bullet(status), [two]: record(2, 'B', 'Accepted') };
			const superseding = await superseded(before, two, [one]);
			assert.equal(superseding[one], bullet(after));
			const repository = repositoryOf(superseding);
			const change = await unrelate(repository, repository.record(two), repository.record(one));
			assert.deepEqual(changed(superseding, change), before);
		}
	});

	it('takes out one of several that superseded a record', async () => {
		const before = files('Accepted', 'Accepted', 'Accepted');
		const first = await superseded(before, two, [one]);
		const second = await superseded(first, three, [one]);
		const repository = repositoryOf(second);
		assert.deepEqual(
			changed(second, await unrelate(repository, repository.record(one), repository.record(three))),
			first,
		);
	});

	it('is taken out, joined by another one and ended where its name stands on the line below', async () => {
		const section = (status: string): string => record(1, 'A', status);
		const field = (status: string): string => `# A\n\n- Status: ${status}\n- Date: 2020-01-01\n\n${madr}`;
		const link = '[ADR-0002](0002-b.md)';
		const others = { [two]: record(2, 'B', 'Accepted'), [three]: record(3, 'C', 'Accepted') };
		const before = { ...others, [one]: section(`Superseded by\n${link}`) };
		const repository = repositoryOf(before);
		const unlinked = await unrelate(repository, repository.record(one), repository.record(two));
		assert.equal(changed(before, unlinked)[one], section('Accepted'));
		const wrapped = { ...others, [one]: field(`Superseded by\n  ${link}`) };
		const joined = await superseded(wrapped, three, [one]);
		assert.equal(joined[one], field(`Superseded by\n  ${link}, [ADR-0003](0003-c.md)`));
		const open = repositoryOf(wrapped, { ...repository.workflow, superseded: ['accepted'] });
		const accepted = await changeStatus(open, open.record(one), 'accepted');
		assert.equal(changed(wrapped, accepted)[one], field('Accepted'));
	});

	it('leaves a sentence that goes on behind the record to its author', async () => {
		const text = `# A\n\n* Status: superseded by [ADR-0002](0002-b.md) on 2020-01-01\n* Deciders: me\n\n${madr}`;
		const repository = repositoryOf({ [one]: text, [two]: record(2, 'B', 'Accepted') });
		await assert.rejects(unrelate(repository, repository.record(one), repository.record(two)), {
			constructor: OperationError,
			message: `${one} names the other record in a sentence on line 3. Change the sentence by hand.`,
		});
	});

	it('writes links before what an author keeps at the end of a file', async () => {
		const end = '\n<!-- markdownlint-disable-file MD013 -->\n\n[site]: https://example.org\n';
		const text = (links: string): string =>
			`# Links\n\n* Status: accepted\n* Deciders: me\n\n${madr}\n## Links\n\n${links}${end}`;
		const before = { [one]: record(1, 'A', 'Accepted'), [two]: text('- [Site][site]\n') };
		const after = await superseded(before, two, [one]);
		assert.equal(after[two], text('- [Site][site]\n- Supersedes [ADR-0001](0001-a.md)\n'));
	});

	it('takes no title for a section', async () => {
		const text = (title: string, head: string, end: string): string =>
			`# ${title}\n\n* ${head}Deciders: me\n\n${madr}${end}`;
		const before = { [one]: text('Status', '', ''), [two]: text('Links', 'Status: accepted\n* ', '') };
		assert.deepEqual(await superseded(before, two, [one]), {
			[one]: text('Status', 'Status: superseded by [ADR-0002](0002-b.md)\n* ', ''),
			[two]: text('Links', 'Status: accepted\n* ', '\n## Links\n\n* Supersedes [ADR-0001](0001-a.md)\n'),
		});
	});

	it('refuses a record itself', async () => {
		await assert.rejects(superseded(files('Accepted', 'Accepted', 'Accepted'), one, [two, one]), {
			constructor: OperationError,
			message: `${one} can't be linked to itself. Name another record.`,
		});
	});
});

describe('relate', () => {
	const one = 'doc/adr/0001-a.md';
	const two = 'doc/adr/0002-b.md';
	const files = { [one]: nygard('Use files', 'Accepted'), [two]: nygard('Use a table', 'Accepted') };

	it('leaves the status alone, whatever the words, as adr link does', async () => {
		const repository = repositoryOf(files);
		const words = { label: 'Superseded by', reverse: 'Supersedes' };
		const after = changed(files, await relate(repository, repository.record(one), repository.record(two), words));
		assert.equal(after[one], nygard('Use files', 'Accepted\n\nSuperseded by [2. Use a table](0002-b.md)'));
	});

	it('writes words of any kind once, and takes them out', async () => {
		const repository = repositoryOf(files);
		const words = { label: 'Depends on', reverse: 'Needed by' };
		const after = changed(files, await relate(repository, repository.record(two), repository.record(one), words));
		assert.equal(after[two], nygard('Use a table', 'Accepted\n\nDepends on [1. Use files](0001-a.md)'));
		const again = repositoryOf(after);
		assert.equal((await relate(again, again.record(two), again.record(one), words)).edits.size, 0);
		assert.deepEqual(changed(after, await unrelate(again, again.record(two), again.record(one))), files);
	});

	it('takes out several lines that follow each other, with the section that they leave empty', async () => {
		const text = (title: string, end = ''): string =>
			`# ${title}\n\n* Status: accepted\n* Deciders: me\n\n${madr}${end}`;
		const two = 'doc/adr/0002-b.md';
		const [depends, refines] = ['* Depends on [ADR-0002](0002-b.md)', '* Refines [ADR-0002](0002-b.md)'];
		for (const [links, left] of [
			[`${depends}\n${refines}\n`, ''],
			[`${depends}\n\n${refines}\n`, ''],
			[`${depends}\n* Needs care\n${refines}\n`, '\n## Links\n\n* Needs care\n'],
			[`* Needs care\n${depends}\n${refines}\n`, '\n## Links\n\n* Needs care\n'],
		] as const) {
			const before = { [one]: text('A', `\n## Links\n\n${links}`), [two]: text('B') };
			const repository = repositoryOf(before);
			const change = await unrelate(repository, repository.record(one), repository.record(two));
			assert.deepEqual(changed(before, change), { ...before, [one]: text('A', left) });
		}
	});

	it('refuses a record itself and words of several lines', async () => {
		const repository = repositoryOf(files);
		const [a, b] = [repository.record(one), repository.record(two)];
		await assert.rejects(relate(repository, a, a, { label: 'Amends', reverse: 'Amended by' }), OperationError);
		await assert.rejects(relate(repository, a, b, { label: ' ', reverse: 'Amended by' }), OperationError);
		await assert.rejects(relate(repository, a, b, { label: 'Amends', reverse: 'a\nb' }), OperationError);
	});

	it('says that there is nothing to take out', async () => {
		const repository = repositoryOf(files);
		await assert.rejects(unrelate(repository, repository.record(one), repository.record(two)), {
			constructor: OperationError,
			message: `${one} and ${two} are not linked.`,
		});
	});

	const entries: readonly (readonly [name: string, before: string, after: string])[] = [
		['a key', 'superseded-by: ADR-0002\n', ''],
		['a key with quotes and a remark', "superseded-by: '0002' # since May\n", ''],
		['an item', 'related:\n  - ADR-0002\n  - ADR-0003\n', 'related:\n  - ADR-0003\n'],
		['the only item', 'related:\n  - ADR-0002\n', ''],
		['the first in brackets', 'related: [ADR-0002, ADR-0003]\n', 'related: [ADR-0003]\n'],
		['the last in brackets', 'related: [ADR-0003, ADR-0002] # two\n', 'related: [ADR-0003] # two\n'],
		[
			'a mapping',
			'links:\n  - target: 3\n    kind: amends\n  - target: 2\n    kind: amends\n',
			'links:\n  - target: 3\n    kind: amends\n',
		],
		[
			'a mapping in braces',
			'links:\n  - { target: 2, kind: amends }\n  - { target: 3, kind: amends }\n',
			'links:\n  - { target: 3, kind: amends }\n',
		],
	];
	for (const [name, before, after] of entries) {
		it(`takes out of front matter ${name}`, async () => {
			const text = (yaml: string): string => `---\nstatus: accepted\n${yaml}date: 2020-01-01\n---\n\n# A\n\n${madr}`;
			for (const ends of lineEnds.map(([, ends]) => ends)) {
				const records = { [one]: ends(text(before)), [two]: text(''), 'doc/adr/0003-c.md': text('') };
				const repository = repositoryOf(records);
				assert.deepEqual(changed(records, await unrelate(repository, repository.record(one), repository.record(two))), {
					...records,
					[one]: ends(text(after)),
				});
			}
		});
	}

	it('leaves a value of front matter that says more to its author', async () => {
		const text = `---\nsupersedes: ADR-0002 and all that stood in the wiki\n---\n\n# A\n\n${madr}`;
		const repository = repositoryOf({ [one]: text, [two]: nygard('Use a table', 'Accepted') });
		await assert.rejects(unrelate(repository, repository.record(one), repository.record(two)), {
			constructor: OperationError,
			message: `${one} names the other record in a sentence on line 2. Change the sentence by hand.`,
		});
	});
});
