import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextFree, nextNumber } from '../../../src/core/adr/log/nextNumber.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const nygard = (title: string, status = 'Accepted', text = 'We need it.') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\n${status}\n\n## Context\n\n${text}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const madr = (title: string, status: string, text = 'Why?') =>
	`---\nstatus: ${status}\ndate: 2025-05-05\n---\n\n# ${title}\n\n## Context and Problem Statement\n\n${text}\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: "A", because it is.\n`;

async function renumbered(files: Files, path: string, number: number): Promise<Record<string, string>> {
	const repository = repositoryOf(files);
	return carryOut(files, await renumber(repository, repository.record(path), number));
}

const logs: Readonly<Record<string, Files>> = {
	'adr-tools': {
		'doc/adr/0001-record.md': nygard('1. Record'),
		'doc/adr/0002-use-rows.md': nygard('2. Use rows', 'Superceded by [9. Use files](0009-use-files.md)').replaceAll(
			'\n',
			'\r\n',
		),
		'doc/adr/0009-use-files.md': nygard('9. Use files', 'Accepted\n\nSupercedes [2. Use rows](0002-use-rows.md)'),
		'doc/adr/0010-next.md': nygard(
			'10. Next',
			'Accepted',
			'As [9. Use files](0009-use-files.md#9-use-files) says. 😀 ADR-9 and\tADR-0009, ADR-19.',
		),
		'README.md':
			'\uFEFF* [9. Use files](doc/adr/0009-use-files.md)\n* [10. Next](doc/adr/0010-next.md)\n\n`doc/adr/0009-use-files.md`\n',
	},
	'MADR 4': {
		'docs/decisions/0001-rows.md': madr('Rows', '"superseded by ADR-0009"'),
		'docs/decisions/0009-files.md': madr('Files', 'accepted', '[top](#files), number 9'),
		'docs/decisions/index.md': '| ADR | Title |\n|---|---|\n| [ADR-0009](0009-files.md) | Files |\n| 9 | 0009 |\n',
	},
	'names with letters': {
		'adr/API-001-types.md': nygard('API-001: Types', 'Accepted', 'See [API-009](API-009-names.md) and API-9.'),
		'adr/API-009-names.md': nygard('API-009: Names', 'Accepted', 'API-009 says, CLI-009 does not.'),
		'adr/CLI-009-flags.md': nygard('CLI-009: Flags', 'Accepted', 'As `API-009` and API-009.'),
	},
	'folders of their own': {
		'docs/adr/0001-rows/index.md': nygard('1. Rows', 'Superseded by [9. Files](../0009-files/index.md)'),
		'docs/adr/0009-files/index.md': nygard('9. Files', 'Accepted', '![x](image.png) ![y](../0009-files/image.png)'),
		'docs/adr/0009-files/image.png': 'x',
		'docs/adr/README.md': '[9. Files](0009-files/) [image](0009-files/image.png)\n',
	},
};

const number9: Readonly<Record<string, string>> = {
	'adr-tools': 'doc/adr/0009-use-files.md',
	'MADR 4': 'docs/decisions/0009-files.md',
	'names with letters': 'adr/API-009-names.md',
	'folders of their own': 'docs/adr/0009-files/index.md',
};

describe('renumber', () => {
	it('changes file name, title and every reference, and nothing else: adr-tools', async () => {
		const files = logs['adr-tools'] ?? {};
		assert.deepEqual(await renumbered(files, 'doc/adr/0009-use-files.md', 42), {
			'doc/adr/0001-record.md': files['doc/adr/0001-record.md'],
			'doc/adr/0002-use-rows.md': nygard('2. Use rows', 'Superceded by [42. Use files](0042-use-files.md)').replaceAll(
				'\n',
				'\r\n',
			),
			'doc/adr/0042-use-files.md': nygard('42. Use files', 'Accepted\n\nSupercedes [2. Use rows](0002-use-rows.md)'),
			'doc/adr/0010-next.md': nygard(
				'10. Next',
				'Accepted',
				'As [42. Use files](0042-use-files.md#42-use-files) says. 😀 ADR-42 and\tADR-0042, ADR-19.',
			),
			'README.md':
				'\uFEFF* [42. Use files](doc/adr/0042-use-files.md)\n* [10. Next](doc/adr/0010-next.md)\n\n`doc/adr/0042-use-files.md`\n',
		});
	});

	it('keeps the digits of each reference: MADR', async () => {
		assert.deepEqual(await renumbered(logs['MADR 4'] ?? {}, 'docs/decisions/0009-files.md', 12), {
			'docs/decisions/0001-rows.md': madr('Rows', '"superseded by ADR-0012"'),
			'docs/decisions/0012-files.md': madr('Files', 'accepted', '[top](#files), number 9'),
			'docs/decisions/index.md': '| ADR | Title |\n|---|---|\n| [ADR-0012](0012-files.md) | Files |\n| 9 | 0009 |\n',
		});
	});

	it('changes the number beside the link in tables and lists, and not the one that counts items', async () => {
		const files = (number: string, id: string) => ({
			'docs/adr/0001-rows.md': nygard('1. Rows'),
			[`docs/adr/000${number}-files.md`]: nygard(`${number}. Files`),
			'docs/adr/README.md': `| # | Title | Days |\r\n|---|---|---|\r\n| 1 | [Rows](0001-rows.md) | 9 |\r\n| ${number} | [Files](000${number}-files.md) | 9 |\r\n| ${id} | [Files](000${number}-files.md#x) | 9 |\r\n`,
			'README.md': `9. [Files](docs/adr/000${number}-files.md)\n\n- 1 [Rows](docs/adr/0001-rows.md)\n- ${number} [Files](docs/adr/000${number}-files.md)\n`,
		});
		assert.deepEqual(await renumbered(files('9', 'ADR-009'), 'docs/adr/0009-files.md', 4), files('4', 'ADR-004'));
	});

	it('leaves numbers of other things beside a link as they are', async () => {
		const rows = (header: string, number: string) =>
			`| ${header} | Title |\n|---|---|\n| 1 | [Rows](docs/adr/0001-rows.md) |\n| 9 | [Files](docs/adr/000${number}-files.md) |\n`;
		const files = (number: string) => ({
			'docs/adr/0001-rows.md': nygard('1. Rows'),
			[`docs/adr/000${number}-files.md`]: nygard(`${number}. Files`),
			'a.md': ['Phase 9:', 'Week 9', 'PR 9:', '#9', 'v9:', '9']
				.map((lead) => `- ${lead} [Files](docs/adr/000${number}-files.md)\n\ntext\n\n`)
				.join(''),
			'b.md': `${rows('Rank', number)}\n${rows('Sprint', number)}`,
			'c.md': `* 1 [Rows](docs/adr/0001-rows.md)\n* 1 [Rows](docs/adr/0001-rows.md)\n* 9 teams [use it](docs/adr/000${number}-files.md)\n`,
			'd.md': `- Week 1: [Rows](docs/adr/0001-rows.md)\n- Week 9: [Files](docs/adr/000${number}-files.md)\n`,
		});
		assert.deepEqual(await renumbered(files('9'), 'docs/adr/0009-files.md', 4), files('4'));
	});

	it('knows the letters of a log', async () => {
		assert.deepEqual(await renumbered(logs['names with letters'] ?? {}, 'adr/API-009-names.md', 10), {
			'adr/API-001-types.md': nygard('API-001: Types', 'Accepted', 'See [API-010](API-010-names.md) and API-10.'),
			'adr/API-010-names.md': nygard('API-010: Names', 'Accepted', 'API-010 says, CLI-009 does not.'),
			'adr/CLI-009-flags.md': nygard('CLI-009: Flags', 'Accepted', 'As `API-009` and API-010.'),
		});
	});

	it('moves a folder of its own with all that is in it', async () => {
		assert.deepEqual(await renumbered(logs['folders of their own'] ?? {}, 'docs/adr/0009-files/index.md', 7), {
			'docs/adr/0001-rows/index.md': nygard('1. Rows', 'Superseded by [7. Files](../0007-files/index.md)'),
			'docs/adr/0007-files/index.md': nygard('7. Files', 'Accepted', '![x](image.png) ![y](../0007-files/image.png)'),
			'docs/adr/0007-files/image.png': 'x',
			'docs/adr/README.md': '[7. Files](0007-files/) [image](0007-files/image.png)\n',
		});
	});

	it('changes a number in front matter, and the one of a link that is nothing but a number', async () => {
		const files = {
			'adr/0001-a.md': `---\nnumber: 1\nsupersedes: 9\n---\n\n${nygard('1. A')}`,
			'adr/0009-b.md': `---\nnumber: 9\nid: '0009'\nweight: 9\n---\n\n${nygard('9. B')}`,
		};
		assert.deepEqual(await renumbered(files, 'adr/0009-b.md', 3), {
			'adr/0001-a.md': `---\nnumber: 1\nsupersedes: 3\n---\n\n${nygard('1. A')}`,
			'adr/0003-b.md': `---\nnumber: 3\nid: '0003'\nweight: 9\n---\n\n${nygard('3. B')}`,
		});
	});

	it('moves one of two records with the same number, with the links to it and no ids', async () => {
		const files = {
			'adr/0001-a.md': nygard('1. A', 'Accepted', '[1. A](0001-a.md) [1. B](0001-b.md) ADR-1'),
			'adr/0001-b.md': nygard('1. B', 'Accepted', 'ADR-0001'),
			'adr/0004-c.md': nygard('4. C'),
		};
		const repository = repositoryOf(files);
		const record = repository.record('adr/0001-b.md');
		const free = await nextFree(repository, repository.logOf(record));
		assert.equal(free, 5);
		const drafts = nextNumber(repository.logOf(record), ['adr/0008-draft.md', 'adr/API-0009-x.md', 'old/0010-x.md']);
		assert.equal(drafts, 9);
		assert.deepEqual(carryOut(files, await renumber(repository, record, free)), {
			'adr/0001-a.md': nygard('1. A', 'Accepted', '[1. A](0001-a.md) [5. B](0005-b.md) ADR-1'),
			'adr/0005-b.md': nygard('5. B', 'Accepted', 'ADR-0001'),
			'adr/0004-c.md': nygard('4. C'),
		});
	});

	it('tells where the record may be named and stays as it is', async () => {
		const files = {
			'adr/0001-a.md': nygard('1. A', 'Accepted', 'ADR-9, ADRs 1, 3 and 9, ADR-0001/ADR-0009, ADR-19, ADR-99.'),
			'adr/0009-b.md': nygard('9. B', 'Accepted', '<!-- ADR-9 -->'),
			'README.md': 'e.g. ADR-0009\n\n```\nADR 9\n```\n\n9 and MADR-8\n',
			'notes.txt': 'ADR-9\n',
			'other/adr/0009-x.md': nygard('9. X', 'Accepted', 'ADR-9/ADR-8'),
		};
		const renumbering = async (number: number) => {
			const repository = repositoryOf(files);
			return (await renumber(repository, repository.record('adr/0009-b.md'), number)).notes;
		};
		assert.deepEqual(await renumbering(12), [
			'Left as written, see whether the record is meant: adr/0001-a.md:11, adr/0012-b.md:11.',
		]);
		const repository = repositoryOf({ 'adr/0009-b.md': nygard('9. B'), 'README.md': files['README.md'] });
		const { notes } = await renumber(repository, repository.record('adr/0009-b.md'), 12);
		assert.deepEqual(notes, ['Left as written, see whether the record is meant: README.md:1, README.md:4.']);
	});

	it('refuses a number that is taken or none, and a record without one', async () => {
		const refuses = async (path: string, number: number, message: RegExp, files: Files = logs['adr-tools'] ?? {}) =>
			assert.rejects(
				renumbered(files, path, number),
				(error) => error instanceof OperationError && message.test(error.message),
			);
		await refuses('doc/adr/0009-use-files.md', 2, /^doc\/adr\/0002-use-rows\.md has the number 2 already/);
		await refuses('doc/adr/0009-use-files.md', 1.5, /whole number/);
		await refuses('doc/adr/0009-use-files.md', -1, /whole number/);
		await refuses('adr/20240131-a.md', 2, /has no number/, { 'adr/20240131-a.md': nygard('A') });
		const inTheWay = { 'adr/0001-a.md': nygard('1. A'), 'adr/0002-a.md/x.txt': '' };
		await refuses('adr/0001-a.md', 2, /^adr\/0002-a\.md exists already/, inTheWay);
	});

	it('is taken back by the number before, byte for byte', async () => {
		// A number that fills all of three digits does not show whether it was filled up with zeros; 19 is named as another
		for (const [name, files] of Object.entries(logs)) {
			const path = number9[name] ?? '';
			await fc.assert(
				fc.asyncProperty(fc.integer({ min: 20, max: 99 }), async (number) => {
					const repository = repositoryOf(files);
					const change = await renumber(repository, repository.record(path), number);
					const there = carryOut(files, change);
					const moved = change.renames.reduce((at, { from, to }) => at.replace(from, to), path);
					assert.notDeepEqual(there, files);
					assert.deepEqual(await renumbered(there, moved, 9), files);
				}),
				{ numRuns: 15 },
			);
		}
	});

	it('changes an id that is all of a file name once, where a status names it', async () => {
		const files = {
			'adr/adr-001.md': nygard('ADR-001'),
			'adr/adr-002.md': nygard('ADR-002', 'Rejected\n\nSupersedes adr-001'),
		};
		const { edits } = await renumber(repositoryOf(files), repositoryOf(files).record('adr/adr-001.md'), 7);
		assert.deepEqual(
			edits.get('adr/adr-002.md')?.map(({ newText }) => newText),
			['adr-007'],
		);
	});
});
