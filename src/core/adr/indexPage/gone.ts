import { comparePositions, type Range, range, type TextEdit } from '../../document/text.ts';
import { holderOf } from '../log/recordFolders.ts';
import type { AdrRecord, RecordName } from '../record/record.ts';
import { readRecordName } from '../record/recordName.ts';
import type { IndexEntry, IndexList, IndexPage } from './page.ts';
import { targetLike } from './target.ts';

/** An entry whose record is gone. */
export interface LostEntry {
	readonly list: IndexList;
	readonly entry: IndexEntry;
}

/** The records that entries of gone ones mean now: the one with the same name, or with the same number beside it. */
export function movesOf(
	lost: readonly LostEntry[],
	unlisted: readonly AdrRecord[],
): ReadonlyMap<IndexEntry, AdrRecord> {
	const byName = new Map<string, AdrRecord | undefined>();
	for (const record of lost.length > 0 ? unlisted : []) {
		for (const key of keysOf(record)) {
			// A name that two have says neither
			byName.set(key, byName.has(key) ? undefined : record);
		}
	}
	const moves = new Map<IndexEntry, AdrRecord>();
	const taken = new Set<AdrRecord>();
	for (const { entry } of lost) {
		const found = keysOf({ path: entry.path, name: readRecordName(entry.path) }).map((key) => byName.get(key));
		const record = found.find((one) => one !== undefined && !taken.has(one));
		if (record) {
			taken.add(record);
			moves.set(entry, record);
		}
	}
	return moves;
}

/** What a record is known by: its name without the number, unless it is no more than that, and its number in its folder. */
function keysOf({ path, name }: { readonly path: string; readonly name: RecordName }): string[] {
	const { slug, prefix, number } = name;
	const numbered = `${prefix}${number}`;
	return [
		slug === '' ? `\n${numbered}` : slug,
		...(number === undefined ? [] : [`${holderOf({ path, name })}\n${numbered}`]),
	];
}

/** Leads an entry to where its record is now. */
export function redirected({ path }: IndexPage, { line, source, targets }: IndexEntry, record: AdrRecord): TextEdit[] {
	return targets.map(({ start, end }) => ({
		range: range(line, start, line, end),
		newText: targetLike(source.slice(start, end), path, record),
	}));
}

/** Those of lost entries that can be taken out: in the others one is nested that stays. */
export function removable(page: IndexPage, lost: readonly LostEntry[]): LostEntry[] {
	const gone = new Set(lost.map(({ entry }) => entry));
	const kept = page.lists.flatMap(({ entries }) => entries.filter((entry) => !gone.has(entry)).map(({ line }) => line));
	return lost.filter(({ entry }) => !holds(entry, kept));
}

/** Takes entries out, each with its line break, and with the blank line before it where its list has such. */
export function removals(page: IndexPage, out: readonly LostEntry[]): TextEdit[] {
	const gone = new Set(out.map(({ entry }) => entry));
	const edits: TextEdit[] = [];
	for (const list of page.lists) {
		let before: IndexEntry | undefined;
		for (const run of runsOf(list.entries, (entry) => gone.has(entry))) {
			edits.push(...(run.isOut ? withoutRun(run.entries, list.loose ? before : undefined) : []));
			before = run.entries.at(-1);
		}
	}
	return outermost(edits);
}

interface Run {
	readonly entries: IndexEntry[];
	readonly isOut: boolean;
}

/** Entries of a list that follow one another and have the same fate. */
function runsOf(entries: readonly IndexEntry[], isOut: (entry: IndexEntry) => boolean): readonly Run[] {
	const runs: Run[] = [];
	for (const entry of entries) {
		const out = isOut(entry);
		const run = runs.at(-1);
		if (run?.isOut === out) {
			run.entries.push(entry);
		} else {
			runs.push({ entries: [entry], isOut: out });
		}
	}
	return runs;
}

/** Whether one of the lines, which are in order within each list, is nested in an entry. */
function holds({ line, lastLine }: IndexEntry, lines: readonly number[]): boolean {
	return lastLine > line && lines.some((one) => line < one && one <= lastLine);
}

/** @param before where given, the entry behind which all blank lines go too */
function withoutRun(run: readonly IndexEntry[], before: IndexEntry | undefined): TextEdit[] {
	const [first] = run;
	const last = run.at(-1);
	if (!first || !last) {
		return [];
	}
	const { line, previousLength } = first;
	const { lastLine, lastLength } = last;
	const isBehind = before && before.lastLine < line;
	const area = isBehind
		? range(before.lastLine, before.lastLength, lastLine, lastLength)
		: line === 0
			? range(0, 0, lastLine + 1, 0)
			: range(line - 1, previousLength, lastLine, lastLength);
	return [{ range: area, newText: '' }];
}

/** Removals that touch nothing twice: one within another is a part of it, and one that goes on behind another joins it. */
function outermost(edits: readonly TextEdit[]): TextEdit[] {
	const ordered = edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
	const outer: Range[] = [];
	for (const { range: area } of ordered) {
		const before = outer.at(-1);
		if (!before || comparePositions(before.end, area.start) <= 0) {
			outer.push(area);
		} else if (comparePositions(before.end, area.end) < 0) {
			// The first removal of a page takes the line break behind it
			const isWhole = before.end.character === 0 && before.start.line === 0 && before.start.character === 0;
			outer[outer.length - 1] = {
				start: before.start,
				end: isWhole ? { line: area.end.line + 1, character: 0 } : area.end,
			};
		}
	}
	return outer.map((area) => ({ range: area, newText: '' }));
}
