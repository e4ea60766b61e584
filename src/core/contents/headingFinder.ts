import { anchorLists, fold } from '../document/anchors.ts';
import { attributeListAtEnd } from '../document/attributeList.ts';
import { readTag } from '../document/html.ts';
import { decodePercent } from '../document/percentEncoding.ts';
import type { Heading, SpecDocument } from '../document/specDocument.ts';
import type { LineIndex } from '../document/text.ts';

/**
 * Finds the heading that a fragment (without `#`) means: by GitHub's anchor, by one that its author gave it, else in the
 * spelling of any renderer.
 */
export function headingFinder(document: SpecDocument): (fragment: string) => Heading | undefined {
	const { headings } = document;
	const lists = anchorLists(headings.map(({ anchorText }) => anchorText));
	const exact = new Map<string, Heading>();
	const folded = givenAnchors(document);
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

const tags = /<[^<>]*>/g;

/** The anchors that stand in a heading or on a line of their own right above it, folded. */
function givenAnchors({ headings, anchors, lines, text }: SpecDocument): Map<string, Heading> {
	const found = new Map<string, Heading>();
	if (anchors.length === 0) {
		return found;
	}
	const known = new Set(anchors.map(({ name }) => name));
	let behind = 0;
	for (const heading of headings) {
		const { start, end } = heading.range;
		const own = text.slice(lines.offsetAt(start), lines.offsetAt(end));
		const above = lineAbove(lines, start.line, behind);
		for (const anchor of [
			...anchorsIn(above),
			...anchorsIn(own),
			...listed(text.slice(lines.offsetAt(heading.textRange.end), lines.offsetAt(end))),
		]) {
			if (known.has(anchor) && fold(anchor) !== '' && !found.has(fold(anchor))) {
				found.set(fold(anchor), heading);
			}
		}
		behind = end.line + 1;
	}
	return found;
}

/** The id of an attribute list behind a heading's own text, before closing hashes or the line below it. */
function listed(behind: string): readonly string[] {
	const list = attributeListAtEnd(behind.slice(0, behind.lastIndexOf('}') + 1));
	return list ? [list.id] : [];
}

function anchorsIn(text: string): readonly string[] {
	return (text.match(tags) ?? []).flatMap((tag) => readTag(tag).anchors);
}

/** The last line above that is not blank, where it holds tags alone. */
function lineAbove(lines: LineIndex, line: number, first: number): string {
	for (let at = line - 1; at >= first; at--) {
		const text = lines.line(at).trim();
		if (text !== '') {
			return text.startsWith('<') && text.replace(tags, '').trim() === '' ? text : '';
		}
	}
	return '';
}
