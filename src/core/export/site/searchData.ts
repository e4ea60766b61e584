import { type HtmlElement, type HtmlNode, isElement } from '../html/clean/nodes.ts';
import type { DocumentPage } from './documentPage.ts';

/** What is searched: of each page its place, its title, and its sections with anchor, heading and text. */
export type SearchEntry = readonly [page: string, title: string, sections: readonly SearchSection[]];
type SearchSection = readonly [anchor: string, heading: string, text: string];

/** What is searched of a page. */
export function searchEntry({ file, chapter }: DocumentPage, title: string): SearchEntry {
	return [file.path, title, sectionsOf(chapter.article)];
}

/**
 * The texts of a site as a script, since a page that is opened as a file may read no other one. Headings are found by
 * their own words, sections by theirs.
 */
export function searchData(entries: readonly SearchEntry[]): string {
	return `globalThis.archspecSearch=${JSON.stringify(entries)};\n`;
}

function sectionsOf(article: HtmlElement): SearchSection[] {
	const sections: { anchor: string; heading: string; parts: string[] }[] = [{ anchor: '', heading: '', parts: [] }];
	const read = (node: HtmlNode): void => {
		if (typeof node === 'string') {
			sections.at(-1)?.parts.push(node);
		} else if (isElement(node) && node.attributes.get('class') !== 'facts') {
			const anchor = /^h[1-6]$/.test(node.name) ? node.attributes.get('id') : undefined;
			if (anchor !== undefined) {
				const before = sections.at(-1);
				const heading = { anchor, heading: '', parts: [] as string[] };
				sections.push(heading);
				node.children.forEach(read);
				heading.heading = joined(heading.parts);
				heading.parts = [];
				if (before && before.anchor === '' && joined(before.parts) === '') {
					sections.splice(sections.indexOf(before), 1);
				}
				return;
			}
			const isPhrase = inText.test(node.name);
			node.children.forEach(read);
			if (!isPhrase) {
				sections.at(-1)?.parts.push(' ');
			}
		}
	};
	read(article);
	return sections.map(({ anchor, heading, parts }) => [anchor, heading, joined(parts)]);
}

/** Elements that end no word. */
const inText = /^(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)$/;

function joined(parts: readonly string[]): string {
	return parts.join('').replace(/\s+/g, ' ').trim();
}
