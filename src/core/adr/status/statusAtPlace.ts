import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range, TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo } from '../../document/yaml.ts';
import { OperationError } from '../../workspace/change.ts';
import { listMark } from '../links/bodyLines.ts';
import type { AdrRecord, RecordLink, RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { decoded, quoteOf, withinQuotes, yamlValue } from '../record/yamlValue.ts';
import { escapedFor, followsOf, type StatusValue, takeApart, withWord } from './statusValue.ts';

/**
 * The value of a status taken apart as it stands in the source, without the quotes of YAML. The records that supersede
 * its own belong to its word: `superseded by [ADR-5](…), [ADR-6](…)`. One of which a status in force says that it
 * supersedes a part belongs to what is told behind the word. What the next line of its section goes on with belongs to
 * its sentence.
 */
export function statusValueOf(document: SpecDocument, links: AdrRecord['links'], status: RecordStatus): StatusValue {
	const whole = links.filter(
		({ relation, part, range }) => relation === 'superseded-by' && !part && isIn(range, status.range),
	);
	const isSaid = status.stage === 'superseded' || isFirst(document, whole[0], status);
	return namingValueOf(document, isSaid ? whole : [], status);
}

/** Whether a status begins with the words of a link, whatever they mean: no other word stands before them. */
function isFirst({ lines }: SpecDocument, link: RecordLink | undefined, { range: { start } }: RecordStatus): boolean {
	return (
		link !== undefined && !/\p{L}/u.test(lines.line(start.line).slice(start.character, link.range.start.character))
	);
}

/** As `statusValueOf`, with all of the records in the word that are said to supersede its own, or a part of it. */
export function namingValueOf(document: SpecDocument, links: AdrRecord['links'], status: RecordStatus): StatusValue {
	const { range, form } = status;
	const source = document.lines.slice(range);
	const quote = form === 'front-matter' ? quoteOf(source).length : 0;
	const inner = source.slice(quote, source.length - quote);
	const value = takeApart(inner);
	const end = Math.max(
		...links
			.filter((link) => link.relation === 'superseded-by' && isIn(link.range, range))
			.map((link) => link.range.end.character - range.start.character - quote),
	);
	const isChoice = value.word === inner;
	if (isChoice || end <= value.before.length || end > inner.length) {
		return goesOn(document, status) ? { ...value, follows: 'sentence' } : value;
	}
	return closed({ before: value.before, word: inner.slice(value.before.length, end), rest: inner.slice(end) });
}

/** What opens before a word and closes within it closes behind it; a bracket that opens within it closes there too. */
function closed({ before, word, rest }: Pick<StatusValue, 'before' | 'word' | 'rest'>): StatusValue {
	const [mark] = /(?:\*+|_+|~~|`)$/.exec(before) ?? [];
	// A path has underscores of its own
	const isOpen = mark !== undefined && word.replace(/\]\([^()]*\)/g, ']').split(mark).length % 2 === 0;
	const bracket = /^[\s*_]*[)）]/.exec(rest)?.[0] ?? '';
	const opened = word.split(/[(（]/).length > word.split(/[)）]/).length ? bracket.length : 0;
	const behind = (isOpen ? mark : '') + rest.slice(opened);
	return { before, word: word + rest.slice(0, opened), rest: behind, follows: followsOf(behind) };
}

/** Whether a status has a line of its section to itself but for the mark of a list: no name stands before it, no box. */
export function isUnnamed({ lines }: SpecDocument, { form, range }: RecordStatus): boolean {
	const before = lines.line(range.start.line).slice(0, range.start.character);
	return form === 'section' && (before.trim() === '' || listMark(before) === before);
}

/** Whether the sentence that a status begins goes on in the next line, as in "Accepted" and "by the board" below it. */
function goesOn({ lines }: SpecDocument, { form, range }: RecordStatus): boolean {
	return form === 'section' && /^\s*\p{Ll}/u.test(lines.line(range.end.line + 1));
}

/**
 * Puts another word in the place of a status, written as its form asks for; nothing where it is the same.
 * @param around what remains before and behind the word, as it stands in the source
 * @throws OperationError where the word can't be replaced alone
 */
export function valueEdits(
	document: SpecDocument,
	status: RecordStatus,
	around: Pick<StatusValue, 'before' | 'rest'>,
	word: string,
): TextEdit[] {
	const { form, range } = status;
	const source = document.lines.slice(range);
	if (form === 'front-matter') {
		refuseSpread(document, status, source);
	} else if (/!\[[^\]]*$/.test(around.before) || (around.before === '' && /^\[?!\[|^<img\b/i.test(around.rest))) {
		throw byHand(document, 'is a picture');
	}
	const quote = form === 'front-matter' ? quoteOf(source) : '';
	const inner = withWord(around, withinValue(document, status, word));
	const newText = form === 'front-matter' && quote === '' ? yamlValue(inner, '') : quote + inner + quote;
	if (form === 'front-matter' && !decoded(newText)?.includes(word)) {
		throw byHand(document, 'is written with escapes');
	}
	return newText === source ? [] : [{ range, newText }];
}

/** A text as it is written within the value of a status. */
export function withinValue(document: SpecDocument, { form, range }: RecordStatus, text: string): string {
	const quote = form === 'front-matter' ? quoteOf(document.lines.slice(range)) : '';
	return quote === '' ? escapedFor(form, text) : withinQuotes(text, quote);
}

/** @throws OperationError for a status whose word is known and can't be found */
export function refuseHidden(document: SpecDocument, value: StatusValue): void {
	const source = value.before + value.word + value.rest;
	if (value.word === '' && stageOf(source) !== undefined) {
		throw byHand(document, "can't be told apart from what stands around it");
	}
}

/** @throws OperationError for a value of front matter that is more than what stands in its place on one line */
function refuseSpread(document: SpecDocument, { range }: RecordStatus, source: string): void {
	if (document.frontMatter?.yaml.trimStart().startsWith('{')) {
		throw byHand(document, 'stands in a mapping in braces');
	}
	const yaml = frontMatterOf(document);
	const entry = Object.entries(frontMatterValues(document)).find(([key]) => {
		const place = yaml?.rangeOf(pointerTo(key));
		return place?.start.line === range.start.line && place.start.character === range.start.character;
	});
	if (!entry || decoded(source) !== String(entry[1])) {
		throw byHand(document, 'has several lines');
	}
}

/** The error for a status that can't be written over. */
export function byHand({ path }: SpecDocument, problem: string): OperationError {
	return new OperationError(`In ${path} the status ${problem}. Write it by hand.`);
}

function isIn(inner: Range, { start, end }: Range): boolean {
	return (
		inner.start.line === start.line &&
		inner.end.line === end.line &&
		inner.start.character >= start.character &&
		inner.end.character <= end.character
	);
}
