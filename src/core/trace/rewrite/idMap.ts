import type { IdSpace } from '../trace.ts';

/** What becomes of the ids of one space. */
export interface IdMap {
	readonly space: IdSpace;
	/** New id by key; undefined for one that goes. What is not in it stays as it is. */
	readonly moves: ReadonlyMap<string, string | undefined>;
	/** Keys of ids that nothing had before: they grow into a range that stands around them. */
	readonly born: ReadonlySet<string>;
}

/** `8.` and `3` of `8.3`, `FR-` and `001` of `FR-001`: what a number counts in, and the number as written. */
export function splitId(id: string): { readonly stem: string; readonly number: string; readonly suffix: string } {
	const [, stem = '', number = '', suffix = ''] = /^(.*?)(\d+)(\D*)$/.exec(id) ?? [undefined, id];
	return { stem, number, suffix };
}

/** An id with another number, of as many digits: `FR-002` of `FR-001`. */
export function withNumber(id: string, number: number): string {
	const { stem, number: before } = splitId(id);
	return `${stem}${String(number).padStart(before.startsWith('0') ? before.length : 0, '0')}`;
}

/**
 * A new id in the spelling of the place where the old one stood: a criterion in its list and the number of a user story
 * are written without what comes before.
 */
export function spelledLike(written: string, newId: string): string {
	if (/^\d+$/.test(written) && !/^\d+$/.test(newId)) {
		return splitId(newId).number;
	}
	return newId;
}
