import assert from 'node:assert/strict';
import { filledIndex, pagesToUpdate, regenerateIndex, withRecords } from '../../../src/core/adr/indexPage/indexPage.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, documentsOf, type Files, repositoryOf } from '../../support/adrRepository.ts';
import { nygard, regeneratedPage } from '../../support/regenerated.ts';

const records: Files = {
	'docs/adr/0001-store-orders.md': nygard('1. Store orders', 'Accepted', '2024-01-01'),
	'docs/adr/0002-use-a-queue.md': nygard(
		'2. Use a queue',
		'Superseded by [3. Use a stream](0003-use-a-stream.md)',
		'2024-01-02',
	),
	'docs/adr/0003-use-a-stream.md': nygard('3. Use a stream', 'Accepted', '2024-01-03'),
	'docs/adr/0010-keep-logs.md': nygard('10. Keep logs', 'Proposed', '2024-01-10'),
};

async function regenerated(page: string, files: Files = records, path = 'docs/adr/README.md'): Promise<string> {
	return regeneratedPage(page, files, path);
}

describe('regenerateIndex', () => {
	/** Pages that lack the last record, and the line they get for it, behind the line before. */
	const forms: readonly { readonly name: string; readonly page: readonly string[]; readonly line: string }[] = [
		{
			name: 'a list as adr-tools writes it',
			page: [
				'* [1. Store orders](0001-store-orders.md)',
				'* [2. Use a queue](0002-use-a-queue.md)',
				'* [3. Use a stream](0003-use-a-stream.md)',
			],
			line: '* [10. Keep logs](0010-keep-logs.md)',
		},
		{
			name: 'a list as adr-log writes it',
			page: [
				'* [ADR-0001](0001-store-orders.md) - Store orders',
				'* [ADR-0002](0002-use-a-queue.md) - Use a queue',
				'* [ADR-0003](0003-use-a-stream.md) - Use a stream',
			],
			line: '* [ADR-0010](0010-keep-logs.md) - Keep logs',
		},
		{
			name: 'an ordered list with dots before the paths',
			page: [
				'1. [Store orders](./0001-store-orders.md)',
				'2. [Use a queue](./0002-use-a-queue.md)',
				'3. [Use a stream](./0003-use-a-stream.md)',
			],
			line: '10. [Keep logs](./0010-keep-logs.md)',
		},
		{
			name: 'statuses in brackets',
			page: [
				'- **0001** [Store orders](0001-store-orders.md) (accepted)',
				'- **0002** [Use a queue](0002-use-a-queue.md) (superseded)',
				'- **0003** [Use a stream](0003-use-a-stream.md) (accepted)',
			],
			line: '- **0010** [Keep logs](0010-keep-logs.md) (proposed)',
		},
		{
			name: 'statuses and dates behind a dash',
			page: [
				'- [ADR-001: Store orders](0001-store-orders.md) — Accepted, 2024-01-01',
				'- [ADR-002: Use a queue](0002-use-a-queue.md) — Superseded, 2024-01-02',
				'- [ADR-003: Use a stream](0003-use-a-stream.md) — Accepted, 2024-01-03',
			],
			line: '- [ADR-010: Keep logs](0010-keep-logs.md) — Proposed, 2024-01-10',
		},
		{
			name: 'remarks of the author, which nobody can make up',
			page: [
				'- [1. Store orders](0001-store-orders.md): what we sell',
				'- [2. Use a queue](0002-use-a-queue.md): and how it travels',
				'- [3. Use a stream](0003-use-a-stream.md): faster',
			],
			line: '- [10. Keep logs](0010-keep-logs.md)',
		},
		{
			name: 'names of files',
			page: [
				'- [0001-store-orders.md](0001-store-orders.md)',
				'- [0002-use-a-queue.md](0002-use-a-queue.md)',
				'- [0003-use-a-stream.md](0003-use-a-stream.md)',
			],
			line: '- [0010-keep-logs.md](0010-keep-logs.md)',
		},
		{
			name: 'open boxes',
			page: [
				'- [x] [Store orders](0001-store-orders.md)',
				'- [x] [Use a queue](0002-use-a-queue.md)',
				'- [x] [Use a stream](0003-use-a-stream.md)',
			],
			line: '- [x] [Keep logs](0010-keep-logs.md)',
		},
		{
			name: 'a table',
			page: [
				'| ADR | Title | Status |',
				'|-----|-------|--------|',
				'| [ADR-001](0001-store-orders.md) | Store orders | Accepted |',
				'| [ADR-002](0002-use-a-queue.md) | Use a queue | Superseded by 3 |',
				'| [ADR-003](0003-use-a-stream.md) | Use a stream | Accepted |',
			],
			line: '| [ADR-010](0010-keep-logs.md) | Keep logs | Proposed |',
		},
		{
			name: 'a table with other columns, a date of the country, and cells of equal width',
			page: [
				'| Date       | Decision                                | Owner | State      | No |',
				'|------------|-----------------------------------------|-------|------------|----|',
				'| 01.01.2024 | [Store orders](0001-store-orders.md)    | Ann   | accepted   | 1  |',
				'| 02.01.2024 | [Use a queue](0002-use-a-queue.md)      | Bob   | superseded | 2  |',
				'| 03.01.2024 | [Use a stream](0003-use-a-stream.md)    | Ann   | accepted   | 3  |',
			],
			line: '| 10.01.2024 | [Keep logs](0010-keep-logs.md)          |       | proposed   | 10 |',
		},
		{
			name: 'a table without outer bars, both cells links',
			page: [
				'No | Title',
				'---|---',
				'[1](0001-store-orders.md) | [Store orders](0001-store-orders.md)',
				'[2](0002-use-a-queue.md) | [Use a queue](0002-use-a-queue.md)',
				'[3](0003-use-a-stream.md) | [Use a stream](0003-use-a-stream.md)',
			],
			line: '[10](0010-keep-logs.md) | [Keep logs](0010-keep-logs.md)',
		},
	];
	for (const { name, page, line } of forms) {
		for (const lineBreak of ['\n', '\r\n']) {
			it(`adds a record in the form of the page: ${name}, ${JSON.stringify(lineBreak)}`, async () => {
				const before = ['\ufeff# Records', '', 'Text *as it is*.  ', '', ...page];
				const after = ['', '## More', '', '\t- x\u2028y 🙂', ''];
				assert.equal(
					await regenerated([...before, ...after].join(lineBreak)),
					[...before, line, ...after].join(lineBreak),
				);
			});
		}
	}

	it('goes on with the numbers of an ordered list', async () => {
		const one = (number: number): [string, string] => [
			`docs/adr/000${number}-d${number}.md`,
			nygard(`${number}. D${number}`, 'Accepted'),
		];
		const files = Object.fromEntries([5, 6, 7].map(one));
		assert.equal(
			await regenerated('1. [D5](0005-d5.md)\n2. [D6](0006-d6.md)\n', files),
			'1. [D5](0005-d5.md)\n2. [D6](0006-d6.md)\n3. [D7](0007-d7.md)\n',
		);
		assert.equal(
			await regenerated('1) [D5](0005-d5.md)\n1) [D6](0006-d6.md)\n', files),
			'1) [D5](0005-d5.md)\n1) [D6](0006-d6.md)\n1) [D7](0007-d7.md)\n',
		);
	});

	it('keeps the order of a page that has the newest first', async () => {
		assert.equal(
			await regenerated('# A\n\n- [3. Use a stream](0003-use-a-stream.md)\n- [1. Store orders](0001-store-orders.md)'),
			'# A\n\n- [10. Keep logs](0010-keep-logs.md)\n- [3. Use a stream](0003-use-a-stream.md)\n- [1. Store orders](0001-store-orders.md)',
		);
	});

	it('adds to an end without a line break, and below what is nested in the entry before', async () => {
		assert.equal(
			await regenerated(
				'- [1. Store orders](0001-store-orders.md)\n- [2. Use a queue](0002-use-a-queue.md)\n- [3. Use a stream](0003-use-a-stream.md)\n  - a remark\n\n    and more',
			),
			'- [1. Store orders](0001-store-orders.md)\n- [2. Use a queue](0002-use-a-queue.md)\n- [3. Use a stream](0003-use-a-stream.md)\n  - a remark\n\n    and more\n- [10. Keep logs](0010-keep-logs.md)',
		);
	});

	it('adds several between others, with the blank lines of the list', async () => {
		const one = (number: number): [string, string] => [
			`docs/adr/000${number}-d${number}.md`,
			nygard(`${number}. D${number}`, 'Accepted'),
		];
		const files = Object.fromEntries([1, 2, 3, 4, 5].map(one));
		assert.equal(
			await regenerated('- [1. D1](0001-d1.md)\n\n- [5. D5](0005-d5.md)\n', files),
			'- [1. D1](0001-d1.md)\n\n- [2. D2](0002-d2.md)\n\n- [3. D3](0003-d3.md)\n\n- [4. D4](0004-d4.md)\n\n- [5. D5](0005-d5.md)\n',
		);
		assert.equal(
			await regenerated('- [5. D5](0005-d5.md)\n- [1. D1](0001-d1.md)\n', files),
			'- [5. D5](0005-d5.md)\n- [4. D4](0004-d4.md)\n- [3. D3](0003-d3.md)\n- [2. D2](0002-d2.md)\n- [1. D1](0001-d1.md)\n',
		);
	});

	it('adds to the group of the record before, and to that of the folder', async () => {
		const files = {
			'docs/adr/api/API-001-verbs.md': nygard('API-001: Verbs', 'Accepted'),
			'docs/adr/api/API-002-paths.md': nygard('API-002: Paths', 'Accepted'),
			'docs/adr/cli/CLI-001-flags.md': nygard('CLI-001: Flags', 'Accepted'),
			'docs/adr/cli/CLI-002-colours.md': nygard('CLI-002: Colours', 'Accepted'),
		};
		assert.equal(
			await regenerated(
				'* **API**: verbs\n\n  - [API-001: Verbs](./api/API-001-verbs.md)\n\n* **CLI**: flags\n\n  - [CLI-001: Flags](./cli/CLI-001-flags.md)\n',
				files,
			),
			'* **API**: verbs\n\n  - [API-001: Verbs](./api/API-001-verbs.md)\n  - [API-002: Paths](./api/API-002-paths.md)\n\n* **CLI**: flags\n\n  - [CLI-001: Flags](./cli/CLI-001-flags.md)\n  - [CLI-002: Colours](./cli/CLI-002-colours.md)\n',
		);
	});

	it('adds to the group of the status where the page has one for each', async () => {
		assert.equal(
			await regenerated(
				'## Accepted\n\n- [Store orders](0001-store-orders.md)\n\n## Superseded\n\n- [Use a queue](0002-use-a-queue.md)\n',
				{ ...records, 'docs/adr/0010-keep-logs.md': nygard('10. Keep logs', 'Accepted') },
			),
			'## Accepted\n\n- [Store orders](0001-store-orders.md)\n- [Use a stream](0003-use-a-stream.md)\n- [Keep logs](0010-keep-logs.md)\n\n## Superseded\n\n- [Use a queue](0002-use-a-queue.md)\n',
		);
	});

	it('mends statuses, numbers and titles that records no longer have, and no other', async () => {
		assert.equal(
			await regenerated(
				'| # | Title | Status | Note |\n|--|--|--|--|\n| [1](0001-store-orders.md) | Store orders | accepted | a |\n| [2](0002-use-a-queue.md) | Use a queue | **Accepted** | Accepted in May |\n| [3](0003-use-a-stream.md) | Send faxes | Accepted | |\n| [11](0010-keep-logs.md) | Keep logs | Proposed | x |\n',
			),
			'| # | Title | Status | Note |\n|--|--|--|--|\n| [1](0001-store-orders.md) | Store orders | accepted | a |\n| [2](0002-use-a-queue.md) | Use a queue | **Superseded** | Accepted in May |\n| [3](0003-use-a-stream.md) | Use a stream | Accepted | |\n| [10](0010-keep-logs.md) | Keep logs | Proposed | x |\n',
		);
	});

	it('leaves titles alone that the author of the page shortened or put better', async () => {
		const others = [4, 5, 6, 7, 8].map((n): [string, string] => [
			`docs/adr/000${n}-d${n}.md`,
			nygard(`${n}. D${n}`, 'Accepted'),
		]);
		const files = {
			...records,
			...Object.fromEntries(others),
			'docs/adr/0010-keep-logs.md': nygard('10. Keap logz', 'Proposed'),
		};
		const page = `- [1. Orders](0001-store-orders.md)\n- [2. Use a queue](0002-use-a-queue.md)\n- [3. Use a stream](0003-use-a-stream.md)\n${others.map((_, i) => `- [${i + 4}. D${i + 4}](000${i + 4}-d${i + 4}.md)\n`).join('')}- [10. Keep logs](0010-keep-logs.md)\n`;
		assert.equal(await regenerated(page, files), page);
	});

	it('leaves a page in its own words', async () => {
		const page =
			'- [How orders last](0001-store-orders.md)\n- [Use a queue](0002-use-a-queue.md)\n- [Use a stream](0003-use-a-stream.md)\n- [Books of the ship](0010-keep-logs.md)\n';
		assert.equal(await regenerated(page), page);
	});

	it('keeps an entry whose record is gone as long as one that is there is nested in it', async () => {
		const page =
			'- [4. Gone](0004-gone.md)\n  - [1. Store orders](0001-store-orders.md)\n  - [2. Use a queue](0002-use-a-queue.md)\n  - [3. Use a stream](0003-use-a-stream.md)\n  - [10. Keep logs](0010-keep-logs.md)\n- [5. Gone](0005-gone.md)\n  - [6. Gone](0006-gone.md)\n';
		assert.equal(await regenerated(page), page.slice(0, page.indexOf('- [5.')));
	});

	it('says statuses by the icons of the page', async () => {
		const many = (number: number): [string, string] => [
			`docs/adr/000${number}-d${number}.md`,
			nygard(`${number}. D${number}`, number < 4 || number === 7 ? 'Accepted' : 'Proposed'),
		];
		const files = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(many));
		assert.equal(
			await regenerated(
				'- ✅ [1. D1](0001-d1.md)\n- ✅ [2. D2](0002-d2.md)\n- 🤔 [4. D4](0004-d4.md)\n- 🤔 [5. D5](0005-d5.md)\n- 🤔 [6. D6](0006-d6.md)\n',
				files,
			),
			'- ✅ [1. D1](0001-d1.md)\n- ✅ [2. D2](0002-d2.md)\n- ✅ [3. D3](0003-d3.md)\n- 🤔 [4. D4](0004-d4.md)\n- 🤔 [5. D5](0005-d5.md)\n- 🤔 [6. D6](0006-d6.md)\n- ✅ [7. D7](0007-d7.md)\n',
		);
	});

	it('removes entries of records that are gone, and leads those to their new path that moved', async () => {
		assert.equal(
			await regenerated(
				'- [1. Store orders](0001-store-orders.md)\n- [2. Use a queue](0002-a-queue.md): a remark\n- [4. Gone](0004-gone.md)\n  with this\n- [3. Use a stream](0003-use-a-stream.md)\n- [10. Keep logs](0010-keep-logs.md)\n- [Elsewhere](../guide/missing.md)\n- [Site](https://example.com/0009-x.md)\n',
			),
			'- [1. Store orders](0001-store-orders.md)\n- [2. Use a queue](0002-use-a-queue.md): a remark\n- [3. Use a stream](0003-use-a-stream.md)\n- [10. Keep logs](0010-keep-logs.md)\n- [Elsewhere](../guide/missing.md)\n- [Site](https://example.com/0009-x.md)\n',
		);
		assert.equal(
			await regenerated(
				'- [1. Store orders](0001-store-orders.md)\n\n- [4. Gone](0004-gone.md)\n\n- [10. Keep logs](0010-keep-logs.md)\n\n- [11. Gone](0011-gone.md)\n\nEnd.\n',
				{
					'docs/adr/0001-store-orders.md': records['docs/adr/0001-store-orders.md'] ?? '',
					'docs/adr/0010-keep-logs.md': records['docs/adr/0010-keep-logs.md'] ?? '',
				},
			),
			'- [1. Store orders](0001-store-orders.md)\n\n- [10. Keep logs](0010-keep-logs.md)\n\nEnd.\n',
		);
	});

	it('keeps an entry whose record is gone where its author says something of it, and tells of both', async () => {
		const page =
			'- [1. Store orders](0001-store-orders.md)\n- [4. Gone far](0004-gone-far.md) - gone far, superseded\n- [5. Gone](0005-gone.md): we read it before each release\n- [10. Keep logs](0010-keep-logs.md)\n';
		const files = {
			'docs/adr/0001-store-orders.md': records['docs/adr/0001-store-orders.md'] ?? '',
			'docs/adr/0010-keep-logs.md': records['docs/adr/0010-keep-logs.md'] ?? '',
			'docs/adr/README.md': page,
		};
		const change = await regenerateIndex(repositoryOf(files), 'docs/adr/README.md');
		assert.deepEqual(change.notes, [
			'Removed from docs/adr/README.md, since the records are gone: 0004-gone-far.md.',
			'docs/adr/README.md still lists what is gone, with words of its own: 0005-gone.md.',
		]);
		assert.equal(
			changed(files, change)['docs/adr/README.md'],
			page.replace('- [4. Gone far](0004-gone-far.md) - gone far, superseded\n', ''),
		);
	});

	it('leaves what a page lists of other logs alone when it is told which log', async () => {
		const page =
			'- [1. Store orders](0001-store-orders.md)\n- [3. Use a stream](0003-use-a-stream.md)\n\n## Elsewhere\n\n- [Web](../../web/adr/0001-a.md)\n- [Gone](../../web/adr/0009-x.md)\n';
		const files = {
			...records,
			'web/adr/0001-a.md': nygard('1. A', 'Accepted'),
			'web/adr/0002-b.md': nygard('2. B', 'Accepted'),
			'docs/adr/README.md': page,
		};
		const change = await regenerateIndex(repositoryOf(files), 'docs/adr/README.md', 'docs/adr');
		assert.equal(
			changed(files, change)['docs/adr/README.md'],
			page.replace('stream.md)\n', 'stream.md)\n- [10. Keep logs](0010-keep-logs.md)\n'),
		);
	});

	it('takes no title for a status that begins with a word for one', async () => {
		const files = {
			'docs/adr/0001-a.md': nygard('1. Draft: 3', 'Accepted'),
			'docs/adr/0008-b.md': nygard('8. Use a queue', ''),
		};
		const entry = '* [ADR-8](0008-b.md) - Use a queue (Accepted)\n';
		assert.equal(await regenerated(entry, files), `* [ADR-1](0001-a.md) - Draft: 3 (Accepted)\n${entry}`);
	});

	it('says no status where one is still to be chosen', async () => {
		const files = {
			'docs/adr/0001-a.md': nygard('1. A', 'proposed | accepted | rejected'),
			'docs/adr/0002-b.md': nygard('2. B', 'Accepted'),
		};
		assert.equal(
			await regenerated('| ADR | Title | Status |\n|---|---|---|\n', files),
			'| ADR | Title | Status |\n|---|---|---|\n| [0001](0001-a.md) | A | |\n| [0002](0002-b.md) | B | Accepted |\n',
		);
		assert.equal(
			await regenerated('| ADR | Status |\n|---|---|\n| [2. B](0002-b.md) | Accepted |\n', files),
			'| ADR | Status |\n|---|---|\n| [1. A](0001-a.md) | |\n| [2. B](0002-b.md) | Accepted |\n',
		);
	});

	it('leaves superseded records out of a page that has none', async () => {
		const page =
			'- [1. Store orders](0001-store-orders.md)\n- [3. Use a stream](0003-use-a-stream.md)\n- [10. Keep logs](0010-keep-logs.md)\n';
		assert.equal(await regenerated(page), page);
	});

	it('escapes what Markdown would read in a title', async () => {
		const files = {
			...records,
			'docs/adr/0002-use-a-queue.md': nygard('2. Use a queue', 'Accepted'),
			'docs/adr/0011-x.md': nygard('11. Use `a|b` and [x] in snake_case, _so_ a < b', 'Accepted'),
		};
		const rows =
			'| Title |\n|--|\n| [1. Store orders](0001-store-orders.md) |\n| [2. Use a queue](0002-use-a-queue.md) |\n| [3. Use a stream](0003-use-a-stream.md) |\n| [10. Keep logs](0010-keep-logs.md) |\n';
		assert.equal(
			await regenerated(rows, files),
			`${rows}| [11. Use a\\|b and \\[x\\] in snake_case, so a \\< b](0011-x.md) |\n`,
		);
	});

	describe('between markers', () => {
		it('writes the list of adr-log, and closes the block that it left open', async () => {
			const list =
				'* [ADR-0001](docs/adr/0001-store-orders.md) - Store orders\n* [ADR-0002](docs/adr/0002-use-a-queue.md) - Use a queue\n* [ADR-0003](docs/adr/0003-use-a-stream.md) - Use a stream\n* [ADR-0010](docs/adr/0010-keep-logs.md) - Keep logs\n';
			assert.equal(
				await regenerated('# P\n\n<!-- adrlog -->\n<!-- adrlogstop -->\n\nEnd', records, 'README.md'),
				`# P\n\n<!-- adrlog -->\n\n${list}\n<!-- adrlogstop -->\n\nEnd`,
			);
			assert.equal(
				await regenerated('# P\n\n<!-- adrlog -->\n\nEnd', records, 'README.md'),
				`# P\n\n<!-- adrlog -->\n\n${list}\n<!-- adrlogstop -->\n\nEnd`,
			);
		});

		it('leaves lists outside of them alone', async () => {
			for (const [open, close] of [
				['<!-- archspec:adr-index -->', '<!-- /archspec:adr-index -->'],
				['<!-- adr-index:start -->', '<!-- adr-index:end -->'],
				['<!-- ADR-INDEX:BEGIN (generated) -->', '<!-- ADR-INDEX:END -->'],
				['<!-- BEGIN ADR LIST -->', '<!-- END ADR LIST -->'],
			]) {
				const outside = '- [3. Send faxes](docs/adr/0003-use-a-stream.md)\n';
				assert.equal(
					await regenerated(
						`# P\n\n${outside}\n${open}\n- [1. Store orders](docs/adr/0001-store-orders.md)\n- [2. Use a queue](docs/adr/0002-use-a-queue.md)\n- [3. Use it](docs/adr/0003-use-a-stream.md)\n- [10. Keep logs](docs/adr/0010-keep-logs.md)\n${close}\n`,
						records,
						'README.md',
					),
					`# P\n\n${outside}\n${open}\n- [1. Store orders](docs/adr/0001-store-orders.md)\n- [2. Use a queue](docs/adr/0002-use-a-queue.md)\n- [3. Use a stream](docs/adr/0003-use-a-stream.md)\n- [10. Keep logs](docs/adr/0010-keep-logs.md)\n${close}\n`,
				);
			}
		});
	});

	describe('on a page without a list', () => {
		const table =
			'| Record | Status |\n|--------|--------|\n| [1. Store orders](0001-store-orders.md) | Accepted |\n| [2. Use a queue](0002-use-a-queue.md) | Superseded by 3. Use a stream |\n| [3. Use a stream](0003-use-a-stream.md) | Accepted |\n| [10. Keep logs](0010-keep-logs.md) | Proposed |';

		it('writes one below the heading that is for it', async () => {
			assert.equal(
				await regenerated('# R\n\n## Decisions\n\nAll of them.\n\n## More\n\nText.\n'),
				`# R\n\n## Decisions\n\nAll of them.\n\n${table}\n\n## More\n\nText.\n`,
			);
		});

		it('writes one at the end, with a heading', async () => {
			assert.equal(await regenerated('# R\n\nText.'), `# R\n\nText.\n\n## Index\n\n${table}`);
			assert.equal(await regenerated('', records), `\n## Index\n\n${table}`);
		});

		it('fills a table that waits for records, by its columns', async () => {
			assert.equal(
				await regenerated('# R\n\n| No. | Title | Owner | Date |\n|---|---|---|---|\n\nEnd.\n'),
				'# R\n\n| No. | Title | Owner | Date |\n|---|---|---|---|\n| [0001](0001-store-orders.md) | Store orders |  | 2024-01-01 |\n| [0002](0002-use-a-queue.md) | Use a queue |  | 2024-01-02 |\n| [0003](0003-use-a-stream.md) | Use a stream |  | 2024-01-03 |\n| [0010](0010-keep-logs.md) | Keep logs |  | 2024-01-10 |\n\nEnd.\n',
			);
		});
	});

	it('refuses where there is nothing to list', async () => {
		await assert.rejects(
			regenerateIndex(repositoryOf({ 'docs/adr/README.md': '# A\n' }), 'docs/adr/README.md'),
			OperationError,
		);
	});
});

describe('withRecords', () => {
	it('lists in a new index page the records below its folder, and leaves other documents as they are', () => {
		const kind = (id: string): Kind => {
			const found = builtinKinds.find((one) => one.id === id);
			assert.ok(found);
			return found;
		};
		const documents = documentsOf({ ...records, 'lib/adr/0001-x.md': nygard('1. X', 'Accepted') });
		const made = (path: string) => ({ path, text: '# Decisions\n\n| No | Title |\n|--|--|\n' });
		const index = builtinKinds.find(({ recordIndex }) => recordIndex)?.id ?? '';
		const linked = (path: string): number =>
			withRecords(made(path), kind(index), documents).text.match(/\]\(/g)?.length ?? 0;
		assert.equal(linked('docs/adr/README.md'), 4);
		assert.equal(linked('docs/README.md'), 4);
		assert.equal(linked('lib/adr/README.md'), 1);
		assert.equal(linked('README.md'), 5);
		const other = made('docs/adr/README.md');
		assert.equal(withRecords(other, kind('adr-nygard'), documents), other);
	});
});

describe('filledIndex', () => {
	it('fills the placeholders of a new page', () => {
		const text =
			'# Records\n\n## Index\n\n| Record | Status |\n|--------|--------|\n| [number and title, with a link] | [status] |\n';
		assert.equal(
			filledIndex('docs/adr/README.md', text, repositoryOf(records).records.slice(0, 1)),
			'# Records\n\n## Index\n\n| Record | Status |\n|--------|--------|\n| [1. Store orders](0001-store-orders.md) | Accepted |\n',
		);
		assert.equal(filledIndex('docs/adr/README.md', text, []), text);
	});
});

describe('pagesToUpdate', () => {
	const pagesOf = (files: Files): readonly string[] => pagesToUpdate(documentsOf(files), 'docs/adr');

	it('names the pages that list records or have a place for that, and none that only say what the folder is for', () => {
		const [readme, index, elsewhere] = ['docs/adr/README.md', 'docs/adr/index.md', 'lib/adr/README.md'];
		const list = '- [1. Store orders](0001-store-orders.md)\n';
		assert.deepEqual(pagesOf({ [readme]: '# How to\n', [index]: list, [elsewhere]: list }), [index]);
		assert.deepEqual(pagesOf({ [readme]: '<!-- adrlog -->\n', [index]: list }), [readme, index]);
		assert.deepEqual(pagesOf({ [readme]: '# How to\n\n- [How](how.md)\n', [index]: '# Home\n' }), []);
		assert.deepEqual(pagesOf({ [readme]: '| ADR | Title |\n|---|---|\n' }), [readme]);
		assert.deepEqual(pagesOf({ [elsewhere]: list }), []);
	});
});
