import { isHtmlTag } from '../../../document/htmlTags.ts';
import { keptAttributes } from './attributes.ts';
import { cleanCss } from './cleanCss.ts';
import { elementFor, impliedBy, isPhrasingOnly, isSkipped, isTransparent, sortOf } from './elements.ts';
import { type HtmlToken, htmlTokens } from './htmlTokens.ts';
import { type HtmlElement, type HtmlNode, voidElements } from './nodes.ts';
import { wellFormed } from './wellFormed.ts';

/** Elements stand in one another so many times at most; tags of deeper ones are left out. */
const deepest = 100;

/**
 * Reads HTML that is not to be trusted as nodes of which all are safe: only elements that are listed, with attributes that
 * are listed, each where HTML allows it. Scripts, styles, forms, frames and pictures in the text are left out. Tags of no
 * element of HTML are the author's own words, and become text. Linear in the length of the text.
 * @param mark as in `renderBlocks`: attributes with it are those of the renderer, which knows that no author wrote them
 * @param keepsStyles whether classes and styles stay, as in the labels of a picture
 */
export function cleanHtml(html: string, mark: string, keepsStyles = false): HtmlNode[] {
	const builder = new Builder(mark, keepsStyles);
	for (const token of htmlTokens(html, 'html')) {
		builder.add(token);
	}
	return wellFormed(builder.nodes, undefined);
}

type OpenToken = Extract<HtmlToken, { type: 'open' }>;

/** An element that is open; without one where its tags are left out. */
interface Open {
	/** As its author calls it, in lower case. */
	readonly name: string;
	readonly element: HtmlElement | undefined;
}

class Builder {
	readonly nodes: HtmlNode[] = [];
	private readonly mark: string;
	private readonly keepsStyles: boolean;
	private readonly open: Open[] = [];
	/** An element that is left out with its content, and how often it is open. */
	private skipped: { readonly name: string; depth: number } | undefined;

	constructor(mark: string, keepsStyles: boolean) {
		this.mark = mark;
		this.keepsStyles = keepsStyles;
	}

	add(token: HtmlToken): void {
		if (this.skipped && token.type !== 'text') {
			this.skip(token);
		} else if (!this.skipped && token.type === 'text') {
			this.addText(token.text);
		} else if (!this.skipped && token.type === 'open') {
			this.begin(token);
		} else if (!this.skipped && token.type === 'close') {
			this.end(token);
		}
	}

	private addText(text: string): void {
		const { children } = this;
		// As a browser reads it: a line break behind the tag is none of the text
		const isFirst = children.length === 0 && this.open.findLast(({ element }) => element)?.element?.name === 'pre';
		children.push(isFirst && text.startsWith('\n') ? text.slice(1) : text);
	}

	private get children(): HtmlNode[] {
		return this.open.findLast(({ element }) => element)?.element?.children ?? this.nodes;
	}

	private skip({ type, name, ...token }: Exclude<HtmlToken, { type: 'text' }>): void {
		const { skipped } = this;
		if (skipped?.name === name.toLowerCase() && !('selfClosing' in token && token.selfClosing)) {
			skipped.depth += type === 'open' ? 1 : -1;
			this.skipped = skipped.depth === 0 ? undefined : skipped;
		}
	}

	private begin(token: OpenToken): void {
		const name = token.name.toLowerCase();
		if (isSkipped(name)) {
			this.skipped = token.selfClosing ? undefined : { name, depth: 1 };
			return;
		}
		const own = elementFor(name);
		if (own === undefined && !isHtmlTag(token.source)) {
			this.children.push(token.source);
			return;
		}
		if (own === undefined || (this.open.length >= deepest && !voidElements.has(own))) {
			return;
		}
		this.endImplied(own);
		const fits = this.makeRoom(own);
		const element = this.elementOf(own, token);
		if (name === 'center') {
			element.attributes.set('class', 'align-center');
		}
		if (fits) {
			this.children.push(element);
		}
		if (!voidElements.has(own)) {
			this.open.push({ name, element: fits ? element : undefined });
		}
	}

	private elementOf(name: string, { attributes }: OpenToken): HtmlElement {
		const line = attributes.get(`data-${this.mark}-line`);
		const place = attributes.get(`data-${this.mark}`);
		const kept = keptAttributes(name, attributes);
		if (this.keepsStyles) {
			keepStyles(attributes, kept);
		}
		return {
			name,
			attributes: kept,
			children: [],
			...(line !== undefined && { line: Number(line) }),
			...(place !== undefined && { place }),
		};
	}

	private endImplied(name: string): void {
		const implied = impliedBy(name);
		if (!implied) {
			return;
		}
		let from = this.open.length;
		for (let i = this.open.length - 1; i >= 0; i--) {
			const other = this.open[i]?.element?.name ?? '';
			if (implied.within.has(other)) {
				break;
			}
			if (implied.ends.has(other)) {
				from = i;
			}
		}
		this.open.length = from;
	}

	/** Ends a paragraph that can't hold an element. @returns whether the element may stand at this place then */
	private makeRoom(name: string): boolean {
		if (name === 'details' && this.open.some(({ element }) => element?.name === 'a')) {
			return false;
		}
		if (sortOf(name) === 'phrasing') {
			return true;
		}
		for (let i = this.open.length - 1; i >= 0; i--) {
			const around = this.open[i]?.element?.name;
			if (around === 'p') {
				this.open.length = i;
				return true;
			}
			if (around !== undefined && !isTransparent(around)) {
				return !isPhrasingOnly(around) || (around === 'summary' && /^h[1-6]$/.test(name));
			}
		}
		return true;
	}

	private end(token: Extract<HtmlToken, { type: 'close' }>): void {
		const name = token.name.toLowerCase();
		if (elementFor(name) === undefined) {
			if (!isHtmlTag(token.source)) {
				this.children.push(token.source);
			}
			return;
		}
		const isPhrasing = sortOf(elementFor(name) ?? '') === 'phrasing';
		const isOfTable = /^(?:table|thead|tbody|tfoot|tr|td|th|caption)$/.test(name);
		for (let i = this.open.length - 1; i >= 0; i--) {
			const around = this.open[i];
			if (around?.name === name) {
				this.open.length = i;
				return;
			}
			const other = around?.element?.name ?? '';
			// Where a browser would look no further: what is open around a block or a cell stays open
			if ((isPhrasing && sortOf(other) === 'flow') || (!isOfTable && /^t[dh]$/.test(other))) {
				return;
			}
		}
	}
}

/** Classes and styles of a label in a picture. */
function keepStyles(written: ReadonlyMap<string, string>, kept: Map<string, string>): void {
	const [classes, style] = [written.get('class'), written.get('style')];
	if (classes) {
		kept.set('class', classes);
	}
	if (style) {
		kept.set('style', cleanCss(style));
	}
}
