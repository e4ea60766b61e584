import { type AnchorSet, anchorLists, anchorsOf } from '../document/anchors.ts';
import { otherAnchors } from '../document/htmlHeadings.ts';
import type { Heading, Link, SpecDocument } from '../document/specDocument.ts';
import type { Position } from '../document/text.ts';
import { headingKey } from '../kinds/headingKey.ts';
import { headingFinder } from './headingFinder.ts';

/** A line of a table of contents. */
export interface ContentsEntry {
	/** From 0. */
	readonly line: number;
	/** What stands before the link: blanks, then a list mark or a number. */
	readonly indent: string;
	readonly mark: string;
	/** As it reads. */
	readonly text: string;
	/** The heading that the link leads to; undefined where there is none. */
	readonly heading: Heading | undefined;
	/** No link of the line leads anywhere: neither to a heading, nor to another anchor, nor out of the document. */
	readonly gone: boolean;
}

/** A list of a document's own headings. */
export interface Contents {
	/** Whether comments mark where it begins and ends, so that a tool may write all between them. */
	readonly marked: boolean;
	/** First line that the list may use, and the line behind the last one; from 0. */
	readonly firstLine: number;
	readonly endLine: number;
	readonly entries: readonly ContentsEntry[];
	/** Whether any link between these lines, also one of another form than an entry's, leads to a place of the document. */
	readonly leads: boolean;
	/** The headings below the list that can be listed. */
	readonly listable: readonly Heading[];
}

/** Headings of a section with a table of contents, as `headingKey` writes them. */
const titles: ReadonlySet<string> = new Set([
	'contents',
	'table of contents',
	'toc',
	'inhalt',
	'inhaltsverzeichnis',
	'table des matières',
	'sommaire',
	'índice',
	'contenido',
	'tabla de contenidos',
	'sumário',
	'indice',
	'spis treści',
	'оглавление',
	'содержание',
	'зміст',
	'目录',
	'目錄',
	'目次',
	'목차',
]);

/** Comments that mark a list which a tool keeps: markdown-toc, doctoc, the editor extensions, and plain words. */
const opening = /^<!--\s*(?:(?:toc|contents|table of contents|begin toc|toc start)\s*|start doctoc\b.*)-->$/is;
const closing = /^<!--\s*(?:(?:tocstop|\/toc|toc ?end|end toc|toc stop|\/contents)\s*|end doctoc\b.*)-->$/is;

/** The table of contents of a document: between marks, else in a section that is named so; undefined where there is none. */
export function findContents(document: SpecDocument): Contents | undefined {
	const place = markedPlace(document) ?? sectionPlace(document);
	if (!place) {
		return undefined;
	}
	const { firstLine, endLine, marked } = place;
	const headingOf = headingFinder(document);
	const links = document.links.filter(({ range: { start } }) => start.line >= firstLine && start.line < endLine);
	const leadsTo = placeFinder(document, headingOf);
	const alive = new Set(
		links.filter(({ target }) => leadsTo(target) !== 'nowhere').map(({ range }) => range.start.line),
	);
	const entries = links.flatMap((link) => entryOf(document, link, headingOf, alive));
	if (!marked && entries.filter(({ heading }) => heading).length < 2) {
		return undefined;
	}
	const listable = listableHeadings(document).filter(({ range }) => range.start.line >= endLine);
	const leads = links.some(({ target }) => leadsTo(target) === 'here');
	return { marked, firstLine, endLine, entries, leads, listable };
}

/** The headings of a document that a list can lead to: not its title, and none of which GitHub's anchor keeps nothing. */
export function listableHeadings({ headings, title }: SpecDocument): readonly Heading[] {
	const [names = []] = anchorLists(headings.map(({ anchorText }) => anchorText));
	return headings.filter((heading, i) => !heading.nested && heading !== title && names[i] !== '');
}

interface ContentsPlace {
	readonly marked: boolean;
	readonly firstLine: number;
	readonly endLine: number;
}

function markedPlace({ comments, lines, text }: SpecDocument): ContentsPlace | undefined {
	const textOf = (start: Position, end: Position): string => text.slice(lines.offsetAt(start), lines.offsetAt(end));
	const texts = comments.map(({ range }) => textOf(range.start, range.end).trim());
	// Each is looked at once, however many openings nothing closes
	let close = 0;
	for (const [i, { range }] of comments.entries()) {
		if (!opening.test(texts[i] ?? '')) {
			continue;
		}
		close = Math.max(close, i + 1);
		while (close < comments.length && !closing.test(texts[close] ?? '')) {
			close++;
		}
		const closed = comments[close];
		if (!closed) {
			return undefined;
		}
		if (closed.range.start.line > range.end.line) {
			return { marked: true, firstLine: range.end.line + 1, endLine: closed.range.start.line };
		}
	}
	return undefined;
}

function sectionPlace({ headings, lines }: SpecDocument): ContentsPlace | undefined {
	const i = headings.findIndex(({ text, nested }) => !nested && titles.has(headingKey(text)));
	const heading = headings[i];
	if (!heading) {
		return undefined;
	}
	const firstLine = heading.range.end.line + 1;
	return { marked: false, firstLine, endLine: headings[i + 1]?.range.start.line ?? lines.count };
}

type Target = 'here' | 'elsewhere' | 'nowhere';

/** Tells where a link leads. To its own document it leads where any renderer would find the place. */
function placeFinder(
	document: SpecDocument,
	headingOf: (fragment: string) => Heading | undefined,
): (target: string) => Target {
	let all: AnchorSet | undefined;
	return (target) => {
		if (!target.startsWith('#')) {
			return 'elsewhere';
		}
		const fragment = target.slice(1);
		if (headingOf(fragment)) {
			return 'here';
		}
		all ??= anchorsOf(
			document.headings.map(({ anchorText }) => anchorText),
			otherAnchors(document),
		);
		return all.has(fragment) ? 'here' : 'nowhere';
	};
}

function entryOf(
	{ lines }: SpecDocument,
	{ form, target, text, range: { start } }: Link,
	headingOf: (fragment: string) => Heading | undefined,
	alive: ReadonlySet<number>,
): ContentsEntry[] {
	if (form !== 'inline' || !target.startsWith('#')) {
		return [];
	}
	const before = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?:\*\*|[\d.]+[ \t])?$/.exec(
		lines.line(start.line).slice(0, start.character),
	);
	const [, indent = '', mark = ''] = before ?? [];
	const { line } = start;
	return before ? [{ line, indent, mark, text, heading: headingOf(target.slice(1)), gone: !alive.has(line) }] : [];
}
