import { anchorLists, fold } from '../document/anchors.ts';

/**
 * The anchors that headings get in an export by those that they have in their document, in the spellings of all
 * renderers: `fold` makes the key of one.
 * @param headings texts of all headings of the document, in order
 * @param anchors new ones, of each heading
 */
export function newAnchors(headings: readonly string[], anchors: readonly string[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const list of anchorLists(headings)) {
		for (const [i, anchor] of list.entries()) {
			const key = fold(anchor);
			if (key !== '' && !found.has(key)) {
				found.set(key, anchors[i] ?? '');
			}
		}
	}
	return found;
}
