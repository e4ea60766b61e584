import { anchorsOf, fold } from '../document/anchors.ts';
import { htmlAnchors } from '../document/htmlHeadings.ts';
import { decodePercent } from '../document/percentEncoding.ts';
import type { Anchor, SpecDocument } from '../document/specDocument.ts';

/**
 * Line that a fragment leads to, in every spelling that `anchorsOf` knows: that of a heading, or of what HTML, an
 * attribute list or MyST makes a target; the first one for `#` and `#top`, as browsers have it. Undefined for none.
 * @param fragment without `#`, percent-encoded or not
 */
export function anchorLine(
	{ headings, htmlHeadings, anchors }: Pick<SpecDocument, 'headings' | 'htmlHeadings' | 'anchors'>,
	fragment: string,
): number | undefined {
	const texts = headings.map(({ anchorText }) => anchorText);
	const lines = headings.map(({ range }) => range.start.line);
	const ofHtml = htmlAnchors(htmlHeadings).map((name, i) => ({ name, line: htmlHeadings[i]?.range.start.line ?? 0 }));
	const others: readonly Anchor[] = [...anchors, ...ofHtml];
	const wanted = decodePercent(fragment);
	const folded = fold(wanted);
	return (
		lines[anchorsOf(texts, []).names.indexOf(wanted)] ??
		others.find(({ name }) => name === wanted)?.line ??
		lines[firstWith(texts, wanted)] ??
		others.find(({ name }) => fold(name) === folded)?.line ??
		(folded === '' || folded === 'top' ? 0 : undefined)
	);
}

/** Place of the heading that brings an anchor: among the first so many headings it is there, or not yet. */
function firstWith(texts: readonly string[], fragment: string): number {
	const has = (count: number): boolean => anchorsOf(texts.slice(0, count), []).has(fragment);
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
