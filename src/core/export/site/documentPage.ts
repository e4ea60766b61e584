import { folderOf } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { ExportedDocument, ExportFile } from '../exportInput.ts';
import { type Chapter, chapter } from '../html/chapter/chapter.ts';
import { PageDiagrams } from '../html/chapter/diagrams.ts';
import { element, type HtmlElement, type HtmlNode } from '../html/clean/nodes.ts';
import { contentsBox } from '../html/contents.ts';
import type { SiteDocuments } from './siteDocuments.ts';
import { type SiteFrame, sitePage, sitePlaces } from './sitePage.ts';

/** A document as a page of the site, and as what is searched. */
export interface DocumentPage {
	readonly file: ExportFile;
	readonly chapter: Chapter;
}

/** Makes the page of a document, with its contents beside it and the way to those before and behind it. */
export function documentPage(frame: SiteFrame, documents: SiteDocuments, place: number): DocumentPage | undefined {
	const exported = documents.all[place];
	const path = exported && documents.pageOf(exported.indexed.facts.path);
	const anchors = exported && documents.anchorsOf(exported.indexed.facts.path);
	if (!exported || !anchors || path === undefined) {
		return undefined;
	}
	const diagrams = new PageDiagrams(documents.drawings);
	const made = chapter(exported, {
		anchors,
		step: 0,
		mark: documents.mark,
		destinations: {
			document: (target, fragment) => documents.address(path, target, fragment),
			picture: (target) => documents.pictureOf(path, target),
			diagram: (source) => diagrams.show(source),
		},
	});
	const { title } = exported.indexed.facts;
	const file = sitePage(frame, {
		path,
		title,
		navigation: [beside(documents, exported, path, made)],
		content: [made.article, ...turn(documents, place, path)],
	});
	return { file, chapter: made };
}

function beside(
	documents: SiteDocuments,
	{ indexed }: ExportedDocument,
	path: string,
	{ headings }: Chapter,
): HtmlElement {
	const folder = folderOf(indexed.facts.path);
	const way = element(
		'p',
		{ class: 'way screen-only' },
		element(
			'a',
			{ href: `${relativeTarget(path, sitePlaces.index)}#${documents.folderAnchor(folder)}` },
			folder || '.',
		),
	);
	const box = contentsBox(
		headings.slice(1).filter(({ level }) => level <= 3),
		undefined,
	);
	return element('nav', { class: 'contents', 'aria-label': 'Contents' }, way, ...(box ? [box] : []));
}

function turn({ all, pageOf }: SiteDocuments, place: number, path: string): HtmlNode[] {
	const link = (other: ExportedDocument | undefined, rel: string, name: string): HtmlElement[] => {
		const page = other && pageOf(other.indexed.facts.path);
		return other && page !== undefined
			? [
					element(
						'a',
						{ class: rel, rel, href: relativeTarget(path, page) },
						element('span', {}, name),
						' ',
						other.indexed.facts.title,
					),
				]
			: [];
	};
	const links = [...link(all[place - 1], 'prev', 'Previous'), ...link(all[place + 1], 'next', 'Next')];
	return links.length === 0
		? []
		: [element('nav', { class: 'turn screen-only', 'aria-label': 'Next and previous document' }, ...links)];
}
