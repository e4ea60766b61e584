import { anchorsOf } from '../document/anchors.ts';
import { decodePercent } from '../document/percentEncoding.ts';
import type { SpecDocument } from '../document/specDocument.ts';

/**
 * Line of the heading that a fragment leads to, in every spelling that `anchorsOf` knows; undefined for none.
 * @param fragment without `#`, percent-encoded or not
 */
export function anchorLine({ headings }: Pick<SpecDocument, 'headings'>, fragment: string): number | undefined {
	const texts = headings.map(({ anchorText }) => anchorText);
	const wanted = decodePercent(fragment);
	const exact = anchorsOf(texts, []).names.indexOf(wanted);
	return headings[exact >= 0 ? exact : firstWith(texts, wanted)]?.range.start.line;
}

/** Place of the heading that brings an anchor: among the first so many headings it is there, or not yet. */
function firstWith(texts: readonly string[], fragment: string): number {
	const has = (count: number): boolean => fragment !== '' && anchorsOf(texts.slice(0, count), []).has(fragment);
	// What every page has leads to no heading
	if (has(0) || !has(texts.length)) {
		return -1;
	}
	let [without, within] = [0, texts.length];
	while (within - without > 1) {
		const middle = (without + within) >> 1;
		if (has(middle)) {
			within = middle;
		} else {
			without = middle;
		}
	}
	return within - 1;
}
