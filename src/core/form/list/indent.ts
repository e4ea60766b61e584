import type { SpecDocument } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { columnsOf, offsetAtColumn } from './columns.ts';
import { parentOf, siblingsOf } from './numbers.ts';
import type { ListItem } from './readList.ts';

/**
 * Moves an item with all that is nested in it to the right or to the left.
 * @throws OperationError for the first item of a list, for one that is no part of another, and for numbered ones
 */
export function indented(
	document: SpecDocument,
	items: readonly ListItem[],
	item: ListItem,
	direction: 'in' | 'out',
): TextEdit[] {
	const siblings = siblingsOf(items, item);
	const above = direction === 'in' ? siblings[siblings.indexOf(item) - 1] : parentOf(items, item);
	if (!above) {
		throw new OperationError(
			direction === 'in' ? 'There is no item before this one to put it under.' : 'This item is part of no other.',
		);
	}
	if (/^\d/.test(item.marker) || item.traced) {
		throw new OperationError('A numbered item stays where it is. Write it anew at the other place.');
	}
	const { lines } = document;
	const target = direction === 'in' ? above.contentColumn : columnsOf(lines.line(above.first), above.column);
	const by = target - columnsOf(lines.line(item.first), item.column);
	const edits: TextEdit[] = [];
	for (let line = item.first; line <= item.last; line++) {
		const source = lines.line(line);
		const blanks = source.length - source.trimStart().length;
		if (blanks < source.length) {
			const [from, to, newText] = shifted(source, blanks, by);
			edits.push({ range: range(line, from, line, to), newText });
		}
	}
	return edits;
}

/** What takes the place of some of a line's first characters, so that its text moves by some columns. */
function shifted(source: string, blanks: number, by: number): [from: number, to: number, newText: string] {
	if (by >= 0) {
		const isTabbed = source.startsWith('\t') && by % 4 === 0;
		// Blanks before a tab move nothing
		const from = isTabbed || !source.slice(0, blanks).includes('\t') ? 0 : blanks;
		return [from, from, isTabbed ? '\t'.repeat(by / 4) : ' '.repeat(by)];
	}
	const cut = Math.min(offsetAtColumn(source, -by), blanks);
	const missing = -by - columnsOf(source, cut);
	if (missing > 0 && source[cut] === '\t') {
		// A part of a tab goes, and the rest of it becomes blanks
		return [0, cut + 1, ' '.repeat(columnsOf(source, cut + 1) + by)];
	}
	return [0, cut, ''];
}
