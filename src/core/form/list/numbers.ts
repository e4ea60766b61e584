import type { SpecDocument } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import { columnsOf } from './columns.ts';
import type { ListItem } from './readList.ts';

/** The items of one list: those of the same depth that no item of a lesser depth parts. */
export function siblingsOf(items: readonly ListItem[], item: ListItem): readonly ListItem[] {
	const at = items.indexOf(item);
	let first = at;
	while (first > 0 && (items[first - 1]?.depth ?? -1) >= item.depth) {
		first--;
	}
	let behind = at + 1;
	while (behind < items.length && (items[behind]?.depth ?? -1) >= item.depth) {
		behind++;
	}
	const delimiter = item.marker.slice(-1);
	return items
		.slice(first, behind)
		.filter(({ depth, marker }) => depth === item.depth && marker.slice(-1) === delimiter);
}

/** The item that an item is a part of. */
export function parentOf(items: readonly ListItem[], item: ListItem): ListItem | undefined {
	return items.slice(0, items.indexOf(item)).findLast(({ depth }) => depth < item.depth);
}

/**
 * Edits of the numbers behind a place where items come or go, for a list whose numbers count up; the lines of an item
 * follow its marker when that gets wider.
 * @returns first the marker of an item at that place; undefined for a list without numbers
 */
export function renumbered(
	document: SpecDocument,
	siblings: readonly ListItem[],
	from: number,
	by: number,
): [marker: string | undefined, edits: TextEdit[]] {
	const [first] = siblings;
	const number = numberOf(first);
	if (!first || number === undefined) {
		return [undefined, []];
	}
	const countsUp = siblings.every((item, i) => numberOf(item) === number + i);
	const delimiter = first.marker.slice(-1);
	if (!countsUp || (siblings.length === 1 && from > 1)) {
		return [first.marker, []];
	}
	const edits = siblings
		.slice(from)
		.flatMap((item, i) => withMarker(document, item, `${number + from + i + by}${delimiter}`));
	return [`${number + from}${delimiter}`, edits];
}

function numberOf(item: ListItem | undefined): number | undefined {
	return item && /^\d/.test(item.marker) ? Number.parseInt(item.marker, 10) : undefined;
}

/** Edits that give an item another marker. Its further lines follow when that is wider. */
export function withMarker({ lines }: SpecDocument, item: ListItem, newText: string): TextEdit[] {
	const { marker, first, last, column, contentColumn } = item;
	const edits: TextEdit[] = [{ range: range(first, column, first, column + marker.length), newText }];
	const wider = newText.length - marker.length;
	for (let line = first + 1; wider !== 0 && line <= last; line++) {
		const source = lines.line(line);
		const blanks = source.length - source.trimStart().length;
		const isInside = blanks < source.length && columnsOf(source, blanks) >= contentColumn;
		if (isInside && !source.slice(0, blanks).includes('\t')) {
			edits.push({ range: range(line, 0, line, Math.max(-wider, 0)), newText: ' '.repeat(Math.max(wider, 0)) });
		}
	}
	return edits;
}
