import { element, type HtmlElement, isElement } from '../clean/nodes.ts';

/** The kinds that GitHub knows, with the words that it shows. Source: docs.github.com, "Alerts" */
const titles: ReadonlyMap<string, string> = new Map([
	['note', 'Note'],
	['tip', 'Tip'],
	['important', 'Important'],
	['warning', 'Warning'],
	['caution', 'Caution'],
]);

const mark = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/** A quote that is an alert, as GitHub writes them: `> [!NOTE]` in a line of its own. Any other stays as it is. */
export function alertBox(quote: HtmlElement): HtmlElement {
	const paragraph = quote.children.find((child) => isElement(child));
	const [first = ''] = isElement(paragraph, 'p') ? paragraph.children : [];
	const [all = '', kind = ''] = typeof first === 'string' ? (mark.exec(first) ?? []) : [];
	const title = titles.get(kind.toLowerCase());
	if (typeof first !== 'string' || !isElement(paragraph) || title === undefined) {
		return quote;
	}
	paragraph.children[0] = first.slice(all.length);
	const isEmpty = paragraph.children.every((child) => child === '');
	quote.children = [
		element('p', { class: 'alert-title' }, title),
		...quote.children.filter((child) => child !== paragraph || !isEmpty),
	];
	quote.attributes.set('class', `alert ${kind.toLowerCase()}`);
	return quote;
}
