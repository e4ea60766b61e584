import { element, type HtmlElement, type HtmlNode, isElement, textOf } from '../clean/nodes.ts';

/** Lines of more characters, and tables of more columns, may be wider than a phone: they scroll, also by keyboard. */
const narrow = { characters: 36, columns: 2 } as const;

/** The box of a task. */
export function taskBox(state: string): HtmlNode {
	const [sign, name] =
		state === 'done' ? ['☑', 'Done'] : state === 'open' ? ['☐', 'Open'] : ['◩', 'Neither open nor done'];
	return element('span', { class: `box ${state}`, role: 'img', 'aria-label': name }, sign);
}

/** Code, which can be scrolled by keyboard where it is wide. */
export function codeBlock(node: HtmlElement): HtmlElement {
	const isWide = textOf(node)
		.split('\n')
		.some(({ length }) => length > narrow.characters);
	if (isWide) {
		node.attributes.set('tabindex', '0');
	}
	return node;
}

/** Tables of more columns don't fit on paper without breaking words. */
const mostOnPaper = 5;

/** A table, which can be scrolled by itself where it is wide. */
export function tableBox(table: HtmlElement): HtmlElement {
	const part = table.children.find((child) => isElement(child, 'thead', 'tbody'));
	const row = isElement(part) ? part.children[0] : undefined;
	const columns = isElement(row) ? row.children.length : 0;
	const classes = columns > mostOnPaper ? 'wide many' : 'wide';
	return columns > narrow.columns
		? element('div', { class: classes, role: 'group', 'aria-label': 'Table', tabindex: 0 }, table)
		: table;
}
