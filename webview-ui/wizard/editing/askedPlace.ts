import { alikePairs } from './alikePairs.ts';

/** What has become of an entry that a person asked for. */
export interface Asked<T> {
	/** Its place; undefined where it has not come, or where nothing tells it from one that changed. */
	readonly place: number | undefined;
	/**
	 * What the entries of now said before the one that was asked for came: those that were there, as they are now. One
	 * that may be it is what it stands in the place of, until more is known.
	 */
	readonly before: readonly T[];
}

/**
 * Looks for an entry that a person asked for: one that says what it was to say, and that no earlier entry has become,
 * changed or not. Where as many have gone as have come, each later entry may be an earlier one. It is the one that was
 * asked for then only where the document is known to have that, no other entry may be it, and the one in whose place it
 * stands said neither the same nor anything like it.
 * @param keyOf what tells entries apart, and how alike they are
 * @param isWritten whether the document is known to have it: it may have come in the moment in which others went
 */
export function lookForAsked<T>(
	before: readonly T[],
	after: readonly T[],
	keyOf: (entry: T) => string,
	isAsked: (entry: T) => boolean,
	isWritten: boolean,
): Asked<T> {
	const found = alikePairs(before.map(keyOf), after.map(keyOf));
	const isNew = after.map((entry, i) => found[i] === undefined && isAsked(entry));
	const mayBeNew = after.map((entry, i) => {
		const { was, isAlike = false } = found[i] ?? {};
		const old = was === undefined ? undefined : before[was];
		return old !== undefined && !isAlike && isAsked(entry) && !isAsked(old);
	});
	const place = isNew.indexOf(true);
	const only = isWritten && mayBeNew.filter(Boolean).length === 1 ? mayBeNew.indexOf(true) : -1;
	return {
		place: place >= 0 ? place : only >= 0 ? only : undefined,
		before: after.map((entry, i) => (mayBeNew[i] ? before[found[i]?.was ?? -1] : undefined) ?? entry),
	};
}

/** Whether an item says what a new one does: what was asked for, and one with an id of its own what to write there. */
export function isNewItem(
	{ text, traced }: { readonly text: string; readonly traced: boolean },
	asked: string,
): boolean {
	return traced ? /\[[^[\]]+\]/.test(text) : text === asked;
}
