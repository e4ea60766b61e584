import type { Table } from '../../../document/specDocument.ts';
import { contains, type Range } from '../../../document/text.ts';
import { headingKey } from '../../../kinds/headingKey.ts';
import { isOwnColumn } from './row.ts';

/** What the second column of a table of fields is called. */
const valueColumn = new RegExp(
	`^(?:${[
		'values?|details?|descriptions?|contents?|info|information|entry|wert|angabe|inhalt|eintrag|beschreibung',
		'valeur|contenu|détails?|valor|contenido|conteúdo|detalles?|detalhes?|valore|contenuto|waarde|inhoud',
		'wartość|значение|значення|hodnota|värde|verdi|værdi|giá trị|nội dung|值|內容|内容|说明|說明|値|詳細|값|내용',
	].join('|')})$`,
	'u',
);

/**
 * Whether the header of a table in a record's head names its columns, so that it stands in every record: `| | |`,
 * `| Field | Value |`, `| Status | Date |` above both. Else it is a field as the rows are: `| Status | Accepted |`.
 * @param own where status and date of the record stand
 */
export function namesColumns({ header, rows }: Table, own: readonly Range[]): boolean {
	if (own.some((place) => contains(header.range, place.start))) {
		return false;
	}
	const [name = '', value = '', ...others] = header.cells.map(({ text }) => headingKey(text));
	const isBelowName = rows.some(({ cells }) =>
		cells.some(
			({ range }, i) =>
				isOwnColumn(headingKey(header.cells[i]?.text ?? '')) && own.some((one) => contains(range, one.start)),
		),
	);
	return others.length > 0 || (name === '' && value === '') || valueColumn.test(value) || isBelowName;
}

/** A row with nothing in its cells, as wide as it was. */
export function blankRow({ header }: Table, source: string): string {
	return header.cells.reduce(
		(text, { range: { start, end } }) =>
			text.slice(0, start.character) + ' '.repeat(end.character - start.character) + text.slice(end.character),
		source,
	);
}
