import { allSections } from '../../document/allSections.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Range, range } from '../../document/text.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Anchor } from './thread.ts';

/** Characters of a quote that are kept: so many tell one place from all others. */
const longestQuote = 200;
/** Characters before and behind a quote that are kept. */
const nearby = 40;
/** Characters around a quote that make it the one that is meant, in another section too. */
const enoughAround = 6;
/** Characters of a quote that hardly stand a second time by chance. */
const longQuote = 30;

/** Words that stand for a place in a document. @param area what is spoken of; the whole line where it is empty */
export function anchorAt(document: SpecDocument, area: Range): Anchor {
	const { lines } = document;
	const isEmpty = comparePositions(area.start, area.end) === 0;
	const { start, end } = isEmpty
		? range(area.start.line, 0, area.start.line, lines.line(area.start.line).length)
		: area;
	const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
	const quote = oneBlank(lines.text.slice(from, Math.min(to, from + longestQuote))).trim();
	const before = oneBlank(lines.text.slice(Math.max(from - nearby * 2, 0), from))
		.trimStart()
		.slice(-nearby)
		.trim();
	const after = oneBlank(lines.text.slice(to, to + nearby * 2))
		.trim()
		.slice(0, nearby)
		.trim();
	return { section: headingsAbove(document, start.line), quote, before, after };
}

/** Where a thread is shown. */
export interface AnchorPlace {
	readonly range: Range;
	/** Whether the words that are spoken of are gone; the place is then their section's heading. */
	readonly isOutdated: boolean;
}

/** Finds the place that an anchor stands for. Where its words stand several times, what is around them decides. */
export function placeOf(document: SpecDocument, anchor: Anchor): AnchorPlace {
	const text = plainTextOf(document);
	const section = sectionNamed(document, anchor.section);
	const bounds = ownBounds(document, anchor, section);
	let best: { readonly start: number; readonly score: number } | undefined;
	for (const start of anchor.quote === '' ? [] : text.places(anchor.quote)) {
		const offset = text.offsets[start] ?? 0;
		const isInSection = bounds !== undefined && offset >= bounds[0] && offset < bounds[1];
		const around =
			alikeBefore(text.text, start, anchor.before) + alikeBehind(text.text, start + anchor.quote.length, anchor.after);
		// A few words such as TBD stand in many sections: those of another one were never spoken of
		const isMeant = isInSection || around >= enoughAround || anchor.quote.length >= longQuote;
		const score = (isInSection ? nearby : 0) + around;
		if (isMeant && (!best || score > best.score)) {
			best = { start, score };
		}
	}
	if (best) {
		const last = best.start + anchor.quote.length - 1;
		const end = (text.offsets[last] ?? 0) + 1;
		return { range: document.lines.rangeAt(text.offsets[best.start] ?? 0, end), isOutdated: false };
	}
	return {
		range: section?.heading.range ?? document.title?.range ?? range(0, 0, 0, 0),
		isOutdated: anchor.quote !== '',
	};
}

/** Offsets between which the section's own text stands; undefined where its heading is gone. */
function ownBounds(
	{ lines, sections, text }: SpecDocument,
	{ section: titles }: Anchor,
	found: Section | undefined,
): readonly [start: number, end: number] | undefined {
	const [first] = sections;
	if (titles.length === 0) {
		return [0, first ? lines.offsetAt(first.range.start) : text.length];
	}
	const isOwn = found && headingKey(found.heading.text) === headingKey(titles.at(-1) ?? '');
	return isOwn ? [lines.offsetAt(found.range.start), lines.offsetAt(found.bodyRange.end)] : undefined;
}

/** A document with many threads is read once for all of them. */
const plainTexts = new WeakMap<SpecDocument, PlainText>();

function plainTextOf(document: SpecDocument): PlainText {
	const text = plainTexts.get(document) ?? new PlainText(document.text);
	plainTexts.set(document, text);
	return text;
}

function oneBlank(text: string): string {
	return text.replace(/\s+/g, ' ');
}

/** A text with each run of blanks as one, and where each of its characters stands in the source. */
class PlainText {
	readonly text: string;
	readonly offsets: readonly number[];

	constructor(source: string) {
		const offsets: number[] = [];
		let text = '';
		let isBlank = false;
		for (let i = 0; i < source.length; i++) {
			const unit = source[i] ?? '';
			const blank = /\s/.test(unit);
			if (!(blank && isBlank)) {
				text += blank ? ' ' : unit;
				offsets.push(i);
			}
			isBlank = blank;
		}
		this.text = text;
		this.offsets = offsets;
	}

	/** Each place at which words stand; not more than can be told apart. */
	*places(words: string): Iterable<number> {
		for (let at = this.text.indexOf(words), i = 0; at >= 0 && i < most; at = this.text.indexOf(words, at + 1), i++) {
			yield at;
		}
	}
}

const most = 1000;

/** How many characters before a place are those that stood there. */
function alikeBefore(text: string, at: number, before: string): number {
	const now = text.slice(Math.max(at - before.length - 1, 0), at).trimEnd();
	let count = 0;
	while (count < before.length && before.at(-1 - count) === now.at(-1 - count)) {
		count++;
	}
	return count;
}

function alikeBehind(text: string, at: number, after: string): number {
	const now = text.slice(at, at + after.length + 1).trimStart();
	let count = 0;
	while (count < after.length && after[count] === now[count]) {
		count++;
	}
	return count;
}

function headingsAbove({ sections }: SpecDocument, line: number): string[] {
	const above = allSections(sections).filter(
		({ range: { start, end } }) => start.line <= line && (line < end.line || (line === end.line && end.character > 0)),
	);
	return above.map(({ heading }) => heading.text);
}

/** The section under the same headings; once one of them is renamed, one of the same name, else the one around it. */
function sectionNamed({ sections }: SpecDocument, titles: readonly string[]): Section | undefined {
	const all = allSections(sections);
	const keys = titles.map(headingKey);
	for (let count = keys.length; count > 0; count--) {
		const path = keys.slice(0, count).join('\n');
		const found =
			all.find((section) => pathOf(section) === path) ??
			all.find(({ heading }) => headingKey(heading.text) === keys[count - 1]);
		if (found) {
			return found;
		}
	}
	return undefined;
}

function pathOf({ heading, parent }: Section): string {
	return `${parent ? `${pathOf(parent)}\n` : ''}${headingKey(heading.text)}`;
}
