import { anchorLists, fold } from '../document/anchors.ts';
import { decodePercent } from '../document/percentEncoding.ts';
import type { Heading, Link, SpecDocument } from '../document/specDocument.ts';
import type { Position } from '../document/text.ts';
import { headingKey } from '../kinds/headingKey.ts';

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
}

/** A list of a document's own headings. */
export interface Contents {
	/** Whether comments mark where it begins and ends, so that a tool may write all between them. */
	readonly marked: boolean;
	/** First line that the list may use, and the line behind the last one; from 0. */
	readonly firstLine: number;
	readonly endLine: number;
	readonly entries: readonly ContentsEntry[];
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
const opening = /^<!--\s*(?:toc|contents|table of contents|start doctoc\b.*|begin toc|toc start)\s*-->$/is;
const closing = /^<!--\s*(?:tocstop|\/toc|toc ?end|end toc|toc stop|\/contents|end doctoc\b.*)\s*-->$/is;

/** The table of contents of a document: between marks, else in a section that is named so; undefined where there is none. */
export function findContents(document: SpecDocument): Contents | undefined {
	const place = markedPlace(document) ?? sectionPlace(document);
	if (!place) {
		return undefined;
	}
	const { firstLine, endLine, marked } = place;
	const headingOf = headingFinder(document);
	const entries = document.links.flatMap((link) => entryOf(document, link, firstLine, endLine, headingOf));
	if (!marked && entries.filter(({ heading }) => heading).length < 2) {
		return undefined;
	}
	const listable = listableHeadings(document).filter(({ range }) => range.start.line >= endLine);
	return { marked, firstLine, endLine, entries, listable };
}

/** The headings of a document that a list can lead to: not its title, and none of which GitHub's anchor keeps nothing. */
export function listableHeadings({ headings, title }: SpecDocument): readonly Heading[] {
	const [names = []] = anchorLists(headings.map(({ text }) => text));
	return headings.filter((heading, i) => !heading.nested && heading !== title && names[i] !== '');
}

interface ContentsPlace {
	readonly marked: boolean;
	readonly firstLine: number;
	readonly endLine: number;
}

function markedPlace({ comments, lines, text }: SpecDocument): ContentsPlace | undefined {
	const textOf = (start: Position, end: Position): string => text.slice(lines.offsetAt(start), lines.offsetAt(end));
	for (const [i, { range }] of comments.entries()) {
		if (!opening.test(textOf(range.start, range.end).trim())) {
			continue;
		}
		const closed = comments.slice(i + 1).find((one) => closing.test(textOf(one.range.start, one.range.end).trim()));
		if (closed && closed.range.start.line > range.end.line) {
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

/** Finds the heading that a fragment means: by GitHub's anchor, else in the spelling of any renderer. */
function headingFinder({ headings }: SpecDocument): (fragment: string) => Heading | undefined {
	const lists = anchorLists(headings.map(({ text }) => text));
	const exact = new Map<string, Heading>();
	const folded = new Map<string, Heading>();
	for (const [n, list] of lists.entries()) {
		for (const [i, anchor] of list.entries()) {
			const heading = headings[i];
			if (heading && anchor !== '' && n === 0) {
				exact.set(anchor, heading);
			}
			if (heading && fold(anchor) !== '' && !folded.has(fold(anchor))) {
				folded.set(fold(anchor), heading);
			}
		}
	}
	return (fragment) => exact.get(fragment) ?? exact.get(decodePercent(fragment)) ?? folded.get(fold(fragment));
}

function entryOf(
	{ lines }: SpecDocument,
	{ form, target, text, range: { start } }: Link,
	firstLine: number,
	endLine: number,
	headingOf: (fragment: string) => Heading | undefined,
): ContentsEntry[] {
	if (form !== 'inline' || !target.startsWith('#') || start.line < firstLine || start.line >= endLine) {
		return [];
	}
	const before = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?:\*\*|[\d.]+[ \t])?$/.exec(
		lines.line(start.line).slice(0, start.character),
	);
	const [, indent = '', mark = ''] = before ?? [];
	return before ? [{ line: start.line, indent, mark, text, heading: headingOf(target.slice(1)) }] : [];
}
