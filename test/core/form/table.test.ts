import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { pastedCells } from '../../../src/core/form/table/pasted.ts';
import { type TableOperation, tableEdits } from '../../../src/core/form/table/tableEdits.ts';
import { readTable } from '../../../src/core/form/table/tableForm.ts';

interface Grid {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

function gridOf(text: string): Grid {
	const [table] = parseDocument('a.md', text).tables;
	assert.ok(table, text);
	const { columns, rows } = readTable(table, undefined);
	return { columns: columns.map(({ title }) => title), rows };
}

function edited(text: string, operation: TableOperation): string {
	const document = parseDocument('a.md', text);
	const [table] = document.tables;
	assert.ok(table);
	return applyEdits(text, tableEdits(document, table, operation));
}

const simple = '# T\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |\n\nend\n';

describe('a table as a grid', () => {
	const cases: [name: string, text: string, operation: TableOperation, expected: string][] = [
		[
			'sets a cell',
			'| a |\n|---|\n|   1   |',
			{ type: 'cell', row: 0, column: 0, value: '12' },
			'| a |\n|---|\n|   12   |',
		],
		['fills an empty cell', '| a |\n|---|\n||', { type: 'cell', row: 0, column: 0, value: 'x' }, '| a |\n|---|\n| x |'],
		[
			'escapes a pipe',
			'| a |\n|---|\n| 1 |',
			{ type: 'cell', row: 0, column: 0, value: '1|\n2' },
			'| a |\n|---|\n| 1\\|<br>2 |',
		],
		[
			'keeps a backslash from a pipe',
			'|a|\n|---|\n|1|',
			{ type: 'cell', row: 0, column: 0, value: '1\\' },
			'|a|\n|---|\n| 1\\ |',
		],
		[
			'lets a short row grow',
			'a | b | c\n---|---|---\n1 | 2',
			{ type: 'cell', row: 0, column: 2, value: 'x' },
			'a | b | c\n---|---|---\n1 | 2 | x |',
		],
		[
			'keeps an empty cell at the left',
			'a | b\n---|---\n1 | 2',
			{ type: 'cell', row: 0, column: 0, value: '' },
			'a | b\n---|---\n|  | 2 |',
		],
		[
			'keeps a row a row',
			'a | b\n---|---\n1 | 2',
			{ type: 'cell', row: 0, column: 0, value: '- x' },
			'a | b\n---|---\n| - x | 2 |',
		],
		['renames a column', simple, { type: 'cell', row: -1, column: 1, value: 'B' }, simple.replace('| b |', '| B |')],
		['inserts a row', simple, { type: 'insertRow', behind: -1 }, simple.replace('|:-:|\n', '|:-:|\n|  |  |\n')],
		['removes a row', simple, { type: 'removeRow', row: 1 }, simple.replace('| 3 | 4 |\n', '')],
		['removes the last row of a text', '| a |\n|---|\n| 1 |', { type: 'removeRow', row: 0 }, '| a |\n|---|'],
		[
			'moves a row',
			simple,
			{ type: 'moveRow', row: 1, to: 0 },
			simple.replace('| 1 | 2 |\n| 3 | 4 |', '| 3 | 4 |\n| 1 | 2 |'),
		],
		[
			'inserts a column',
			simple,
			{ type: 'insertColumn', at: 1, title: 'x' },
			'# T\n\n| a | x | b |\n|---| --- |:-:|\n| 1 |  | 2 |\n| 3 |  | 4 |\n\nend\n',
		],
		['removes a column', simple, { type: 'removeColumn', column: 1 }, '# T\n\n| a |\n|---|\n| 1 |\n| 3 |\n\nend\n'],
		[
			'moves a column',
			simple,
			{ type: 'moveColumn', column: 1, to: 0 },
			'# T\n\n| b | a |\n|:-:|---|\n| 2 | 1 |\n| 4 | 3 |\n\nend\n',
		],
		[
			'keeps line breaks',
			simple.replaceAll('\n', '\r\n'),
			{ type: 'insertRow', behind: 1 },
			simple.replace('| 4 |\n', '| 4 |\n|  |  |\n').replaceAll('\n', '\r\n'),
		],
		[
			'takes a block of values',
			simple,
			{
				type: 'paste',
				row: 1,
				column: 1,
				cells: [
					['x', 'y'],
					['z|', 'w'],
				],
			},
			'# T\n\n| a | b |  |\n|---|:-:| --- |\n| 1 | 2 |\n| 3 | x | y |\n|  | z\\| | w |\n\nend\n',
		],
		[
			'takes values for titles too',
			simple,
			{ type: 'paste', row: -1, column: 0, cells: [['x'], ['y']] },
			simple.replace('| a |', '| x |').replace('| 1 |', '| y |'),
		],
	];
	for (const [name, text, operation, expected] of cases) {
		it(name, () => assert.equal(edited(text, operation), expected));
	}

	it('refuses places that are not there', () => {
		const wrong: TableOperation[] = [
			{ type: 'cell', row: 2, column: 0, value: 'x' },
			{ type: 'removeRow', row: -1 },
			{ type: 'moveRow', row: 0, to: 2 },
			{ type: 'removeColumn', column: 2 },
			{ type: 'moveColumn', column: 0, to: 2 },
			{ type: 'paste', row: 3, column: 0, cells: [['x']] },
		];
		for (const operation of wrong) {
			assert.throws(() => edited(simple, operation), /no such row or column/);
		}
		assert.throws(() => edited('| a |\n|---|', { type: 'removeColumn', column: 0 }), /no such row/);
	});

	it('says what a column of the template lets choose from', () => {
		const template = parseDocument('t.md', '| Risk | Level |\n|---|---|\n| [risk] | [low \\| high] |');
		const [table] = parseDocument('a.md', '| risk | LEVEL |\n|---|---|').tables;
		assert.ok(table);
		assert.deepEqual(
			readTable(table, template).columns.map(({ choices }) => choices),
			[[], ['low', 'high']],
		);
	});
});

const cell = fc.constantFrom('', 'a', ' b c ', '\\|', 'x\\|y', '`p\\|q`', '日本', '😀', '---', '\\', '\t', '- x', '1');
const row = fc
	.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
	.filter(([cells]) => cells.some((one) => /[a-z]/.test(one)))
	.map(([cells, left, right]) => `${left ? '|' : 'q|'}${cells.join(' |')}${right ? ' |' : ''}`);
const table = fc
	.tuple(fc.integer({ min: 1, max: 4 }), fc.array(row, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([width, rows, lineBreak]) =>
		['# T', '', `|${' h |'.repeat(width)}`, `|${'---|'.repeat(width)}`, ...rows, '', '😀 end', ''].join(lineBreak),
	);
const value = fc.oneof(fc.string({ maxLength: 8 }), cell);

describe('cells of a grid', () => {
	it('change alone, and not at all for the value that they have', () => {
		fc.assert(
			fc.property(table, fc.nat(), fc.nat(), value, (text, r, c, wanted) => {
				const before = gridOf(text);
				before.rows.forEach((cells, row) => {
					cells.forEach((value, column) => {
						assert.equal(edited(text, { type: 'cell', row, column, value }), text);
					});
				});
				const place = r % (before.rows.length + 1);
				const column = c % before.columns.length;
				const changed = edited(text, { type: 'cell', row: place - 1, column, value: wanted });
				const grid = gridOf(changed);
				const expected = wanted.trim().replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '<br>');
				const all = [before.columns, ...before.rows].map((cells) => [...cells]);
				const target = all[place] ?? [];
				while (target.length < column) {
					target.push('');
				}
				target[column] = expected;
				assert.deepEqual([grid.columns, ...grid.rows], all);
				assert.ok(changed.endsWith(text.slice(text.indexOf('😀 end'))));
			}),
			{ numRuns: 300 },
		);
	});

	it('move with their columns, and stay when a column comes and goes', () => {
		fc.assert(
			fc.property(table, fc.nat(), fc.nat(), (text, a, b) => {
				const { columns, rows } = gridOf(text);
				const from = a % columns.length;
				const to = b % columns.length;
				const added = edited(text, { type: 'insertColumn', at: from, title: 'new' });
				const shown = (grid: Grid): string[][] =>
					grid.rows.map((cells) => {
						const own = [...cells];
						while (own.at(-1) === '') {
							own.pop();
						}
						return own;
					});
				const again = edited(added, { type: 'removeColumn', column: from });
				assert.deepEqual(shown(gridOf(again)), shown({ columns, rows }));
				const there = edited(text, { type: 'moveColumn', column: from, to });
				const back = edited(there, { type: 'moveColumn', column: to, to: from });
				assert.deepEqual(shown(gridOf(back)), shown({ columns, rows }));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('values from elsewhere', () => {
	const cases: [name: string, text: string, expected: string[][]][] = [
		[
			'of a spreadsheet',
			'a\tb\r\nc\td\r\n',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		['with quotes', 'a\t"b\nc ""d"""\te', [['a', 'b\nc "d"', 'e']]],
		['with a quote of their own', '"a" b\tc', [['"a" b', 'c']]],
		[
			'separated by commas',
			'a,"b,c"\nd,e',
			[
				['a', 'b,c'],
				['d', 'e'],
			],
		],
		[
			'separated by semicolons',
			'a;b\nd;e',
			[
				['a', 'b'],
				['d', 'e'],
			],
		],
		['of one column', 'a, b\nc', [['a, b'], ['c']]],
		['of one sentence', 'Yes, it is', [['Yes, it is']]],
		['of nothing', '', [['']]],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.deepEqual(pastedCells(text), expected));
	}
});
