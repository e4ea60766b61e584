import { plainText } from '../document/plainText.ts';
import type { Table } from '../document/specDocument.ts';
import type { ArtifactOptions } from './artifact.ts';

/** A cell that spreadsheets take for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

const amount = /^[-+]?\d[\d.,]*\s?%?$/;

/**
 * A table as CSV (RFC 4180): lines end with CRLF, all have as many fields, and cells are as they read. A `<br>` is a
 * line break within a cell.
 */
export function tableCsv({ header, rows }: Table, { escapeFormulas }: ArtifactOptions): string {
	const lines = [header, ...rows].map(({ cells }) => cells.map(({ text }) => asRead(text)));
	const width = Math.max(...lines.map((cells) => cells.length));
	return lines
		.map((cells) => {
			const fields = Array.from({ length: width }, (_, i) => cells[i] ?? '');
			return `${fields.map((one) => quoted(escapeFormulas ? harmless(one) : one)).join(',')}\r\n`;
		})
		.join('');
}

function asRead(cell: string): string {
	return cell
		.replaceAll('\\|', '|')
		.split(/<br[ \t]*\/?>/i)
		.map((part) => plainText(part))
		.join('\n');
}

/** An apostrophe makes it text for every spreadsheet. A number is none of a formula's. */
function harmless(cell: string): string {
	return formula.test(cell) && !amount.test(cell) ? `'${cell}` : cell;
}

function quoted(field: string): string {
	return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
