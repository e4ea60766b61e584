import { element, type HtmlElement, type HtmlNode } from '../html/clean/nodes.ts';

/** A row of a table: its cells, the first of which names it. */
export interface TableRow {
	readonly cells: readonly (HtmlNode | readonly HtmlNode[] | undefined)[];
	/** Values by which the row is filtered; undefined for one that is always shown, and not counted. */
	readonly filter: string | undefined;
}

/**
 * A table with a head, which scrolls by itself where it is wide.
 * @param name of the table, for those who hear it
 */
export function table(name: string, head: readonly string[], rows: readonly TableRow[]): HtmlElement {
	const headRow = element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)));
	const body = rows.map(({ cells, filter }) =>
		element(
			'tr',
			{ 'data-filter': filter },
			...cells.map((cell, i) => element(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, ...nodesOf(cell))),
		),
	);
	const whole = element('table', {}, element('thead', {}, headRow), element('tbody', {}, ...body));
	return element('div', { class: 'wide', role: 'group', 'aria-label': name, tabindex: 0 }, whole);
}

function nodesOf(cell: TableRow['cells'][number]): readonly HtmlNode[] {
	return cell === undefined ? [] : isList(cell) ? cell : [cell];
}

function isList(cell: HtmlNode | readonly HtmlNode[]): cell is readonly HtmlNode[] {
	return Array.isArray(cell);
}
