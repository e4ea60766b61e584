import { hiddenLines } from '../../document/hiddenLines.ts';
import type { Field, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, contains, type Range, range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { chosenStatus } from '../../kinds/plainStatus.ts';
import type { DocumentStatus } from '../../kinds/status.ts';
import { headRange } from '../../kinds/statusPlaces.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import { withExtents } from './extent.ts';
import { type ListedItem, listBelow } from './fieldList.ts';
import { fieldReferences } from './fieldReferences.ts';
import { frontMatterLinks } from './frontMatterLinks.ts';
import { isNext, type LabelledLink, labelledLinks, toRecordLink } from './labelledLinks.ts';
import { linksSection } from './linksSection.ts';
import { beginsWithNothing } from './nothing.ts';
import type { RecordLink, Relation } from './record.ts';
import { readRecordName } from './recordName.ts';
import { inlineLinks, type LineLink, type RecordReference, recordReferences } from './recordReference.ts';
import { namesNoSide, relationOf } from './relation.ts';
import { entriesOf, type RelationSection, relationSections } from './relationSections.ts';
import { isOpenChoice, stageOf } from './stage.ts';
import { goesOn, isOneOfMany, linesAbove, linksBehind } from './wrappedLinks.ts';

/** Characters of a status before the record that it names. */
const longestStatus = 40;

/** Characters of a line that are looked at. */
const longest = 2000;

/**
 * What a record says of how it relates to others: in its status, in fields, front matter and sections named for a
 * relation, and in its section of links. A link in prose, with no such words, is none.
 */
export function recordLinks(document: SpecDocument, kind: Kind, status: DocumentStatus | undefined): RecordLink[] {
	const text = new RecordText(document);
	const sectionOfStatus = statusSection(document, kind);
	const linkSection = linksSection(document, kind);
	// What a template offers names no record yet.
	const isOffered =
		status &&
		(isOpenChoice(status.text) ||
			(!/\d/.test(status.text) && chosenStatus(document.lines.slice(status.range)) !== undefined));
	const chosen = isOffered ? undefined : status;
	const isSuperseded = chosen !== undefined && stageOf(chosen.text) === 'superseded';
	const found = [
		...(isSuperseded ? text.successor(chosen.range) : []),
		...frontMatterLinks(document, chosen),
		...(chosen && chosen.form !== 'front-matter' ? text.inRange(chosen.range, undefined) : []),
		...headFields(document).flatMap((field) => text.inField(field)),
		...text.inLines(headRange(document, kind), undefined),
		...relationSections(document).flatMap((section) => text.inSection(section)),
		...(sectionOfStatus ? text.inLines(sectionOfStatus.range, 'alone') : []),
		...(linkSection ? text.inLines(linkSection.range, 'first') : []),
	];
	const own = found.filter(
		({ range: { start, end } }) =>
			(status === chosen || !status || !contains(status.range, start)) && !unticked.test(document.lines.line(end.line)),
	);
	return withoutItself(withoutOverlaps(isSuperseded ? own.map(ofSuperseded) : own), document);
}

/** An item with a box that nobody ticked: a choice that was not made. */
const unticked = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[ \]\s/;

/** What names a record and then the one it stands in tells what the other says: "whose status is: replaced by ADR-7". */
function withoutItself(links: readonly RecordLink[], { path }: SpecDocument): RecordLink[] {
	const own = readRecordName(path).number;
	return links.filter((link, i) => {
		const before = links[i - 1];
		const isOwn = link.path === undefined ? link.number === own : link.path === path;
		const isBehind = before?.range.end.line === link.range.start.line && before.number !== link.number;
		return !(isOwn && isBehind && link.number !== undefined && !isOfAnotherLog(link, before));
	});
}

/** Whether two records that are named by their numbers have other letters before them: "ADR-4 and WEB-ADR-7". */
function isOfAnotherLog({ path, prefix }: RecordLink, before: RecordLink): boolean {
	const [own, other] = [prefix, before.prefix].map((letters) => letters.replace(/[^\p{L}]/gu, '').toLowerCase());
	return path === undefined && own !== '' && other !== '' && own !== other;
}

/** "Replacement: ADR-5" in a record that is replaced says by which one. */
function ofSuperseded(link: RecordLink): RecordLink {
	return link.relation === 'supersedes' && namesNoSide(link.label) ? { ...link, relation: 'superseded-by' } : link;
}

/** The lines of a document with their links. */
class RecordText {
	private readonly document: SpecDocument;
	private readonly links = new Map<number, LineLink[]>();

	constructor(document: SpecDocument) {
		this.document = document;
		for (const { form, range: place, target, text } of document.links) {
			if ((form === 'inline' || form === 'reference') && place.start.line === place.end.line) {
				const onLine = this.links.get(place.start.line) ?? [];
				onLine.push({ start: place.start.character, end: place.end.character, target, text });
				this.links.set(place.start.line, onLine);
			}
		}
	}

	inRange({ start, end }: Range, anyLabel: 'alone' | 'first' | undefined): RecordLink[] {
		const source = this.source(start.line, start.character, end.character);
		const references = this.references(start.line, source);
		if (references.length === 0) {
			return [];
		}
		const below = this.below(start.line, end.character);
		return labelledLinks(source, references, anyLabel, below).map((found) => toRecordLink(found, start.line));
	}

	/** The record that a status names behind its word, with nothing but marks between: `Ersetzt (ADR-5)`, `대체됨 — [5](…)`. */
	successor({ start, end }: Range): RecordLink[] {
		const source = this.source(start.line, start.character, end.character);
		const onLine = this.links.get(start.line) ?? inlineLinks(source);
		const [reference] = recordReferences(source, this.document.path, onLine);
		const before = source.slice(start.character, reference?.start);
		const [, word = ''] = before.length > longestStatus ? [] : (/^(.*[\p{L}\p{M}])[^\p{L}\p{N}]+$/u.exec(before) ?? []);
		const isApart = /[(（:：,–—→>-]/.test(before.slice(word.length));
		if (!reference || !(reference.isLink || reference.isSure) || !isApart || stageOf(word) !== 'superseded') {
			return [];
		}
		const label = word.replace(/^[^\p{L}]+/u, '');
		const at = start.character + word.length - label.length;
		const link = { relation: 'superseded-by', label, start: at, end: reference.end, reference } as const;
		return withExtents(source, [link], [reference]).map((found) => toRecordLink(found, start.line));
	}

	/** In the lines of a range, headings left out. */
	inLines({ start, end }: Range, anyLabel: 'alone' | 'first' | undefined): RecordLink[] {
		const isHidden = hiddenLines(this.document);
		const links: RecordLink[] = [];
		for (let line = start.line; line <= end.line; line++) {
			if (!isHidden(line) && !/^\s{0,3}#/.test(this.document.lines.line(line))) {
				const until = line === end.line ? end.character : longest;
				links.push(...this.inRange(range(line, 0, line, until), anyLabel));
				links.push(...this.behindLinesAbove(line, until, start.line, isHidden));
			}
		}
		return links;
	}

	/** The records at the beginning of a line that words in the lines above it are about: `Superseded by` and a link below. */
	private behindLinesAbove(
		line: number,
		until: number,
		first: number,
		isHidden: (line: number) => boolean,
	): RecordLink[] {
		const { lines } = this.document;
		const source = this.source(line, 0, until);
		const references = this.references(line, source);
		if (!goesOn(source, references[0])) {
			return [];
		}
		const above = linesAbove(lines, line, first, isHidden).map((one) => {
			const said = this.source(one, 0, longest);
			return { line: one, source: said, references: this.references(one, said) };
		});
		return above.length === 0 ? [] : linksBehind([...above, { line, source, references }], isOneOfMany(lines, line));
	}

	/** Most lines name nothing, and are not looked at closely. */
	private references(line: number, source: string): RecordReference[] {
		const onLine = this.links.get(line);
		return onLine || /\d/.test(source) ? recordReferences(source, this.document.path, onLine ?? []) : [];
	}

	/** A field named for a relation: all that its value names. */
	inField(field: Field): RecordLink[] {
		const { name, nameRange, valueRange, form } = field;
		const { line, character } = valueRange.start;
		const relation = relationOf(name);
		if (relation === 'other' || nameRange.start.line !== line) {
			return [];
		}
		const listed = listBelow(this.document, field);
		if (listed.length > 0) {
			return listed.flatMap((item) => this.inItem(item, relation, name));
		}
		const source = this.source(line, character, valueRange.end.character);
		const references = recordReferences(source, this.document.path, this.links.get(line) ?? []);
		const others = otherSentences(source, references);
		const links = fieldReferences(source, references, relation).map(
			(reference, i) =>
				others.find((one) => one.reference === reference) ?? {
					relation,
					label: name,
					start: i === 0 ? nameRange.start.character : reference.start,
					end: reference.end,
					reference,
				},
		);
		const below = form === 'table' ? '' : this.below(line, valueRange.end.character);
		return withExtents(source + below, links, references, character).map((link) => toRecordLink(link, line));
	}

	/** A section headed by a relation: what its items and paragraphs begin with, or say in a sentence. */
	inSection({ section, relation, name }: RelationSection): RecordLink[] {
		return entriesOf(this.document, section).flatMap((entry) => {
			const { line, character } = entry;
			const named = this.inItem(entry, relation, name);
			return named.length > 0 || beginsWithNothing(this.document.lines.line(line).slice(character))
				? named
				: this.inRange(range(line, 0, line, longest), undefined).filter((link) => link.relation === relation);
		});
	}

	/** The record that an item below such a field begins with, and those that it lists with it. */
	private inItem({ line, character }: ListedItem, relation: Relation, label: string): RecordLink[] {
		const source = this.source(line, character, longest);
		const references = recordReferences(source, this.document.path, this.links.get(line) ?? []);
		const [first, ...others] = fieldReferences(source, references, relation);
		if (!first || !/^[\s*_"'([]*$/.test(source.slice(0, first.start))) {
			return [];
		}
		let end = first.start;
		const named = [first, ...others].filter((one, i) => {
			const isListed = i === 0 || isNext(source, end, one);
			end = isListed ? one.end : end;
			return isListed;
		});
		const links = named.map((reference) => ({
			relation,
			label,
			start: reference.start,
			end: reference.end,
			reference,
		}));
		return withExtents(source, links, references, character).map((link) => toRecordLink(link, line));
	}

	/** How a sentence that reaches to the end of its line goes on: with a small letter or a bracket. */
	private below(line: number, end: number): string {
		const { lines } = this.document;
		const source = lines.line(line);
		const next =
			line + 1 < lines.count
				? lines
						.line(line + 1)
						.slice(0, longest)
						.trim()
				: '';
		const isWhole = source.slice(end).trim() === '' && !/(?: {2}|\\)$/.test(source);
		return isWhole && /^(?:[(§]|\p{Ll}[^:]*$)/u.test(next) ? ` ${next}` : '';
	}

	/** A line up to `end`, with blanks for what stands before `start` and for comments, so that places stay the same. */
	private source(line: number, start: number, end: number): string {
		const blanked = (text: string): string => ' '.repeat(text.length);
		const whole = this.document.lines.line(line).slice(0, Math.min(end, longest));
		return (blanked(whole.slice(0, start)) + whole.slice(start)).replace(/<!--.*?-->/g, blanked);
	}
}

/** What sentences behind the first of a field say with words of their own: "none. Superseded by ADR-7". */
function otherSentences(source: string, references: readonly RecordReference[]): LabelledLink[] {
	return labelledLinks(source, references, undefined).filter(({ start, reference }) => {
		return start < reference.start && /[.;。；]\s*$/.test(source.slice(Math.max(start - 5, 0), start));
	});
}

/** In order of place; of two that were found at the same place the first. */
function withoutOverlaps(links: readonly RecordLink[]): RecordLink[] {
	const sorted = [...links].sort((a, b) => comparePositions(a.range.end, b.range.end));
	return sorted.filter(
		(link, i) => i === 0 || comparePositions(link.range.end, sorted[i - 1]?.range.end ?? link.range.end) !== 0,
	);
}
