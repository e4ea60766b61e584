import type { IndexEntry, IndexList } from './page.ts';

/** A list to which others are joined. */
interface Joined extends IndexList {
	readonly entries: IndexEntry[];
}

/**
 * The lists of a page as they are once entries are taken out: those between which nothing else stands then are one. What
 * is read off a list has to be the same before and after, or an update would leave work for the next one.
 */
export function joinedLists(lists: readonly IndexList[], removed: ReadonlySet<IndexEntry>): readonly IndexList[] {
	if (removed.size === 0) {
		return lists;
	}
	/** The list as part of which each list of the page is read. */
	const heads: Joined[] = [];
	for (const [i, list] of lists.entries()) {
		const head = list.resumes === undefined ? undefined : heads[list.resumes];
		const between = lists.slice(list.resumes ?? i, i).flatMap(({ entries }) => entries);
		const until = head?.entries.at(-1)?.lastLine ?? 0;
		if (head && between.every((one) => one.line <= until || removed.has(one))) {
			head.entries.push(...list.entries);
			heads.push(head);
		} else {
			heads.push({ ...list, entries: [...list.entries] });
		}
	}
	return [...new Set(heads)];
}
