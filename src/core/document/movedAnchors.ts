import { anchorLists, anchorsOf, fold, pagePrefix } from './anchors.ts';

/** A heading of a text after a change. */
export interface MovedHeading {
	readonly text: string;
	/** Its place among the headings before the change; undefined for a new one. */
	readonly before: number | undefined;
}

/** What a fragment has to say after a change. */
export interface MovedAnchor {
	/** Undefined where its heading is gone. */
	readonly to: string | undefined;
	/** Its heading is gone, and the fragment would lead to another one. */
	readonly isTaken: boolean;
}

/** Looks a fragment up, decoded and without `#`; undefined for one that leads where it led before, or nowhere. */
export type MovedAnchors = (fragment: string) => MovedAnchor | undefined;

/**
 * What becomes of the anchors of a text when its headings change. Also headings that stay may get another one: the
 * count behind a repeated heading moves with those before it.
 * @param before texts of all headings
 * @param after all headings after the change
 * @param explicit anchors that HTML or an attribute block gives; they stay
 */
export function movedAnchors(
	before: readonly string[],
	after: readonly MovedHeading[],
	explicit: readonly string[],
): MovedAnchors {
	const placeNow = new Map(after.map((heading, place) => [heading.before, place]));
	const texts = after.map(({ text }) => text);
	const [old, now] = [anchorLists(before), anchorLists(texts)];
	const exact = new Map(old[0]?.map((name, place) => [name, place]));
	const folded = foldedPlaces(old);
	const given = new Set(explicit.map(fold));
	return (fragment) => {
		const prefix = pagePrefix.exec(fragment)?.[0] ?? '';
		const rest = fragment.slice(prefix.length);
		const place = exact.get(rest);
		const found = place === undefined ? folded.get(fold(rest)) : { list: 0, place };
		if (!found || given.has(fold(rest))) {
			return undefined;
		}
		const heading = placeNow.get(found.place);
		if (heading === undefined) {
			return { to: undefined, isTaken: anchorsOf(texts, explicit).has(fragment) };
		}
		const was = old[found.list]?.[found.place];
		const is = now[found.list]?.[heading] || now[0]?.[heading];
		return is === undefined || is === was ? undefined : { to: prefix + (rest === was ? is : fold(is)), isTaken: false };
	};
}

/** Where an anchor is found in any spelling; the first one counts. */
function foldedPlaces(
	lists: readonly (readonly string[])[],
): ReadonlyMap<string, { readonly list: number; readonly place: number }> {
	const places = new Map<string, { list: number; place: number }>();
	for (const [list, names] of lists.entries()) {
		for (const [place, name] of names.entries()) {
			const key = fold(name);
			if (key !== '' && !places.has(key)) {
				places.set(key, { list, place });
			}
		}
	}
	return places;
}
