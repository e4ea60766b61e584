import GithubSlugger from 'github-slugger';
import { clickTargets } from '../diagrams/clickTargets.ts';
import { fold } from '../document/anchors.ts';
import { allHeadings, htmlAnchors, htmlTitle } from '../document/htmlHeadings.ts';
import { parseDocument } from '../document/parse.ts';
import type { Link, SpecDocument } from '../document/specDocument.ts';
import { applyEdits, type LineIndex, type Range, type TextEdit } from '../document/text.ts';
import { folderOf, resolvePath } from '../workspace/paths.ts';
import { relativeTarget } from '../workspace/writtenTarget.ts';
import { footnoteEdits } from './footnoteLabels.ts';
import { movedTarget } from './movedTarget.ts';
import { newAnchors } from './newAnchors.ts';
import { labelEdits } from './referenceLabels.ts';

/** `L12`, `L12-L20`, `L12C3-L20C1`: lines of a file on its host. */
const lineFragment = /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/;

/** A document that becomes a chapter. */
export interface Chapter {
	/** From the workspace root. */
	readonly path: string;
	readonly text: string;
	/** Stands above the chapter where its text has no title. */
	readonly title: string;
}

/** What is made of several documents. */
export interface Combination {
	/** Title above all chapters; undefined for none, and the chapters' titles keep their level. */
	readonly title: string | undefined;
	/** Where the result will stand, from the workspace root: links to other files are written from there. */
	readonly path: string;
}

/**
 * One Markdown text from many documents, in their order. Headings go down a level below a common title; links from one
 * chapter to another become links within the text, and links to other files lead there from the new place; labels that
 * two chapters use for different targets, and their footnotes, are told apart. Front matter becomes a fence of YAML behind
 * the title. Lines are ended by LF. Code, comments and all else stays as it is.
 */
export function combine(chapters: readonly Chapter[], { title, path }: Combination): string {
	const documents = chapters.map(({ path: own, text }) => parseDocument(own, withoutMarks(text)));
	const step = title === undefined ? 0 : 1;
	const places = new Places(documents, chapters, title);
	const labels = labelEdits(documents);
	const footnotes = footnoteEdits(documents);
	const parts = documents.map((document, i) => {
		const edits = [
			...frontMatterEdits(document),
			...headingEdits(document, step),
			...htmlHeadingEdits(document, step),
			...linksOf(document).flatMap((link) => linkEdit(document, link, places, path)),
			...(labels[i] ?? []),
			...(footnotes[i] ?? []),
		];
		const missing = places.heads[i];
		const head = missing === undefined ? '' : `${'#'.repeat(1 + step)} ${missing}\n\n`;
		return head + applyEdits(document.text, edits.sort(byPlace)).trim() + closing(document);
	});
	const head = title === undefined ? [] : [`# ${title}`];
	return `${[...head, ...parts].join('\n\n')}\n`;
}

/** Line breaks as the result has them, and no byte order mark in its middle. */
function withoutMarks(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The anchors that the headings of all chapters get in one text. */
class Places {
	/** The title that stands above each chapter which has none of its own. */
	readonly heads: readonly (string | undefined)[];
	private readonly tops = new Map<string, string>();
	private readonly byAnchor = new Map<string, Map<string, string>>();

	constructor(documents: readonly SpecDocument[], chapters: readonly Chapter[], title: string | undefined) {
		const slugger = new GithubSlugger();
		if (title !== undefined) {
			slugger.slug(title);
		}
		this.heads = documents.map((document, i) =>
			document.title || htmlTitle(document) ? undefined : (chapters[i]?.title ?? document.path),
		);
		for (const [i, document] of documents.entries()) {
			const head = this.heads[i];
			const top = head === undefined ? undefined : slugger.slug(head);
			const { headings, htmlHeadings } = document;
			const names = new Map(
				allHeadings(document).map((one) => [one, slugger.slug('anchorText' in one ? one.anchorText : one.text)]),
			);
			const title = document.title ?? htmlTitle(document);
			this.tops.set(document.path, top ?? (title && names.get(title)) ?? '');
			const slugs = htmlAnchors(htmlHeadings);
			const inHtml = htmlHeadings.map((one, i) => [fold(slugs[i] ?? ''), names.get(one) ?? ''] as const);
			const texts = headings.map(({ anchorText }) => anchorText);
			const anchors = newAnchors(
				texts,
				headings.map((heading) => names.get(heading) ?? ''),
			);
			this.byAnchor.set(document.path, new Map([...inHtml, ...anchors]));
		}
	}

	/** The fragment in the new text that a target of a chapter means; undefined where it is in none. */
	fragment(path: string, fragment: string): string | undefined {
		const anchors = this.byAnchor.get(path);
		if (!anchors) {
			return undefined;
		}
		const anchor = anchors.get(fold(fragment));
		// A text of several has no lines of its own documents
		const isWhole = fragment === '' || (anchor === undefined && lineFragment.test(fragment));
		return isWhole ? this.tops.get(path) : (anchor ?? fragment);
	}
}

/** What ends a block that a chapter leaves open, so that it does not hold the chapters after it. */
function closing({ openFrom, lines }: SpecDocument): string {
	const first = openFrom === undefined ? '' : lines.line(openFrom);
	const [, fence] = /^[ \t>]*(`{3,}|~{3,})/.exec(first) ?? [];
	const [, element] = /^[ \t>]*<(pre|script|style|textarea)\b/i.exec(first) ?? [];
	const end = fence ?? (element ? `</${element}>` : openFrom === undefined ? '' : '-->');
	return end === '' ? '' : `\n${end}`;
}

/**
 * Front matter as a fence, behind the title: above it, it would belong to the last section of the chapter before. Without
 * a title in the text, the one that is put above stands before it.
 */
function frontMatterEdits({ frontMatter, title, headings, lines }: SpecDocument): TextEdit[] {
	if (!frontMatter) {
		return [];
	}
	const fence = `\`\`\`yaml\n${frontMatter.yaml.trimEnd()}\n\`\`\``;
	if (!title || title !== headings[0]) {
		return [{ range: frontMatter.range, newText: fence }];
	}
	const { end } = title.range;
	const next = end.line + 1 < lines.count ? lines.line(end.line + 1) : '';
	return [
		{ range: frontMatter.range, newText: '' },
		{ range: { start: end, end }, newText: `\n\n${fence}${next.trim() === '' ? '' : '\n'}` },
	];
}

/** Each heading goes down by so many levels, to the sixth at most; one with a line below it gets hashes. */
function headingEdits({ headings, lines }: SpecDocument, step: number): TextEdit[] {
	if (step === 0) {
		return [];
	}
	return headings.flatMap(({ level, setext, range, textRange }) => {
		const mark = '#'.repeat(Math.min(level + step, 6));
		if (setext) {
			// The words stay: links among them have edits of their own
			return [
				{ range: { start: range.start, end: range.start }, newText: `${mark} ` },
				...joinedLines(lines, textRange),
				{ range: { start: textRange.end, end: range.end }, newText: '' },
			];
		}
		const hashes: Range = { start: range.start, end: { ...range.start, character: range.start.character + level } };
		return [{ range: hashes, newText: mark }];
	});
}

/** Those that are written in HTML go down with the others: in both of their tags. */
function htmlHeadingEdits({ htmlHeadings, lines }: SpecDocument, step: number): TextEdit[] {
	return htmlHeadings.flatMap(({ level, range: { start, end } }) => {
		const newText = String(Math.min(level + step, 6));
		const opening = lines.text.lastIndexOf('<', lines.offsetAt(start) - 1) + '<h'.length;
		const closing = lines.text.indexOf('</', lines.offsetAt(end)) + '</h'.length;
		return step === 0 ? [] : [opening, closing].map((at) => ({ range: lines.rangeAt(at, at + 1), newText }));
	});
}

/** Blanks in place of the line breaks of a heading, with the marks of a quote around them. */
function joinedLines(lines: LineIndex, range: Range): TextEdit[] {
	const start = lines.offsetAt(range.start);
	const breaks = lines.slice(range).matchAll(/(?<![ \t])[ \t]*\n[ \t>]*/g);
	return [...breaks].map(({ 0: { length }, index }) => ({
		range: lines.rangeAt(start + index, start + index + length),
		newText: ' ',
	}));
}

/** What leads somewhere by an address of its own, in diagrams too. */
function linksOf(document: SpecDocument): readonly Pick<Link, 'target' | 'targetRange'>[] {
	const links = document.links.filter(
		({ form }) => form !== 'reference' && form !== 'image-reference' && form !== 'autolink',
	);
	return [...links, ...clickTargets(document).map(({ target, range }) => ({ target, targetRange: range }))];
}

function linkEdit(
	{ path, lines }: SpecDocument,
	link: Pick<Link, 'target' | 'targetRange'>,
	places: Places,
	to: string,
): TextEdit[] {
	const moved = movedTarget(link.target, {
		pathOf: (target) => resolvePath(target.startsWith('/') ? '' : folderOf(path), target),
		within: (target, fragment) => places.fragment(target === '' ? path : target, fragment),
		beyond: (target) => relativeTarget(to, target),
	});
	return moved === undefined || lines.slice(link.targetRange) === moved
		? []
		: [{ range: link.targetRange, newText: moved }];
}

function byPlace(a: TextEdit, b: TextEdit): number {
	return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
