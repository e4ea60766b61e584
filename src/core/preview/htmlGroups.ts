import type { Token } from 'markdown-it';

/** A comment or a tag. No value holds a `<` here, so that each one is looked at once. */
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;

/** Elements without an end. */
const empty = new Set(
	'area base br col embed hr img input link meta param source track wbr li p dd dt tr td th thead tbody tfoot'.split(
		' ',
	),
);

/** From the first to the last of some neighbours, both included. */
export type Span = readonly [number, number];

/**
 * Which neighbouring blocks an element of HTML holds that is opened in one block and closed in a later one, as in
 * `<details>`, text, `</details>`: only together do they make sense to a browser. An element that nothing closes holds
 * its own block alone.
 * @param blocks tokens of each block at the top of the text
 * @returns spans in order that do not touch each other
 */
export function htmlGroups(blocks: readonly (readonly Token[])[]): Span[] {
	const spans: Span[] = [];
	const open = new OpenElements();
	for (const [block, tokens] of blocks.entries()) {
		const html = tokens[0]?.type === 'html_block' ? tokens[0].content : '';
		for (const [, slash, word, rest] of html.matchAll(tag)) {
			const name = word?.toLowerCase();
			if (name === undefined || empty.has(name) || rest?.endsWith('/')) {
				continue;
			}
			if (slash === '') {
				open.push(name, block);
			} else {
				join(spans, [open.pop(name) ?? block, block]);
			}
		}
	}
	return spans;
}

/** The elements that are open at a place, with the blocks that opened them. */
class OpenElements {
	private readonly elements: { readonly name: string; readonly block: number }[] = [];
	private readonly counts = new Map<string, number>();

	push(name: string, block: number): void {
		this.elements.push({ name, block });
		this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
	}

	/** Closes the innermost element of a name, and all inside of it. @returns its block; undefined where none is open */
	pop(wanted: string): number | undefined {
		// Each element is taken away once: no search for a name that is not there
		while ((this.counts.get(wanted) ?? 0) > 0) {
			const { name, block } = this.elements.pop() ?? { name: wanted, block: 0 };
			this.counts.set(name, (this.counts.get(name) ?? 0) - 1);
			if (name === wanted) {
				return block;
			}
		}
		return undefined;
	}
}

/** Adds a span that ends at or behind all others, in place of those that it holds. */
function join(spans: Span[], [start, end]: Span): void {
	if (start === end) {
		return;
	}
	let first = start;
	for (let last = spans.at(-1); last && last[1] >= first; last = spans.at(-1)) {
		first = Math.min(first, last[0]);
		spans.pop();
	}
	spans.push([first, end]);
}
