import { htmlTokens } from '../clean/htmlTokens.ts';
import { type HtmlElement, type HtmlNode, isElement } from '../clean/nodes.ts';

/** A box that a block opens and another one closes. */
interface OpenFold {
	readonly details: HtmlElement;
	/** Where what it holds begins. */
	readonly from: number;
}

/**
 * Puts the blocks between `<details>` and `</details>` into the box: Markdown reads each tag as a block of its own, and
 * each block is cleaned by itself. A box that is never closed stays empty, so that nothing of the document is hidden.
 */
export class Folds {
	private readonly nodes: HtmlNode[];
	private readonly open: OpenFold[] = [];

	/** @param nodes the blocks before, to which others are added as they come */
	constructor(nodes: HtmlNode[]) {
		this.nodes = nodes;
	}

	/**
	 * Adds a block.
	 * @param html as it was before it was cleaned
	 */
	add(block: readonly HtmlNode[], html: string): void {
		const { opened, closed } = /<\/?details\b/i.test(html) ? balance(html) : { opened: 0, closed: 0 };
		const closesFirst = /^\s*<\/details/i.test(html);
		if (closesFirst) {
			this.close(closed);
		}
		this.nodes.push(...block);
		if (!closesFirst) {
			this.close(closed);
		}
		const boxes = opened > 0 ? block.flatMap(boxesIn).slice(-opened) : [];
		this.open.push(...boxes.map((details) => ({ details, from: this.nodes.length })));
	}

	private close(count: number): void {
		for (const { details, from } of this.open.splice(Math.max(0, this.open.length - count)).reverse()) {
			details.children.push(...this.nodes.splice(from));
		}
	}
}

/** Boxes that a text opens and does not close, and those that it closes and does not open. */
function balance(html: string): { readonly opened: number; readonly closed: number } {
	let opened = 0;
	let closed = 0;
	for (const token of htmlTokens(html, 'html')) {
		if (token.type === 'text' || token.name.toLowerCase() !== 'details') {
			continue;
		}
		if (token.type === 'open') {
			opened++;
		} else if (opened > 0) {
			opened--;
		} else {
			closed++;
		}
	}
	return { opened, closed };
}

function boxesIn(node: HtmlNode): HtmlElement[] {
	if (!isElement(node)) {
		return [];
	}
	return [...(node.name === 'details' ? [node] : []), ...node.children.flatMap(boxesIn)];
}
