import GithubSlugger from 'github-slugger';
import { plainText } from './plainText.ts';
import type { Heading, HtmlHeading, SpecDocument } from './specDocument.ts';
import type { Range } from './text.ts';

const tag = /<(\/?)h([1-6])(?=[\s>])[^<>]*>/gi;
/** Blocks whose text is no HTML, or shows its line breaks. */
const verbatim = /^\s*<(?:script|pre|style|textarea)(?=[\s>])/i;

/**
 * The headings of a piece of HTML that are closed there and have a text.
 * @param block the whole block that the piece belongs to
 * @param rangeOf the place of what stands between two offsets of the piece
 */
export function readHtmlHeadings(
	html: string,
	block: string,
	rangeOf: (start: number, end: number) => Range,
): readonly HtmlHeading[] {
	const found: HtmlHeading[] = [];
	let open: { readonly level: string; readonly end: number } | undefined;
	for (const { 0: whole, 1: closing, 2: level = '', index } of verbatim.test(block) ? [] : html.matchAll(tag)) {
		if (closing !== '/') {
			open = { level, end: index + whole.length };
		} else if (open?.level === level) {
			const inner = html.slice(open.end, index);
			const start = open.end + inner.length - inner.trimStart().length;
			const text = plainText(inner).replace(/\s+/g, ' ').trim();
			if (text !== '') {
				found.push({ level: Number(level), text, range: rangeOf(start, start + inner.trim().length) });
			}
			open = undefined;
		}
	}
	return found;
}

/** The anchors that do not come from headings in Markdown: explicit ones, and those that GitHub gives headings in HTML. */
export function otherAnchors({ anchors, htmlHeadings }: SpecDocument): readonly string[] {
	return [...anchors.map(({ name }) => name), ...htmlAnchors(htmlHeadings)];
}

/** The anchors that GitHub gives headings in HTML. */
export function htmlAnchors(htmlHeadings: readonly HtmlHeading[]): readonly string[] {
	const slugger = new GithubSlugger();
	return htmlHeadings.map(({ text }) => slugger.slug(text));
}

/** All headings in order of place, those in HTML among those in Markdown. */
export function allHeadings({ headings, htmlHeadings }: SpecDocument): readonly (Heading | HtmlHeading)[] {
	return htmlHeadings.length === 0
		? headings
		: [...headings, ...htmlHeadings].sort((a, b) => a.range.start.line - b.range.start.line);
}

/** A title that is written in HTML, above all headings in Markdown: `<h1 align="center">Orders</h1>`. */
export function htmlTitle({ title, headings, htmlHeadings }: SpecDocument): HtmlHeading | undefined {
	const first = htmlHeadings.find(({ level }) => level === 1);
	const line = headings[0]?.range.start.line;
	return !title && first && (line === undefined || first.range.start.line < line) ? first : undefined;
}
