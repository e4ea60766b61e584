import type { Section, SpecDocument, Table } from '../../document/specDocument.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import type { DocumentRule } from '../rule.ts';

export const missingColumn: DocumentRule = {
	id: 'table/missing-column',
	scope: 'document',
	severity: 'hint',
	summary: 'The table of a section lacks a column that the kind describes.',
	why: [
		'A kind names the columns of a table because each answers a question of its reader: a technology without a rationale',
		'is a name. Columns are compared without case and markup, and a header that contains the name counts, as does a column',
		'of the author’s own in place of each that is not there (*Owner* for *Responsible*). Of several tables the one that',
		'fits best is looked at; a section without a table, or with tables of quite another sort, is left alone.',
	].join('\n'),
	example: {
		path: 'specs/001-search/plan.md',
		bad: '# Implementation Plan: Search\n\n## Summary\n\nAn index in the database.\n\n## Technical Context\n\n**Language/Version**: TypeScript 5.9\n\n## Project Structure\n\nOne package.\n\n## Complexity Tracking\n\n| Violation |\n|---|\n| A second store |\n',
		good: '# Implementation Plan: Search\n\n## Summary\n\nAn index in the database.\n\n## Technical Context\n\n**Language/Version**: TypeScript 5.9\n\n## Project Structure\n\nOne package.\n\n## Complexity Tracking\n\n| Violation | Why Needed |\n|---|---|\n| A second store | The first has no full text |\n',
	},
	check(document, kind, report) {
		for (const [section, { columns }] of matchSections(document, kind).kindOf) {
			if (!columns || columns.length === 0) {
				continue;
			}
			const wanted = columns.map(headingKey);
			let best: { table: Table; missing: string[]; own: number } | undefined;
			for (const table of tablesOf(document, section)) {
				const header = table.header.cells.map((cell) => headingKey(cell.text));
				const missing = columns.filter((_, i) => !header.some((name) => isColumn(name, wanted[i] ?? '')));
				if (!best || missing.length < best.missing.length) {
					const own = header.filter((name) => name !== '' && !wanted.some((one) => isColumn(name, one))).length;
					best = { table, missing, own };
				}
			}
			// A table that has less than half of the columns is there for something else.
			// One that has others in their place calls them by other names.
			if (best && best.missing.length > best.own && best.missing.length * 2 <= columns.length) {
				const names = best.missing.map((name) => `"${name}"`).join(', ');
				report({
					range: best.table.header.range,
					message: `${best.missing.length === 1 ? 'The column' : 'The columns'} ${names} ${best.missing.length === 1 ? 'is' : 'are'} missing in this table.`,
				});
			}
		}
	},
};

function tablesOf(document: SpecDocument, { range }: Section): Table[] {
	const { tables } = document;
	return tables.slice(countBefore(tables, range.start.line), countBefore(tables, range.end.line));
}

/** How many of the tables, which stand in order of place, begin before a line. */
function countBefore(tables: readonly Table[], line: number): number {
	let low = 0;
	let high = tables.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tables[middle]?.range.start.line ?? line) < line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

function isColumn(name: string, wanted: string): boolean {
	return name === wanted || (name !== '' && (name.includes(wanted) || wanted.includes(name)));
}
