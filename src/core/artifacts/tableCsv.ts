import { csv } from '../csv.ts';
import { plainText } from '../document/plainText.ts';
import type { Table } from '../document/specDocument.ts';
import type { ArtifactOptions } from './artifact.ts';

/** A table as CSV: all lines have as many fields, and cells are as they read. A `<br>` is a line break within a cell. */
export function tableCsv({ header, rows }: Table, { escapeFormulas }: ArtifactOptions): string {
	const lines = [header, ...rows].map(({ cells }) => cells.map(({ text }) => asRead(text)));
	const width = Math.max(...lines.map((cells) => cells.length));
	return csv(
		lines.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? '')),
		escapeFormulas,
	);
}

function asRead(cell: string): string {
	return cell
		.replaceAll('\\|', '|')
		.split(/<br[ \t]*\/?>/i)
		.map((part) => plainText(part))
		.join('\n');
}
