import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument, TableRow } from '../../../src/core/document/specDocument.ts';

const parse = (text: string) => parseDocument('doc.md', text);
const texts = (row: TableRow | undefined) => row?.cells.map((cell) => cell.text);

/** Every cell's range gives its text. */
function assertCells(document: SpecDocument): void {
	for (const table of document.tables) {
		for (const row of [table.header, ...table.rows]) {
			for (const cell of row.cells) {
				assert.equal(document.lines.slice(cell.range), cell.text);
			}
		}
	}
}

describe('tables', () => {
	it('reads header and rows with the place of each cell', () => {
		const document = parse('| Name | Role |\n|------|:----:|\n| Ada  |  lead |\n| Bob | |\n\nafter\n');
		const table = document.tables[0];
		assert.ok(table);
		assert.deepEqual(texts(table.header), ['Name', 'Role']);
		assert.deepEqual(table.rows.map(texts), [
			['Ada', 'lead'],
			['Bob', ''],
		]);
		assertCells(document);
		assert.equal(table.range.start.line, 0);
		assert.equal(document.lines.slice(table.range).trimEnd().endsWith('| Bob | |'), true);
		assert.equal(document.lines.slice(table.rows[0]?.range ?? assert.fail()), '| Ada  |  lead |');
	});

	it('needs no blanks', () => {
		const document = parse('|a|b|\n|-|-|\n|1|2|\n');
		assert.deepEqual(document.tables[0]?.rows.map(texts), [['1', '2']]);
		assertCells(document);
	});

	it('needs no outer pipes', () => {
		const document = parse('a | b\n--|--\n1 | 2\n');
		assert.deepEqual(texts(document.tables[0]?.header), ['a', 'b']);
		assert.deepEqual(document.tables[0]?.rows.map(texts), [['1', '2']]);
		assertCells(document);
	});

	it('does not split at an escaped pipe, but does in code, as Markdown does', () => {
		const document = parse('| a | b |\n|---|---|\n| x \\| y | `p \\| q` |\n| `r | s` |\n');
		assert.deepEqual(document.tables[0]?.rows.map(texts), [
			['x \\| y', '`p \\| q`'],
			['`r', 's`'],
		]);
		assertCells(document);
	});

	it('keeps cells that Markdown would drop, and does not add missing ones', () => {
		const document = parse('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n');
		assert.deepEqual(document.tables[0]?.rows.map(texts), [['1', '2', '3'], ['1']]);
	});

	it('takes every pipe behind a backslash for text, also behind two', () => {
		assert.deepEqual(texts(parse('| a \\\\| b | c |\n|---|---|\n').tables[0]?.header), ['a \\\\| b', 'c']);
	});

	it('finds an indented table', () => {
		const document = parse('  | a | b |\n  |---|---|\n  | 1 | 2 |\n');
		assert.deepEqual(document.tables[0]?.rows.map(texts), [['1', '2']]);
		assert.equal(document.lines.slice(document.tables[0]?.header.range ?? assert.fail()), '| a | b |');
		assertCells(document);
	});

	it('finds tables in lists and quotes', () => {
		const document = parse('- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n> | c |\n> |---|\n> | 3 |\n');
		assert.deepEqual(
			document.tables.map((table) => [texts(table.header), ...table.rows.map(texts)]),
			[
				[
					['a', 'b'],
					['1', '2'],
				],
				[['c'], ['3']],
			],
		);
		assertCells(document);
	});

	it('gives an empty cell an empty range between its pipes', () => {
		const document = parse('| a | b |\n|---|---|\n| 1 |    |\n');
		const cell = document.tables[0]?.rows[0]?.cells[1];
		assert.ok(cell);
		assert.deepEqual(cell.range.start, cell.range.end);
		assert.ok(cell.range.start.character > 5 && cell.range.start.character < 11);
	});

	it('takes no rule, list or code for a table', () => {
		assert.deepEqual(parse('a | b\nc | d\n\n---\n\n    | a |\n    |---|\n\n```\n| a |\n|---|\n```\n').tables, []);
	});
});
