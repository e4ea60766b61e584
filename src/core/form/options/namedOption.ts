import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { Span } from '../text/editableText.ts';

/** A place that names an option. */
export interface NamedOption {
	readonly span: Span;
	/** As it reads. */
	readonly text: string;
}

/**
 * Whether two titles mean the same option: as they read, without "Option 1:" before them. One may go on behind a colon
 * or in brackets.
 */
export function isSameTitle(one: string, other: string): boolean {
	return likeness(one, other) > 0;
}

/** 2 for titles that read alike, 1 where one goes on behind the other, 0 for those that mean different options. */
export function likeness(one: string, other: string): 0 | 1 | 2 {
	const [a, b] = [plainTitle(one), plainTitle(other)];
	const [c, d] = [withoutNumber(a), withoutNumber(b)];
	const goesOn = isLonger(c, d) || isLonger(d, c) || isLonger(a, b) || isLonger(b, a);
	return c === d ? 2 : goesOn ? 1 : 0;
}

/** Those of some titles that mean an option, by their places: of `Gas` and `Gas, pressed` the one that reads like it. */
export function likest(title: string, titles: readonly string[]): number[] {
	const found = titles.map((one) => likeness(title, one));
	const best = Math.max(0, ...found);
	return best === 0 ? [] : found.flatMap((one, place) => (one === best ? [place] : []));
}

function isLonger(long: string, short: string): boolean {
	return short !== '' && long.startsWith(short) && /^(?:\s*[:：(（—–,]|\s-\s)/.test(long.slice(short.length));
}

/** Without quotes, since those of a title are others or none where it stands in quotes itself. */
function plainTitle(title: string): string {
	return title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'“”„‘’«»「」`]/g, '')
		.replace(/[.。]\s*$/, '')
		.trim();
}

function withoutNumber(title: string): string {
	return title.replace(/^(?:\p{L}{1,15}\s*)?\d{1,2}\s*[-–—:.)]\s*(?=\S)/u, '');
}

const quotes = /"([^"\r\n]+)"|“([^”\r\n]+)”|„([^“”\r\n]+)[“”]|«([^»\r\n]+)»|「([^」\r\n]+)」/gu;
const otherMarks = /\*\*([^*\r\n]+)\*\*|`([^`\r\n]+)`|\[([^\]\r\n]+)\]/g;

/**
 * Where the decision names an option: in quotes, else in bold, as code or as a link, else by its title alone. A name in
 * quotes behind a colon counts too where no option has it, such as that of a template.
 */
export function namedOption(
	{ lines, text }: SpecDocument,
	{ bodyRange }: Section,
	titles: readonly string[],
): NamedOption | undefined {
	const start = lines.offsetAt(bodyRange.start);
	const body = text.slice(start, lines.offsetAt(bodyRange.end));
	const named = namedIn(body, titles) ?? namedByColon(body);
	return named && { ...named, span: { start: start + named.span.start, end: start + named.span.end } };
}

/** The option that a text names first, those in quotes before all others. */
export function namedIn(body: string, titles: readonly string[]): NamedOption | undefined {
	const isOption = ({ text }: NamedOption): boolean => titles.some((title) => isSameTitle(text, title));
	return marked(body, quotes).find(isOption) ?? marked(body, otherMarks).find(isOption) ?? titleIn(body, titles);
}

function namedByColon(body: string): NamedOption | undefined {
	return marked(body, quotes)
		.slice(0, 1)
		.find(({ span }) => /^\s*[^\r\n]{1,60}[:：][\s*]*["“„«「]$/u.test(body.slice(0, span.start)));
}

/** What stands in quotes in a text, and what in bold, as code or in brackets that holds no quotes; in order of place. */
export function markedWords(body: string): NamedOption[] {
	const quoted = marked(body, quotes);
	const others = marked(body, otherMarks).filter(({ span }) => !quoted.some((one) => isOver(one.span, span)));
	return [...quoted, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** Whether two spans have characters in common. */
export function isOver(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

function marked(body: string, form: RegExp): NamedOption[] {
	return [...body.matchAll(form)].map((match) => {
		const name = match.slice(1).find((one) => one !== undefined) ?? '';
		const start = match.index + match[0].indexOf(name);
		return { span: { start, end: start + name.length }, text: plainText(name) };
	});
}

/** Titles that are shorter are no names where nothing marks them: they may be any word. */
export const shortestWord = 3;

/** The title that stands first in a text, the longest of those that begin there. */
function titleIn(body: string, titles: readonly string[]): NamedOption | undefined {
	const lower = body.toLowerCase();
	let best: NamedOption | undefined;
	for (const title of titles) {
		// Some letters have lower cases of another length
		const at = title.length >= shortestWord && lower.length === body.length ? lower.indexOf(title.toLowerCase()) : -1;
		const span = { start: at, end: at + title.length };
		const isWord = at >= 0 && !isLetter(body.charAt(at - 1)) && !isLetter(body.charAt(at + title.length));
		const isFirst =
			!best || span.start < best.span.start || (span.start === best.span.start && span.end > best.span.end);
		if (isWord && isFirst) {
			best = { span, text: title };
		}
	}
	return best;
}

function isLetter(character: string): boolean {
	return /[\p{L}\p{N}]/u.test(character);
}
