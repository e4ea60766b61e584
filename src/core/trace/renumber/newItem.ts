import type { LineIndex } from '../../document/text.ts';
import { plainDigits } from '../idGrammar.ts';
import { spelledLike, splitId } from '../rewrite/idMap.ts';
import { blockOf, isApart, rangeOf } from './blocks.ts';
import { listNumber } from './numberEdits.ts';
import { type NumberedItem, withBelow } from './numberedItems.ts';

/** `#### Acceptance Criteria`, `**Acceptance Scenarios**:`: what a list of criteria stands under. */
const listTitle = /^(?:#{2,6}[ \t]+|[*_]{2})[^\n]{0,80}$/;

/** A line whose label says what belongs there: `**User Story:** As a …`. */
const labelled = /^((?:\*\*|__)[^*_\n]{1,60}?(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：]))/;

/**
 * The text of a new item behind another, in the form of that one and with placeholders for what it is to say.
 * @param id of the new item
 * @returns lines without line breaks, with a blank one first where the items stand apart
 */
export function newItemLines(
	before: NumberedItem,
	siblings: readonly NumberedItem[],
	id: string,
	lines: LineIndex,
): readonly string[] {
	const { definition, written } = before;
	const source = lines.line(definition.idRange.start.line);
	const start = countedOn(before, siblings, id, lines) + (before.isCounted ? written : spelledLike(written, id));
	const rest = source.slice(definition.idRange.end.character);
	if (/^ {0,3}#/.test(source)) {
		return ['', start + headingRest(rest), ...bodyOf(before, id, lines)];
	}
	const isCriterion = definition.type === 'criterion';
	if (isRow(source)) {
		return [start + rowRest(rest, isCriterion)];
	}
	return [
		...(stands(before, siblings, lines) ? [''] : []),
		`${start}${markOf(rest)}${definition.type === 'scenario' ? scenarioLike(rest) : isCriterion ? criterionLike(rest) : '[requirement]'}`,
	];
}

/** What stands before the id of an item, for a new one behind it: in a list whose numbers count with the next one. */
function countedOn(before: NumberedItem, siblings: readonly NumberedItem[], id: string, lines: LineIndex): string {
	const { line, character } = before.definition.idRange.start;
	const start = lines.line(line).slice(0, character);
	const place = listNumber(before, lines);
	return place && siblings.every((item) => listNumber(item, lines))
		? `${start.slice(0, place.start.character)}${Number(splitId(id).number)}${start.slice(place.end.character)}`
		: start;
}

/** What stands between an id and its words. */
function markOf(rest: string): string {
	return (
		/^[\x60\]]?(?:\*\*|__)?[ \t]*(?:\([^()]{1,20}\))?[.)．、:：]?(?:\*\*|__)?[:：]?[ \t]*(?:[–—][ \t]+)?/.exec(
			rest,
		)?.[0] ?? ' '
	);
}

/** The cells behind an id: words in place of the longest, which says what is asked, and none in the others. */
function rowRest(rest: string, isCriterion: boolean): string {
	const cells = rest.split(/(?<!\\)\|/);
	const [longest = ''] = cells.slice(1).sort((a, b) => b.length - a.length);
	const words = isCriterion ? criterionLike(longest.trim()) : '[requirement]';
	const place = cells.lastIndexOf(longest);
	return cells.map((cell, i) => (i === 0 || cell === '' ? cell : i === place ? ` ${words} ` : ' ')).join('|');
}

/**
 * The title with what stands before and behind it: `: Title`, ` - Title (Priority: P1)`, ` (P1): Title`. That a story is
 * the first to be shipped, `🎯 MVP`, says nothing of a new one.
 */
function headingRest(rest: string): string {
	const [, mark = '', title = '', priority = ''] =
		/^([\s.:：)—–-]*(?:[([]P\d[)\]][\s.:：—–-]*)?)(.*?)(\s*[([](?:priority|優先度|优先级|P\d(?=[)\]]))[^()[\]]*[)\]])?(?:\s*🎯\s*MVP)?\s*$/iu.exec(
			rest,
		) ?? [];
	return title === '' ? rest.trimEnd() : `${mark}[Title]${priority}`;
}

/**
 * The first criterion below an item, if it has a number alone or one that goes on from the item's: how a name such as
 * `AC-1` goes on is for its author.
 */
export function countedCriterion(item: NumberedItem): NumberedItem | undefined {
	const criterion = withBelow(item)
		.slice(1)
		.find(({ definition }) => definition.type === 'criterion');
	const written = plainDigits(criterion?.written ?? '');
	return /^\d+$/.test(written) || written.startsWith(`${item.id}.`) ? criterion : undefined;
}

/** The id of the first criterion of a new item, in the form of another one: `US-2.AC-1` for US-2. */
export function firstBelow(id: string, { written }: NumberedItem): string {
	return /^\d+$/.test(plainDigits(written)) ? `${id}.1` : spelledLike(written, `${id}.1`);
}

/** Labels of the lines before the criteria, the title of the list and one criterion. @param id of the new item */
function bodyOf(item: NumberedItem, id: string, lines: LineIndex): string[] {
	const { first, last } = blockOf(item, lines);
	const criterion = countedCriterion(item);
	const list = criterion && criteriaLike(criterion, id, lines);
	const end = list ? list.first : last + 1;
	const body: string[] = [];
	for (let line = first + 1; line < end; line++) {
		const source = lines.line(line);
		const label = labelled.exec(source)?.[1];
		if (label !== undefined && source.slice(label.length).trim() !== '') {
			body.push('', `${label} ${storyLike(source.slice(label.length))}`);
		}
	}
	if (list) {
		const title = lastBefore(list.first, first, lines);
		body.push(...(title === undefined ? [] : ['', title]), '', ...list.lines);
	}
	return body;
}

/** A list or a table of one criterion, in the form of another one, and the line that this begins with. */
function criteriaLike(
	{ definition: { idRange }, written }: NumberedItem,
	id: string,
	lines: LineIndex,
): { readonly first: number; readonly lines: readonly string[] } {
	const { line, character } = idRange.start;
	const source = lines.line(line);
	const start = source.slice(0, character) + spelledLike(written, `${id}.1`);
	const rest = source.slice(idRange.end.character);
	if (!isRow(source)) {
		return { first: line, lines: [start + markOf(rest) + criterionLike(source)] };
	}
	let first = line;
	while (first > 0 && isRow(lines.line(first - 1))) {
		first--;
	}
	return { first, lines: [lines.line(first), lines.line(first + 1), start + rowRest(rest, true)] };
}

function isRow(source: string): boolean {
	return /^\s*\|/.test(source);
}

/** The title that stands over a list. */
function lastBefore(line: number, first: number, lines: LineIndex): string | undefined {
	for (let above = line - 1; above > first; above--) {
		const source = lines.line(above);
		if (source.trim() !== '') {
			// A number at its end is that of its own requirement
			return listTitle.test(source) && !/\d\s*$/.test(source) ? source.trimEnd() : undefined;
		}
	}
	return undefined;
}

/** In the words of the text where we know them; else the author finds their own. */
function criterionLike(text: string): string {
	return /\bshall\b/i.test(text) ? 'WHEN [event] THE [system] SHALL [response]' : '[criterion]';
}

function scenarioLike(text: string): string {
	return /\*\*given\*\*/i.test(text) ? '**Given** [state], **When** [action], **Then** [outcome]' : '[scenario]';
}

function storyLike(text: string): string {
	return /\bas an?\b/i.test(text) ? 'As a [role], I want [feature], so that [benefit]' : '[text]';
}

function stands(item: NumberedItem, siblings: readonly NumberedItem[], lines: LineIndex): boolean {
	const at = siblings.indexOf(item);
	const other = siblings[at + 1] ?? siblings[at - 1];
	return other !== undefined && isApart(blockOf(item, lines), blockOf(other, lines), lines);
}

/** The first placeholder of new lines, as what to select: its line and characters in them. A box to tick is none. */
export function firstPlaceholder(
	newLines: readonly string[],
): { readonly line: number; readonly start: number; readonly end: number } | undefined {
	for (const [line, text] of newLines.entries()) {
		const found = /\[(?![ xX]\])[^\][]+\]/.exec(text);
		if (found) {
			return { line, start: found.index, end: found.index + found[0].length };
		}
	}
	return undefined;
}

/** The place behind an item where a new one is put. */
export function placeBehind(
	item: NumberedItem,
	lines: LineIndex,
): { readonly line: number; readonly character: number } {
	return rangeOf(blockOf(item, lines), lines).end;
}
