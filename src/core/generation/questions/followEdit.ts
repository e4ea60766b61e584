import type { QuotedPlace } from './finding.ts';

/** A change of a text: what stood from an offset on, so many UTF-16 units of it, was replaced by so many others. */
export interface TextChange {
	readonly start: number;
	readonly removed: number;
	readonly inserted: number;
}

/**
 * Where a place is after a change; undefined where its words were changed. What is typed at its very ends is outside.
 */
export function followEdit<T extends QuotedPlace>(place: T, { start, removed, inserted }: TextChange): T | undefined {
	if (start >= place.end) {
		return place;
	}
	const moved = inserted - removed;
	return start + removed <= place.start ? { ...place, start: place.start + moved, end: place.end + moved } : undefined;
}
