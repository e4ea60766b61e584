import { escapeHtml } from '../../../preview/escapeHtml.ts';

/** An element that is written as it says: its name and its attributes are known to be safe. */
export interface HtmlElement {
	name: string;
	readonly attributes: Map<string, string>;
	children: HtmlNode[];
	/** What a block of the preview says of it: its line in the block, or what has to be put in its place. */
	readonly line?: number;
	readonly place?: string;
}

/** HTML that is known to be safe and whole. */
export interface RawHtml {
	readonly raw: string;
}

/** A text is one without markup. */
export type HtmlNode = string | HtmlElement | RawHtml;

/** Attributes of a new element; those that are undefined or false are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements without content. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Makes an element. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly HtmlNode[]): HtmlElement {
	const all = new Map<string, string>();
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) {
			all.set(key, value === true ? '' : String(value));
		}
	}
	return { name, attributes: all, children: [...children] };
}

/** Whether a node is an element, of one of some names where they are given. */
export function isElement(node: HtmlNode | undefined, ...names: readonly string[]): node is HtmlElement {
	return typeof node === 'object' && 'name' in node && (names.length === 0 || names.some((name) => name === node.name));
}

/** What a reader sees of a node as text; the words of a picture count. */
export function textOf(node: HtmlNode): string {
	if (typeof node === 'string') {
		return node;
	}
	if (!isElement(node)) {
		return '';
	}
	return node.name === 'img' ? (node.attributes.get('alt') ?? '') : node.children.map(textOf).join('');
}

/** Nodes as HTML. Every `<` of it is a tag of an element, so that no text can become one. */
export function writeHtml(nodes: readonly HtmlNode[]): string {
	const parts: string[] = [];
	for (const node of nodes) {
		writeNode(node, parts);
	}
	return parts.join('');
}

function writeNode(node: HtmlNode, parts: string[]): void {
	if (typeof node === 'string') {
		parts.push(escapeHtml(node));
	} else if ('raw' in node) {
		parts.push(node.raw);
	} else {
		parts.push('<', node.name);
		for (const [name, value] of node.attributes) {
			parts.push(value === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`);
		}
		parts.push('>');
		if (voidElements.has(node.name)) {
			return;
		}
		// A line break behind the tag of a `pre` is not shown
		if (node.name === 'pre' && textOf(node).startsWith('\n')) {
			parts.push('\n');
		}
		for (const child of node.children) {
			writeNode(child, parts);
		}
		parts.push('</', node.name, '>');
	}
}
