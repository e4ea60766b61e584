import assert from 'node:assert/strict';
import { pagesToUpdate, regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { changed, documentsOf, type Files, repositoryOf } from '../../support/adrRepository.ts';

const page = 'docs/adr/README.md';
const rest = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';
const record = (number: number, title: string, status: string): string =>
	`# ${number}. ${title}\n\nDate: 2020-01-0${number}\n\n## Status\n\n${status}\n\n${rest}`;
const records: Files = {
	'docs/adr/0001-use-files.md': record(1, 'Use files', 'Accepted'),
	'docs/adr/0002-use-a-table.md': record(2, 'Use a table', 'Rejected'),
	'docs/adr/0003-use-a-disk.md': record(3, 'Use a disk', 'Accepted'),
};
const rule = '|---|---|---|';
const head = ['# Decision Log', '', 'What we decided.', '', '| ID | Title | Status |', rule];

async function listed(...lines: string[]): Promise<string> {
	const files = { ...records, [page]: `${lines.join('\n')}\n` };
	return changed(files, await regenerateIndex(repositoryOf(files), page))[page] ?? '';
}

function isFound(...lines: string[]): boolean {
	return pagesToUpdate(documentsOf({ ...records, [page]: `${lines.join('\n')}\n` }), 'docs/adr').includes(page);
}

describe('an index page whose table names records by number', () => {
	it('is brought up to date without links', async () => {
		for (const [first, second, third] of [
			['0001', '0002', '0003'],
			['ADR-1', 'ADR-2', 'ADR-3'],
		] as const) {
			const rows = [`| ${first} | Use files | Accepted |`, `| ${second} | Use a table | Proposed |`];
			const wanted = [rows[0] ?? '', `| ${second} | Use a table | Rejected |`, `| ${third} | Use a disk | Accepted |`];
			assert.equal(await listed(...head, ...rows), [...head, ...wanted, ''].join('\n'));
			assert.ok(isFound(...head, ...rows));
		}
	});

	it('is none where the titles are of something else', async () => {
		const rows = ['| 1 | Which disk? | open |', '| 2 | Which files? | open |'];
		assert.match(await listed(...head, ...rows), /\| 2 \| Which files\? \| open \|\n\n## Index\n/);
		assert.equal(isFound(...head, ...rows), false);
	});

	it('is none where rows link, or begin with words', () => {
		assert.equal(isFound(...head, '| 1 | [Use files](https://example.org) | Accepted |'), false);
		assert.equal(isFound(...head, '| 1 | Use files | Accepted |', '| later | Use a disk | Proposed |'), false);
		assert.equal(isFound('# Decision Log', '', '| Step | Title | Status |', rule, '| 1 | Use files | done |'), false);
	});

	it('is filled in place of a row that says there are none', async () => {
		for (const none of ['_None yet_', '*(none)*', 'No records yet.', 'Noch keine']) {
			const text = await listed(...head, `| ${none} | | |`);
			assert.ok(text.startsWith([...head, '| [0001](0001-use-files.md) | Use files | Accepted |'].join('\n')), text);
			assert.doesNotMatch(text, /none|no records|keine/i);
		}
	});

	it('has the new title or number of a record, and no other', async () => {
		const rows = [
			'| 0001 | Use files | Accepted |',
			'| 0002 | Use a table | see 3 |',
			'| 0003 | Use a disk | 3 of 3 |',
		];
		const files = { ...records, [page]: `${[...head, ...rows].join('\n')}\n` };
		const repository = repositoryOf(files);
		const [, , third] = repository.records;
		assert.ok(third);
		const retitled = changed(files, await retitle(repository, third, 'Use two | disks'));
		const [first = '', second = ''] = rows;
		assert.deepEqual(retitled[page]?.split('\n').slice(6, -1), [
			first,
			second,
			'| 0003 | Use two \\| disks | 3 of 3 |',
		]);
		const renumbered = changed(files, await renumber(repository, third, 12));
		assert.deepEqual(renumbered[page]?.split('\n').slice(6, -1), [first, second, '| 0012 | Use a disk | 3 of 3 |']);
	});
});
