import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';

const item = /^\s*[-*+]\s+\[([ xX])\]\s+(\S.*)$/;

/**
 * Moves the tick in a list of statuses to choose from: `- [x] Proposed`, `- [ ] Accepted`.
 * @param status what is to be ticked; an item that says it, or its stage
 * @returns undefined where the status is no ticked item, or no item says the new one
 */
export function tickEdits(
	{ lines }: SpecDocument,
	{ range, form }: RecordStatus,
	status: string,
): TextEdit[] | undefined {
	const ticked = range.start.line;
	const [, mark = ' '] = item.exec(lines.line(ticked)) ?? [];
	if (form !== 'section' || mark === ' ') {
		return undefined;
	}
	const stage = stageOf(status);
	const isWanted = (line: number): boolean => {
		const [, other, text = ''] = item.exec(lines.line(line)) ?? [];
		return (
			other === ' ' &&
			(text.trim().toLowerCase() === status.toLowerCase() || (stage !== undefined && stageOf(text) === stage))
		);
	};
	const wanted = itemsAround(lines, ticked).find(isWanted);
	return wanted === undefined ? undefined : [tick(lines, ticked, ' '), tick(lines, wanted, mark)];
}

/** The lines of the list that a line stands in, itself included. */
function itemsAround(lines: SpecDocument['lines'], line: number): number[] {
	let first = line;
	let last = line;
	while (first > 0 && item.test(lines.line(first - 1))) {
		first--;
	}
	while (last + 1 < lines.count && item.test(lines.line(last + 1))) {
		last++;
	}
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function tick(lines: SpecDocument['lines'], line: number, mark: string): TextEdit {
	const character = lines.line(line).indexOf('[') + 1;
	return { range: { start: { line, character }, end: { line, character: character + 1 } }, newText: mark };
}
