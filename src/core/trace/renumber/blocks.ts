import { applyEdits, comparePositions, type LineIndex, type Range, range, type TextEdit } from '../../document/text.ts';
import type { NumberedItem } from './numberedItems.ts';

/** The lines of an item, from the first to the last that is not blank. */
export interface Block {
	readonly first: number;
	readonly last: number;
}

/** Where an item stands with all that belongs to it. */
export function blockOf({ definition: { range: whole } }: NumberedItem, lines: LineIndex): Block {
	let last = whole.end.character === 0 && whole.end.line > whole.start.line ? whole.end.line - 1 : whole.end.line;
	while (last > whole.start.line && isBlank(last, lines)) {
		last--;
	}
	return { first: whole.start.line, last };
}

/** The text of a block as a range, without its last line break. */
export function rangeOf({ first, last }: Block, lines: LineIndex): Range {
	return range(first, 0, last, lines.line(last).length);
}

/**
 * What to cut so that a block is gone and what stood around it is as far apart as before.
 * @param above the block of its like that stands before it
 */
export function cutOf({ first, last }: Block, above: Block | undefined, lines: LineIndex): Range {
	let before = first - 1;
	while (before > 0 && isBlank(before, lines)) {
		before--;
	}
	if (above?.last === before || isEnd(last, lines)) {
		return before < 0
			? range(0, 0, last, lines.line(last).length)
			: range(before, lines.line(before).length, last, lines.line(last).length);
	}
	let next = last + 1;
	// In a list without blank lines around, those behind it belong to what follows
	while (isBlank(next, lines) && (first === 0 || isBlank(first - 1, lines))) {
		next++;
	}
	return range(first, 0, next, 0);
}

function isEnd(last: number, lines: LineIndex): boolean {
	let line = last + 1;
	while (line < lines.count && isBlank(line, lines)) {
		line++;
	}
	return line >= lines.count;
}

/** Edits of a text in which two blocks change places; edits inside of them go along. */
export function swapped(edits: readonly TextEdit[], one: Block, other: Block, lines: LineIndex): TextEdit[] {
	const inside = (block: Block) => (edit: TextEdit) => isWithin(edit.range, block);
	const rest = edits.filter((edit) => !inside(one)(edit) && !inside(other)(edit));
	const textOf = (block: Block): string => editedText(block, edits.filter(inside(block)), lines);
	return [
		...rest,
		{ range: rangeOf(one, lines), newText: textOf(other) },
		{ range: rangeOf(other, lines), newText: textOf(one) },
	].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Whether blank lines keep a block apart from what stands before or behind it among its like. */
export function isApart(one: Block, other: Block, lines: LineIndex): boolean {
	const [first, last] = one.first < other.first ? [one, other] : [other, one];
	return last.first > first.last + 1 && isBlank(first.last + 1, lines);
}

function editedText(block: Block, edits: readonly TextEdit[], lines: LineIndex): string {
	const text = lines.slice(rangeOf(block, lines));
	const up = (line: number): number => line - block.first;
	const moved = edits.map(({ range: { start, end }, newText }) => ({
		range: range(up(start.line), start.character, up(end.line), end.character),
		newText,
	}));
	return applyEdits(text, moved);
}

function isWithin({ start, end }: Range, { first, last }: Block): boolean {
	return start.line >= first && end.line <= last;
}

function isBlank(line: number, lines: LineIndex): boolean {
	return lines.line(line).trim() === '';
}
