/** What differs between two texts: characters from `start` up to `end` of the first one give way to `text`. */
export interface Difference {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The one stretch in which two texts differ; empty for the same text. */
export function difference(before: string, after: string): Difference {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) {
		start++;
	}
	let behind = 0;
	while (behind < shorter - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) {
		behind++;
	}
	return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}

/**
 * A text in which two have changed something. Where both changed the same characters, those of the person who types
 * stay.
 */
export function merge(base: string, typed: string, other: string): string {
	const mine = difference(base, typed);
	const theirs = difference(base, other);
	if (mine.start === theirs.start && mine.end === theirs.end) {
		// The beginning of what was typed may be in the document already: put in again, it would stand there twice
		if (mine.text.startsWith(theirs.text)) {
			return typed;
		}
		if (theirs.text.startsWith(mine.text)) {
			return other;
		}
	}
	if (theirs.end <= mine.start) {
		return other.slice(0, other.length - base.length + mine.start) + mine.text + base.slice(mine.end);
	}
	if (mine.end <= theirs.start) {
		return base.slice(0, mine.start) + mine.text + other.slice(mine.end);
	}
	return typed;
}

/** Where a place in a text is when the text has changed. */
export function movedPlace(place: number, { start, end, text }: Difference): number {
	if (place <= start) {
		return place;
	}
	return place >= end ? place - (end - start) + text.length : Math.min(place, start + text.length);
}
