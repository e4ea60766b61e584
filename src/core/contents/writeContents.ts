import { anchorsOf } from '../document/anchors.ts';
import type { Heading, SpecDocument } from '../document/specDocument.ts';
import { lineBreakOf, range, type TextEdit } from '../document/text.ts';
import { type Contents, type ContentsEntry, findContents, listableHeadings } from './contents.ts';
import { listNumbers, type NumberedEntry } from './listNumbers.ts';

/** Levels that a new table of contents lists. */
const usualLevels = { top: 2, deepest: 3 } as const;

/** What a table of contents lacks. */
export interface ContentsUpdate {
	/** Headings that it should list and does not, in their order; without those in whose place a dead entry stands. */
	readonly missing: readonly Heading[];
	/** Brings it up to date, dead entries included. */
	readonly edits: readonly TextEdit[];
}

/**
 * What has to be done so that a table of contents lists what it means to. Between marks all headings of its levels
 * belong into it; a list without marks may leave some out, so that it lacks a heading only where it lists others beside
 * it. Entries keep their words, also where the heading says more. Where nothing is listed the list is made anew. What leads
 * anywhere, or is no entry, is never taken out.
 */
export function contentsUpdate(document: SpecDocument, contents: Contents): ContentsUpdate {
	const { marked, entries, listable } = contents;
	const listed = new Set(entries.flatMap(({ heading }) => (heading ? [heading] : [])));
	const levels = levelsOf([...listed], listable);
	if (listed.size === 0) {
		// A list in a form of its own is its author's
		const isEmpty = marked && !contents.leads;
		const missing = isEmpty ? listable.filter(({ level }) => level >= levels.top && level <= levels.deepest) : [];
		return { missing, edits: missing.length > 0 ? wholeList(document, contents, missing) : [] };
	}
	const unlisted = missingFrom(listable, listed, levels, marked);
	const gone = entries.filter((entry) => entry.gone);
	const edits = lineEdits(document, contents, unlisted, gone, levels.top);
	return { missing: withoutRenamed(unlisted, contents), edits };
}

/** An entry that leads nowhere stands for the heading in its place, which has another name now: that is another finding. */
function withoutRenamed(unlisted: readonly Heading[], { entries, listable }: Contents): readonly Heading[] {
	const listed = new Set(entries.map(({ heading }) => heading));
	const deadAfter = new Map<Heading | undefined, number>();
	let above: Heading | undefined;
	for (const entry of entries) {
		above = entry.heading ?? above;
		if (entry.gone) {
			deadAfter.set(above, (deadAfter.get(above) ?? 0) + 1);
		}
	}
	const left = new Set(unlisted);
	above = undefined;
	for (const heading of listable) {
		const dead = deadAfter.get(above) ?? 0;
		if (!left.has(heading)) {
			above = listed.has(heading) ? heading : above;
		} else if (dead > 0) {
			deadAfter.set(above, dead - 1);
			left.delete(heading);
		}
	}
	return unlisted.filter((heading) => left.has(heading));
}

/**
 * A new table of contents before the first section, between marks by which it is kept current.
 * @returns undefined where there is one already, or nothing to list
 */
export function newContents(document: SpecDocument): TextEdit | undefined {
	const all = listableHeadings(document);
	const [first] = all;
	if (!first || findContents(document)) {
		return undefined;
	}
	const { top, deepest } = levelsOf([], all);
	const listable = all.filter(({ level }) => level >= top && level <= deepest);
	const lineBreak = lineBreakOf(document.text);
	const lines = listLines(document, listable);
	const newText = ['<!-- toc -->', '', ...lines, '', '<!-- tocstop -->', '', ''].join(lineBreak);
	const { line } = first.range.start;
	return { range: range(line, 0, line, 0), newText };
}

interface Levels {
	readonly top: number;
	readonly deepest: number;
}

function levelsOf(listed: readonly Heading[], listable: readonly Heading[]): Levels {
	if (listed.length > 0) {
		const levels = listed.map(({ level }) => level);
		return { top: Math.min(...levels), deepest: Math.max(...levels) };
	}
	// A document without a title has sections of level 1
	const top = Math.min(usualLevels.top, ...listable.map(({ level }) => level));
	return { top, deepest: top + usualLevels.deepest - usualLevels.top };
}

/**
 * Most of the headings of a group have to be listed, before one between them that is not is said to be forgotten: what
 * stands behind the last one, a summary or where to get help, is often left out on purpose.
 */
const most = 0.5;

function missingFrom(
	listable: readonly Heading[],
	listed: ReadonlySet<Heading>,
	{ top, deepest }: Levels,
	marked: boolean,
): readonly Heading[] {
	const wanted = listable.filter(({ level }) => level >= top && level <= deepest);
	if (marked) {
		return wanted.filter((heading) => !listed.has(heading));
	}
	const groups = new Map<Heading | undefined, Heading[]>();
	const path: Heading[] = [];
	for (const heading of wanted) {
		while ((path.at(-1)?.level ?? 0) >= heading.level) {
			path.pop();
		}
		const parent = path.at(-1);
		const group = groups.get(parent) ?? [];
		group.push(heading);
		groups.set(parent, group);
		path.push(heading);
	}
	const forgotten = new Set<Heading>();
	for (const group of groups.values()) {
		const last = group.findLastIndex((heading) => listed.has(heading));
		const left = group.slice(0, last + 1).filter((heading) => !listed.has(heading));
		if (left.length < group.length * most) {
			for (const heading of left) {
				forgotten.add(heading);
			}
		}
	}
	return wanted.filter((heading) => forgotten.has(heading));
}

/** The list takes the place of blank lines and of entries that lead nowhere; it comes behind all else that stands there. */
function wholeList(document: SpecDocument, contents: Contents, headings: readonly Heading[]): TextEdit[] {
	const { firstLine, endLine, entries } = contents;
	const dead = new Set(entries.filter(({ gone }) => gone).map(({ line }) => line));
	const isBlank = (line: number): boolean => dead.has(line) || document.lines.line(line).trim() === '';
	let first = endLine;
	while (first > firstLine && isBlank(first - 1)) {
		first--;
	}
	const removals = [...dead].filter((line) => line < first).map(removeLine);
	const newText = ['', ...listLines(document, headings), '', ''].join(lineBreakOf(document.text));
	return [...removals, { range: range(first, 0, endLine, 0), newText }];
}

function removeLine(line: number): TextEdit {
	return { range: range(line, 0, line + 1, 0), newText: '' };
}

function listLines(document: SpecDocument, headings: readonly Heading[]): string[] {
	const top = Math.min(...headings.map(({ level }) => level));
	const lineFor = lineWriter(document);
	return headings.map((heading) => lineFor(heading, '  '.repeat(heading.level - top), '-'));
}

/** An entry that is put in. */
interface NewEntry extends NumberedEntry {
	readonly heading: Heading;
}

/** Takes the entries that lead nowhere out, and puts a line for each missing heading behind that of the one before it. */
function lineEdits(
	document: SpecDocument,
	{ entries, listable }: Contents,
	missing: readonly Heading[],
	gone: readonly ContentsEntry[],
	top: number,
): TextEdit[] {
	const lineBreak = lineBreakOf(document.text);
	const step = indentStep(entries);
	const lineFor = lineWriter(document);
	const kept = entries.filter(({ heading }) => heading !== undefined);
	const beforeOf = entryBefore(kept, listable);
	const samples = new Map(kept.toReversed().map((entry) => [entry.heading?.level, entry]));
	const behind = lineBehind(entries);
	const insertions = new Map<number, NewEntry[]>();
	for (const heading of missing) {
		const before = beforeOf.get(heading);
		const sample = samples.get(heading.level);
		const indent = sample?.indent ?? step.repeat(heading.level - top);
		const mark = sample?.mark ?? kept[0]?.mark ?? '-';
		const at = before ? (behind.get(before) ?? before.line + 1) : (kept[0]?.line ?? 0);
		const added = insertions.get(at) ?? [];
		added.push({ heading, indent, mark, line: undefined, gone: false });
		insertions.set(at, added);
	}
	const placed = [
		...[...insertions].flatMap(([place, added]) => added.map((entry) => ({ place, entry }))),
		...entries.map((entry) => ({ place: entry.line, entry })),
	];
	// What is put in at a line comes before it
	const numbers = listNumbers(placed.sort((a, b) => a.place - b.place).map(({ entry }) => entry));
	const additions = [...insertions].map(([line, added]) => {
		const lines = added.map((entry) => lineFor(entry.heading, entry.indent, numbers.markOf(entry)));
		return insertLines(document, line, lines, lineBreak);
	});
	return [...gone.map(({ line }) => removeLine(line)), ...additions, ...numbers.edits].sort(
		(a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
	);
}

/** A list may end with the text, without a line break of its own. */
function insertLines({ lines }: SpecDocument, line: number, added: readonly string[], lineBreak: string): TextEdit {
	if (line < lines.count) {
		return { range: range(line, 0, line, 0), newText: added.map((one) => one + lineBreak).join('') };
	}
	const end = lines.positionAt(lines.text.length);
	return { range: { start: end, end }, newText: added.map((one) => lineBreak + one).join('') };
}

/** The last entry in the list that leads to a heading before each of those below it. */
function entryBefore(
	kept: readonly ContentsEntry[],
	listable: readonly Heading[],
): ReadonlyMap<Heading, ContentsEntry | undefined> {
	const below = new Set(listable);
	const places = new Map(kept.map((entry, place) => [entry.heading, place]));
	// An entry may also lead to a heading above the list
	let last = kept.findLastIndex(({ heading }) => heading && !below.has(heading));
	return new Map(
		listable.map((heading) => {
			const before = kept[last];
			last = Math.max(last, places.get(heading) ?? -1);
			return [heading, before];
		}),
	);
}

/** The line behind each entry and those below it that lead to other places than headings. */
function lineBehind(entries: readonly ContentsEntry[]): ReadonlyMap<ContentsEntry, number> {
	const behind = new Map<ContentsEntry, number>();
	let above: ContentsEntry | undefined;
	for (const entry of entries) {
		if (entry.heading) {
			above = entry;
		}
		if (above && (entry === above || (!entry.gone && entry.indent.length > above.indent.length))) {
			behind.set(above, entry.line + 1);
		}
	}
	return behind;
}

function indentStep(entries: readonly ContentsEntry[]): string {
	return entries.find(({ indent }) => indent !== '')?.indent ?? '  ';
}

/** Writes entries: `- [Heading](#heading)`, with GitHub's anchors. */
function lineWriter({ headings }: SpecDocument): (heading: Heading, indent: string, mark: string) => string {
	const texts = headings.map(({ anchorText }) => anchorText);
	const { names } = anchorsOf(texts, []);
	const anchors = new Map(headings.map((heading, i) => [heading, names[i] ?? '']));
	return (heading, indent, mark) =>
		`${indent}${mark} [${heading.text.replace(/[\\[\]<]/g, '\\$&')}](#${anchors.get(heading)})`;
}
