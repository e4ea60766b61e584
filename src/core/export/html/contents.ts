import type { PageHeading } from './chapter/headings.ts';
import { encodeFragment } from './chapter/links.ts';
import { element, type HtmlElement } from './clean/nodes.ts';

/**
 * A table of contents: a list in lists, by level.
 * @param headings of one level or below, in their order
 * @param pageNumbers page on which an anchor stands
 */
function contentsList(
	headings: readonly PageHeading[],
	pageNumbers: ReadonlyMap<string, number> | undefined,
): HtmlElement {
	const root = element('ol');
	const open: { readonly level: number; readonly list: HtmlElement }[] = [{ level: 0, list: root }];
	for (const { anchor, level, text } of headings) {
		while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) {
			open.pop();
		}
		const page = pageNumbers?.get(anchor);
		const item = element('li', {}, element('a', { href: `#${encodeFragment(anchor)}` }, text || 'Section'));
		if (page !== undefined) {
			item.children.push(element('span', { class: 'page-number' }, String(page)));
		}
		const list = listBelow(open.at(-1)?.list ?? root, open.length > 1);
		list.children.push(item);
		open.push({ level, list: item });
	}
	return root;
}

/** A table of contents that can be folded; undefined without headings. */
export function contentsBox(
	headings: readonly PageHeading[],
	pageNumbers: ReadonlyMap<string, number> | undefined,
): HtmlElement | undefined {
	return headings.length === 0
		? undefined
		: element('details', { open: true }, element('summary', {}, 'Contents'), contentsList(headings, pageNumbers));
}

/** The list in which an item stands: of another item the one below it. */
function listBelow(around: HtmlElement, isItem: boolean): HtmlElement {
	if (!isItem) {
		return around;
	}
	const last = around.children.at(-1);
	if (typeof last === 'object' && 'name' in last && last.name === 'ol') {
		return last;
	}
	const list = element('ol');
	around.children.push(list);
	return list;
}
