import type { SpecDocument } from '../../document/specDocument.ts';
import { range as rangeOf, type TextEdit } from '../../document/text.ts';
import type { LineSpan } from '../links/bodyLines.ts';
import type { RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';

const item = /^\s*[-*+]\s+\[([ xX])\]\s+(\S.*)$/;

/**
 * Moves the tick in a list of statuses to choose from: `- [x] Proposed`, `- [ ] Accepted`.
 * @param status what is to be ticked; an item that says it, or its stage
 * @param replaces whether the item is to say just that: `Superseded by [ADR-5](…)` in place of `Superseded`
 * @returns undefined where the status is no ticked item, or no item says the new one
 */
export function tickEdits(
	{ lines }: SpecDocument,
	{ range, form }: RecordStatus,
	status: string,
	replaces = false,
): TextEdit[] | undefined {
	const ticked = range.start.line;
	const [, mark = ' '] = item.exec(lines.line(ticked)) ?? [];
	if (form !== 'section' || mark === ' ') {
		return undefined;
	}
	const wanted = itemsAround(lines, ticked).find((line) => isOpen(lines.line(line), status));
	if (wanted === undefined) {
		return undefined;
	}
	const ticks = [tick(lines, ticked, ' '), tick(lines, wanted, mark)];
	return replaces ? [...ticks, itemText(lines, wanted, status)] : ticks;
}

/**
 * Ticks a status in a list to choose from in which nothing is ticked yet.
 * @param body lines among which the list stands
 * @param status an item that says it, or its stage; what it says beside its word stands in the item then
 * @returns undefined where no item says it, or one is ticked
 */
export function firstTickEdits({ lines }: SpecDocument, body: LineSpan, status: string): TextEdit[] | undefined {
	const items = Array.from({ length: body.end - body.first }, (_, i) => body.first + i).filter((line) =>
		item.test(lines.line(line)),
	);
	const wanted = items.find((line) => isOpen(lines.line(line), status));
	if (wanted === undefined || items.some((line) => item.exec(lines.line(line))?.[1] !== ' ')) {
		return undefined;
	}
	const isMore = status.includes(' ') || status.includes('[');
	return [tick(lines, wanted, 'x'), ...(isMore ? [itemText(lines, wanted, status)] : [])];
}

/**
 * A list of statuses to choose from as another record has it, with the tick before another one, and without the records
 * that its items name; undefined where the status is no ticked item of such a list, or no item says the new one.
 */
export function listTicking(
	{ lines }: SpecDocument,
	{ range, form }: RecordStatus,
	status: string,
): string | undefined {
	const ticked = range.start.line;
	const [, mark = ' '] = item.exec(lines.line(ticked)) ?? [];
	const around = form === 'section' && mark !== ' ' ? itemsAround(lines, ticked) : [];
	const opened = around.map((line) =>
		lines
			.line(line)
			.trimEnd()
			.replace(/\[[xX]\]/, '[ ]')
			.replace(/\s*\[[^[\]]+\]\(.*$/, ''),
	);
	const wanted = opened.findIndex((one) => isOpen(one, status));
	return wanted < 0 || around.length < 2
		? undefined
		: opened.map((one, i) => (i === wanted ? one.replace('[ ]', `[${mark}]`) : one)).join('\n');
}

/** Whether an item that is not ticked says a status, or its stage. */
function isOpen(source: string, status: string): boolean {
	const [, mark, text = ''] = item.exec(source) ?? [];
	const stage = stageOf(status);
	return (
		mark === ' ' &&
		(text.trim().toLowerCase() === status.toLowerCase() || (stage !== undefined && stageOf(text) === stage))
	);
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

function itemText(lines: SpecDocument['lines'], line: number, text: string): TextEdit {
	const source = lines.line(line).trimEnd();
	const [, , old = ''] = item.exec(source) ?? [];
	return { range: rangeOf(line, source.length - old.length, line, source.length), newText: text };
}
