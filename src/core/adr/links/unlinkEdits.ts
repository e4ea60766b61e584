import { parseDocument } from '../../document/parse.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../../document/text.ts';
import { badgeIn } from '../../kinds/badge.ts';
import type { Kind } from '../../kinds/kind.ts';
import { readStatusLine } from '../../kinds/statusLine.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { describeRecord } from '../record/describeRecord.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import { linksSection } from '../record/linksSection.ts';
import { isNothing } from '../record/nothing.ts';
import type { AdrRecord, RecordLink, RecordStatus } from '../record/record.ts';
import { entriesOf, relationSections } from '../record/relationSections.ts';
import { statusValueOf } from '../status/statusAtPlace.ts';
import { badgeEdits } from '../status/statusBadge.ts';
import { statusTagEdits } from '../status/statusTags.ts';
import { hasWordsBefore } from '../status/statusValue.ts';
import { bodyLines, firstContent, insertion, type LineSpan, lastContent, listMark } from './bodyLines.ts';
import { type EarlierRecord, earlierLine } from './earlierStatus.ts';
import { fieldUnlinks } from './fieldUnlinks.ts';
import { frontMatterEntryEdits } from './frontMatterEntry.ts';
import { type Unlinked, unlinkedValue, unsupersededStatus } from './unlinkedValue.ts';

/**
 * Edits that take out of a record what `linkEdits` writes into it for another one: the lines of their own that say how
 * they relate, entries of front matter, a section for links that is empty then, and "superseded by" in the status. A
 * status that is lost by that becomes the one that the record had before, and where that is not known, the log's word
 * for accepted. Links in sentences stay.
 * @param links those of the record that lead to the other one
 * @param earlier the record as it was before it was superseded; undefined where nobody knows
 */
export function unlinkEdits(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	dialect: Dialect,
	links: readonly RecordLink[],
	earlier?: EarlierRecord,
): Unlinked {
	const { status } = record;
	const isValue = (link: RecordLink): boolean =>
		link.relation === 'superseded-by' &&
		status?.range.start.line === link.range.start.line &&
		(status.form !== 'section' ||
			!isAlone(document, link) ||
			hasWordsBefore(statusValueOf(document, record.links, status)));
	const value = links.some(isValue) ? unlinkedValue(document, record, dialect, links, earlier) : undefined;
	const head = document.frontMatter?.range.end.line ?? -1;
	const said = links.filter((link) => !isValue(link));
	const emptyFor = ({ relation }: RecordLink): string | undefined => dialect.places?.[relation]?.empty;
	const fields = fieldUnlinks(document, record, said, emptyFor);
	const lines = said
		.filter((link) => !fields.links.includes(link))
		.filter((link) => link.range.start.line > head && isAlone(document, link))
		.flatMap(({ range: { start, end } }) => linesBetween(start.line, end.line));
	const runs = runsOf(
		document,
		kind,
		[...new Set(lines)].sort((a, b) => a - b),
	);
	const removals = runs.map((run) => removal(document, run));
	const entries = [...frontMatterEntryEdits(document, said, emptyFor), ...fields.edits];
	if (status?.form === 'section' && status.stage !== undefined && lines.includes(status.range.start.line)) {
		const { edits, isAssumed } = withStatus(document, kind, record, dialect, runs, removals, earlier);
		return { edits: [...entries, ...edits], isAssumed };
	}
	const gone = [...entries, ...removals];
	const isStill = record.links.some((link) => link.relation === 'superseded-by' && !links.includes(link));
	const isOver = gone.length > 0 && !isStill && links.some(({ relation }) => relation === 'superseded-by');
	const restored = value ?? (isOver ? unsupersededStatus(document, record, dialect, earlier) : undefined);
	return { edits: [...(restored?.edits ?? []), ...gone], isAssumed: restored?.isAssumed ?? false };
}

/** Lines that go together: nothing stands between them, and all of them stand in one section. */
interface Run {
	readonly first: number;
	last: number;
	/** The section of the status or of links; undefined for lines elsewhere. */
	readonly section: Section | undefined;
	/** Whether the section goes when nothing remains in it. */
	readonly mayGo: boolean;
	/** What it says instead when nothing remains in it; undefined where it has no word for that. */
	readonly empty: string | undefined;
	readonly body: LineSpan;
}

function runsOf(document: SpecDocument, kind: Kind, lines: readonly number[]): Run[] {
	const runs: Run[] = [];
	const ofRelations = relationSections(document).map(({ section }) => section);
	const known = [
		...ofRelations.map((section) => ({ section, mayGo: true, empty: emptyLike(document, ofRelations) })),
		{ section: statusSection(document, kind), mayGo: false, empty: undefined },
		{ section: linksSection(document, kind), mayGo: true, empty: undefined },
	];
	for (const line of lines) {
		const run = runs.at(-1);
		if (run && firstContent(document, { first: run.last + 1, end: line }) === undefined) {
			run.last = line;
			continue;
		}
		const holder = known.find(({ section }) => section && isIn(line, bodyLines(section)));
		const section = holder?.section;
		const body = section ? bodyLines(section) : { first: 0, end: document.lines.count };
		runs.push({ first: line, last: line, section, mayGo: holder?.mayGo ?? false, empty: holder?.empty, body });
	}
	return runs;
}

/** The line by which one of some sections says that there is nothing: `None.`, `- None`. */
function emptyLike(document: SpecDocument, sections: readonly Section[]): string | undefined {
	return sections
		.flatMap((section) => entriesOf(document, section))
		.map(({ line, character }) => ({ source: document.lines.line(line), character }))
		.find(({ source, character }) => isNothing(source.slice(character).trim()))?.source;
}

function isIn(line: number, { first, end }: LineSpan): boolean {
	return line >= first && line < end;
}

/** Removes the lines of a run and the blank ones on one side of it. */
function removal(document: SpecDocument, { first, last, section, mayGo, empty, body }: Run): TextEdit {
	const before = lastContent(document, { first: body.first, end: first });
	const behind = firstContent(document, { first: last + 1, end: body.end });
	if (before !== undefined) {
		return cut(document, before, last);
	}
	if (behind !== undefined) {
		return { range: { start: { line: first, character: 0 }, end: { line: behind, character: 0 } }, newText: '' };
	}
	if (empty !== undefined) {
		const end = { line: last, character: document.lines.line(last).length };
		return { range: { start: { line: first, character: 0 }, end }, newText: empty };
	}
	if (!section || !mayGo || section.children.length > 0) {
		return cut(document, section?.heading.range.end.line ?? first, last);
	}
	const heading = section.heading.range.start.line;
	const above = lastContent(document, { first: 0, end: heading });
	return above === undefined
		? { range: { start: { line: heading, character: 0 }, end: { line: last + 1, character: 0 } }, newText: '' }
		: cut(document, above, last);
}

/** Removes all from the end of one line to the end of another. */
function cut({ lines }: SpecDocument, from: number, to: number): TextEdit {
	const end = (line: number) => ({ line, character: lines.line(line).length });
	return { range: { start: end(from), end: end(to) }, newText: '' };
}

/** The removals of a status section, with the earlier status where none remains. */
function withStatus(
	document: SpecDocument,
	kind: Kind,
	record: AdrRecord,
	dialect: Dialect,
	runs: readonly Run[],
	removals: readonly TextEdit[],
	earlier: EarlierRecord | undefined,
): Unlinked {
	const remaining = parseDocument(document.path, applyEdits(document.text, removals));
	const { status, links = [] } = describeRecord(remaining, kind) ?? {};
	const isLink = links.some(({ range }) => range.start.line === status?.range.start.line);
	// Who approved or proposed it is none: such a line stood below the status
	const isNone =
		status?.form === 'section' &&
		!readStatusLine(remaining.lines.slice(status.range), [
			...(kind.status?.values ?? []),
			...(kind.status?.done ?? []),
		]);
	const isStill = links.some(({ relation }) => relation === 'superseded-by');
	const badge = isStill ? undefined : unsuperseded(document, status, dialect, earlier);
	if (badge) {
		const tags = statusTagEdits(document, record.status, badgeIn(badge.newText)?.word ?? '');
		return { edits: [...tags, badge, ...removals], isAssumed: !earlier };
	}
	if (status?.stage !== undefined && (status.stage === 'superseded' || !(isLink || isNone))) {
		return { edits: [...removals, ...statusTagEdits(document, record.status, status.text)], isAssumed: false };
	}
	const line = earlier && earlierLine(earlier);
	const isSame = record.status && line === document.lines.slice(record.status.range);
	const word = earlier && !isSame ? line : dialect.words.accepted;
	if (word !== undefined && word === (status && remaining.lines.slice(status.range))) {
		return { edits: [...removals], isAssumed: false };
	}
	if (word === undefined) {
		const hadSection = earlier && statusSection(earlier.document, kind);
		return {
			edits: hadSection ? [...removals] : runs.map((run) => removal(document, { ...run, mayGo: true })),
			isAssumed: false,
		};
	}
	const edits = [...statusTagEdits(document, record.status, word), ...withWordLine(document, runs, removals, word)];
	return { edits, isAssumed: !earlier || isSame === true };
}

/** The badge of a record that nothing supersedes any more, as it was; undefined for a status that is none, or no more. */
function unsuperseded(
	document: SpecDocument,
	status: RecordStatus | undefined,
	dialect: Dialect,
	earlier: EarlierRecord | undefined,
): TextEdit | undefined {
	const source = status && document.lines.slice(status.range);
	if (status?.stage !== 'superseded' || !badgeIn(source ?? '')) {
		return undefined;
	}
	const line = earlier && earlierLine(earlier);
	return line !== undefined && badgeIn(line)
		? { range: status.range, newText: line }
		: badgeEdits(
				document,
				status,
				earlier?.record.status?.text ?? inCaseOf(status.text, dialect.words.accepted),
				false,
				dialect,
			)?.[0];
}

/** The removals, with a word as the first line of the section of the status. */
function withWordLine(
	document: SpecDocument,
	runs: readonly Run[],
	removals: readonly TextEdit[],
	word: string,
): TextEdit[] {
	const at = runs.findIndex(({ section, mayGo }) => section && !mayGo);
	const run = runs[at];
	const top = run && firstContent(document, run.body);
	if (!run || top === undefined) {
		return [...removals];
	}
	const mark = listMark(document.lines.line(top));
	if (top < run.first) {
		return [insertion(document, { line: top, character: 0 }, mark + word + (mark === '' ? '\n\n' : '\n')), ...removals];
	}
	const start = { line: run.first, character: mark.length };
	const end = { line: run.last, character: document.lines.line(run.last).length };
	return removals.map((edit, i) => (i === at ? { range: { start, end }, newText: word } : edit));
}

/** What may stand before a link that is alone on its line: a list's mark, the date of an entry, emoji, emphasis. */
const marksBefore =
	/^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)?(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[\s:,–—-]+)?(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[\s*_])*$/u;

function isAlone({ lines }: SpecDocument, { range: { start, end } }: RecordLink): boolean {
	const before = lines.line(start.line).slice(0, start.character);
	return marksBefore.test(before) && /^[\s.*_]*$/.test(lines.line(end.line).slice(end.character));
}

function linesBetween(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
