import { cleanCss } from './cleanCss.ts';
import { cleanHtml } from './cleanHtml.ts';
import { type HtmlToken, htmlTokens } from './htmlTokens.ts';
import { element, type HtmlElement, type HtmlNode, isElement, writeHtml } from './nodes.ts';
import { svgAttribute } from './svgAttributes.ts';

/** Elements of SVG that draw. None that runs, loads or changes another by itself. */
const drawing = new Map(
	(
		'a circle clipPath defs desc ellipse feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge ' +
		'feMergeNode feOffset filter foreignObject g image line linearGradient marker mask path pattern polygon polyline ' +
		'radialGradient rect stop style svg switch symbol text textPath title tspan use'
	)
		.split(' ')
		.map((name) => [name.toLowerCase(), name] as const),
);

const deepest = 200;

/**
 * A drawn diagram as a part of a page: only what draws, no address of another place, and ids that are its own.
 * @param svg one whole `<svg>` element, as a browser writes it
 * @param prefix stands before each id: letters, digits and `-`, unique in the page, and none that an anchor begins with
 * @param name what a reader who can't see it is told
 * @returns undefined for a text that is no picture
 */
export function cleanSvg(svg: string, prefix: string, name: string): string | undefined {
	const root = cleanPicture(svg, prefix, name);
	return root && writeHtml([root]);
}

/** The same as an element. */
export function cleanPicture(svg: string, prefix: string, name: string): HtmlElement | undefined {
	const builder = new SvgBuilder();
	for (const token of htmlTokens(svg, 'svg')) {
		builder.add(token);
	}
	const [root] = builder.nodes;
	if (typeof root !== 'object' || !('name' in root) || root.name !== 'svg') {
		return undefined;
	}
	root.attributes.set('role', 'graphics-document document');
	root.attributes.set('aria-label', name);
	const ids = builder.ids;
	const rename = (id: string): string => (ids.has(id) ? prefix + id : id);
	finish(root, rename);
	return root;
}

class SvgBuilder {
	readonly nodes: HtmlNode[] = [];
	readonly ids = new Set<string>();
	private readonly open: { readonly name: string; readonly element: HtmlElement | undefined }[] = [];
	/** The text in a `foreignObject`, as far as it is read, and how many of its elements are open. */
	private foreign: { html: string; depth: number } | undefined;

	add(token: HtmlToken): void {
		if (this.foreign) {
			this.addForeign(token, this.foreign);
		} else if (token.type === 'text') {
			this.children?.push(token.text);
		} else if (token.type === 'open') {
			this.begin(token);
		} else {
			this.end(token.name.toLowerCase());
		}
	}

	/** Undefined within an element that is left out: so is what it holds. */
	private get children(): HtmlNode[] | undefined {
		const around = this.open.at(-1);
		return around ? around.element?.children : this.nodes;
	}

	private begin({ name: written, attributes, selfClosing }: Extract<HtmlToken, { type: 'open' }>): void {
		const name = drawing.get(written.toLowerCase());
		const isWanted = name !== undefined && this.children !== undefined && this.open.length < deepest;
		const made = isWanted ? element(name) : undefined;
		for (const [key, value] of made ? attributes : []) {
			const kept = svgAttribute(made?.name ?? '', key, value);
			if (kept !== undefined) {
				made?.attributes.set(key, kept);
			}
		}
		const id = made?.attributes.get('id');
		if (id !== undefined) {
			this.ids.add(id);
		}
		if (made) {
			this.children?.push(made);
		}
		if (!selfClosing) {
			this.open.push({ name: written.toLowerCase(), element: made });
			this.foreign = made?.name === 'foreignObject' ? { html: '', depth: 0 } : undefined;
		}
	}

	private end(name: string): void {
		const last = this.open.findLastIndex((one) => one.name === name);
		this.open.length = last < 0 ? this.open.length : last;
	}

	private addForeign(token: HtmlToken, foreign: { html: string; depth: number }): void {
		const isOwn = token.type !== 'text' && token.name.toLowerCase() === 'foreignobject';
		if (isOwn && token.type === 'close') {
			this.children?.push(...withoutAddresses(cleanHtml(foreign.html, 'none', true)));
			this.foreign = undefined;
			this.end('foreignobject');
		} else if (!isOwn) {
			foreign.html += token.type === 'text' ? writeHtml([token.text]) : token.source;
		}
	}
}

/** HTML in a picture without the pictures and links that lead elsewhere. */
function withoutAddresses(nodes: readonly HtmlNode[]): HtmlNode[] {
	return nodes.flatMap((node): HtmlNode[] => {
		if (!isElement(node)) {
			return [node];
		}
		const address = node.name === 'img' ? 'src' : 'href';
		const kept = svgAttribute(node.name === 'img' ? 'image' : 'a', 'href', node.attributes.get(address) ?? '');
		if (kept === undefined) {
			node.attributes.delete(address);
		}
		node.children = withoutAddresses(node.children);
		return node.name === 'img' && kept === undefined ? [] : [node];
	});
}

/** Writes ids anew, wherever they are named. */
function finish(node: HtmlElement, rename: (id: string) => string): void {
	for (const [key, value] of node.attributes) {
		node.attributes.set(key, renamed(key, value, rename));
	}
	for (const child of node.children) {
		if (typeof child === 'object' && 'name' in child && node.name !== 'foreignObject') {
			finish(child, rename);
		}
	}
	if (node.name === 'style') {
		const css = node.children.map((child) => (typeof child === 'string' ? child : '')).join('');
		node.children = [cleanCss(css, rename)];
	}
}

function renamed(key: string, value: string, rename: (id: string) => string): string {
	if (key === 'id') {
		return rename(value);
	}
	if (/^(?:xlink:)?href$/.test(key) && value.startsWith('#')) {
		return `#${rename(value.slice(1))}`;
	}
	return value.includes('#') ? value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${rename(id)})`) : value;
}
