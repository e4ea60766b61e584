import { htmlTitle } from '../../document/htmlHeadings.ts';
import { isHtmlTag } from '../../document/htmlTags.ts';
import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { withoutStruckOut } from '../../kinds/statusMarkup.ts';
import { titleHeading } from '../../kinds/titleHeading.ts';
import { frontMatterTitle } from './frontMatterTitle.ts';
import type { AdrRecord, RecordName } from './record.ts';
import { titleBelow } from './titleBelow.ts';

type TitleParts = Pick<AdrRecord, 'title' | 'titleNumber' | 'titleRange' | 'titlePrefix'>;

/** Words that say what a document is, before its title: "ADR", "Architecture Decision Record". */
const what = String.raw`(?:\p{Lu}[\p{L}\d]{0,11}[-_]){0,5}(?:m?adrs?|architectur(?:e|al) decisions?(?: records?)?|decision(?: records?)?)(?:[-_]\p{Lu}[\p{L}\d]{0,11}){0,5}`;

/** A comma behind a number, unless it stands in a list of records: `ADR-001、ADR-002 の統合`. */
const comma = String.raw`\s*、\s*(?!\s|\d|\p{L}+[-_ #]*\d)`;

/** Signs between an id and a title; an arrow between two numbers is of the title, as is the first sign of ".NET". */
const sign = String.raw`[:：·•–—|»›>-]|\.(?!(?<=\s\.)\p{L})|→(?!\s*\d)`;

/** `ADR-0012: `, `ADR-012：`, `[ADR-12] `, `ADR 12 - `, `Architecture Decision Record 12: `, `ADR-2024-012: `. */
const withWords = new RegExp(
	String.raw`^\[?${what}[-_ #]*(?:(?:no|nr|n°)\.? ?)?(?:(?:19|20)\d{2}[-_])?(\d{1,5})\]?(?:\s*(?:${sign})+\s*|${comma}|\s+|$)`,
	'iu',
);
/** "Decision" in other languages. */
const decision = [
	'decis(?:ão|ión)(?: (?:arquitetônica|arquitetural|arquitectónica|de arquitec?tura))?',
	"décision(?: (?:d['’]architecture|architecturale))?",
	'decisione(?: architetturale)?',
	'(?:architektur-?)?entscheidung',
	'(?:architectuur)?beslissing',
	'(?:архитектурное )?решение',
	'(?:架构|架構|アーキテクチャ(?:の)?)?(?:决策|決策|決定)',
	'(?:아키텍처 ?)?결정',
].join('|');
/** "Number" before a number. */
const numberWord = String.raw`(?:n[or]\.|nr|n[°º]\.?|№)`;
/**
 * `Entscheidung 9: `, `DECISÃO #9 — `, `Nr. 009: `. A mark behind the number is needed, since these words also begin
 * titles ("Nr. 5 stays open"), and a year alone is none.
 */
const otherWords = new RegExp(
	String.raw`^\[?(?:(?:${decision})[-_ ]{0,2}(?:${numberWord} ?|#)?|${numberWord} ?)(?:(?:19|20)\d{2}[-_](?=\d{2})|(?!(?:19|20)\d{2}(?!\d)))(\d{1,5})\]?(?:\s*[:：、|·»](?:\s+|(?!\d))|\.\s+|\s*[–—](?!\s*\d)\s*|\s+-+\s+)`,
	'iu',
);
/** `API-012: `. */
const withCapitals = new RegExp(
	String.raw`^\[?\p{Lu}[\p{Lu}\d]{0,9}(?:[-_]\p{Lu}[\p{Lu}\d]{0,9}){0,3}[-_ ](\d{1,5})\]?(?:\s*(?:${sign})+\s*|${comma}|\s*$)`,
	'u',
);
/** `API-012 `, whatever is behind it. */
const idAndBlank = /^\[?\p{L}[\p{L}\d]{0,9}(?:[-_]\p{L}[\p{L}\d]{0,9}){0,3}[-_#](\d{1,5})\]?\s+/u;
/** `ADR: `, `Architecture Decision Record - `. */
const wordsAlone = new RegExp(String.raw`^\[?${what}\]?\s*(?:[:：]|\s[–—-])\s*`, 'iu');
/** "Record" with "decision" in other languages, in the order of each. */
const record = [
	'(?:registro|récord) de (?:una )?(?:decis(?:ão|ión)|decisões|decisiones)(?: (?:arquitetônica|arquitetural|arquitectónica|de arquitec?tura))?',
	"(?:enregistrement|registre|compte[- ]rendu) (?:de |d['’]une )?décision(?: (?:d['’]architecture|architecturale))?",
	'(?:architektur-?)?entscheidungs?-?(?:protokoll|aufzeichnung|dokument)',
	'(?:架构|架構|アーキテクチャ(?:の|上の)?)?(?:决策|決策|決定)(?:记录|記錄|記録)',
	'아키텍처 ?(?:의사)?결정 ?기록',
].join('|');
/** `Architecture Decision Record (ADR)`. */
const whatAlone = new RegExp(String.raw`^(?:${what}|${record})(?:\s?[(（]${what}[)）])?$`, 'iu');
/** `12. `, `12) `, `#12: `, `0012 - `. Behind a blank a title may begin with a digit: `12. 3 tiers`, not `1.2 tiers`. */
const numberAndMark = /^[#№]?\s?(\d{1,5})(?:[.):：、]+|\s*[–—|·•»]+|\s*→(?!\s*\d)|\s+-+>?)(?:\s+|(?![\s\d]))/u;
/** `12 Title`, `0012-title`. */
const numberAlone = /^[#№]?(\d{1,5})(?:\s+|-)(?=[^\s→])/u;

/** A number that is all of a heading. */
const nothingElse = /^[#№]?\s?(\d{1,5})[.):：]?$/u;

/**
 * The title of a record from its first heading, unless that is a section, else from front matter or HTML, else from its
 * name. Where the heading only says that it is a record, it may stand in a section or a field called "Title".
 */
export function recordTitle(document: SpecDocument, kind: Kind, name: RecordName): TitleParts {
	const heading = titleHeading(document, kind);
	const place = heading?.text
		? heading.textRange
		: (frontMatterTitle(document) ?? htmlTitle(document)?.range ?? firstHeading(document));
	if (!place) {
		return { title: wordsOf(name), titleNumber: undefined, titleRange: undefined };
	}
	const own = titleAt(document, place, name);
	const below = heading && saysWhatAlone(heading.text, name) ? titleBelow(document) : undefined;
	const told = below && titleAt(document, below, name);
	return told?.titleRange ? { ...told, titleNumber: told.titleNumber ?? own.titleNumber } : own;
}

function titleAt(document: SpecDocument, place: Range, name: RecordName): TitleParts {
	const { start, end } = inner(document, place);
	const source = document.lines.slice({ start, end });
	const { length, number, digits } = beforeTitle(source, name);
	// By offsets: a title of several lines may have its number on a line of its own
	const offset = document.lines.offsetAt(start);
	const range = { start: document.lines.positionAt(offset + length), end };
	const written = source.slice(length);
	const kept = withoutStruckOut(written);
	// A record that was dropped may be struck out as a whole
	const isKept = kept !== written && /[\p{L}\p{N}]/u.test(kept);
	const title = plainText(isKept ? kept.replace(/\s+/g, ' ').trim() : written, isHtmlTag);
	const at = offset + digits;
	return {
		title: title === '' ? wordsOf(name) : title,
		titleNumber:
			number === undefined
				? undefined
				: { number: Number(number), range: document.lines.rangeAt(at, at + number.length) },
		titleRange: title === '' ? undefined : range,
		titlePrefix: source.slice(0, length),
	};
}

/** Whether a heading says only that a document is a record, perhaps with its number. */
function saysWhatAlone(text: string, name: RecordName): boolean {
	return whatAlone.test(text) || beforeTitle(text, name).length === text.length;
}

/** What stands before the words of a title, and where its digits begin. */
interface BeforeTitle {
	readonly length: number;
	readonly number?: string;
	readonly digits: number;
}

function beforeTitle(source: string, name: RecordName): BeforeTitle {
	const found =
		withWords.exec(source) ??
		withCapitals.exec(source) ??
		idOfName(source, name) ??
		inOtherWords(source, name) ??
		bareNumber(source, name);
	const number = found?.[1];
	if (found && number !== undefined) {
		const digits = found[0].lastIndexOf(number);
		return { length: found[0].length, number, digits };
	}
	return { length: wordsAlone.exec(source)?.[0].length ?? 0, digits: 0 };
}

/**
 * An id with only a blank behind it, as in `API-012 Name paths`, is one where the file is named by it: "HTTP-2 for all" is
 * a title.
 */
function idOfName(source: string, { number, prefix }: RecordName): RegExpExecArray | undefined {
	const found = idAndBlank.exec(source);
	const [id = '', digits] = found ?? [];
	const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '').toLowerCase();
	return found && Number(digits) === number && letters(prefix) === letters(id) ? found : undefined;
}

/** A decision about another one has the number of that in its title, and in its slug: `0012-entscheidung-9-revised.md`. */
function inOtherWords(source: string, { slug }: RecordName): RegExpExecArray | undefined {
	const found = otherWords.exec(source);
	const isOfSlug = [...slug.matchAll(/\d+/g)].some(([digits]) => Number(digits) === Number(found?.[1]));
	return found && !isOfSlug ? found : undefined;
}

/** A number without words is a part of the title where the name's slug begins with it: `0012-3-tiers.md`, "3 tiers". */
function bareNumber(source: string, name: RecordName): RegExpExecArray | undefined {
	const alone = nothingElse.exec(source);
	if (alone && name.number === Number(alone[1])) {
		return alone;
	}
	const marked = numberAndMark.exec(source);
	const found = marked ?? numberAlone.exec(source);
	const number = found?.[1] ?? '';
	const ofSlug = /^\d+/.exec(name.slug)?.[0];
	const isOfSlug = ofSlug !== undefined && Number(ofSlug) === Number(number);
	const isNumber = marked !== null || name.number !== undefined || number.startsWith('0');
	return found && isNumber && !isOfSlug ? found : undefined;
}

/** Marks of emphasis around all of a title are none of its words. */
function inner(document: SpecDocument, place: Range): Range {
	let { start, end } = place;
	const lastLine = end.line;
	if (start.line !== lastLine) {
		return place;
	}
	for (;;) {
		const source = document.lines.slice({ start, end });
		const mark = /^(?:\*\*|__|[*_`])/.exec(source)?.[0];
		if (
			!mark ||
			!source.endsWith(mark) ||
			source.length <= 2 * mark.length ||
			source.indexOf(mark, mark.length) < source.length - mark.length
		) {
			return { start, end };
		}
		start = { line: start.line, character: start.character + mark.length };
		end = { line: end.line, character: end.character - mark.length };
	}
}

/** A first heading of a lower level is a title where a number or an id says so. */
function firstHeading({ headings: [first], lines }: SpecDocument): Range | undefined {
	const source = first ? lines.slice(first.textRange) : '';
	const isTitle = [withWords, withCapitals, wordsAlone].some((form) => form.test(source));
	return isTitle ? first?.textRange : undefined;
}

function wordsOf({ slug, prefix, number }: RecordName): string {
	const words = slug.replace(/[-_\s]+/g, ' ').trim();
	return words === '' ? `${prefix}${number ?? ''}` : words.charAt(0).toUpperCase() + words.slice(1);
}
