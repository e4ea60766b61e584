import { parseDocument } from '../../document/parse.ts';
import type { IndexedDocument } from '../../workspace/indexed.ts';
import { folderOf } from '../../workspace/paths.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { ExportedDocument, ExportFile, ExportInput } from '../exportInput.ts';
import { type ChapterAnchors, PageAnchors } from '../html/chapter/anchors.ts';
import { missingTitle } from '../html/chapter/chapter.ts';
import { embeddedPicture, pictureType } from '../html/chapter/embeddedPicture.ts';
import { encodeFragment } from '../html/chapter/links.ts';
import { unusedMark } from '../html/chapter/unusedMark.ts';
import { SitePaths } from './sitePaths.ts';

/** Where the documents of a site and their pictures stand in it. */
export class SiteDocuments {
	readonly all: readonly ExportedDocument[];
	readonly drawings: ExportInput['drawings'];
	/** See `renderBlocks`. */
	readonly mark: string;
	private readonly images: ExportInput['images'];
	private readonly pages = new SitePaths('documents');
	private readonly pictures = new SitePaths('images');
	/** Addresses of pictures that are no files of the site: as a page of its own an SVG would run its scripts there. */
	private readonly embedded = new Map<string, string | undefined>();
	private readonly anchors = new Map<string, ChapterAnchors>();
	private readonly folders: ReadonlyMap<string, number>;
	private readonly byPath: ReadonlyMap<string, IndexedDocument>;
	/** Lines of the headings of a document, with their anchors. */
	private readonly lines = new Map<string, readonly (readonly [line: number, anchor: string])[]>();

	constructor({ documents, drawings, images }: ExportInput) {
		this.all = documents;
		this.drawings = drawings;
		this.images = images;
		this.mark = unusedMark(documents.map(({ text }) => text));
		const folders = new Set(documents.map(({ indexed }) => folderOf(indexed.facts.path)));
		this.folders = new Map([...folders].map((folder, i) => [folder, i + 1]));
		this.byPath = new Map(documents.map(({ indexed }) => [indexed.facts.path, indexed]));
		for (const exported of documents) {
			const { path } = exported.indexed.facts;
			const document = parseDocument(path, exported.text);
			const anchors = new PageAnchors().chapter(document, missingTitle(document, exported));
			this.pages.add(path, '.html');
			this.anchors.set(path, anchors);
			const { headings } = document;
			this.lines.set(
				path,
				headings.map(({ range }, i) => [range.start.line, anchors.headings[i] ?? '']),
			);
		}
		for (const [path, bytes] of images) {
			const type = pictureType(bytes);
			// A server goes by the name, this program by the content
			if (type === 'image/svg+xml' || /\.svg$/i.test(path)) {
				this.embedded.set(path, embeddedPicture(bytes));
			} else if (type !== undefined) {
				this.pictures.add(path);
			}
		}
	}

	/** The place of a document's page in the site; undefined for what is no document of it. */
	readonly pageOf = (path: string): string | undefined => this.pages.of(path);

	indexed(path: string): IndexedDocument | undefined {
		return this.byPath.get(path);
	}

	anchorsOf(path: string): ChapterAnchors | undefined {
		return this.anchors.get(path);
	}

	/**
	 * How a page shows a picture; undefined for one that is no part of the site.
	 * @param from place of the page in the site
	 */
	pictureOf(from: string, path: string): string | undefined {
		const place = this.pictures.of(path);
		return place === undefined ? this.embedded.get(path) : relativeTarget(from, place);
	}

	/** The anchor of a folder of documents in the index. */
	folderAnchor(folder: string): string {
		return `folder-${this.folders.get(folder) ?? 0}`;
	}

	/** The pictures as files. */
	pictureFiles(): ExportFile[] {
		return [...this.images].flatMap(([path, content]) => {
			const place = this.pictures.of(path);
			return place === undefined ? [] : [{ path: place, content }];
		});
	}

	/**
	 * How a page leads to a place in a document or to a picture; to the beginning of the document where it has no such
	 * place; undefined for what is no part of the site.
	 * @param from place of the page in the site
	 */
	address(from: string, path: string, fragment: string | undefined): string | undefined {
		const page = this.pages.of(path) ?? this.pictures.of(path);
		const anchors = this.anchors.get(path);
		const anchor = fragment ? anchors?.find(fragment) : undefined;
		if (page === from) {
			return `#${encodeFragment(anchor ?? anchors?.top ?? '')}`;
		}
		return page && relativeTarget(from, page) + (anchor ? `#${encodeFragment(anchor)}` : '');
	}

	/** How a page leads to the section of a document that holds a line. */
	addressOfLine(from: string, path: string, line: number): string | undefined {
		const page = this.pages.of(path);
		const anchor = this.lines.get(path)?.findLast(([start]) => start <= line)?.[1];
		return page && relativeTarget(from, page) + (anchor ? `#${encodeFragment(anchor)}` : '');
	}
}
