/** A part of a text that somebody else may edit meanwhile. Offsets are in UTF-16 units. */
export interface TrackedRange {
	readonly start: number;
	readonly end: number;
	/** Whether what is typed right at an end belongs to the part. */
	readonly holdsStart: boolean;
	readonly holdsEnd: boolean;
}

/** A replacement in a text, in offsets of the text before it. */
export interface OffsetChange {
	readonly start: number;
	readonly end: number;
	/** Length of what stands there now. */
	readonly length: number;
}

/** Where a part is after a change, and whether the change reached into it. */
export interface MovedRange {
	readonly range: TrackedRange;
	readonly touched: boolean;
}

/**
 * Follows a part of a text through changes of the text. What reaches into the part belongs to it afterwards.
 * @param changes of one step; all offsets refer to the text before it, and none overlap
 */
export function moveRange(range: TrackedRange, changes: readonly OffsetChange[]): MovedRange {
	let { start, end } = range;
	let touched = false;
	for (const change of changes) {
		const grown = change.length - (change.end - change.start);
		if (reaches(range, change)) {
			touched = true;
			const early = Math.max(0, range.start - change.start);
			start -= early;
			end += grown + Math.max(0, change.end - range.end);
		} else if (change.end <= range.start) {
			start += grown;
			end += grown;
		}
	}
	return { range: { ...range, start, end }, touched };
}

function reaches({ start, end, holdsStart, holdsEnd }: TrackedRange, change: OffsetChange): boolean {
	const isInsertion = change.start === change.end;
	if (isInsertion && start === end) {
		return change.start === start && (holdsStart || holdsEnd);
	}
	const beforeEnd = change.start < end || (change.start === end && holdsEnd && isInsertion);
	const afterStart = change.end > start || (change.end === start && holdsStart && isInsertion);
	return beforeEnd && afterStart;
}
