import { htmlTitle } from '../../../document/htmlHeadings.ts';
import { parseDocument } from '../../../document/parse.ts';
import { hasRightToLeft } from '../../../document/rightToLeft.ts';
import type { SpecDocument } from '../../../document/specDocument.ts';
import { renderBlocks } from '../../../preview/blocks.ts';
import type { ExportedDocument } from '../../exportInput.ts';
import { cleanHtml } from '../clean/cleanHtml.ts';
import { element, type HtmlElement, type HtmlNode, isElement } from '../clean/nodes.ts';
import { alertBox } from './alerts.ts';
import type { ChapterAnchors } from './anchors.ts';
import type { Destinations } from './destinations.ts';
import { documentFacts } from './facts.ts';
import { Folds } from './folds.ts';
import { Footnotes, type Note } from './footnotes.ts';
import { ChapterHeadings, type PageHeading } from './headings.ts';
import { languageCode } from './language.ts';
import { placeLink, placePicture } from './links.ts';
import { codeBlock, tableBox, taskBox } from './parts.ts';

/** A document in a page. */
export interface Chapter {
	readonly article: HtmlElement;
	/** Its headings in their order, the title's first. */
	readonly headings: readonly PageHeading[];
}

/** How a document becomes a part of a page. */
export interface ChapterOptions {
	readonly anchors: ChapterAnchors;
	readonly destinations: Destinations;
	/** So many levels its headings go down. */
	readonly step: number;
	/** No text of the export holds it: see `renderBlocks`. */
	readonly mark: string;
}

/** The title of a document that its text does not have: it stands above. */
export function missingTitle(document: SpecDocument, { indexed }: ExportedDocument): string | undefined {
	return document.title?.text || htmlTitle(document) ? undefined : indexed.facts.title;
}

/** Makes a document a part of a page. Linear in the length of its text. */
export function chapter(exported: ExportedDocument, options: ChapterOptions): Chapter {
	const { path } = exported.indexed.facts;
	const document = parseDocument(path, exported.text);
	const writer = new ChapterWriter(document, options);
	const head = missingTitle(document, exported);
	const facts = documentFacts(exported.indexed, document.frontMatter?.yaml);
	const blocks = renderBlocks(path, exported.text, options.mark);
	// The first block of a text with front matter shows that
	const shown = document.frontMatter && blocks[0]?.line === 0 ? blocks.slice(1) : blocks;
	const nodes: HtmlNode[] = [];
	if (head !== undefined) {
		nodes.push(writer.addTitle(head), facts);
	}
	const folds = new Folds(nodes);
	for (const { line, html, diagrams } of shown) {
		const placed = writer.finish(cleanHtml(html, options.mark), { line, diagrams: diagrams.map(({ text }) => text) });
		folds.add([...placed, '\n'], html);
		if (head === undefined && writer.takeTitle()) {
			nodes.push(facts, '\n');
		}
	}
	const lang = languageCode(exported.text);
	return { article: element('article', { class: 'chapter', lang }, ...nodes), headings: writer.headings.listed };
}

/** The block that is finished. */
interface Block {
	readonly line: number;
	readonly diagrams: readonly string[];
}

/** Elements that hold text as it is written. */
const isVerbatim = /^(?:code|pre|kbd|samp)$/;

class ChapterWriter {
	readonly headings: ChapterHeadings;
	private readonly document: SpecDocument;
	private readonly options: ChapterOptions;
	/** Whether anything in it is read from the right to the left. */
	private readonly isMixed: boolean;
	private readonly footnotes: Footnotes;
	private titlePassed = false;
	private readonly usedIds = new Set<string>();

	constructor(document: SpecDocument, options: ChapterOptions) {
		this.document = document;
		this.footnotes = new Footnotes(document, options.anchors.top);
		this.isMixed = hasRightToLeft(document.text);
		this.options = options;
		this.headings = new ChapterHeadings(document, options.anchors, options.step);
	}

	addTitle(text: string): HtmlElement {
		const level = this.headings.nextLevel(1);
		const anchor = this.options.anchors.top;
		this.headings.listed.push({ anchor, level, text });
		return element(`h${level}`, { id: anchor }, text);
	}

	/** Whether the title of the text has been finished since this was asked last. */
	takeTitle(): boolean {
		const passed = this.titlePassed;
		this.titlePassed = false;
		return passed;
	}

	/** @param noMarks in a link, and in what holds text as it is written: brackets are no footnotes there */
	finish(nodes: readonly HtmlNode[], block: Block, inLink = false, noMarks = false): HtmlNode[] {
		return nodes.flatMap((node) => {
			const split = isElement(node, 'p') || isElement(node, 'li') ? this.footnotes.split(node.children) : undefined;
			if (split && isElement(node)) {
				node.children = split.before;
				const isItem = node.name === 'li';
				const words = isItem || split.before.length > 0 ? [this.finishElement(node, block, inLink, noMarks)] : [];
				const notes = split.notes.map((note) => this.finishNote(note, block));
				node.children.push(...(isItem ? notes : []));
				return isItem ? words : [...words, ...notes];
			}
			return isElement(node)
				? this.finishElement(node, block, inLink, noMarks)
				: typeof node === 'string' && !noMarks
					? this.footnotes.marked(node)
					: node;
		});
	}

	private finishElement(node: HtmlElement, block: Block, inLink: boolean, noMarks: boolean): HtmlNode {
		const [place, line, state] = node.place?.split(' ') ?? [];
		if (place === 'diagram') {
			return this.options.destinations.diagram(block.diagrams[Number(line)] ?? '');
		}
		if (place === 'task') {
			return taskBox(state ?? '');
		}
		const written = node.attributes.get('id');
		if (written !== undefined) {
			this.placeId(node, written);
		}
		const isLink = inLink || node.name === 'a';
		node.children = this.finish(node.children, block, isLink, noMarks || isLink || isVerbatim.test(node.name));
		return this.placed(node, block.line + (node.line ?? 0), inLink);
	}

	private finishNote({ label, children }: Note, block: Block): HtmlElement {
		return this.footnotes.paragraph(label, this.finish(children, block));
	}

	private placed(node: HtmlElement, line: number, inLink: boolean): HtmlNode {
		if (this.isMixed && /^(?:[ou]l|blockquote|table)$/.test(node.name)) {
			// By its first letter: marks and columns begin on the side where its lines do
			node.attributes.set('dir', 'auto');
		}
		const { anchors, destinations } = this.options;
		const surroundings = { path: this.document.path, anchors, destinations };
		if (/^h[1-6]$/.test(node.name)) {
			this.titlePassed ||= this.headings.place(node, line);
		} else if (node.name === 'a') {
			placeLink(node, surroundings);
		} else if (node.name === 'img') {
			return placePicture(node, inLink, surroundings);
		} else if (node.name === 'pre') {
			return codeBlock(node);
		} else if (node.name === 'table') {
			return tableBox(node);
		} else if (node.name === 'blockquote') {
			return alertBox(node);
		}
		return node;
	}

	private placeId(node: HtmlElement, written: string): void {
		const id = this.options.anchors.explicit.get(written);
		node.attributes.delete('id');
		if (id !== undefined && !this.usedIds.has(id)) {
			this.usedIds.add(id);
			node.attributes.set('id', id);
		}
	}
}
