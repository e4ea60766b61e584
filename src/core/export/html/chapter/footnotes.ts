import type { SpecDocument } from '../../../document/specDocument.ts';
import { definedFootnotes } from '../../footnoteLabels.ts';
import { element, type HtmlElement, type HtmlNode } from '../clean/nodes.ts';

const mark = /\[\^([^\s[\]`]+)\]/g;
const definition = /^\[\^([^\s[\]`]+)\]:[ \t]*/;

/** The text of a footnote. */
export interface Note {
	readonly id: string;
	/** What stands before it, and leads back. */
	readonly back: HtmlElement;
	readonly paragraph: HtmlElement;
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

	/** The footnotes of a paragraph that is made of them: one of each line that begins one; undefined for any other. */
	notes({ children }: HtmlElement): Note[] | undefined {
		const [first] = children;
		if (this.labels.size === 0 || typeof first !== 'string' || !definition.test(first)) {
			return undefined;
		}
		const notes: Note[] = [];
		for (const child of children) {
			const lines = typeof child === 'string' ? child.split(/\n(?=\[\^[^\s[\]`]+\]:)/) : [child];
			for (const line of lines) {
				const [whole, label] = typeof line === 'string' ? (definition.exec(line) ?? []) : [];
				if (typeof line === 'string' && whole !== undefined && label !== undefined) {
					notes.push(this.note(label.toLowerCase(), line.slice(whole.length)));
				} else {
					notes.at(-1)?.paragraph.children.push(line);
				}
			}
		}
		return notes;
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

	private note(label: string, text: string): Note {
		const number = this.numberOf(label);
		const sign = element('sup', {}, `${number}`);
		const href = `#${encodeURIComponent(`${this.prefix}-${number}-back`)}`;
		const back = this.named.has(label) ? element('a', { href, 'aria-label': `Back to note ${number}` }, sign) : sign;
		return { id: `${this.prefix}-${number}`, back, paragraph: element('p', {}, text) };
	}

	private numberOf(label: string): number {
		const number = this.numbers.get(label) ?? this.numbers.size + 1;
		this.numbers.set(label, number);
		return number;
	}
}
