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

/** A table, which can be scrolled by itself where it is wide. */
export function tableBox(table: HtmlElement): HtmlElement {
	const part = table.children.find((child) => isElement(child, 'thead', 'tbody'));
	const row = isElement(part) ? part.children[0] : undefined;
	const isWide = isElement(row) && row.children.length > narrow.columns;
	return isWide ? element('div', { class: 'wide', role: 'group', 'aria-label': 'Table', tabindex: 0 }, table) : table;
}
