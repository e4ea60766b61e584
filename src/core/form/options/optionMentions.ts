import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { Span } from '../text/editableText.ts';
import { isOver, likeness, likest, markedWords, namedIn, shortestWord } from './namedOption.ts';

/**
 * Where a decision names an option, for giving it another name. A decision may name several, by a name in each place or
 * by one that fits them all; only what means this option and no other is a mention of it.
 */
export class OptionMentions {
	/** The decision's own text; what is no text of a person's has other characters in it. */
	private readonly body: string;
	private readonly start: number;
	private readonly titles: readonly string[];
	private readonly place: number;
	private readonly found: readonly Span[];

	/** @param place of the option among the titles */
	constructor(document: SpecDocument, { bodyRange }: Section, titles: readonly string[], place: number) {
		this.start = document.lines.offsetAt(bodyRange.start);
		this.body = readable(document, this.start, document.lines.offsetAt(bodyRange.end));
		this.titles = titles;
		this.place = place;
		this.found = mentionsIn(this.body, titles, place);
	}

	/** The characters that are the option's name, in order of place. */
	get spans(): readonly Span[] {
		return this.found.map(({ start, end }) => ({ start: this.start + start, end: this.start + end }));
	}

	/** Whether the decision still names the option in all these places, once they have another title. */
	keepsWith(title: string): boolean {
		const { found, body, place } = this;
		const pieces = found.map(({ start }, i) => body.slice(found[i - 1]?.end ?? 0, start) + title);
		const after = pieces.join('') + body.slice(found.at(-1)?.end ?? 0);
		return mentionsIn(after, this.titles.with(place, title), place).length >= found.length;
	}
}

/**
 * Whether a decision chooses several options, or one rather than another: where it says what is chosen, it has names of
 * different ones, or the items of its list begin with them.
 */
export function namesSeveral(document: SpecDocument, { bodyRange }: Section, titles: readonly string[]): boolean {
	const { lines } = document;
	const body = readable(document, lines.offsetAt(bodyRange.start), lines.offsetAt(bodyRange.end));
	const clause = choosingClause(body, titles);
	const marked = markedWords(body).filter(({ text }) => likest(text, titles).length > 0);
	const unmarked = without(
		body,
		marked.map(({ span }) => span),
	);
	const words = titles.flatMap((text) => wordsIn(unmarked, titles, text).map((span) => ({ span, text })));
	const named = [...marked, ...words].filter(({ span }) => isOver(span, clause) || isItem(body, span));
	return new Set(named.map(({ text }) => likest(text, titles).join())).size > 1;
}

/** A stretch of a text, with code blocks, comments and targets of links made unreadable. */
function readable({ text, lines, fences, comments, links }: SpecDocument, start: number, end: number): string {
	const ranges = [
		...fences.map(({ range }) => range),
		...comments.map(({ range }) => range),
		...links.map(({ form, range, targetRange }) => (form === 'definition' ? range : targetRange)),
	];
	const spans = ranges.map((range) => ({
		start: Math.max(lines.offsetAt(range.start) - start, 0),
		end: Math.min(lines.offsetAt(range.end) - start, end - start),
	}));
	return without(text.slice(start, end), spans);
}

/** A text of the same length and lines, in which nothing can be read at some places. */
function without(body: string, spans: readonly Span[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		if (end > Math.max(start, at)) {
			const from = Math.max(start, at);
			pieces.push(body.slice(at, from), body.slice(from, end).replace(/[^\r\n]/g, '\uFFFC'));
			at = end;
		}
	}
	return pieces.join('') + body.slice(at);
}

function mentionsIn(body: string, titles: readonly string[], place: number): Span[] {
	const title = titles[place] ?? '';
	const isMeant = (text: string): boolean => {
		const [first, ...others] = likest(text, titles);
		return first === place && others.length === 0;
	};
	const clause = choosingClause(body, titles);
	const all = markedWords(body).filter(({ text }) => likest(text, titles).length > 0);
	const marked = all.filter(
		({ span, text }) =>
			isMeant(text) &&
			(body.charAt(span.start - 1) === '`' ? text === title : isOver(span, clause) || likeness(text, title) === 2),
	);
	const unmarked = without(
		body,
		all.map(({ span }) => span),
	);
	const words = isMeant(title) ? wordsIn(unmarked, titles, title) : [];
	const bare = words.filter((span) => isOver(span, clause) || isItem(body, span));
	return [...marked.map(({ span }) => span), ...bare, ...firstWord(body, titles, isMeant)]
		.map((span) => ownPart(body, span, title))
		.sort((a, b) => a.start - b.start)
		.filter((span, i, sorted) => span.start >= (sorted[i - 1]?.end ?? 0));
}

/** Behind it a decision gives its reasons, in which a title may be a word like any other. */
const clauseEnd =
	/\r?\n[ \t]*\r?\n|[.!?](?=\s|$)|。|,\s*(?:as|da|car)\s|\s(?:because|since|weil|parce que|porque|perch[eé]|omdat|ponieważ|потому что)\s/iu;

/** The part of a sentence that says what is chosen; empty where none names an option. */
function choosingClause(body: string, titles: readonly string[]): Span {
	const named = namedIn(body, titles);
	if (!named) {
		return { start: 0, end: 0 };
	}
	const { start, end } = named.span;
	const before = [...body.slice(0, start).matchAll(/[\r\n]|[.:!?。：]\s/gu)].at(-1);
	const length = body.slice(end).search(clauseEnd);
	return { start: before?.index ?? 0, end: length < 0 ? body.length : end + length };
}

/** Where a title stands by itself, and not as a part of a longer one or of another word. */
function wordsIn(body: string, titles: readonly string[], title: string): Span[] {
	if (title.length < shortestWord) {
		return [];
	}
	const longer = titles.filter((one) => one.length > title.length && one.includes(title));
	const own = without(
		body,
		longer.flatMap((one) => placesOf(body, one)),
	);
	return placesOf(own, title).filter(
		({ start, end }) =>
			!/[\p{L}\p{N}_][-.'’]?$/u.test(own.slice(Math.max(start - 2, 0), start)) &&
			!/^[-.'’]?[\p{L}\p{N}_]/u.test(own.slice(end, end + 2)),
	);
}

function placesOf(body: string, words: string): Span[] {
	const found: Span[] = [];
	for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + words.length)) {
		found.push({ start, end: start + words.length });
	}
	return found;
}

/** Whether an item of a list begins with it and goes on to say something about it. */
function isItem(body: string, { start, end }: Span): boolean {
	const lead =
		body
			.slice(0, start)
			.split(/\r\n?|\n/)
			.at(-1) ?? '';
	return /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/.test(lead) && /^[ \t]*(?:[,;:(–—\r\n]|$)/.test(body.slice(end, end + 9));
}

/** The word that is taken for the name of the chosen option where nothing is marked, however it is capitalised. */
function firstWord(body: string, titles: readonly string[], isMeant: (text: string) => boolean): Span[] {
	const named = namedIn(body, titles);
	return named && isMeant(named.text) ? [named.span] : [];
}

/** Of a name that goes on behind the title, or has a number before it, the title alone. */
function ownPart(body: string, { start, end }: Span, title: string): Span {
	const at = body.slice(start, end).indexOf(title);
	return at < 0 ? { start, end } : { start: start + at, end: start + at + title.length };
}
