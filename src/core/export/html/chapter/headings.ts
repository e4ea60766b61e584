import { attributeListAtEnd } from '../../../document/attributeList.ts';
import { htmlTitle } from '../../../document/htmlHeadings.ts';
import type { HtmlHeading, SpecDocument } from '../../../document/specDocument.ts';
import { element, type HtmlElement, textOf } from '../clean/nodes.ts';
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
	private readonly titleLine: number | undefined;
	private readonly htmlTitle: HtmlHeading | undefined;
	/** Those that are written in HTML, and how many of them are placed. */
	private readonly inHtml: readonly HtmlHeading[];
	private placedInHtml = 0;

	/** @param step so many levels each heading goes down */
	constructor(document: SpecDocument, anchors: ChapterAnchors, step: number) {
		const { headings, htmlHeadings, title } = document;
		this.anchors = anchors;
		this.step = step;
		this.titleLine = title?.range.start.line;
		this.htmlTitle = htmlTitle(document);
		this.inHtml = htmlHeadings;
		for (const [place, { range, text, nested }] of headings.entries()) {
			this.byLine.set(range.start.line, { place, text, nested });
		}
	}

	/**
	 * @param line of the text at which the heading begins
	 * @returns whether it is the title of the document
	 */
	place(heading: HtmlElement, line: number): boolean {
		const written = Number(heading.name.slice(1));
		const level = this.nextLevel(written);
		heading.name = `h${level}`;
		const found = this.byLine.get(line);
		this.byLine.delete(line);
		const anchor = found && this.anchors.headings[found.place];
		if (!found || anchor === undefined) {
			return this.placeHtml(heading, written, level);
		}
		heading.attributes.set('id', anchor);
		this.placeAttributeBlock(heading);
		if (!found.nested) {
			this.listed.push({ anchor, level, text: found.text });
		}
		return line === this.titleLine;
	}

	/** One that is written in HTML: it has an anchor, and only the title is listed. */
	private placeHtml(heading: HtmlElement, written: number, level: number): boolean {
		const words = textOf(heading).replace(/\s+/g, ' ').trim();
		const isNext = ({ level, text }: HtmlHeading, i: number): boolean =>
			i >= this.placedInHtml && level === written && text === words;
		// One that the page leaves out is passed over
		const exact = this.inHtml.findIndex(isNext);
		const place = exact < 0 ? this.placedInHtml : exact;
		const one = this.inHtml[place];
		if (one?.level !== written || words === '') {
			return false;
		}
		this.placedInHtml = place + 1;
		const anchor = this.anchors.htmlHeadings[place] ?? '';
		// One that its author gave it leads there as well
		const given = heading.attributes.get('id');
		if (given !== undefined) {
			heading.children.unshift(element('span', { id: given }));
		}
		heading.attributes.set('id', anchor);
		if (one === this.htmlTitle) {
			this.listed.push({ anchor, level, text: one.text });
		}
		return one === this.htmlTitle;
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
