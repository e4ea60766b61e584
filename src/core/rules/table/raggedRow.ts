import { Closers, endOfRun } from '../../document/closers.ts';
import type { SpecDocument, Table, TableRow } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { unreadTables } from './unreadTables.ts';

export const raggedRow: DocumentRule = {
	id: 'table/ragged-row',
	scope: 'document',
	severity: 'warning',
	summary:
		'A table row has more cells than the header, and Markdown drops what stands in the extra ones; or the line of dashes has another number, and Markdown shows no table.',
	why: [
		'Renderers show as many cells as the header has and say nothing about the rest. The usual cause is a `|` in a cell:',
		'inside a code span it divides cells as anywhere else. A row with fewer cells is legal, and an extra cell that is',
		'empty loses nothing; both are left alone.',
		'The fix writes `\\|` for each bar in a code span, where those bars are just the ones too many.',
		'Where the line of dashes has more or fewer cells than the header, all of the table is shown as text. The fix gives it',
		'those of the header, where all rows have as many.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0001-name-events.md',
		bad: '# 1. Name events\n\n## Status\n\nProposed\n\n## Context\n\n| Field | Values |\n|---|---|\n| state | `open|closed` |\n\n## Decision\n\nWe name them so.\n\n## Consequences\n\nNames are stable.\n',
		good: '# 1. Name events\n\n## Status\n\nProposed\n\n## Context\n\n| Field | Values |\n|---|---|\n| state | `open\\|closed` |\n\n## Decision\n\nWe name them so.\n\n## Consequences\n\nNames are stable.\n',
	},
	check(document, _kind, report) {
		for (const { header, dashes, edits } of unreadTables(document)) {
			const [wanted, given] = [header.cells.length, dashes.cells.length];
			report({
				range: dashes.range,
				message: `The header has ${wanted} ${wanted === 1 ? 'cell' : 'cells'}, the line below it ${given}: this is not shown as a table.`,
				...(edits && { fix: { title: `Give it ${wanted} ${wanted === 1 ? 'cell' : 'cells'}`, edits } }),
			});
		}
		for (const table of document.tables) {
			for (const row of table.rows) {
				const dropped = row.cells.slice(table.header.cells.length).filter((cell) => cell.text !== '');
				const [first] = dropped;
				const last = dropped.at(-1);
				if (first && last) {
					const fix = escapeBars(document, table, row);
					const columns = table.header.cells.length;
					report({
						range: { start: first.range.start, end: last.range.end },
						message: `The header has ${columns} ${columns === 1 ? 'cell' : 'cells'}, this row ${row.cells.length}: this text is not shown.${fix ? ' Write `\\|` in code.' : ''}`,
						...(fix && { fix }),
					});
				}
			}
		}
	},
};

/** The fix for a row whose surplus of cells is explained by the bars inside its code spans. */
function escapeBars(document: SpecDocument, table: Table, row: TableRow): Fix | undefined {
	const { line, character } = row.range.start;
	const bars = barsInCode(document.lines.slice(row.range));
	if (bars.length !== row.cells.length - table.header.cells.length) {
		return undefined;
	}
	return {
		title: 'Escape the bars inside code',
		edits: bars.map((bar) => ({
			range: range(line, character + bar, line, character + bar),
			newText: '\\',
		})),
	};
}

/** Where unescaped bars stand between backtick strings of equal length, read as if bars divided nothing. */
function barsInCode(text: string): number[] {
	const bars: number[] = [];
	const closers = new Closers(text);
	let start = text.indexOf('`');
	while (start >= 0) {
		const end = endOfRun(text, start);
		const close = closers.backticks(end, end - start);
		for (let at = closers.indexOf('|', end); at !== -1 && at < close; at = closers.indexOf('|', at + 1)) {
			if (text[at - 1] !== '\\') {
				bars.push(at);
			}
		}
		start = text.indexOf('`', close < 0 ? end : close + (end - start));
	}
	return bars;
}
