import { plainText } from '../document/plainText.ts';
import type { TaskItem } from '../document/specDocument.ts';
import { briefly } from '../trace/briefly.ts';

/** What stands between an id and the words: a full stop, the star of an optional task, the end of bold letters. */
const afterId = /^\.?\*{0,3}[:：]?\*{0,2}\s*(?:[—–-]\s+)?/u;

/** `[P]`, `[US1]`, `(P)`; not the text of a link. */
const leadingMark = /^(?:\[(?:P|US-?\d{1,3})\](?!\()|\(P\))\s*/;

/**
 * What a task says, without id and the marks behind it.
 * @returns as plain text of at most 300 characters, and whether a mark says that it can be done beside others
 */
export function taskWords({ id, text }: Pick<TaskItem, 'id' | 'text'>): { text: string; parallel: boolean } {
	let rest = text;
	if (id !== undefined) {
		rest = text.slice(text.indexOf(id) + id.length).replace(afterId, '');
	}
	let parallel = /\s\(P\)\s*$/.test(rest.slice(-8));
	for (let mark = leadingMark.exec(rest); mark; mark = leadingMark.exec(rest)) {
		parallel ||= /\WP\W/.test(mark[0]);
		rest = rest.slice(mark[0].length);
	}
	return { text: briefly(plainText(rest)), parallel };
}
