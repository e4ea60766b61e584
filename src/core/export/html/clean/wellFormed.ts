import { element, type HtmlElement, type HtmlNode, isElement, textOf } from './nodes.ts';

/** In which element some may stand; elsewhere they are a `div`. */
const parents: Readonly<Record<string, RegExp>> = {
	li: /^[uo]l$/,
	dt: /^dl$/,
	dd: /^dl$/,
	tr: /^(?:table|thead|tbody|tfoot)$/,
	td: /^tr$/,
	th: /^tr$/,
	thead: /^table$/,
	tbody: /^table$/,
	tfoot: /^table$/,
	caption: /^table$/,
	summary: /^details$/,
	figcaption: /^figure$/,
	rt: /^ruby$/,
	rp: /^ruby$/,
};

/**
 * Brings what stands in an element into the order that HTML asks for: items in lists, cells in rows, a summary at the top
 * of details. Elements in other places become neutral ones, and those without content go.
 * @param parent name of the element around the nodes; undefined at the top
 */
export function wellFormed(nodes: readonly HtmlNode[], parent: string | undefined): HtmlNode[] {
	return nodes.flatMap((node): HtmlNode[] => {
		if (!isElement(node)) {
			return [node];
		}
		const allowed = Object.hasOwn(parents, node.name) ? parents[node.name] : undefined;
		if (allowed && !allowed.test(parent ?? '')) {
			node.name = /^r[tp]$/.test(node.name) ? 'span' : 'div';
		}
		node.children = arranged(node, wellFormed(node.children, node.name));
		return isEmpty(node) ? [] : [node];
	});
}

function isEmpty(node: HtmlElement): boolean {
	if (/^h[1-6]$/.test(node.name)) {
		return textOf(node).trim() === '' && !node.children.some((child) => isElement(child, 'img', 'a'));
	}
	const mayGo = /^(?:p|ul|ol|dl|table|details)$/.test(node.name) && !node.attributes.has('id');
	return mayGo && node.children.every((child) => typeof child === 'string' && child.trim() === '');
}

function arranged(node: HtmlElement, children: HtmlNode[]): HtmlNode[] {
	switch (node.name) {
		case 'ul':
		case 'ol':
			return only(children, ['li'], 'li');
		case 'dl':
			return termsFirst(node, only(children, ['dt', 'dd'], 'dd'));
		case 'tr':
			return only(children, ['td', 'th'], 'td').map(withoutEmptyHead);
		case 'thead':
		case 'tbody':
		case 'tfoot':
			return asRows(children);
		case 'table':
			return tableParts(node, children);
		case 'details':
			return summaryFirst(children);
		default:
			return children;
	}
}

/** Elements of some names alone; what stands between them gets an element of its own around it, blanks go. */
function only(nodes: readonly HtmlNode[], names: readonly string[], wrapper: string): HtmlElement[] {
	const result: HtmlElement[] = [];
	let open: HtmlElement | undefined;
	for (const node of nodes) {
		if (isElement(node, ...names)) {
			result.push(node);
			open = undefined;
		} else if (open) {
			open.children.push(node);
		} else if (typeof node !== 'string' || node.trim() !== '') {
			open = element(wrapper, {}, node);
			result.push(open);
		}
	}
	return result;
}

/** A list that begins with no term is none. */
function termsFirst(node: HtmlElement, items: HtmlElement[]): HtmlNode[] {
	if (items[0]?.name === 'dd') {
		node.name = 'div';
		for (const item of items) {
			item.name = 'div';
		}
	}
	return items;
}

/** A cell at the top that says nothing is no heading of its column. */
function withoutEmptyHead(cell: HtmlElement): HtmlElement {
	if (cell.name === 'th' && textOf(cell).trim() === '') {
		cell.name = 'td';
	}
	return cell;
}

function asRows(nodes: readonly HtmlNode[]): HtmlElement[] {
	return only(nodes, ['tr'], 'tr').map((row) => {
		row.children = only(row.children, ['td', 'th'], 'td');
		return row;
	});
}

/** Caption, head, bodies, foot: each at most where it may stand. */
function tableParts(node: HtmlElement, nodes: readonly HtmlNode[]): HtmlNode[] {
	const caption = nodes.find((child) => isElement(child, 'caption'));
	const rest = nodes.filter((child) => !isElement(child, 'caption'));
	const parts = only(rest, ['thead', 'tbody', 'tfoot'], 'tbody')
		.map((part) => {
			part.children = asRows(part.children);
			return part;
		})
		.filter(({ children }) => children.length > 0);
	for (const [i, part] of parts.entries()) {
		const isMisplaced = (part.name === 'thead' && i > 0) || (part.name === 'tfoot' && i < parts.length - 1);
		part.name = isMisplaced ? 'tbody' : part.name;
	}
	for (const cell of parts.flatMap(({ name, children }) => (name === 'thead' ? headCells(children) : []))) {
		cell.attributes.set('scope', 'col');
	}
	if (parts.length === 0) {
		node.name = 'div';
		return caption ? caption.children : [];
	}
	return caption ? [caption, ...parts] : parts;
}

function headCells(rows: readonly HtmlNode[]): HtmlElement[] {
	return rows.flatMap((row) => (isElement(row) ? row.children.filter((cell) => isElement(cell, 'th')) : []));
}

function summaryFirst(nodes: readonly HtmlNode[]): HtmlNode[] {
	const summary = nodes.find((node) => isElement(node, 'summary'));
	const rest = nodes.filter((node) => node !== summary);
	for (const other of rest) {
		if (isElement(other, 'summary')) {
			other.name = 'div';
		}
	}
	const isNamed = summary && textOf(summary).trim() !== '';
	return [isNamed ? summary : element('summary', {}, 'Details'), ...rest];
}
