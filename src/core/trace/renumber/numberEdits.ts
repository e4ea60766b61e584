import { type LineIndex, type Range, range } from '../../document/text.ts';
import { spelledLike, splitId } from '../rewrite/idMap.ts';
import type { EditList, SourceText } from '../rewrite/sourceText.ts';
import { type NumberedItem, withBelow } from './numberedItems.ts';

/** `#### Acceptance Criteria 2`: a heading that ends with a number. */
const endsWithNumber = /^ {0,3}#{2,6}[ \t].*?[ \t](\d{1,4}(?:\.\d{1,4}){0,4})[ \t]*$/;

/** `3.` before `**FR-003**`, `**US-1.AC-3**`: the number that a list gives to an item with an id of its own. */
const numberBefore = /^[ \t]*(\d{1,4})(?=[.)][ \t]+(?:\*\*|__)?$)/;

/** The number that a list gives to an item behind it, where it is that of its id, too. */
export function listNumber({ definition: { idRange }, id }: NumberedItem, lines: LineIndex): Range | undefined {
	const { line, character } = idRange.start;
	const [before = '', number] = numberBefore.exec(lines.line(line).slice(0, character)) ?? [];
	return number !== undefined && Number(number) === Number(splitId(id).number)
		? range(line, before.length - number.length, line, before.length)
		: undefined;
}

/** Whether a list gives an item behind it another number than its id has, as one of ones does: it counts by itself. */
function isCountedApart(item: NumberedItem, lines: LineIndex): boolean {
	const { line, character } = item.definition.idRange.start;
	return numberBefore.test(lines.line(line).slice(0, character)) && !listNumber(item, lines);
}

/** Writes new ids where items are born. */
export function numberEdits(
	newIds: ReadonlyMap<NumberedItem, string>,
	textOf: (path: string) => SourceText,
	edits: EditList,
): void {
	const apart = new Set(
		[...newIds.keys()].filter((item) => isCountedApart(item, textOf(item.path).lines)).map(({ path }) => path),
	);
	for (const [item, id] of newIds) {
		const text = spelledLike(item.written, id);
		if (text !== item.written && !item.isCounted) {
			edits.add(item.path, item.definition.idRange, text);
			// Of a list of ones the first has the number of its id by chance
			const isOne = apart.has(item.path) && Number(splitId(item.id).number) === 1;
			const place = isOne ? undefined : listNumber(item, textOf(item.path).lines);
			if (place) {
				edits.add(item.path, place, splitId(id).number.replace(/^0+(?=\d)/, ''));
			}
		}
		if (id !== item.id && item.definition.type === 'requirement') {
			for (const place of repeatedIn(item, textOf(item.path))) {
				edits.add(item.path, place, id);
			}
		}
	}
}

/** Where the headings in a requirement repeat its number, and nothing reads it as a reference. */
function repeatedIn(item: NumberedItem, { visible, trace }: SourceText): Range[] {
	const { start, end } = item.definition.range;
	const read = new Set([
		...withBelow(item).map(({ definition }) => definition.idRange.start.line),
		...trace.references.map(({ range }) => range.start.line),
	]);
	const places: Range[] = [];
	for (let line = start.line; line < end.line; line++) {
		const source = visible(line);
		const number = read.has(line) ? undefined : endsWithNumber.exec(source)?.[1];
		if (number === item.id) {
			const at = source.lastIndexOf(number);
			places.push(range(line, at, line, at + number.length));
		}
	}
	return places;
}
