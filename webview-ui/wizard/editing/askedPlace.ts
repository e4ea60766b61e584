import { pairs } from './pairs.ts';

/**
 * Place of an entry that a person asked for, once it is there: an entry that has come, and says what it was to say.
 * Where another entry has changed with it, as its number did, the pairs may give it the place of that one: it has come,
 * too, where it says something else than the one that it is paired with.
 * Undefined before, also where somebody else has put another one into the text.
 * @param keyOf what tells entries apart
 * @param isWritten whether the document is known to have it: it may have come in the moment in which others went
 */
export function askedPlace<T>(
	before: readonly T[],
	after: readonly T[],
	keyOf: (entry: T) => string,
	isAsked: (entry: T) => boolean,
	isWritten: boolean,
): number | undefined {
	if (!isWritten && after.length <= before.length) {
		return undefined;
	}
	const found = pairs(before.map(keyOf), after.map(keyOf));
	const isThere = (entry: T, was: T | undefined): boolean => was !== undefined && keyOf(was) === keyOf(entry);
	const place = after.findIndex((entry, i) => !isThere(entry, before[found[i] ?? -1]) && isAsked(entry));
	return place < 0 ? undefined : place;
}

/** Whether an item says what a new one does: what was asked for, and one with an id of its own what to write there. */
export function isNewItem(
	{ text, traced }: { readonly text: string; readonly traced: boolean },
	asked: string,
): boolean {
	return traced ? /\[[^[\]]+\]/.test(text) : text === asked;
}
