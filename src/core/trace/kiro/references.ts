import type { SpecDocument, TableCell } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { type ListedId, readIdList } from '../idList.ts';
import type { IdSpace, TraceReference, TraceRelation } from '../trace.ts';

/** A label that begins a line, and what it says of the ids that follow. */
const labels: readonly { readonly words: string; readonly relation: TraceRelation; readonly space: IdSpace }[] = [
	{
		words:
			'requirements?|reqs?|covers|implements|要件|関連要件|対応要件|需求|关联需求|需求引用|要求|요구사항|requisitos|exigences|anforderungen|требования',
		relation: 'implements',
		space: 'requirement',
	},
	{ words: 'validates|verifies|検証|验证|驗證|검증', relation: 'validates', space: 'requirement' },
	{ words: 'depends(?: on)?|dependencies|依存', relation: 'depends', space: 'task' },
];

const patterns = labels.map(({ words, ...label }) => ({
	...label,
	// With marks of emphasis around the line or the label, so that a sentence that begins with the word is none
	pattern: new RegExp(String.raw`^\s*(?:[-*+]\s+)?[_*]{1,3}(?:${words})\s*[_*]{0,3}\s*[:：]\s*[_*]{0,3}`, 'iu'),
}));

/** A test of a property: `**Property 3: Name**` in a task. */
const property = /^\s*(?:[-*+]\s+)?(?:\*\*|__|_|\*)?(?:property|プロパティ|属性)\s*(\d{1,4})\s*[:：*]/iu;

const requirementColumn =
	/^[*_]*(?:requirements?(?: ids?)?|reqs?\.?(?: ids?)?|validates|要件(?:id)?|需求(?:id)?|요구사항)[*_]*$/iu;

/** A reference whose definition around it is still to be found. */
export type FoundReference = Omit<TraceReference, 'from'>;

/** Lines such as `_Requirements: 1.2, 2.1–2.3_`, `**Validates: Requirements 1.2**`, `_Depends: 1.1_`. */
export function labelledReferences(document: SpecDocument, hidden: (line: number) => boolean): FoundReference[] {
	const { lines } = document;
	const found: FoundReference[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line);
		if (hidden(line) || !/[:：]/.test(source)) {
			continue;
		}
		for (const { pattern, relation, space } of patterns) {
			const label = pattern.exec(source);
			if (label) {
				const list = source.slice(label[0].length).replace(/[\s_*.]+$/, '');
				found.push(...readIdList(list, space, label[0].length).map((one) => toReference(one, line, relation)));
				break;
			}
		}
	}
	return found;
}

/** Lines of a list of tasks that name a property, in the form in which a design defines it. */
export function propertyReferences({ lines }: SpecDocument, hidden: (line: number) => boolean): FoundReference[] {
	const found: FoundReference[] = [];
	for (let line = 0; line < lines.count; line++) {
		const match = hidden(line) ? null : property.exec(lines.line(line));
		if (match) {
			const id = match[1] ?? '';
			const start = match[0].lastIndexOf(id);
			const [one] = readIdList(id, 'property', start);
			found.push(...(one ? [toReference(one, line, 'validates')] : []));
		}
	}
	return found;
}

/** Cells of a table that has a column of requirement ids: the matrix of a design. */
export function tableReferences({ tables }: SpecDocument): FoundReference[] {
	return tables.flatMap(({ header, rows }) => {
		const column = header.cells.findIndex(({ text }) => requirementColumn.test(text));
		return column < 0 ? [] : rows.flatMap(({ cells }) => inCell(cells[column]));
	});
}

function inCell(cell: TableCell | undefined): FoundReference[] {
	if (!cell || cell.range.start.line !== cell.range.end.line) {
		return [];
	}
	const { line, character } = cell.range.start;
	return readIdList(cell.text, 'requirement', character).map((one) => toReference(one, line, 'mentions'));
}

function toReference(
	{ space, text, keys, start, end }: ListedId,
	line: number,
	relation: TraceRelation,
): FoundReference {
	return { space, relation, text, keys, range: range(line, start, line, end) };
}
