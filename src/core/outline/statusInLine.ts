import type { AdrRecord } from '../adr/record/record.ts';
import { beginningOf } from '../shortText.ts';

/** Characters of a status that a line of a tree has room for. */
const longest = 32;

/** A record's status as a line of a tree has room for it. By what it is superseded is said elsewhere. Empty for none. */
export function statusInLine({ status }: Pick<AdrRecord, 'status'>): string {
	const text = (status?.text ?? '').replace(/ by .*$/i, status?.stage === 'superseded' ? '' : '$&');
	const short = beginningOf(text, longest - 1);
	return text.length > longest ? `${short.trimEnd()}…` : text;
}
