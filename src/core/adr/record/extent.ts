import type { LabelledLink } from './labelledLinks.ts';
import type { AdrRecord, RecordLink } from './record.ts';
import { behindId, type RecordReference } from './recordReference.ts';
import { stageOf } from './stage.ts';

/** Words by which only a part is meant, wherever they stand. */
const partWords = [
	String.raw`(?<!\bas )\bpart(?:s|ly|ial|ially)?\b|\bteil(?:e|en|s|weise)\b|\ben partie\b|\bpartielle|\bparti(?:el|es)\b`,
	String.raw`\bparcial|\bparzial|\b(?:en|em|in) parte\b|\bpartes\b|\bgedeeltelijk|\bdeels\b|\bdelvis|\bsebagian\b|\bkısmen`,
	'częściowo|částečně|частично|частково|một phần|部分|局部|一部|일부|부분',
].join('|');

/** Words that leave something out, or let nothing else in. */
const limits = [
	String.raw`\b(?:as (?:the|an|its|our) (?:sole|only)|als (?:einzig|alleinig)e[mnrs]?|comme (?:seule?|unique)|como únic[oa])(?!\p{L})`,
	String.raw`\b(?:except|apart from|excluding|au(?:ss|ß)er|ausgenommen|sauf|hormis|excepto|salvo|exceto|tranne|behalve)\b`,
	String.raw`^\W*(?:only|nur|seulement|uniquement|solo|sólo|solamente|apenas|somente|alleen)(?!\p{L})`,
	String.raw`\b(?:only|nur|seulement|uniquement|solamente|apenas)\W*$|кроме|только|除了|以外|のみ|だけ|仅|僅|^\s*(?:中|の|之|里)`,
].join('|');

/** Words for what a record is divided into, with the number of one. */
const numbered = `[§¶]|第\\s?[\\d一二三四五六七八九十]|\\b(?:${[
	'(?:sub-?)?sections?|sec\\.|rules?|decisions?|points?|clauses?|paragraphs?|items?|chapters?|articles?|options?|steps?',
	'requirements?|abschnitte?n?|kapiteln?|regeln?|punkte?|absatz|absätze|ziffern?|entscheidung(?:en)?',
	'règles?|décisions?|paragraphes?|secci[oó]n(?:es)?|reglas?|decisi[oó]n(?:es)?|puntos?|apartados?',
	'seç(?:ão|ões)|regras?|decis(?:ão|ões)|pontos?|sezion[ei]|regol[ae]|punt[oi]',
].join('|')})\\s*#?\\d|(?:раздел|правил|пункт)\\p{L}*\\s*\\d`;

/** Finds the words by which only a part is meant. */
export const inPart = new RegExp(partWords, 'iu');
const limited = new RegExp([partWords, limits, numbered].join('|'), 'iu');

/** What stands before a reference of which a part is named: `section 4 of`, `and the storage layout of`. */
const ofIt = String.raw`([^,;()]{2,80}?)\s(?:of|from|in|von|aus|des|der|de|du|del|della|da|do|van|из)[\s*_\x60["'(]*$`;
const partOf = new RegExp(`^${ofIt}`, 'iu');
/** Behind another reference a mark or an "and" tells that the words are about the next one. */
const nextPartOf = new RegExp(String.raw`(?:[,;(]|\s(?:and|und|et|y|e|и)\s)${ofIt}`, 'iu');

/** All of it, by other words. */
const wholeOf = /^\W*(?:the )?(?:all|whole|entire|decision|choice|approach|proposal|rest)s?(?: made)?\W*$|\ball\b/i;

/** The beginning of a sentence that says something of what an article names: `The caching rule `, `Die Regeln zu Namen `. */
const subject =
	/(?:^|[.;:。(]|[,–—-]\s)\s*(?:the|its|die|der|das|ihre?|les?|la|l['’]|ses?|los|las|el|sus?|il|gli|os?|as?)(?:(?<=['’])|\s)\s*((?:(?![.;:。](?:\s|$))[^(),–—]){2,80})$/iu;
/** The clause up to what follows, and how it names a part with its number alone: `Accepted, rules 3 to 5 `. */
const clauseBefore = /[^.;:。(),–—]*$/u;
const withNumber = new RegExp(`^\\s*(?:${numbered})`, 'iu');
/** Other words for the record itself. */
const itself =
	/^(?:(?:whole|entire|current|original|above|ganze|gesamte) )?(?:decision|record|adr|choice|approach|proposal|document|status|rest|above|entscheidung|d[ée]cision|choix|decisi[óo]n|decis[ãa]o|decisione|scelta)(?!\p{L})|\d/iu;

/** Where the words about a reference end, and where those begin that say why or since when: "as the only one" does not. */
const clauseEnd = /[;；。|·•]|\.(?:\s|$)|<br/;
const reason =
	/(?:^|[\s,(])(?:because|see|siehe|voir|cf\.|since|as(?! (?:the|an|its|our) (?:sole|only)(?!\p{L}))|due to|so that|in order to|which|after|when|weil|damit|nachdem|parce que|car|porque|pois|perch[eé]|потому|поскольку)(?!\p{L}).*$/iu;
const nextName = /\s(?:and|und|et|y|e|и)\s(?!\s*[\d§]).*$/iu;

/** Words directly behind a reference that name no part of it. */
const noPart = new RegExp(
	`^(?:${[
		'on|in|by|at|of|from|to|with|where|that|who|until|before|and|or|but|see|is|was|were|has|have|had|also|too|now|then|not',
		'via|per|plus|together|along|through|thru|till|upon|effective|dated|titled|made|sowie|bis|ainsi|así|hasta|if|once|unless|while|so|thus|hence|instead|following|entirely|fully|completely|wholly|altogether',
		'decision|record|document|adr|approach|proposal|for(?= (?:now|good|ever)\\b)|for(?= \\p{L}+ reasons\\b)',
		'am|im|von|vom|durch|seit|wegen|da|und|oder|aber|siehe|ist|war|wird|wurde|mit|zu|zum|zur|vollständig|ganz|auch',
		'le|la|du|de|des|depuis|par|et|ou|mais|voir|est|était|avec|pour|entièrement|complètement|en|el|del|desde|por|y|o|pero',
		'ver|es|con|para|e|mas|com|em|da|do|dal|il|totalmente|completamente|от|с|в|и|или|но|полностью',
	].join('|')})(?!\\p{L})`,
	'iu',
);

const possession = /^['’]s\s/;
const isListed = /^(?:[\s,]|and)+$/;

/** What another record did, too: `superseded by ADR-4 and by `, `, and the naming rule by `. */
const doneToo =
	/^[\s*_)\]]*(?:[,;(]\s*|\s(?=\p{L}))(?:(?:and|und|sowie|et|y|e|и)\s+)?(?:(?:the|its|die|der|das|les?|la|los|las|el|sus?|il|gli|os?|as?(?!\s.*\bby\b))\s+([^(),;:.]{2,80}?)\s+)?(by|durch|par|por|pel[oa]|da|door)[\s*_"'[(]*$/iu;
/** Words that make a sentence of its own of it, or one about the other: "and the naming rule was confirmed by", ", the latter by". */
const sentenceOfItsOwn =
	/^(?:latter|former)$|(?:^|\s)(?:is|was|are|were|has|ist|sind|wurden?|est|sont|es|son|é|è)(?:\s|$)|(?:ed|ert|elt|ée?s?|ad[oa]s?)$/iu;

/** Characters around a reference that are looked at. */
const longest = 160;

/**
 * Whether the words between two references say the same of the second as of the first: "ADR-4 and by ADR-10".
 * @param label of the first: "da" goes on with "sostituito da", and is "because" behind "ersetzt durch"
 */
export function isDoneToo(between: string, label: string): boolean {
	const [, what = '', by] = doneToo.exec(between.slice(0, longest)) ?? [];
	return by !== undefined && !sentenceOfItsOwn.test(what) && isSameBy(by.toLowerCase(), label.toLowerCase());
}

/** Whether a label ends with such a word in the same language: "dall’" is "da", "pela" is "por". */
function isSameBy(by: string, label: string): boolean {
	const last = label.slice(label.lastIndexOf(' ') + 1);
	return last.startsWith(by) || (/^p[eo]/.test(by) && /^p(?:or|el[oa])$/.test(last));
}

/** Whether such words name something of the record: ", and the naming rule by". */
function isDoneToPart(between: string): boolean {
	const what = doneToo.exec(between)?.[1];
	return what !== undefined && !itself.test(what);
}

/**
 * Adds to links what the words around their references say of how much of the other record is meant.
 * @param source the line they stand in
 * @param references all of the line, in order
 * @param from where the value of a field begins, so that the words before its first reference are about that
 */
export function withExtents(
	source: string,
	links: readonly LabelledLink[],
	references: readonly RecordReference[],
	from?: number,
): LabelledLink[] {
	if (links.length === 0) {
		return [];
	}
	const own = new Set(links.map(({ reference }) => reference));
	const named = references.filter((one) => one.isLink || one.isSure || own.has(one));
	let saidOfPart = false;
	const told = links.map((link): LabelledLink => {
		const i = named.indexOf(link.reference);
		// One without words of its own goes on with those of the one before
		saidOfPart = link.start === link.reference.start ? saidOfPart : hasPartAsSubject(source, link, named[i - 1]?.end);
		const behind = source.slice(
			Math.max(link.end, link.reference.end),
			Math.min(named[i + 1]?.start ?? source.length, link.end + longest),
		);
		const last = named[i - 1]?.end ?? from;
		const before =
			last === undefined ? '' : source.slice(Math.max(last, link.reference.start - longest), link.reference.start);
		const isPart = inPart.test(link.label) || saidOfPart || saysPart(before, i === 0, link);
		const isMore = i + 1 < named.length;
		const detail = detailOf(source, link.reference, isMore ? withoutLead(behind) : behind);
		return { ...link, ...(isPart && { part: true }), ...(detail !== '' && { detail }) };
	});
	// From the last, so that each of a list gets it from the one behind
	for (let i = told.length - 2; i >= 0; i--) {
		const [link, next] = [told[i], told[i + 1]];
		if (link && next) {
			told[i] = withPossession(source, link, next);
		}
	}
	return told;
}

/** Of "ADR-1, ADR-2 and ADR-3's cache" all may own it. */
function withPossession(source: string, link: LabelledLink, next: LabelledLink): LabelledLink {
	const between = source.slice(link.reference.end, next.reference.start);
	const isShared = next.detail !== undefined && possession.test(next.detail) && isListed.test(between);
	return isShared && link.detail === undefined ? { ...link, detail: next.detail } : link;
}

/** Whether a sentence says that something of this record is superseded, and not the record. */
function hasPartAsSubject(source: string, { relation, start }: LabelledLink, after = 0): boolean {
	const before = source.slice(Math.max(after, start - longest), start);
	const [, what] = subject.exec(before) ?? [];
	const isPart = what === undefined ? withNumber.test(clauseBefore.exec(before)?.[0] ?? '') : !itself.test(what);
	return relation === 'superseded-by' && isPart;
}

/** Whether the words before a reference name a part of it. */
function saysPart(before: string, isFirst: boolean, { relation }: LabelledLink): boolean {
	const [, what] = (isFirst ? partOf : nextPartOf).exec(before) ?? [];
	const isLead = what !== undefined && !wholeOf.test(what);
	if (relation === 'superseded-by' && !isFirst && isDoneToPart(before)) {
		return true;
	}
	return (isFirst && inPart.test(before)) || (isLead && (relation === 'supersedes' || inPart.test(what)));
}

function withoutLead(behind: string): string {
	return behind.slice(0, nextPartOf.exec(behind)?.index);
}

/** What is said of a reference behind its number: in the link itself, and behind it. */
function detailOf(source: string, { start, end, isLink }: RecordReference, behind: string): string {
	const written = isLink ? source.slice(start, end) : '';
	const [, text = ''] = /^\[(.*)\](?:\(|\[)/.exec(written) ?? [];
	const inText = behindId(text);
	// An anchor is where a reader is led, and says nothing of how much is meant
	const own = behind.replace(/^#[^\s()[\]]+/, '');
	const said = `${/^[\s*_`]*[:.–—|-]/.test(inText) ? '' : inText}${own}`;
	const [clause = ''] = said
		.slice(0, 2 * longest)
		.replace(/[*_`\]]/g, '')
		.split(clauseEnd, 1);
	const detail = clause.replace(reason, '').replace(nextName, '').trimEnd();
	return /[\p{L}\p{N}§¶]/u.test(detail) ? detail : '';
}

/**
 * Whether a link is about a part of a record only: by words that say so, or because it names something directly behind
 * the record that is not its title, and that record is not superseded by its own status.
 * @param other the record that the link means
 */
export function isInPart(
	{ relation, part, detail }: RecordLink,
	other: Pick<AdrRecord, 'title' | 'name' | 'status'>,
): boolean {
	if (part || detail === undefined) {
		return part === true;
	}
	const titles = [other.title, other.name.slug].map(wordsOf);
	const [, afterMark] = /^\s*[:–—-]+\s+([^,;(]+)/.exec(detail) ?? [];
	if (afterMark !== undefined && isTitle(afterMark, titles)) {
		return false;
	}
	const rest = titles.reduce((text, words) => text.replace(phrase(words), ''), detail);
	// What another record supersedes by a part of its own, it supersedes all the same
	return relation === 'supersedes'
		? limited.test(rest) || (other.status?.stage !== 'superseded' && namesPart(rest, titles))
		: inPart.test(rest);
}

function namesPart(detail: string, titles: readonly (readonly string[])[]): boolean {
	if (possession.test(detail)) {
		return true;
	}
	const [, words = ''] =
		/^\s+["“„«‘']?((?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[^,(:–—]*)/u.exec(detail) ?? [];
	const stage = stageOf(words);
	const isStage = stage !== undefined && stage !== 'draft' && stage !== 'proposed';
	return words !== '' && !noPart.test(words) && !isStage && !isTitle(words, titles);
}

/** Whether words could be a title, written shorter or as it was once: one with a capital needs half of its words. */
function isTitle(text: string, titles: readonly (readonly string[])[]): boolean {
	const words = wordsOf(text);
	const isCapital = /^\p{Lu}/u.test(text);
	return titles.some((title) => {
		const isBeginning = words.every((word, i) => title[i] === word);
		const known = words.filter((word) => title.includes(word)).length;
		return isBeginning || (isCapital && (title[0] === words[0] || known * 2 >= words.length));
	});
}

/** The words that a text begins with, as many as a title has at most. */
function wordsOf(text: string): string[] {
	return (
		text
			.slice(0, 2 * longest)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).slice(0, longest / 4);
}

/** A title wherever it stands, with any marks between its words; nothing for none. */
function phrase(words: readonly string[]): RegExp {
	return words.length === 0
		? /$^/
		: new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');
}
