import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Position, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { AdrRecord, RecordStatus } from '../record/record.ts';
import { newStatusEdits } from './newStatus.ts';
import { isUnnamed, refuseHidden, statusValueOf, valueEdits } from './statusAtPlace.ts';
import { badgeEdits } from './statusBadge.ts';
import { below, datedLine, isEntry, withDay } from './statusLog.ts';
import { statusTagEdits } from './statusTags.ts';
import { type StatusValue, withoutEmojiBehind } from './statusValue.ts';
import { tickEdits } from './tickedStatus.ts';
import { wordsFor } from './wording.ts';

/**
 * Edits that give a record another status, in the place and form in which it has one, else where the records of its
 * log have it. Only the word changes. What stands around it stays: quotes, emphasis, a link, a comment, a remark behind
 * it. A choice that a template leaves is replaced as a whole, the record that an older status names goes with its word,
 * and an emoji becomes the log's own for the new status. In a list of statuses to choose from the tick moves. A tag of
 * front matter that says the old status says the new one.
 *
 * Where a sentence or a date follows the word ("Accepted by the board on 2024-01-02"), it tells of the old status and
 * not of the new one. In a section it stays as it is and the new status is a line of its own below it; elsewhere the
 * new status stands before it: "Deprecated. Accepted by the board …". A line of a log of statuses (`2024-01-02
 * Accepted`) is followed by one like it.
 * @param status the name of a stage, or any word
 * @param day YYYY-MM-DD of the change, for a log of statuses; without it, the last line is changed instead
 * @throws OperationError where the word can't be replaced alone, or has no place
 */
export function statusEdits(
	document: SpecDocument,
	record: Pick<AdrRecord, 'status' | 'links'>,
	kind: Kind,
	dialect: Dialect,
	status: string,
	day?: string,
): TextEdit[] {
	return statusTextEdits(document, record, kind, dialect, { text: wordsFor(status, dialect), isLink: false }, day);
}

/** What is to be written as a status. */
export interface StatusText {
	readonly text: string;
	/** Whether it names other records: a link is none within code or within another link. */
	readonly isLink: boolean;
}

/** As `statusEdits`, with what is to be written itself. */
export function statusTextEdits(
	document: SpecDocument,
	record: Pick<AdrRecord, 'status' | 'links'>,
	kind: Kind,
	dialect: Dialect,
	wanted: StatusText,
	day?: string,
): TextEdit[] {
	const edits = placeEdits(document, record, kind, dialect, wanted, day);
	return edits.length === 0 ? edits : [...statusTagEdits(document, record.status, wanted.text), ...edits];
}

function placeEdits(
	document: SpecDocument,
	{ status, links }: Pick<AdrRecord, 'status' | 'links'>,
	kind: Kind,
	dialect: Dialect,
	{ text, isLink }: StatusText,
	day: string | undefined,
): TextEdit[] {
	if (!status) {
		return newStatusEdits(document, kind, dialect, text);
	}
	const inPlace =
		tickEdits(document, status, text, isLink) ?? badgeEdits(document, status, text, isLink, dialect, links);
	if (inPlace) {
		return inPlace;
	}
	const entry = datedLine(document, status, dialect, text, day);
	if (entry) {
		return [entry];
	}
	const value = statusValueOf(document, links, status);
	refuseHidden(document, value);
	const end = endBelow(document, links, status);
	if (end) {
		const named = { range: { start: status.range.end, end }, newText: '' };
		return [...valueEdits(document, status, { before: value.before, rest: '' }, text), named];
	}
	const told = isLink && isEnclosed(value) ? whole(value) : value;
	if (staysApart(document, status, told)) {
		return [below(document, status, text)];
	}
	return valueEdits(document, status, ...replaced(told, text, dialect, day));
}

/** Where the record ends that a status names in a line below it; undefined where it names none there. */
function endBelow({ lines }: SpecDocument, links: AdrRecord['links'], { range }: RecordStatus): Position | undefined {
	const end = links.find(({ relation, part, range: { start } }) => {
		return relation === 'superseded-by' && !part && comparePositions(start, range.start) === 0;
	})?.range.end;
	const isBelow = end !== undefined && end.line > range.end.line;
	return isBelow && lines.line(end.line).slice(end.character).trim() === '' ? end : undefined;
}

/** Whether a status tells of its own time, and has a line to itself: it stays, and another one stands below it. */
function staysApart(document: SpecDocument, status: RecordStatus, value: StatusValue): boolean {
	return isUnnamed(document, status) && value.follows === 'sentence' && !isEntry(value);
}

/** Whether the word stands in code or in the text of a link. */
export function isEnclosed({ before, rest }: StatusValue): boolean {
	return (before.includes('`') && rest.startsWith('`')) || (before.includes('[') && /^[^[]*\][([]/.test(rest));
}

/** A value that remains whole behind another one. */
export function whole({ before, word, rest }: StatusValue): StatusValue {
	return { before: '', word: '', rest: before + word + rest, follows: 'sentence' };
}

/** What remains around the word of a status, and the word; see `statusEdits`. */
function replaced(
	value: StatusValue,
	text: string,
	dialect: Dialect,
	day: string | undefined,
): [Pick<StatusValue, 'before' | 'rest'>, string] {
	if (value.follows !== 'sentence') {
		return [{ ...value, rest: withoutEmojiBehind(value.rest) }, text];
	}
	const rest = withDay(value.rest, dialect, day);
	if (rest !== undefined) {
		return [{ ...value, rest }, text];
	}
	const sentence = value.word + value.rest;
	// Behind a semicolon a number would be read as one more record
	const beginsAnew = /^(?:\P{L}*\p{Lu}|[^\p{L}\p{N}]*\p{N})/u.test(sentence);
	return [{ ...value, rest: sentence }, `${text}${beginsAnew ? '. ' : '; '}`];
}
