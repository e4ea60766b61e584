import { parseDocument } from '../../document/parse.ts';
import { escapeHtml } from '../../preview/escapeHtml.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { ExportInput } from '../exportInput.ts';
import { type ChapterAnchors, PageAnchors } from './chapter/anchors.ts';
import { type Chapter, chapter, missingTitle } from './chapter/chapter.ts';
import type { Destinations } from './chapter/destinations.ts';
import { PageDiagrams } from './chapter/diagrams.ts';
import { embeddedPicture } from './chapter/embeddedPicture.ts';
import { encodeFragment } from './chapter/links.ts';
import { unusedMark } from './chapter/unusedMark.ts';
import { element, type HtmlElement, type HtmlNode, writeHtml } from './clean/nodes.ts';
import { contentsBox } from './contents.ts';
import { styleElements } from './look/styles.ts';
import type { HtmlOptions } from './options.ts';
import { fillTemplate, pageTemplate } from './template.ts';

/** The contents list headings down to this level. */
const deepestListed = 3;

/**
 * All documents as one page that needs no other file, no network and no script. Several documents become its chapters, a
 * level below the title of the whole, and links between them links within the page. The same input gives the same page.
 * @throws Error for a template that can't be used; its message is `templateProblem`
 */
export function exportHtml(input: ExportInput, options: HtmlOptions = {}): string {
	const isOne = input.documents.length === 1;
	const page = new Page(input, isOne ? 0 : 1);
	const chapters = input.documents.map((document, i) => page.chapter(document, i));
	const articles = chapters.map(({ article }) => article);
	return fillTemplate(options.template ?? pageTemplate, {
		title: escapeHtml(input.title),
		workspace: escapeHtml(input.workspace),
		head: styleElements(options.css),
		header: isOne ? '' : writeHtml([page.head()]),
		navigation: writeHtml(navigation(input, chapters, options)),
		content: writeHtml(isOne ? articles : [element('div', { class: 'chapters' }, ...articles)]),
	});
}

/** The one page and what is known of all of its chapters. */
class Page {
	private readonly input: ExportInput;
	private readonly step: number;
	private readonly mark: string;
	private readonly titleAnchor: string | undefined;
	private readonly anchors: readonly ChapterAnchors[];
	private readonly destinations: Destinations;

	constructor(input: ExportInput, step: number) {
		this.input = input;
		this.step = step;
		this.mark = unusedMark(input.documents.map(({ text }) => text));
		const all = new PageAnchors();
		this.titleAnchor = step === 0 ? undefined : all.take(input.title);
		this.anchors = input.documents.map((exported) => {
			const document = parseDocument(exported.indexed.facts.path, exported.text);
			return all.chapter(document, missingTitle(document, exported));
		});
		this.destinations = this.destinationsOf(input);
	}

	head(): HtmlElement {
		const { title, workspace, documents } = this.input;
		const count = documents.length === 1 ? '1 document' : `${documents.length} documents`;
		const about = workspace === '' || workspace === title ? count : `${workspace} · ${count}`;
		const heading = element('h1', { id: this.titleAnchor }, title);
		return element('header', { class: 'cover' }, heading, element('p', {}, about));
	}

	chapter(document: ExportInput['documents'][number], i: number): Chapter {
		const { step, mark, destinations } = this;
		const anchors = this.anchors[i];
		if (!anchors) {
			throw new RangeError(`There is no document ${i}.`);
		}
		return chapter(document, { anchors, destinations, step, mark });
	}

	private destinationsOf({ documents, images, drawings }: ExportInput): Destinations {
		const places = new Map(documents.map(({ indexed }, i) => [indexed.facts.path, this.anchors[i]]));
		const pictures = new Map<string, string | undefined>();
		const diagrams = new PageDiagrams(drawings);
		return {
			document: (path, fragment) => {
				const anchors = places.get(path);
				const anchor = fragment ? anchors?.find(fragment) : undefined;
				return anchors && `#${encodeFragment(anchor ?? anchors.top)}`;
			},
			picture: (path) => {
				const bytes = images.get(path);
				if (bytes && !pictures.has(path)) {
					pictures.set(path, embeddedPicture(bytes));
				}
				return pictures.get(path);
			},
			diagram: (source) => diagrams.show(source),
		};
	}
}

/** The contents: of one document its sections, of several their titles and main sections. */
function navigation(
	{ documents, title }: ExportInput,
	chapters: readonly Chapter[],
	{ pageNumbers }: HtmlOptions,
): HtmlNode[] {
	const isOne = chapters.length === 1;
	const names = chapterNames(documents, chapters);
	const listed = chapters.flatMap(({ headings }, chapter) =>
		headings
			.map((heading, i) => (i === 0 ? { ...heading, text: names[chapter] ?? heading.text } : heading))
			// Of one document the title is that of the page
			.filter(({ level }, i) => (i > 0 || !isOne) && level <= deepestListed),
	);
	const box = contentsBox(listed, pageNumbers);
	// On paper the contents stand before the text
	const head = isOne ? [element('p', { class: 'paper-title', 'aria-hidden': 'true' }, title)] : [];
	return box ? [element('nav', { class: 'contents', 'aria-label': 'Contents' }, ...head, box)] : [];
}

/** Titles of chapters. Documents of one kind often have one title, "Requirements": their folder tells them apart. */
function chapterNames(documents: ExportInput['documents'], chapters: readonly Chapter[]): string[] {
	const titles = chapters.map(({ headings }) => headings[0]?.text ?? '');
	const folders = documents.map(({ indexed }) => folderOf(indexed.facts.path));
	const told = toldApart(titles, folders.map(baseName));
	return toldApart(told, folders).map((name, i) =>
		name === told[i] ? name : `${titles[i] ?? ''} (${folders[i] ?? ''})`,
	);
}

/** Names with a word behind those that several have. */
function toldApart(names: readonly string[], words: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const name of names) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return names.map((name, i) => ((counts.get(name) ?? 0) > 1 && words[i] ? `${name} (${words[i]})` : name));
}
