import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/adr/mentions/mentions.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';

const record = (title: string, text = 'We need it.') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const twelve = 'docs/adr/0012-use-rows.md';

/** Each mention of a record as `kind:text` of its parts, but for those in the record itself. */
async function partsOf(files: Files, path = twelve): Promise<string[]> {
	const repository = repositoryOf(files);
	const mentions = await findMentions(repository, repository.record(path));
	for (const { path, parts } of mentions) {
		const lines = new LineIndex(files[path] ?? '');
		for (const { range, text } of parts) {
			assert.equal(lines.slice(range), text);
		}
	}
	return mentions
		.filter((mention) => mention.path !== path)
		.map(({ parts }) => parts.map(({ kind, text }) => `${kind}:${text}`).join(' '));
}

/** What is found in one file beside the record. */
function inText(text: string, path = 'docs/adr/README.md', more: Files = {}): Promise<string[]> {
	return partsOf({ [twelve]: record('12. Use rows'), [path]: text, ...more });
}

describe('mentions of a record', () => {
	it('are links to its path, however they are written', async () => {
		assert.deepEqual(
			await inText('[a](0012-use-rows.md) [b](./0012-use-rows.md#x) [c](<../adr/0012-use-rows.md> "t")'),
			['name:0012-use-rows', 'name:0012-use-rows anchor:x', 'name:0012-use-rows'],
		);
		assert.deepEqual(await inText('[a](/docs/adr/0012-use-rows.md) <a href="0012-use-rows.md">b</a>'), [
			'name:0012-use-rows',
			'name:0012-use-rows',
		]);
		assert.deepEqual(await inText('[a][r] and [r]\n\n[R]: 0012-use%2Drows.md\n'), ['', '', 'name:0012-use%2Drows']);
		assert.deepEqual(await inText('[a](0012-use-rows) ![b](0012-use-rows.md) [c](0012-use\\-rows.md?x=1)'), [
			'name:0012-use-rows',
			'name:0012-use-rows',
			'name:0012-use\\-rows',
		]);
	});

	it('are ids by the letters that the log has, and those of MADR by either', async () => {
		const path = 'docs/adr/madr-0012-use-rows.md';
		const files = { [path]: record('Use rows'), 'docs/notes.md': 'ADR-12, MADR-0012, but not RFC-12 or ADR-13' };
		assert.deepEqual(await partsOf(files, path), ['number:12', 'number:0012']);
		const named = 'docs/adr/API-0012-use-rows.md';
		assert.deepEqual(await partsOf({ [named]: record('Use rows'), 'a.md': 'ADR-12, API-12, MADR-12' }, named), [
			'number:12',
		]);
	});

	it('are names without a folder where those can mean nothing else', async () => {
		const name = 'See 0012-use-rows.md of old.';
		assert.deepEqual(await inText(name, 'notes.md'), ['name:0012-use-rows']);
		const other = { 'lib/adr/0012-use-rows.md': record('12. Use rows') };
		assert.deepEqual(await inText(name, 'notes.md', other), [], 'two logs have such a record');
		assert.deepEqual(await inText(name, 'docs/adr/README.md', other), ['name:0012-use-rows']);
		const plain = { 'docs/adr/use-rows.md': record('Use rows') };
		const path = 'docs/adr/use-rows.md';
		assert.deepEqual(await partsOf({ ...plain, 'notes.md': 'See use-rows.md.' }, path), [], 'a name of plain words');
		assert.deepEqual(await partsOf({ ...plain, 'notes.md': 'See docs/adr/use-rows.md.' }, path), ['name:use-rows']);
	});

	it('are not links to other files, to other sites, or in code and comments', async () => {
		assert.deepEqual(await inText('[a](../0012-use-rows.md) [b](0012-use-rows.png) [c](x/0012-use-rows.md)'), []);
		assert.deepEqual(await inText('[ADR-12](https://a.org/docs/adr/0012-use-rows.md) <https://a.org/ADR-12>'), []);
		assert.deepEqual(await inText('https://a.org/browse/ADR-12, https://a.org/?q=ADR-12'), []);
		assert.deepEqual(await inText('```\n[a](0012-use-rows.md) ADR-12\n```\n\n    ADR-12\n\n<!-- ADR-12 -->'), []);
		assert.deepEqual(await inText('`ADR-12` and `0012-use-rows` and `cat 0012-use-rows.md`'), []);
	});

	it('are the number, the id, the name and the title in the text of a link', async () => {
		assert.deepEqual(
			await inText(
				'[12. Use rows](0012-use-rows.md) [ADR-0012](0012-use-rows.md) [0012-use-rows](0012-use-rows.md) [*Use rows*](0012-use-rows.md)',
			),
			[
				'number:12 title:Use rows name:0012-use-rows',
				'number:0012 name:0012-use-rows',
				'name:0012-use-rows name:0012-use-rows',
				'title:*Use rows* name:0012-use-rows',
			],
		);
		assert.deepEqual(await inText('[`0012-use-rows.md`](0012-use-rows.md) [12 factors](0012-use-rows.md)'), [
			'name:0012-use-rows name:0012-use-rows',
			'name:0012-use-rows',
		]);
		assert.deepEqual(await inText('[#12](0012-use-rows.md) [12 Use rows][r]\n\n[r]: 0012-use-rows.md'), [
			'number:12 name:0012-use-rows',
			'number:12 title:Use rows',
			'name:0012-use-rows',
		]);
		assert.deepEqual(await inText('See [ADR-0012].\n\n[ADR-0012]: 0012-use-rows.md'), [
			'number:0012',
			'number:0012 name:0012-use-rows',
		]);
	});

	it('are ids and paths in running text, in tables and in front matter', async () => {
		assert.deepEqual(
			await inText('---\nstatus: "superseded by ADR-0012"\n---\n\nADR 12, adr-012, (ADR #0012) ADR12.'),
			['number:0012', 'number:12', 'number:012', 'number:0012', 'number:12'],
		);
		assert.deepEqual(await inText('| a |\n|---|\n| ADR-12 |\n\n> - ADR\n>   12'), ['number:12', 'number:12']);
		assert.deepEqual(await inText('ADR-120, ADR-1.12, XADR-12, ACME-ADR-12, ADR-12a, ADR-0012-other.md, ADR-12/x'), []);
		assert.deepEqual(
			await inText(
				'See docs/adr/0012-use-rows.md. And `docs/adr/0012-use-rows.md:3`, `0012-use-rows.md`.',
				'README.md',
			),
			['name:0012-use-rows', 'name:0012-use-rows', 'name:0012-use-rows'],
		);
	});

	it('are ids where they can mean no other record', async () => {
		const other = { 'services/a/adr/0012-cache.md': record('12. Cache', 'See ADR-12.') };
		assert.deepEqual(await inText('ADR-12', 'README.md'), ['number:12']);
		assert.deepEqual(await inText('ADR-12 and [ADR-12](docs/adr/0012-use-rows.md)', 'README.md', other), [
			'number:12 name:0012-use-rows',
		]);
		assert.deepEqual(await inText('ADR-12', 'docs/adr/README.md', other), ['number:12']);
		assert.deepEqual(await inText(record('13. Next', 'As ADR-12 says.'), 'docs/adr/0013-next.md', other), [
			'number:12',
		]);
		const twin = { 'docs/adr/0012-use-files.md': record('12. Use files') };
		assert.deepEqual(await inText(record('13. Next', 'As ADR-12 says.'), 'docs/adr/0013-next.md', twin), []);
		assert.deepEqual(await inText('[ADR-12](0012-use-rows.md)', 'docs/adr/README.md', twin), [
			'number:12 name:0012-use-rows',
		]);
	});

	it('are no examples and no ids with another title in texts about records', async () => {
		assert.deepEqual(await inText('“ADR 12: Deploy on Fridays”, e.g. ADR-12, for example adr-012'), []);
		assert.deepEqual(await inText('ADR 12: Use rows, ADR 12: as said, see ADR-12'), [
			'number:12',
			'number:12',
			'number:12',
		]);
		assert.deepEqual(await inText(record('13. Next', 'ADR-12: Rows, e.g. ADR-12'), 'docs/adr/0013-next.md'), [
			'number:12',
			'number:12',
		]);
	});

	it('are ids with the letters of its log', async () => {
		const api = {
			'adr/API-012-types.md': record('API-012: Types'),
			'adr/CLI-012-flags.md': record('CLI-012: Flags', 'As API-12 and API-012 say, not CLI-012 or ADR-012.'),
		};
		assert.deepEqual(await partsOf(api, 'adr/API-012-types.md'), ['number:12', 'number:012']);
	});

	it('are names of records with a date, and of records in folders of their own', async () => {
		const dated = {
			'docs/adr/20240131-use-rows.md': record('Use rows'),
			'docs/adr/20240201-b.md': record(
				'B',
				'[20240131-use-rows](20240131-use-rows.md), [a/20240131-use-rows](20240131-use-rows.md), 20240131-use-rows',
			),
		};
		assert.deepEqual(await partsOf(dated, 'docs/adr/20240131-use-rows.md'), [
			'name:20240131-use-rows name:20240131-use-rows',
			'name:20240131-use-rows name:20240131-use-rows',
			'name:20240131-use-rows',
		]);
		const folders = {
			'docs/adr/0001-rows/index.md': record('1. Rows', '![x](image.png) [s](../0001-rows/index.md)'),
			'docs/adr/0001-rows/notes.md': '[r](index.md)\n',
			'docs/adr/README.md': '[r](0001-rows/index.md) [r](0001-rows/) ![x](0001-rows/image.png)\n',
		};
		assert.deepEqual(await partsOf(folders, 'docs/adr/0001-rows/index.md'), [
			'',
			'name:0001-rows',
			'name:0001-rows',
			'name:0001-rows',
		]);
	});

	it('are found without parsing the files that name nothing of it', async () => {
		assert.deepEqual(await inText('[x](0013-use-rows.md) ADR-13'), []);
	});
});
