import type { SpecDocument } from '../../document/specDocument.ts';
import type { Position, TextEdit } from '../../document/text.ts';
import { badgeIn } from '../../kinds/badge.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import type { AdrRecord, RecordLink, RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { endOfName } from '../record/verbLast.ts';
import { namingValueOf, statusValueOf, valueEdits } from '../status/statusAtPlace.ts';
import { badgeEdits } from '../status/statusBadge.ts';
import { statusTagEdits } from '../status/statusTags.ts';
import type { StatusValue } from '../status/statusValue.ts';
import { tickEdits } from '../status/tickedStatus.ts';
import { type EarlierRecord, earlierWord, withoutStatusEdits } from './earlierStatus.ts';

/** What takes a record out of another one. */
export interface Unlinked {
	readonly edits: TextEdit[];
	/** Whether nothing told which status the record had before, so that it was taken to be accepted. */
	readonly isAssumed: boolean;
}

/**
 * The edits that take a record out of the value of a status: `superseded by [ADR-5](…), [ADR-6](…)`. Where it was the
 * only one, the status becomes the one that is told behind it ("superseded by ADR-5. Approved by the board"), else the
 * one that the record had before, and where that is not known, the log's word for accepted.
 * @param links those of the record that lead to the one that is taken out
 * @param earlier the record as it was before; undefined where nobody knows
 * @returns no edits where a sentence goes on behind the record: only its author can take it out
 */
export function unlinkedValue(
	document: SpecDocument,
	record: AdrRecord,
	dialect: Dialect,
	links: readonly RecordLink[],
	earlier: EarlierRecord | undefined,
): Unlinked {
	const { status } = record;
	if (!status) {
		return { edits: [], isAssumed: false };
	}
	const named = record.links.filter(
		(link) => link.relation === 'superseded-by' && link.range.start.line === status.range.start.line,
	);
	const isInLine = status.form !== 'front-matter' && status.form !== 'table';
	if (isInLine && named.some(({ range }) => range.end.character > status.range.end.character)) {
		// The field behind the status names it
		return { edits: [], isAssumed: false };
	}
	const remaining = named.filter((link) => !links.includes(link));
	if (remaining.length > 0) {
		return { edits: withoutOne(document, named, remaining), isAssumed: false };
	}
	const value = namingValueOf(document, record.links, status);
	const [, told] = /^(?:[.;]\s+|[。；]\s*)(.+)$/s.exec(value.rest) ?? [];
	if (told !== undefined && stageOf(told) !== undefined) {
		return {
			edits: withTags(document, status, told, valueEdits(document, status, { ...value, rest: told }, '')),
			isAssumed: false,
		};
	}
	return value.follows === 'sentence'
		? { edits: [], isAssumed: false }
		: backToEarlier(document, status, dialect, value, record.links, earlier);
}

/**
 * The edits that give a status back which says no record's name, where what superseded its record stood elsewhere: none
 * for a status that tells more, or says that it is in force.
 */
export function unsupersededStatus(
	document: SpecDocument,
	{ status, links }: AdrRecord,
	dialect: Dialect,
	earlier: EarlierRecord | undefined,
): Unlinked {
	const value = status && statusValueOf(document, links, status);
	if (status?.stage === 'superseded' && value && badgeIn(document.lines.slice(status.range))) {
		return backToEarlier(document, status, dialect, value, links, earlier);
	}
	return status?.stage === 'superseded' && value?.follows === 'nothing' && value.word !== ''
		? backToEarlier(document, status, dialect, value, links, earlier)
		: { edits: [], isAssumed: false };
}

function backToEarlier(
	document: SpecDocument,
	status: RecordStatus,
	dialect: Dialect,
	value: StatusValue,
	links: AdrRecord['links'],
	earlier: EarlierRecord | undefined,
): Unlinked {
	const word = earlier ? earlierWord(earlier) : dialect.words.accepted;
	if (earlier && word === undefined) {
		return { edits: withoutStatusEdits(document, status, earlier), isAssumed: false };
	}
	const edits = backTo(document, status, value, links, dialect, word ?? '');
	return { edits: withTags(document, status, word ?? '', edits), isAssumed: !earlier };
}

function backTo(
	document: SpecDocument,
	status: RecordStatus,
	value: StatusValue,
	links: AdrRecord['links'],
	dialect: Dialect,
	word: string,
): TextEdit[] {
	const badge = badgeEdits(document, status, inCaseOf(status.text, word), false, dialect, links);
	if (badge) {
		return badge;
	}
	const ticked = tickEdits(document, status, word);
	return ticked
		? [...ticked, ...valueEdits(document, status, value, dialect.words.superseded)]
		: valueEdits(document, status, value, word);
}

function withTags(document: SpecDocument, status: RecordStatus, text: string, edits: TextEdit[]): TextEdit[] {
	return [...statusTagEdits(document, status, text), ...edits];
}

/** Removes the records that do not remain, each with the comma on one side of it. */
function withoutOne(
	document: SpecDocument,
	named: readonly RecordLink[],
	remaining: readonly RecordLink[],
): TextEdit[] {
	const at = named.findIndex((link) => !remaining.includes(link));
	const [gone, before, next] = [named[at], named[at - 1], named[at + 1]];
	if (gone && before) {
		return [{ range: { start: endOf(document, before), end: endOf(document, gone) }, newText: '' }];
	}
	if (gone && next && gone.part !== next.part) {
		// Words of its own remain before the next one; those of the first would go with it: "…, and the naming rule by"
		const isLabelled = next.label.includes('…') || labelLength(document.lines.slice(next.range), next.label) > 0;
		return !isLabelled ? [] : [{ range: { start: gone.range.start, end: next.range.start }, newText: '' }];
	}
	const [opening = '', verb] = gone?.label.split('…') ?? [];
	const label = gone ? labelLength(document.lines.slice(gone.range), opening) : 0;
	if (!gone || !next || (label === 0 && verb === undefined)) {
		return [];
	}
	const { line, character } = gone.range.start;
	return [{ range: { start: { line, character: character + label }, end: next.range.start }, newText: '' }];
}

/** Where the name of a record ends: a verb behind it is that of all that stand before it. */
function endOf({ lines }: SpecDocument, { range, label }: RecordLink): Position {
	const { start } = range;
	return { line: start.line, character: start.character + endOfName(lines.slice(range), label) };
}

/** How far the label reaches in the source of a link, with the blanks behind it; 0 where markup stands in it. */
function labelLength(source: string, label: string): number {
	return source.startsWith(label) ? label.length + (/^\s*/.exec(source.slice(label.length))?.[0].length ?? 0) : 0;
}
