import { plainText } from '../document/plainText.ts';
import type { TaskItem } from '../document/specDocument.ts';
import { briefly } from '../trace/briefly.ts';

/** What stands between an id and the words: a full stop, the star of an optional task, the end of marks and brackets. */
const afterId = /^\.?\\?(?:\](?:\([^()\s]{0,200}\))?)?\\?[*_~`]{0,4}[:：]?\*{0,2}\s*(?:[—–·|-]\s+)?/u;

/** Marks that begin before an id. */
const marks = /^(?:\*\*|__|~~|`){1,2}/;

/** `[P]`, `[US1]`, `(P)`; not the text of a link. */
const leadingMark = /^(?:\[(?:P|US-?\d{1,3})\](?!\()|\(P\))\s*/;

/**
 * What a task says, without id and the marks behind it.
 * @returns as plain text of at most 300 characters, and whether a mark says that it can be done beside others
 */
export function taskWords({ id, text }: Pick<TaskItem, 'id' | 'text'>): { text: string; parallel: boolean } {
	let rest = text;
	if (id !== undefined) {
		const behind = text.slice(text.indexOf(id) + id.length);
		const mark = marks.exec(text)?.[0] ?? '';
		// Marks around the whole task are of its words too
		const isOpen = mark !== '' && !/^[^\s\p{L}\p{N}]*[*_~`]/u.test(behind);
		rest = (isOpen ? mark : '') + behind.replace(afterId, '');
	}
	let parallel = /\s\(P\)\s*$/.test(rest.slice(-8));
	for (let mark = leadingMark.exec(rest); mark; mark = leadingMark.exec(rest)) {
		parallel ||= /\WP\W/.test(mark[0]);
		rest = rest.slice(mark[0].length);
	}
	return { text: briefly(plainText(rest)), parallel };
}
