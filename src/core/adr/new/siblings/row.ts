import type { Table } from '../../../document/specDocument.ts';
import { comparePositions, contains, type Range } from '../../../document/text.ts';
import { headingKey } from '../../../kinds/headingKey.ts';
import { statusNames } from '../../../kinds/statusWords.ts';
import { dateNames } from '../../record/recordDate.ts';
import { type Sample, sharedValue } from './sample.ts';

/**
 * What a new record has in the other cells of the row that holds a record's status or date, below the names of its
 * columns: what the samples share, else blanks.
 * @param own where status or date stand in the model
 */
export function othersInRow(
	model: Sample,
	samples: readonly Sample[],
	own: Range,
): readonly { readonly range: Range; readonly text: string }[] {
	const table = model.document.tables.find(({ range }) => contains(range, own.start));
	const row = table?.rows.find(({ range }) => range.start.line === own.start.line);
	const column = row?.cells.findIndex(({ range }) => comparePositions(own.start, range.end) < 0) ?? -1;
	if (!table || !row || !isOwnColumn(nameOf(table, column))) {
		return [];
	}
	return row.cells.flatMap(({ text, range }, i) => {
		const name = nameOf(table, i);
		const shared = sharedValue(
			name,
			samples.map((sample) => valueUnder(sample, name)),
		);
		return isOwnColumn(name) || shared === text ? [] : [{ range, text: ' '.repeat(text.length) }];
	});
}

function nameOf({ header }: Table, column: number): string {
	return headingKey(header.cells[column]?.text ?? '');
}

/** Whether a column of that name holds what a new record has of its own: its status or its date. */
export function isOwnColumn(name: string): boolean {
	return name === 'status' || statusNames.includes(name) || dateNames.includes(name);
}

function valueUnder({ document }: Sample, name: string): string | undefined {
	for (const table of document.tables) {
		const column = table.header.cells.findIndex((_cell, i) => nameOf(table, i) === name);
		const cell = table.rows[0]?.cells[column];
		if (cell) {
			return cell.text;
		}
	}
	return undefined;
}
