import { parseDocument } from '../../document/parse.ts';
import type { Heading, Section, SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type Position } from '../../document/text.ts';
import type { Fix } from '../rule.ts';
import type { Suppression } from '../suppressions.ts';

/** A section that stands at another place than its kind's order gives it. */
export interface Stray {
	readonly section: Section;
	/** Place of its description among its siblings in the kind. */
	readonly order: number;
	/** The last of the sections before it in that order, and the first behind it; both keep their place. */
	readonly before: Section | undefined;
	readonly after: Section | undefined;
}

/**
 * Moves whole sections of one parent, each behind the one that comes before it, else before the one that comes after it.
 * One edit for all, from the first section that changes its place to the last: what one of them holds open (a fence that
 * nothing closes) would swallow the next, so that all of it is read again, and there is no fix where a heading is lost.
 * Nor is there one where a comment would part from the lines on which it switches rules off, or come to stand over others.
 */
export function reorder(
	document: SpecDocument,
	strays: readonly Stray[],
	suppressions: readonly Suppression[],
): Fix | undefined {
	const before = strays[0]?.section.parent?.children ?? document.sections;
	const after = inOrder(before, strays);
	const first = before.findIndex((section, i) => section !== after[i]);
	const last = before.findLastIndex((section, i) => section !== after[i]);
	const moved = after.slice(first, last + 1);
	const start = before[first]?.range.start;
	const end = before[last]?.range.end;
	if (!start || !end || moved.some(({ heading }) => heading.level !== moved[0]?.heading.level)) {
		return undefined;
	}
	const borders = before.slice(first, last + 1).map(({ range }) => range.start.line);
	if (suppressions.some((area) => isParted(area, [...borders, end.character > 0 ? end.line + 1 : end.line]))) {
		return undefined;
	}
	const needsBlank = start.line > 0 && document.lines.line(start.line - 1).trim() !== '';
	const newText = (needsBlank ? lineBreakOf(document.text) : '') + joined(document, moved, end);
	return keepsHeadings(document, start, end, newText, moved)
		? { title: titleFor(strays), edits: [{ range: { start, end }, newText }] }
		: undefined;
}

/**
 * Whether an area reaches over a border of what is moved, and not over all of it.
 * @param borders the first line of each section, and the line behind the last
 */
function isParted({ commentLine, endLine }: Suppression, borders: readonly number[]): boolean {
	const crossed = borders.filter((line) => commentLine < line && line <= endLine).length;
	return crossed > 0 && crossed < borders.length;
}

function titleFor([first, ...others]: readonly Stray[]): string {
	return others.length === 0 ? `Move "${first?.section.heading.text}"` : 'Put the sections in order';
}

function inOrder(siblings: readonly Section[], strays: readonly Stray[]): Section[] {
	const moving = new Set(strays.map(({ section }) => section));
	const behind = new Map<Section, Section[]>();
	const inFront = new Map<Section, Section[]>();
	for (const { section, before, after } of [...strays].sort((a, b) => a.order - b.order)) {
		const [lists, anchor] = before ? [behind, before] : [inFront, after];
		if (anchor) {
			const list = lists.get(anchor) ?? [];
			list.push(section);
			lists.set(anchor, list);
		}
	}
	return siblings
		.filter((section) => !moving.has(section))
		.flatMap((section) => [...(inFront.get(section) ?? []), section, ...(behind.get(section) ?? [])]);
}

/** The sections with a blank line behind each; the last of the text ends as the text does. */
function joined(document: SpecDocument, sections: readonly Section[], end: Position): string {
	const { lines, text } = document;
	const lineBreak = lineBreakOf(text);
	const isEnd = lines.offsetAt(end) === text.length;
	return sections
		.map(({ range }, i) => {
			let last = range.end.character > 0 ? range.end.line : range.end.line - 1;
			const hasBlank = lines.line(last).trim() === '' && range.end.character === 0;
			if (hasBlank && !(isEnd && i === sections.length - 1)) {
				return lines.slice(range);
			}
			while (lines.line(last).trim() === '') {
				last--;
			}
			const content = text.slice(lines.offsetAt(range.start), lines.endOf(last));
			return content + (!isEnd || i < sections.length - 1 ? lineBreak + lineBreak : end.character > 0 ? '' : lineBreak);
		})
		.join('');
}

/** Whether a part of a text that is replaced has just the headings of these sections, and those around it stay. */
function keepsHeadings(
	document: SpecDocument,
	start: Position,
	end: Position,
	newText: string,
	sections: readonly Section[],
): boolean {
	const { headings, lines } = document;
	const above = nextOwn(headings, firstFrom(headings, start.line) - 1, -1);
	const below = end.character > 0 ? undefined : nextOwn(headings, firstFrom(headings, end.line), 1);
	const headStart = { line: above?.range.start.line ?? 0, character: 0 };
	const head = lines.slice({ start: headStart, end: start });
	const tail = below ? lines.slice({ start: end, end: below.range.end }) : '';
	const inSections = sections.flatMap((section) => headingsOf(section));
	const expected = [...(above ? [above] : []), ...inSections, ...(below ? [below] : [])];
	const found = parseDocument('', head + newText + tail).headings.filter(({ nested }) => !nested);
	return found.length === expected.length && found.every((heading, i) => isSame(heading, expected[i]));
}

function headingsOf({ heading, children }: Section): Heading[] {
	return [heading, ...children.flatMap((child) => headingsOf(child))];
}

function isSame(a: Heading, b: Heading | undefined): boolean {
	return a.level === b?.level && a.text === b.text;
}

/** Index of the first heading that begins at a line or below it. */
function firstFrom(headings: readonly Heading[], line: number): number {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((headings[middle]?.range.start.line ?? line) < line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** The first heading from an index on, upwards or downwards, that makes a section. */
function nextOwn(headings: readonly Heading[], from: number, step: 1 | -1): Heading | undefined {
	let index = from;
	while (headings[index]?.nested) {
		index += step;
	}
	return headings[index];
}
