import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { statusValueOf, valueEdits } from '../status/statusAtPlace.ts';
import { tickEdits } from '../status/tickedStatus.ts';

/**
 * The edits that take a record out of the value of a status: `superseded by [ADR-5](…), [ADR-6](…)`. Where it was the
 * only one, the status becomes the one that is told behind it ("superseded by ADR-5. Approved by the board"), else the
 * log's word for accepted, since a text does not remember more.
 * @param links those of the record that lead to the one that is taken out
 * @returns none where a sentence goes on behind the record: only its author can take it out
 */
export function unlinkedValue(
	document: SpecDocument,
	record: AdrRecord,
	dialect: Dialect,
	links: readonly RecordLink[],
): TextEdit[] {
	const { status } = record;
	if (!status) {
		return [];
	}
	const named = record.links.filter(
		(link) => link.relation === 'superseded-by' && link.range.start.line === status.range.start.line,
	);
	const remaining = named.filter((link) => !links.includes(link));
	if (remaining.length > 0) {
		return withoutOne(document, named, remaining);
	}
	const value = statusValueOf(document, record.links, status);
	const [, told] = /^[.;]\s+(.+)$/s.exec(value.rest) ?? [];
	if (told !== undefined && stageOf(told) !== undefined) {
		return valueEdits(document, status, { ...value, rest: told }, '');
	}
	if (value.follows === 'sentence') {
		return [];
	}
	const ticked = tickEdits(document, status, dialect.words.accepted);
	return ticked
		? [...ticked, ...valueEdits(document, status, value, dialect.words.superseded)]
		: valueEdits(document, status, value, dialect.words.accepted);
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
		return [{ range: { start: before.range.end, end: gone.range.end }, newText: '' }];
	}
	const label = gone ? labelLength(document.lines.slice(gone.range), gone.label) : 0;
	if (!gone || !next || label === 0) {
		return [];
	}
	const { line, character } = gone.range.start;
	return [{ range: { start: { line, character: character + label }, end: next.range.start }, newText: '' }];
}

/** How far the label reaches in the source of a link, with the blanks behind it; 0 where markup stands in it. */
function labelLength(source: string, label: string): number {
	return source.startsWith(label) ? label.length + (/^\s*/.exec(source.slice(label.length))?.[0].length ?? 0) : 0;
}
