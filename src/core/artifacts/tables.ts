import type { SpecDocument } from '../document/specDocument.ts';
import type { UnnamedArtifact } from './artifact.ts';
import { headingAbove, nameOf } from './headingAbove.ts';
import { tableCsv } from './tableCsv.ts';

/** The tables of a document that have rows. */
export function tableArtifacts(document: SpecDocument): UnnamedArtifact[] {
	const above = headingAbove(document);
	return document.tables
		.filter(({ rows }) => rows.length > 0)
		.map((table) => ({
			type: 'table',
			title: nameOf(above(table.range.start.line)) || 'Table',
			format: 'CSV',
			count: table.rows.length,
			ending: 'csv',
			line: table.range.start.line,
			text: (options) => tableCsv(table, options),
		}));
}
