import { range, type TextEdit } from '../../document/text.ts';
import type { AdrRecord, RecordName } from '../record.ts';
import { holderOf } from '../recordFolders.ts';
import { readRecordName } from '../recordName.ts';
import type { IndexEntry, IndexList, IndexPage } from './page.ts';
import { targetLike } from './target.ts';

/** An entry whose record is gone, and its place in its list. */
export interface LostEntry {
	readonly list: IndexList;
	readonly entry: IndexEntry;
	readonly i: number;
}

/** The records that entries of gone ones mean now: the one with the same name, or with the same number beside it. */
export function movesOf(
	lost: readonly IndexEntry[],
	unlisted: readonly AdrRecord[],
): ReadonlyMap<IndexEntry, AdrRecord> {
	const byName = new Map<string, AdrRecord | undefined>();
	for (const record of lost.length > 0 ? unlisted : []) {
		for (const key of [record.name.slug, numberKey(record.path, record.name)]) {
			// A name that two have says neither
			byName.set(key, byName.has(key) ? undefined : record);
		}
	}
	const moves = new Map<IndexEntry, AdrRecord>();
	const taken = new Set<AdrRecord>();
	for (const entry of lost) {
		const name = readRecordName(entry.path);
		const found = [
			byName.get(name.slug),
			name.number === undefined ? undefined : byName.get(numberKey(entry.path, name)),
		];
		const record = found.find((one) => one !== undefined && !taken.has(one));
		if (record) {
			taken.add(record);
			moves.set(entry, record);
		}
	}
	return moves;
}

function numberKey(path: string, name: RecordName): string {
	return `${holderOf({ path, name })}\n${name.prefix}${name.number}`;
}

/** Leads an entry to where its record is now. */
export function redirected({ path }: IndexPage, { line, source, targets }: IndexEntry, record: AdrRecord): TextEdit[] {
	return targets.map(({ start, end }) => ({
		range: range(line, start, line, end),
		newText: targetLike(source.slice(start, end), path, record),
	}));
}

/** Takes an entry out with its line break, and with one of the blank lines around it where its list has such. */
export function removal({ lineCount }: IndexPage, { list: { loose, entries }, entry, i }: LostEntry): TextEdit {
	const { line, lastLine, lastLength } = entry;
	const [before, next] = loose ? [entries[i - 1], entries[i + 1]] : [];
	if (before && before.lastLine < line) {
		return { range: range(before.lastLine, before.lastLength, lastLine, lastLength), newText: '' };
	}
	if (next) {
		return { range: range(line, 0, next.line, 0), newText: '' };
	}
	const isLast = lastLine + 1 >= lineCount;
	return { range: isLast ? range(line, 0, lastLine, lastLength) : range(line, 0, lastLine + 1, 0), newText: '' };
}
