import { plainText } from '../../document/plainText.ts';
import { readRecordName } from '../record/recordName.ts';
import { stageOf } from '../record/stage.ts';
import { columnRole } from './columns.ts';
import type { LostEntry } from './gone.ts';
import type { EntryPart, IndexEntry, IndexPage } from './page.ts';

/** So many words behind a link are more than a title or a status. */
const fewest = 3;

/**
 * Those of the entries whose records are gone by which the author of a page says something: beyond link, title, number,
 * date and status, and beyond what other entries of the page say too. Entries of all lists count, since one list may
 * become a part of another when what stands between them goes.
 */
export function withOwnWords(lost: readonly LostEntry[], { lists }: IndexPage): ReadonlySet<IndexEntry> {
	const said = new Map<string, number>();
	for (const { parts, source } of lost.length > 0 ? lists.flatMap(({ entries }) => entries) : []) {
		for (const part of parts) {
			const key = sayingOf(part, source);
			said.set(key, (said.get(key) ?? 0) + 1);
		}
	}
	const isShared = (part: EntryPart, { source }: IndexEntry): boolean => (said.get(sayingOf(part, source)) ?? 0) > 1;
	return new Set(lost.filter((one) => hasOwnWords(one, isShared)).map(({ entry }) => entry));
}

/** What a part of an entry says, and in which of its parts. */
function sayingOf(part: EntryPart, source: string): string {
	return `${part.key}\n${textOf(part, source)}`;
}

function hasOwnWords({ list, entry }: LostEntry, isShared: (part: EntryPart, entry: IndexEntry) => boolean): boolean {
	const { slug } = readRecordName(entry.path);
	const title = new Set(
		entry.parts.filter(({ key }) => key.endsWith(' text')).flatMap((part) => wordsOf(textOf(part, entry.source))),
	);
	for (const word of wordsOf(slug)) {
		title.add(word);
	}
	return entry.parts.some((part) => {
		const text = textOf(part, entry.source);
		const role = list.form === 'table' ? columnRole(list.columns[Number.parseInt(part.key, 10)] ?? '') : undefined;
		const own = wordsOf(text).filter((word) => !title.has(word));
		return (
			!part.key.endsWith(' text') &&
			role === undefined &&
			own.length >= fewest &&
			!isShared(part, entry) &&
			stageOf(text) === undefined
		);
	});
}

function textOf({ start, end }: EntryPart, source: string): string {
	return plainText(source.slice(start, end)).trim();
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
}
