import { range } from '../../document/text.ts';
import { partialWords } from '../../kinds/statusWords.ts';
import { isDoneToo, withExtents } from './extent.ts';
import type { RecordLink, Relation } from './record.ts';
import type { RecordReference } from './recordReference.ts';
import { relationOf } from './relation.ts';
import { stageOf } from './stage.ts';

/** A reference to a record with the words that say how it relates; `start` is where these begin, or its own start. */
export interface LabelledLink {
	readonly relation: Relation;
	readonly label: string;
	readonly start: number;
	readonly end: number;
	readonly reference: RecordReference;
	/** As of `RecordLink`. */
	readonly part?: boolean;
	readonly detail?: string;
}

/** `Superseded: ADR-12`, `superseded → [12](…)`. */
const supersededAlone = /^super[sc]{1,2}ee?ded(?: (?!in|on|at|since)\S{1,6})?$/i;

/** Characters of a line before a reference that may be its label. */
const longestLabel = 120;

/** What stands between the targets of one label: `[1](…), [2](…) and [3](…)`. */
const enumeration =
	/^(?:[\s,;&+/、，]|and|or|und|oder|et|ou|y|e|en|oraz|och|og|и|和|与|與|以及|及び|及|および|と|및|[와과](?=\s))*$/iu;

/** Marks at the beginning of a line that are none of its words. */
export const lineMarks = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)*(?:\[[ xX]\]\s+)?/;

const markup = /[*_`[\]~]|\p{Extended_Pictographic}|[\uFE0F\u200D]|<[^<>]*>/gu;

/** Where a label can't reach back over. */
const boundary = /[.;,()!?。；，（）|—–](?=[^.;,()!?。；，（）|—–]*$)/u;

/** What belongs to the words of a label, brackets or not: `superseded (partially) by`. */
const partInBrackets = new RegExp(`[(（](${partialWords})[)）]`, 'giu');

/** Words that name a place to read on, and say nothing of how records relate. */
const merePointer =
	/^(?:see|also|cf|refer|read|per|via|from|in|by|at|for|the|a|an|and|or|but|siehe|voir|véase|ver|参见|见|参照)\b/i;

/** Words before a relation by which it is none, or none yet: `does not`, `could later be`, `If pages grow, this will be`. */
const unmade =
	/(?:^if\b.*|(?:\b(?:not|never|cannot|would|will|could|should|might|if)|n['’]t)(?:\s+(?!(?:and|but|so)\b)\S{1,30}){0,2})\s*$/i;

/**
 * The links of a line: each reference behind words that say a relation; with `anyLabel` also one behind a few other
 * words that begin the line.
 * @param below how the sentence goes on in the next line
 */
export function labelledLinks(
	source: string,
	references: readonly RecordReference[],
	anyLabel: 'alone' | 'first' | undefined,
	below = '',
): LabelledLink[] {
	const links: LabelledLink[] = [];
	const first = lineMarks.exec(source)?.[0].length ?? 0;
	let from = first;
	let last: LabelledLink | undefined;
	const ends = endsOfLists(source, references);
	for (const [i, reference] of references.entries()) {
		const isNear = reference.start - from < longestLabel;
		const isMore =
			isNear && (isNext(source, from, reference) || (last !== undefined && isMoreBy(source, last, reference)));
		const found: Label | undefined =
			last && isMore
				? {
						relation: last.relation,
						label: last.label,
						start: reference.start,
						end: endOfMore(source, last, reference),
					}
				: (labelBefore(source, from, reference) ??
					labelAround(source, from, reference, ends[i] ?? reference.end) ??
					otherLabel(source, first, reference, anyLabel));
		if (found && isRecordNumber(source, reference) && !isYear(source, reference, found)) {
			last = { ...found, reference };
			links.push(last);
			from = found.end;
		} else if (reference.isLink || reference.isSure) {
			last = undefined;
			from = reference.end;
		}
	}
	return withExtents(source + below, links, references);
}

/** Whether a number behind "superseded" alone is the year in which it was. */
function isYear(source: string, { start, end }: RecordReference, { label }: Label): boolean {
	return supersededAlone.test(label) && /^(?:19|20)\d{2}$/.test(source.slice(start, end));
}

/**
 * Whether a reference goes on with the list of those before it; a year or a day behind them says when, and a number in
 * brackets of its own is that of a change: `ADR-0149 (#2529)`.
 */
export function isNext(source: string, from: number, { start, end }: RecordReference): boolean {
	const between = source.slice(from, start);
	const said = source.slice(start, end);
	return (
		enumeration.test(between.replace(/<br ?\/?>|\([^()]*\)|[*_`"'[\]()]/g, '')) &&
		!/^(?:19|20)\d{2}(?:-\d\d){0,2}$/.test(said) &&
		!(/[(（]\s*$/.test(between) && /^[#№]?\d+$/.test(said))
	);
}

/** Whether a reference stands behind another "by" of the one before: "superseded by ADR-4, and the naming rule by ADR-10". */
function isMoreBy(
	source: string,
	{ relation, label, end }: LabelledLink,
	{ start, isLink, isSure }: RecordReference,
): boolean {
	return relation === 'superseded-by' && (isLink || isSure) && isDoneToo(source.slice(end, start), label);
}

/** What stands behind a bare number that is all of a name: the end, a mark, a word that goes on with the list, a day. */
const behindNumber =
	/^(?:$|\s*(?:$|[,;.(&:/|–—、。，]|-+\s|(?:and|und|et|y|e|и|和)(?!\p{L})|(?:on|since|as of|am|seit|le|depuis|el|desde|em|op)\s+\d)|[)*_\]'"`”»」』<])/u;

/** A day or a month, and no record: what is named by one has words behind it. */
const day = /^(?:19|20)\d{2}(?:-[01]\d(?:-[0-3]\d)?|[01]\d[0-3]\d)$/;

/** What may follow a long number that is one: anything but a word that it counts. */
const behindLongNumber = /^(?!\s+\p{Ll})|^\s+(?:in|by|which|because|when|as|to|for)\s/u;

/** Whether a reference names a record for all that follows it: "12" does, and "2 of its parts" does not. */
export function isRecordNumber(source: string, { start, end, isLink, isSure }: RecordReference): boolean {
	const behind = source.slice(end, end + 20);
	if (!isLink && day.test(source.slice(start, end))) {
		return false;
	}
	const isBare = /^[#№]?[1-9]\d*$/.test(source.slice(start, end));
	const isLong = end - start > 2 && (!isBare || behindLongNumber.test(behind));
	return isLink || isSure || isLong || behindNumber.test(behind);
}

/** An article between the words and what names a record: `remplacé par l'ADR-7`, `superseded by the ADR-7`. */
const article = /(?<=\s)(?:l['’]|(?:the|la|le|el|il|lo|den|die|das|der)(?=\s))\s*$/iu;

type Label = Omit<LabelledLink, 'reference'>;

/** Words are looked at from the longest run to the last word alone, so that "is superseded by" is all of it. */
function labelBefore(source: string, from: number, { start, end, isLink, isSure }: RecordReference): Label | undefined {
	const blanked = (text: string): string => ' '.repeat(text.length);
	const before = source
		.slice(Math.max(from, start - longestLabel), start)
		.replace(/<\/?[A-Za-z][^<>]*>/g, blanked)
		.replace(partInBrackets, (_all, words: string) => ` ${words} `)
		.replace(/[\s:：*_`([\]]+$/u, blanked)
		.replace(isLink || isSure ? article : /$^/, blanked);
	const edge = boundary.exec(before);
	const skipped = edge ? edge.index + 1 : 0;
	const reach = start - before.length + skipped;
	const phrase = before.slice(skipped).trimEnd();
	for (const word of wordStarts(phrase)) {
		const label = cleaned(phrase.slice(word));
		const relation = supersededAlone.test(label) ? 'superseded-by' : relationOf(label);
		if (relation !== 'other') {
			const words = cleaned(phrase.slice(0, word));
			return unmade.test(words) || isChoice(words, relation)
				? undefined
				: { relation, label, start: withMarks(source, reach + word, from, end), end };
		}
	}
	return undefined;
}

/** Whether words end with another relation of which this one is the choice: `Supersedes / Superseded by` says neither. */
function isChoice(words: string, relation: Relation): boolean {
	const [, first = ''] = /(\S+(?: (?:by|durch|par|por|da))?) ?(?:[/|]|(?<= )(?:or|oder|ou|o))$/iu.exec(words) ?? [];
	const other = relationOf(first);
	return other !== 'other' && other !== relation;
}

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const wordForm = new RegExp(String.raw`[${unspaced}]|(?![${unspaced}])[\p{L}\p{N}][^\s${unspaced}]*`, 'gu');

/** Where the words of a phrase begin, at most the last eight; in scripts without spaces each character is one. */
function wordStarts(phrase: string): number[] {
	return [...phrase.matchAll(wordForm)].slice(-8).map(({ index }) => index);
}

/** A label begins with a mark before it that is closed within the link: `[Refined by] [5](…)`, `**Superseded** by 5`. */
function withMarks(source: string, start: number, from: number, end: number): number {
	const mark = /(?:\[|\*{1,3}|_{1,3})$/.exec(source.slice(Math.max(from, start - 3), start))?.[0] ?? '';
	const close = mark === '[' ? '] ' : mark;
	return mark !== '' && source.slice(start, end).includes(close) ? start - mark.length : start;
}

/**
 * Languages in which the verb follows: `被 [5](…) 取代`, `[5](…) により置き換え`, `被 [5](…)、[6](…) 取代`.
 * @param until the end of the list that begins with the reference
 */
function labelAround(source: string, from: number, { start, end }: RecordReference, until: number): Label | undefined {
	const behind = verbBehind(source, until);
	if (!behind?.[1]) {
		return undefined;
	}
	const opening = /(?:已?被|由)[\s「『*_]*$/u.exec(source.slice(Math.max(from, start - 10), start));
	const label = `${opening ? cleaned(opening[0]) : ''}…${behind[1]}`;
	const relation = relationOf(label);
	return relation === 'other'
		? undefined
		: {
				relation,
				label,
				start: opening ? start - opening[0].length : start,
				end: until === end ? end + behind[0].length : end,
			};
}

/** Where the list ends that each reference stands in. */
function endsOfLists(source: string, references: readonly RecordReference[]): number[] {
	const ends = references.map(({ end }) => end);
	for (let i = references.length - 2; i >= 0; i--) {
		const [one, next] = references.slice(i, i + 2);
		if (one && next && isNext(source, one.end, next)) {
			ends[i] = ends[i + 1] ?? next.end;
		}
	}
	return ends;
}

function verbBehind(source: string, end: number): RegExpExecArray | null {
	return /^[\s*_」』]*((?:(?:으?로|[을를]|에 ?의해)\s)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,16})/u.exec(
		source.slice(end, end + 40),
	);
}

/** Where a reference ends that goes on with a list: the last one has the verb behind it that all of them have. */
function endOfMore(source: string, { label }: LabelledLink, { end }: RecordReference): number {
	const [, verb] = label.split('…');
	const behind = verb ? verbBehind(source, end) : null;
	return behind && behind[1] === verb ? end + behind[0].length : end;
}

function otherLabel(
	source: string,
	first: number,
	{ start, end, isLink, isSure }: RecordReference,
	anyLabel: 'alone' | 'first' | undefined,
): Label | undefined {
	const written = source.slice(first, Math.min(start, first + longestLabel));
	const label = cleaned(written);
	const isAlone = /^[\s.*_)\]]*(?:<!--.*)?$/.test(source.slice(end));
	const isLabel =
		isSure &&
		(anyLabel === 'first' || (anyLabel === 'alone' && isLink && isAlone)) &&
		label.length > 0 &&
		label.length <= 40 &&
		label.split(/\s+/).length <= 4 &&
		/\p{L}/u.test(label) &&
		!/[.;,()!?]/.test(label) &&
		!merePointer.test(label) &&
		stageOf(label) === undefined;
	return isLabel
		? { relation: 'other', label, start: first + (written.length - written.trimStart().length), end }
		: undefined;
}

/** A label as it reads: without markup, emoji and colon. */
function cleaned(text: string): string {
	return text
		.replace(markup, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s:：-]+|[\s:：-]+$/g, '');
}

/** A link found in a line of the document, as a record tells it. */
export function toRecordLink(link: LabelledLink, line: number): RecordLink {
	const { relation, label, part, detail, start, end } = link;
	const { path, number, prefix, isLink } = link.reference;
	const elsewhere = isLink && path === undefined;
	return {
		relation,
		label,
		path,
		...(elsewhere && { elsewhere }),
		number,
		prefix,
		...(part && { part }),
		...(detail !== undefined && { detail }),
		range: range(line, start, line, end),
	};
}
