import { plainText } from '../../document/plainText.ts';
import { readRecordName } from '../record/recordName.ts';
import { stageOf } from '../record/stage.ts';
import { columnRole } from './columns.ts';
import type { LostEntry } from './gone.ts';
import type { EntryPart } from './page.ts';

/** So many words behind a link are more than a title or a status. */
const fewest = 3;

/**
 * Whether the author of a page says something of a record that is gone: beyond link, title, number, date and status, and
 * beyond what other entries say too.
 */
export function hasOwnWords({ list, entry }: LostEntry): boolean {
	const { slug } = readRecordName(entry.path);
	const textOf = (source: string, { start, end }: EntryPart): string => plainText(source.slice(start, end)).trim();
	const title = new Set(
		entry.parts.filter(({ key }) => key.endsWith(' text')).flatMap((part) => wordsOf(textOf(entry.source, part))),
	);
	for (const word of wordsOf(slug)) {
		title.add(word);
	}
	return entry.parts.some((part) => {
		const text = textOf(entry.source, part);
		const role = list.form === 'table' ? columnRole(list.columns[Number.parseInt(part.key, 10)] ?? '') : undefined;
		const own = wordsOf(text).filter((word) => !title.has(word));
		const isShared = list.entries.some(
			(other) =>
				other !== entry && other.parts.some((one) => one.key === part.key && textOf(other.source, one) === text),
		);
		return (
			!part.key.endsWith(' text') &&
			role === undefined &&
			own.length >= fewest &&
			!isShared &&
			stageOf(text) === undefined
		);
	});
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
}
