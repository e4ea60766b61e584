import { beginningOf } from '../shortText.ts';

const longest = 300;

/** Most texts have none, and need not be written anew. */
const severalBlanks = /[^\S ]| {2}/;

/** A text on one line, cut at a word's end where it is longer than 300 characters. */
export function briefly(text: string): string {
	const line = (severalBlanks.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
	if (line.length <= longest) {
		return line;
	}
	const cut = beginningOf(line, longest - 1);
	return `${cut.replace(/\s+\S{0,40}$/, '')}…`;
}
