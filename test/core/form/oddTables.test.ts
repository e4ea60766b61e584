import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type TableOperation, tableEdits } from '../../../src/core/form/table/tableEdits.ts';
import { readTable } from '../../../src/core/form/table/tableForm.ts';
import { assertKept, keptTexts, operationInBrief, refusedOr, underHeading } from '../../support/kept.ts';

const template = parseDocument('template.md', '| a | B |\n|---|---|\n| [x \\| y] | text |\n');

/** What may be done to a table, at its borders and beyond them. */
function operationsOf(rows: number, columns: number): TableOperation[] {
	const cells = [
		['p', 'q|r'],
		['s', ''],
	];
	return [
		{ type: 'cell', row: -1, column: columns, value: 'new' },
		{ type: 'cell', row: 0, column: 0, value: '' },
		{ type: 'cell', row: 0, column: 0, value: ' - \n new' },
		{ type: 'cell', row: rows - 1, column: columns - 1, value: 'a\\' },
		{ type: 'cell', row: rows, column: 0, value: 'new' },
		{ type: 'cell', row: 0, column: -1, value: 'new' },
		{ type: 'cell', row: 0, column: 1000, value: 'new' },
		{ type: 'insertRow', behind: -1 },
		{ type: 'insertRow', behind: rows - 1 },
		{ type: 'insertRow', behind: rows },
		{ type: 'removeRow', row: rows - 1 },
		{ type: 'removeRow', row: -1 },
		{ type: 'moveRow', row: 0, to: rows - 1 },
		{ type: 'moveRow', row: 0, to: -1 },
		{ type: 'moveRow', row: -1, to: 0 },
		{ type: 'insertColumn', at: 0, title: 'N|' },
		{ type: 'insertColumn', at: 1, title: 'N' },
		{ type: 'insertColumn', at: columns, title: '' },
		{ type: 'removeColumn', column: 0 },
		{ type: 'removeColumn', column: columns - 1 },
		{ type: 'removeColumn', column: columns },
		{ type: 'moveColumn', column: 0, to: columns - 1 },
		{ type: 'moveColumn', column: columns - 1, to: 0 },
		{ type: 'moveColumn', column: 0, to: columns },
		{ type: 'paste', row: -1, column: 0, cells },
		{ type: 'paste', row: 0, column: columns - 1, cells },
		{ type: 'paste', row: rows - 1, column: columns, cells },
		{ type: 'paste', row: rows, column: 0, cells },
		{ type: 'paste', row: rows + 1, column: 0, cells },
		{ type: 'paste', row: 0, column: 1000, cells },
	];
}

/** What is read of a table, and its lines behind each operation that changes it. */
function told(text: string): string[] {
	const document = parseDocument('a.md', text);
	const [table] = document.tables;
	if (!table) {
		return ['  no table'];
	}
	const { columns, rows } = readTable(table, template);
	const changed = (operation: TableOperation): string[] =>
		refusedOr(() => {
			const after = applyEdits(text, tableEdits(document, table, operation));
			return after === text ? ['as it is'] : after.replace(/\r?\n$/, '').split('\n');
		});
	return [
		...columns.map((column) => `  ${JSON.stringify(column)}`),
		...rows.map((row) => `  ${JSON.stringify(row)}`),
		...operationsOf(rows.length, columns.length).flatMap((operation) =>
			underHeading(`  ${operationInBrief(operation)}`, changed(operation)),
		),
	];
}

describe('odd tables', () => {
	it('are read and changed alike', () => {
		const texts = Object.entries(keptTexts('oddTables'));
		assertKept(
			'oddTables.changed',
			texts.flatMap(([name, text]) => [name, ...told(text)]),
		);
	});

	it('are changed alike at the end of a text, between others, and with other line breaks', () => {
		const { plain = '' } = keptTexts('oddTables');
		assertKept('oddTables.places', [
			...told(plain.trimEnd()),
			...told(`# A\n\nb\n\n${plain}\nc\n`),
			...told(plain.replaceAll('\n', '\r\n')).map((line) => line.replaceAll('\r', '␍')),
		]);
	});
});
