import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';

const prd = /(?<![\p{L}\p{N}])PRD(?![\p{L}\p{N}])/u;

/** `PRD Requirements`, `Requirements from the PRD`; what is tied to a PRD, `PRD Traceability`, may be of the document. */
const ofPrd = /^\P{L}*PRD(?![\p{L}\p{N}])(?!.*(?:trac|map))|(?<!\p{L})(?:from|of|in) (?:the )?PRD\P{L}*$/iu;

/**
 * The cells of tables that hold ids of a PRD, which has numbers of its own: those of a column whose title says so, and
 * the first ones of a table under a heading of the requirements of a PRD.
 */
export function prdCells({ tables, headings, path }: SpecDocument): readonly Range[] {
	// A folder may hold the PRD itself
	if (tables.length === 0 || /prd/i.test(path)) {
		return [];
	}
	return tables.flatMap(({ header, rows }) => {
		const { line } = header.range.start;
		const titled = header.cells.flatMap(({ text }, column) => (prd.test(text) ? [column] : []));
		const above = headings.findLast(({ range: { start } }) => start.line < line)?.text ?? '';
		const columns = titled.length === 0 && ofPrd.test(above) ? [0] : titled;
		return rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column]?.range ?? []));
	});
}
