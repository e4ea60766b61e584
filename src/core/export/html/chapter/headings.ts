import { attributeListAtEnd } from '../../../document/attributeList.ts';
import type { SpecDocument } from '../../../document/specDocument.ts';
import { element, type HtmlElement } from '../clean/nodes.ts';
import type { ChapterAnchors } from './anchors.ts';

/** A heading of a page, for its table of contents. */
export interface PageHeading {
	readonly anchor: string;
	/** In the page, 1 to 6. */
	readonly level: number;
	readonly text: string;
}

/** Gives the headings of a chapter, in their order, their anchors and the levels that they have in the page. */
export class ChapterHeadings {
	/** Those that are no part of a quote or a list. */
	readonly listed: PageHeading[] = [];
	private readonly anchors: ChapterAnchors;
	private readonly step: number;
	/** The headings around the last one, with the levels that they were written with, and that one. */
	private readonly around: { readonly written: number; readonly level: number }[] = [];
	/** Headings of the text by their line: their place in the order, and whether they are listed. */
	private readonly byLine = new Map<
		number,
		{ readonly place: number; readonly text: string; readonly nested: boolean }
	>();

	/** @param step so many levels each heading goes down */
	constructor({ headings }: SpecDocument, anchors: ChapterAnchors, step: number) {
		this.anchors = anchors;
		this.step = step;
		for (const [place, { range, text, nested }] of headings.entries()) {
			this.byLine.set(range.start.line, { place, text, nested });
		}
	}

	/** @param line of the text at which the heading begins */
	place(heading: HtmlElement, line: number): void {
		const level = this.nextLevel(Number(heading.name.slice(1)));
		heading.name = `h${level}`;
		const found = this.byLine.get(line);
		this.byLine.delete(line);
		const anchor = found && this.anchors.headings[found.place];
		if (!found || anchor === undefined) {
			return;
		}
		heading.attributes.set('id', anchor);
		this.placeAttributeBlock(heading);
		if (!found.nested) {
			this.listed.push({ anchor, level, text: found.text });
		}
	}

	/**
	 * The level of the next heading. Where an author leaves levels out, headings move up: those who hear a page tell by the
	 * levels what they have missed.
	 * @param written 1 to 6
	 */
	nextLevel(written: number): number {
		while ((this.around.at(-1)?.written ?? 0) >= written) {
			this.around.pop();
		}
		const above = this.around.at(-1)?.level;
		const level = Math.min(above === undefined ? written + this.step : above + 1, 6);
		this.around.push({ written, level });
		return level;
	}

	/** `# Title {#anchor .class}`: renderers that don't know it show it, those that do make it an anchor. */
	private placeAttributeBlock({ children }: HtmlElement): void {
		const last = children.at(-1);
		const text = typeof last === 'string' ? last.trimEnd() : '';
		const list = attributeListAtEnd(text);
		const id = list && this.anchors.explicit.get(list.id);
		if (id !== undefined) {
			children.splice(-1, 1, text.slice(0, list?.start).trimEnd(), element('span', { id }));
		}
	}
}
