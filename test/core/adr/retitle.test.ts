import assert from 'node:assert/strict';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const nygard = (title: string, status = 'Accepted', text = 'We need it.') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\n${status}\n\n## Context\n\n${text}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const log4brains = (title: string, status: string, links = '') =>
	`# ${title}\n\n- Status: ${status}\n- Date: 2025-05-05\n\n## Context and Problem Statement\n\nWhy?\n\n## Considered Options\n\n- A\n- B\n\n## Decision Outcome\n\nChosen option: "A", because it is.\n${links}`;

async function retitled(files: Files, path: string, title: string): Promise<Record<string, string>> {
	const repository = repositoryOf(files);
	return carryOut(files, await retitle(repository, repository.record(path), title));
}

describe('retitle', () => {
	it('changes heading, file name, links and the texts that repeat the title: adr-tools', async () => {
		const files = {
			'doc/adr/0001-use-rows.md': nygard('1. Use rows', 'Superceded by [2. Use files](0002-use-files.md)').replaceAll(
				'\n',
				'\r\n',
			),
			'doc/adr/0002-use-files.md': nygard('2. Use files', 'Accepted', 'Use files [here](#2-use-files).'),
			'README.md': '[The second](doc/adr/0002-use-files.md#2-use-files), ADR-2: Use files\n',
		};
		assert.deepEqual(await retitled(files, 'doc/adr/0002-use-files.md', '  Store *logs* as [JSON]: 日本 '), {
			'doc/adr/0001-use-rows.md': nygard(
				'1. Use rows',
				'Superceded by [2. Store *logs* as \\[JSON\\]: 日本](0002-store-logs-as-json-日本.md)',
			).replaceAll('\n', '\r\n'),
			'doc/adr/0002-store-logs-as-json-日本.md': nygard(
				'2. Store *logs* as [JSON]: 日本',
				'Accepted',
				'Use files [here](#2-store-logs-as-json-日本).',
			),
			'README.md':
				'[The second](doc/adr/0002-store-logs-as-json-日本.md#2-store-logs-as-json-日本), ADR-2: Use files\n',
		});
	});

	it('changes the title beside the link in lists and tables, and says when the file keeps its name', async () => {
		const files = {
			'doc/adr/0001-rows.md': nygard('1. Use rows'),
			'doc/adr/0002-logs.md': nygard('2. Use files', 'Accepted', 'Use files.'),
			'doc/adr/0003-cache.md': nygard('3. Keep pages'),
			'doc/adr/README.md':
				'| ADR | Title | Why |\r\n|---|---|---|\r\n| [0001](0001-rows.md) | Use files | a |\r\n| [0002](0002-logs.md) | *Use files* | Use files well |\r\n',
			'README.md':
				'- [ADR-2](doc/adr/0002-logs.md) - Use files (accepted)\n- [Use files](doc/adr/0002-logs.md): Use files\n- Use files\n',
		};
		const repository = repositoryOf(files);
		const change = await retitle(repository, repository.record('doc/adr/0002-logs.md'), 'Use a|b');
		assert.deepEqual(change.notes, ['doc/adr/0002-logs.md keeps its name, which does not follow from the title.']);
		assert.deepEqual(carryOut(files, change), {
			...files,
			'doc/adr/0002-logs.md': nygard('2. Use a|b', 'Accepted', 'Use files.'),
			'doc/adr/README.md': files['doc/adr/README.md'].replace('*Use files*', '*Use a\\|b*'),
			'README.md':
				'- [ADR-2](doc/adr/0002-logs.md) - Use a|b (accepted)\n- [Use a|b](doc/adr/0002-logs.md): Use a|b\n- Use files\n',
		});
	});

	it('keeps the row of a table whose link says the title whole', async () => {
		const files = (title: string, name: string, cell: string) => ({
			'adr/0001-a.md': nygard('1. A'),
			[`adr/0002-${name}.md`]: nygard(`2. ${title}`),
			'adr/README.md': `| Title | Status |\r\n|---|---|\r\n| [A](0001-a.md) | 😀 |\r\n| 😀 [${cell}](0002-${name}.md) | Accepted |\r\n\r\n- [${title}](0002-${name}.md)\r\n`,
		});
		assert.deepEqual(
			await retitled(files('B', 'b', 'B'), 'adr/0002-b.md', 'Use x | y'),
			files('Use x | y', 'use-x-y', 'Use x \\| y'),
		);
	});

	it('finds the entry of a page that writes the path in another way', async () => {
		const files = (title: string, target: string) => ({
			'adr/ärger.md': nygard(title),
			'adr/README.md': `| File | Title |\n|---|---|\n| [text](${target}) | ${title} |\n`,
		});
		for (const target of ['%C3%A4rger.md', '%c3%a4rger.md', './ärger.md']) {
			const after = await retitled(files('Trouble', target), 'adr/ärger.md', 'Joy');
			assert.match(after['adr/README.md'] ?? '', /\| Joy \|/, target);
		}
	});

	it('leaves words beside the link alone that are not the title to the letter, and the marks around it', async () => {
		const files = {
			'docs/adr/0001-use-files.md': nygard('1. Use files'),
			'docs/adr/0002-more.md': nygard(
				'2. More',
				'Accepted',
				'- [ADR-1](0001-use-files.md): Use files.\n- [ADR-1](0001-use-files.md): Use Files.\n- [ADR-1](0001-use-files.md): Use files for logs',
			),
		};
		const expected = nygard(
			'2. More',
			'Accepted',
			'- [ADR-1](0001-use-rows.md): Use rows.\n- [ADR-1](0001-use-rows.md): Use Files.\n- [ADR-1](0001-use-rows.md): Use files for logs',
		);
		const after = await retitled(files, 'docs/adr/0001-use-files.md', 'Use rows');
		assert.equal(after['docs/adr/0002-more.md'], expected);
	});

	it('puts the title into the line of a block in front matter, and leaves a value of several lines alone', async () => {
		const path = 'docs/adr/0007-x.md';
		const text = (...title: string[]) =>
			['---', ...title, 'tags: [a]', '---', '', '## Status', '', 'Accepted', ''].join('\n');
		const block = { [path]: text('title: |', '  7. Use rows') };
		assert.deepEqual(await retitled(block, path, 'Use "rows": yes'), {
			'docs/adr/0007-use-rows-yes.md': text('title: |', '  7. Use "rows": yes'),
		});
		const several = { [path]: text('title: >', '  Use', '  rows').replace('\n## Status', '\n# Use rows\n\n## Status') };
		assert.deepEqual(await retitled(several, path, 'Use tables'), {
			'docs/adr/0007-use-tables.md': several[path]?.replace('# Use rows', '# Use tables'),
		});
	});

	it('keeps the date of a name: log4brains', async () => {
		const files = {
			'docs/adr/20240131-use-rows.md': log4brains(
				'Use rows',
				'superseded by [20240201-use-files](20240201-use-files.md)',
			),
			'docs/adr/20240201-use-files.md': log4brains(
				'Use files',
				'accepted',
				'\n## Links\n\n- Supersedes [20240131-use-rows](20240131-use-rows.md)\n',
			),
		};
		assert.deepEqual(await retitled(files, 'docs/adr/20240131-use-rows.md', 'Use tables'), {
			'docs/adr/20240131-use-tables.md': log4brains(
				'Use tables',
				'superseded by [20240201-use-files](20240201-use-files.md)',
			),
			'docs/adr/20240201-use-files.md': log4brains(
				'Use files',
				'accepted',
				'\n## Links\n\n- Supersedes [20240131-use-tables](20240131-use-tables.md)\n',
			),
		});
	});

	it('changes a title in front matter, in the quotes it has', async () => {
		const text = (title: string) =>
			`---\ntitle: ${title}\nstatus: accepted\n---\n\n## Context\n\nA.\n\n## Decision\n\nB.\n`;
		for (const [before, after] of [
			["'Use rows'", "'It''s: new'"],
			['"Use rows"', '"It\'s: new"'],
			['Use rows', '"It\'s: new"'],
			['"ADR-0001: Use rows"', '"ADR-0001: It\'s: new"'],
		] as const) {
			assert.deepEqual(
				await retitled({ 'docs/adr/0001-use-rows.md': text(before) }, 'docs/adr/0001-use-rows.md', "It's: new"),
				{
					'docs/adr/0001-it-s-new.md': text(after),
				},
			);
		}
		const both = (title: string) => `---\ntitle: ${title}\n---\n\n${nygard(`1. ${title}`)}`;
		assert.deepEqual(
			await retitled({ 'docs/adr/0001-use-rows.md': both('Use rows') }, 'docs/adr/0001-use-rows.md', 'Use files'),
			{
				'docs/adr/0001-use-files.md': both('Use files'),
			},
		);
	});

	it('keeps the number and the id before the title, also when they are typed', async () => {
		const files = { 'adr/ADR-001-rows.md': nygard('ADR-001: Rows') };
		const expected = { 'adr/ADR-001-files.md': nygard('ADR-001: Files') };
		assert.deepEqual(await retitled(files, 'adr/ADR-001-rows.md', 'Files'), expected);
		assert.deepEqual(await retitled(files, 'adr/ADR-001-rows.md', 'ADR-001: Files'), expected);
	});

	it('keeps the number before a colon of Chinese, also when it is typed', async () => {
		for (const typed of ['拆分服务', 'ADR-002：拆分服务']) {
			const files = { 'doc/adr/ADR-002-使用缓存.md': nygard('ADR-002：使用缓存') };
			assert.deepEqual(await retitled(files, 'doc/adr/ADR-002-使用缓存.md', typed), {
				'doc/adr/ADR-002-拆分服务.md': nygard('ADR-002：拆分服务'),
			});
		}
	});

	it('renames the folder of a record that has its own', async () => {
		const files = {
			'docs/adr/0001-rows/index.md': nygard('1. Rows', 'Accepted', '![x](image.png)'),
			'docs/adr/0001-rows/image.png': 'x',
			'docs/adr/README.md': '[1. Rows](0001-rows/index.md)\n',
		};
		assert.deepEqual(await retitled(files, 'docs/adr/0001-rows/index.md', 'Files'), {
			'docs/adr/0001-files/index.md': nygard('1. Files', 'Accepted', '![x](image.png)'),
			'docs/adr/0001-files/image.png': 'x',
			'docs/adr/README.md': '[1. Files](0001-files/index.md)\n',
		});
	});

	it('makes names as the others of the log are made', async () => {
		const files = (...names: string[]) =>
			Object.fromEntries(names.map((name, i) => [`adr/${name}`, nygard(`${i + 1}. ${titles[i]}`)]));
		const titles = ["Don't use AWS", 'API v1.2', 'Odd'];
		for (const [names, expected] of [
			[['001-Don-t-use-AWS.md', '002-API-v1-2.md', '003-x.md'], '003-Can-t-be-A-B.md'],
			[['1_dont_use_aws.md', '2_api_v12.md', '3_x.md'], '3_cant_be_ab.md'],
			[['1 dont use aws.md', '2 api v12.md', '3 x.md'], '3 cant be ab.md'],
			[['1-first.md', '2-second.md', '3-odd.md'], '3-can-t-be-a-b.md'],
			[['1-first.md', '2-second.md', '3-third.md'], '3-third.md'],
		] as const) {
			const last = `adr/${names[2]}`;
			assert.ok(`adr/${expected}` in (await retitled(files(...names), last, "Can't be A/B")), expected);
		}
	});

	it('writes the new name as the old one is written in a target', async () => {
		const files = (name: string, target: string) => ({
			[`adr/${name}.md`]: nygard('1. Use rows'),
			'README.md': `[x](<adr/${name}.md>) [y](adr/${target}.md)\n`,
		});
		assert.deepEqual(await retitled(files('1 use rows', '1%20use%20rows'), 'adr/1 use rows.md', 'Use é'), {
			'adr/1 use é.md': nygard('1. Use é'),
			'README.md': '[x](<adr/1 use é.md>) [y](adr/1%20use%20%C3%A9.md)\n',
		});
		// What the author encoded without need stays so
		assert.deepEqual(await retitled(files('1 use-rows', '1%20use%2Drows'), 'adr/1 use-rows.md', 'Use files'), {
			'adr/1 use-files.md': nygard('1. Use files'),
			'README.md': '[x](<adr/1 use-files.md>) [y](adr/1%20use%2Dfiles.md)\n',
		});
	});

	it('refuses an empty title, a record without one, and a name that is taken', async () => {
		const refuses = async (files: Files, title: string, message: RegExp) =>
			assert.rejects(
				retitled(files, 'adr/0001-rows.md', title),
				(error) => error instanceof OperationError && message.test(error.message),
			);
		const files = { 'adr/0001-rows.md': nygard('1. Rows') };
		await refuses(files, ' \n', /^A title needs/);
		await refuses(files, '1. ', /^A title needs/);
		await refuses(
			{ 'adr/0001-rows.md': '## Status\n\nAccepted\n\n## Context\n\n## Decision\n\nx\n' },
			'Files',
			/has no title/,
		);
		await refuses(
			{ ...files, 'adr/0001-files.md': nygard('1. Other') },
			'Files',
			/^adr\/0001-files\.md exists already/,
		);
	});

	it('changes nothing when the title stays the same', async () => {
		const files = { 'adr/0001-rows.md': nygard('1. Rows'), 'README.md': '[1. Rows](adr/0001-rows.md#1-rows)\n' };
		const repository = repositoryOf(files);
		const change = await retitle(repository, repository.record('adr/0001-rows.md'), 'Rows');
		assert.deepEqual(carryOut(files, change), files);
		assert.deepEqual(change.renames, []);
	});
});
