import { encodeTarget } from '../../workspace/writtenTarget.ts';
import type { MentionPart } from '../mentions/mention.ts';

/**
 * A file's name in place of another one, written the same way: as it is where the old one stood as it is, else
 * percent-encoded. Only what differs between the names is written anew.
 * @param part where the name from `from` stands
 * @param from the name that is there, decoded
 */
export function renameInPlace({ text, inTarget }: MentionPart, from: string, to: string): string {
	if (text === from) {
		// A character that would have to be encoded here stood here as it is: the target is in angle brackets
		return inTarget && encodeTarget(from) === from ? encodeTarget(to) : to;
	}
	const [start, end] = difference(from, to);
	const old = from.slice(start, from.length - end);
	const kept = text.indexOf(old);
	const isOnce = old !== '' && kept >= 0 && kept === text.lastIndexOf(old);
	if (isOnce && /^[A-Za-z0-9-]*$/.test(to.slice(start, to.length - end))) {
		return text.slice(0, kept) + to.slice(start, to.length - end) + text.slice(kept + old.length);
	}
	return encodeURIComponent(to);
}

/** How many characters two texts have in common at their beginning and at their end. */
function difference(from: string, to: string): [number, number] {
	const shorter = Math.min(from.length, to.length);
	let start = 0;
	while (start < shorter && from[start] === to[start]) {
		start++;
	}
	let end = 0;
	while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) {
		end++;
	}
	return [start, end];
}
