import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { cutOf, isApart, swapped } from '../../trace/renumber/blocks.ts';
import { OperationError } from '../../workspace/change.ts';
import { replaceValue } from '../text/editableText.ts';
import { linesBehind } from '../text/lineEdits.ts';
import { indented } from './indent.ts';
import { renumbered, siblingsOf, withMarker } from './numbers.ts';
import type { ListItem } from './readList.ts';

/** What a person does in a list. Items count from 0, in the order in which they stand, nested ones included. */
export type ListOperation =
	| { readonly type: 'text'; readonly item: number; readonly text: string }
	/** Puts an item of the same depth behind another and all that is nested in it; with `within` as its first part. */
	| { readonly type: 'insert'; readonly behind: number; readonly text: string; readonly within: boolean }
	| { readonly type: 'remove'; readonly item: number }
	/** Changes places with the neighbour of the same depth. */
	| { readonly type: 'move'; readonly item: number; readonly direction: 'up' | 'down' }
	/** Makes an item a part of the one before it, or a neighbour of the one that it is a part of. */
	| { readonly type: 'indent'; readonly item: number; readonly direction: 'in' | 'out' };

/**
 * Edits of a list. Numbers that count up go on doing so.
 * @throws OperationError where there is no such item or no neighbour
 */
export function listEdits(document: SpecDocument, items: readonly ListItem[], operation: ListOperation): TextEdit[] {
	switch (operation.type) {
		case 'text':
			return withText(document, itemAt(items, operation.item), operation.text);
		case 'insert':
			return inserted(document, items, itemAt(items, operation.behind), operation);
		case 'remove':
			return removed(document, items, itemAt(items, operation.item));
		case 'move':
			return moved(document, items, itemAt(items, operation.item), operation.direction);
		case 'indent':
			return indented(document, items, itemAt(items, operation.item), operation.direction);
	}
}

/** @throws OperationError where there is no such item */
export function itemAt(items: readonly ListItem[], place: number): ListItem {
	const item = items[place];
	if (!item) {
		throw new OperationError('The list has no such item. It may have changed meanwhile.');
	}
	return item;
}

/** An item may end with its marker, its box or its id: a blank parts them from a text that begins in that line. */
function withText(document: SpecDocument, { editable }: ListItem, text: string): TextEdit[] {
	const [first] = editable.lines;
	const isBare = first !== undefined && first.start === first.end && /\S/.test(document.text[first.start - 1] ?? '');
	// Blanks at its end are no part of an item as it is read: those of a word that is still to come would stay for ever
	const written = text.trimEnd();
	return replaceValue(document, editable, isBare && /^[^\r\n]/.test(written) ? ` ${written}` : written);
}

function inserted(
	document: SpecDocument,
	items: readonly ListItem[],
	behind: ListItem,
	{ text, within }: { readonly text: string; readonly within: boolean },
): TextEdit[] {
	const siblings = siblingsOf(items, behind);
	const at = siblings.indexOf(behind);
	const other = siblings[at + 1] ?? siblings[at - 1];
	const box = behind.box ? '[ ] ' : '';
	const lead = document.lines.line(behind.first).slice(0, behind.column);
	if (within) {
		const first = items[items.indexOf(behind) + 1];
		const isParent = first !== undefined && first.depth > behind.depth;
		const bullet =
			isParent && !/^\d/.test(first.marker) ? first.marker : /^\d/.test(behind.marker) ? '-' : behind.marker;
		const indent = isParent ? document.lines.line(first.first).slice(0, first.column) : behind.editable.indent;
		return [linesBehind(document, behind.textLast, itemLines(indent, `${bullet} `, box, text))];
	}
	const { text: source } = document;
	const { start, end } = behind.markerSpan;
	const space = /^[ \t]+/.exec(source.slice(end, behind.editable.lines[0]?.start))?.[0] ?? ' ';
	const [number, edits] = renumbered(document, siblings, at + 1, 1);
	const mark = (number ?? source.slice(start, end)) + (/^[ \t]{1,4}$/.test(space) ? space : ' ');
	const lines = itemLines(lead, mark, box, text);
	const isLoose = other !== undefined && isApart(behind, other, document.lines);
	return [linesBehind(document, behind.last, isLoose ? ['', ...lines] : lines), ...edits];
}

/** A new item as lines. */
export function itemLines(lead: string, mark: string, box: string, text: string): string[] {
	const [first = '', ...rest] = text.split(/\r\n?|\n/);
	const indent = lead + mark.replace(/\S/g, ' ');
	return [(lead + mark + box + first).trimEnd(), ...rest.map((line) => (line === '' ? '' : indent + line))];
}

function removed(document: SpecDocument, items: readonly ListItem[], item: ListItem): TextEdit[] {
	const siblings = siblingsOf(items, item);
	const at = siblings.indexOf(item);
	const [, edits] = renumbered(document, siblings, at + 1, -1);
	return [{ range: cutOf(item, siblings[at - 1], document.lines), newText: '' }, ...edits];
}

function moved(
	document: SpecDocument,
	items: readonly ListItem[],
	item: ListItem,
	direction: 'up' | 'down',
): TextEdit[] {
	const siblings = siblingsOf(items, item);
	const other = siblings[siblings.indexOf(item) + (direction === 'up' ? -1 : 1)];
	if (!other) {
		throw new OperationError(`This item is the ${direction === 'up' ? 'first' : 'last'} of its list.`);
	}
	const markers =
		item.marker === other.marker
			? []
			: [...withMarker(document, item, other.marker), ...withMarker(document, other, item.marker)];
	return swapped(markers, item, other, document.lines);
}
