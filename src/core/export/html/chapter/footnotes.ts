import type { SpecDocument } from '../../../document/specDocument.ts';
import { definedFootnotes } from '../../footnoteLabels.ts';
import { element, type HtmlElement, type HtmlNode, isElement } from '../clean/nodes.ts';

const mark = /\[\^([^\s[\]`]+)\]/g;
const definition = /^\[\^([^\s[\]`]+)\]:[ \t]*/;

/** What holds paragraphs of its own. */
const isBlock = /^(?:p|div|[ou]l|dl|pre|table|blockquote|details|h[1-6])$/;

/** The text of a footnote as it is written. */
export interface Note {
	/** In lower case. */
	readonly label: string;
	readonly children: HtmlNode[];
}

/**
 * Footnotes as GitHub writes them: `[^label]`, and `[^label]: Its text` in a line of its own. A mark leads to the text, which
 * stays where its author wrote it, and back. Brackets of no footnote are the author's words.
 */
export class Footnotes {
	private readonly labels: ReadonlySet<string>;
	private readonly prefix: string;
	/** Numbers of labels, in the order in which they are met. */
	private readonly numbers = new Map<string, number>();
	private readonly named = new Set<string>();

	/** @param anchor of the chapter, unique in the page */
	constructor(document: SpecDocument, anchor: string) {
		this.labels = document.text.includes('[^') ? definedFootnotes(document) : new Set();
		// Capitals: no anchor of a heading has them
		this.prefix = `F-${anchor}`;
	}

	/** A text with its marks as links. */
	marked(text: string): HtmlNode[] {
		if (this.labels.size === 0 || !text.includes('[^')) {
			return [text];
		}
		const nodes: HtmlNode[] = [];
		let from = 0;
		for (const { 0: whole, 1: label = '', index } of text.matchAll(mark)) {
			if (this.labels.has(label.toLowerCase())) {
				nodes.push(text.slice(from, index), this.reference(label.toLowerCase()));
				from = index + whole.length;
			}
		}
		return [...nodes, text.slice(from)].filter((node) => node !== '');
	}

	/**
	 * The footnotes that begin in lines of a paragraph or list item, and what stands before the first of them; undefined
	 * where none does.
	 */
	split(children: readonly HtmlNode[]): { before: HtmlNode[]; notes: Note[] } | undefined {
		if (this.labels.size === 0 || children.some((child) => isElement(child) && isBlock.test(child.name))) {
			return undefined;
		}
		const before: HtmlNode[] = [];
		const notes: Note[] = [];
		for (const [at, child] of children.entries()) {
			const lines = typeof child === 'string' ? child.split(/\n(?=\[\^[^\s[\]`]+\]:)/) : [child];
			for (const [number, line] of lines.entries()) {
				const found = typeof line === 'string' && (at === 0 || number > 0) ? definition.exec(line) : undefined;
				const label = found?.[1]?.toLowerCase();
				if (found && label !== undefined && typeof line === 'string' && this.labels.has(label)) {
					notes.push({ label, children: [line.slice(found[0].length)] });
				} else {
					(notes.at(-1)?.children ?? before).push(...(number > 0 ? ['\n', line] : [line]));
				}
			}
		}
		return notes.length > 0 ? { before, notes } : undefined;
	}

	private reference(label: string): HtmlElement {
		const number = this.numberOf(label);
		const id = this.named.has(label) ? undefined : `${this.prefix}-${number}-back`;
		this.named.add(label);
		return element(
			'sup',
			{ id },
			element('a', { href: `#${encodeURIComponent(`${this.prefix}-${number}`)}` }, `${number}`),
		);
	}

	/** The paragraph of a footnote. What is finished before it tells whether it is named, and can be led back to. */
	paragraph(label: string, children: readonly HtmlNode[]): HtmlElement {
		const number = this.numberOf(label);
		const sign = element('sup', {}, `${number}`);
		const href = `#${encodeURIComponent(`${this.prefix}-${number}-back`)}`;
		const back = this.named.has(label) ? element('a', { href, 'aria-label': `Back to note ${number}` }, sign) : sign;
		return element('p', { class: 'footnote', id: `${this.prefix}-${number}` }, back, ' ', ...children);
	}

	private numberOf(label: string): number {
		const number = this.numbers.get(label) ?? this.numbers.size + 1;
		this.numbers.set(label, number);
		return number;
	}
}
