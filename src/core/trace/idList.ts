import { wordSign } from './idEnds.ts';
import { dash, id, plainDigits, readRange, readShortList } from './idGrammar.ts';
import { propertyWords, requirementWords } from './idWords.ts';
import { criteriaBehind, type NamedCriteria, nextCriteria } from './namedCriteria.ts';
import { conjunctions, separator as separators } from './separators.ts';
import type { IdSpace } from './trace.ts';
import { idKey } from './trace.ts';

/** One entry of a list of ids, with its place in the text it was read from. */
export interface ListedId {
	readonly space: IdSpace;
	/** As written, both ends of a range included. */
	readonly text: string;
	/** Keys it names; empty for "all". */
	readonly keys: readonly string[];
	readonly start: number;
	readonly end: number;
}

/** Right behind a number alone stands what it counts, `3回`; another id ends before such a letter. */
const end = String.raw`(?=まで|까지)|(?!${wordSign})(?:(?<=\.\d{1,5}[a-z]?|\p{L}[-_]?\d{1,5}[a-z]?)|(?!\p{L}))`;

const entry = new RegExp(
	String.raw`^(\s*(?:(?:${conjunctions}|&|と|及び|和)\s+)?)((?:(?:(?:${requirementWords})\.?|criteri(?:on|a)|ac|${propertyWords}|tasks?)[\s#:：]*){1,2})?(?:(${id})(?:${dash}(${id}))?|(all|全て|すべて|全部|所有|모두))(?:${end})`,
	'iu',
);
const ofProperty = new RegExp(`^(?:${propertyWords})`, 'iu');
const ofRequirement = new RegExp(`^(?:${requirementWords}|criteri|ac)`, 'iu');
const isCriterionId = /^AC/i;
const separator = new RegExp(separators, 'u');
/** A slash counts by what stands around it. */
const separatorAt = new RegExp(separators, 'uy');

/**
 * A list longer than this between the ends of a range is a misreading: of it just the ends count. Short, because a text
 * may hold as many ranges as it has words.
 */
const longestRange = 100;

/** So much of an entry is looked at, in UTF-16 units. */
const longestEntry = 200;

/**
 * The ids of a list such as `1.1, 2.3–2.5 (remark), Requirement 4, FR-001 and US2`. What begins with other words is no
 * id: "Design Section 12".
 * @param space of an entry that does not say it itself, as `Property 3` does
 * @param offset added to every place
 */
export function readIdList(list: string, space: IdSpace, offset = 0): readonly ListedId[] {
	const found: ListedId[] = [];
	const plain = withoutRemarks(list);
	const digits = plainDigits(list);
	let at = 0;
	/** The requirement whose criteria the last entry names. */
	let owner: string | undefined;
	let mayBeNumbers = false;
	for (const part of plain.split(separator)) {
		const start = at;
		at = start + part.length + separatorLength(plain, start + part.length);
		const more: readonly number[] = owner === undefined ? [] : nextCriteria(part, mayBeNumbers);
		const match: RegExpExecArray | null = more.length > 0 ? null : entry.exec(part);
		const criteria: CriteriaEntry | null | undefined =
			match && criteriaOf(match, digits.slice(start, start + longestEntry), space);
		if (criteria || more.length > 0) {
			owner = criteria?.owner ?? owner;
			mayBeNumbers = criteria?.goesOn ?? mayBeNumbers;
			const begin = start + (criteria?.start ?? part.length - part.trimStart().length);
			const end = start + (criteria?.end ?? part.trimEnd().length);
			const keys = (criteria?.numbers ?? more).map((number) => `${owner}.${number}`);
			const text = digits.slice(begin, end);
			found.push({ space: 'requirement', text, keys, start: offset + begin, end: offset + end });
			continue;
		}
		// `ACs 1, and 2`
		owner = part.trim() === '' ? owner : undefined;
		if (!match || isHalfTyped(match, part)) {
			continue;
		}
		const [whole, before = '', word = '', first, last] = match;
		const begin = start + before.length + (first === undefined ? 0 : word.length);
		const end = start + whole.length;
		const above = found.at(-1);
		const short = above && plain.slice(above.start - offset, end);
		if (above && short !== undefined && /^0\d/.test(first ?? '') && readShortList(short)) {
			found[found.length - 1] = { ...above, text: short, keys: keysOf(short), end: offset + end };
			continue;
		}
		found.push({
			// `Property 3, 4`
			space:
				word === '' && above?.space === 'property' && /^\d+$/.test(first ?? '') ? 'property' : spaceOf(word, space),
			text: plain.slice(begin, end),
			keys: first === undefined ? [] : expand(first, last),
			start: offset + begin,
			end: offset + end,
		});
	}
	return found;
}

/**
 * The keys that one entry names: `FR-001`, `8.1–8.6`, `FR-001/002`, `1, 2, AND 3`.
 * @param letters of an entry that is written without any
 */
export function keysOf(text: string, letters = ''): readonly string[] {
	const whole = letters + plainDigits(text);
	const range = readRange(whole);
	const short = range ? undefined : readShortList(whole);
	return short
		? short.numbers.map((number) => idKey(short.letters + number))
		: range
			? expand(range.first, range.last)
			: [idKey(whole)];
}

/** Whether a text is nothing but a list of ids. */
export function isIdList(list: string): boolean {
	return withoutRemarks(list).split(separator).every(isEntry);
}

function isEntry(part: string): boolean {
	const match = entry.exec(part);
	const end = match && criteriaOf(match, part, 'requirement')?.end;
	return (
		match !== null &&
		(end != null || !isHalfTyped(match, part)) &&
		/^(?:まで|까지)?\s*$/.test(part.slice(end ?? match[0].length))
	);
}

interface CriteriaEntry extends Pick<NamedCriteria, 'numbers' | 'goesOn'> {
	/** Key of the requirement. */
	readonly owner: string;
	readonly start: number;
	readonly end: number;
}

/** The criteria that an entry names behind the id of their requirement: `2 AC9`, `US-1 (AC 1–5)`. */
function criteriaOf(
	[, before = '', word = '', first = '', last]: RegExpExecArray,
	text: string,
	space: IdSpace,
): CriteriaEntry | undefined {
	const start = before.length + word.length;
	const isOwner = first !== '' && !isCriterionId.test(first) && !/^(?:ac|criteri)/i.test(word);
	// `1-AC7` reads as a range, too
	const found =
		isOwner && spaceOf(word, space) === 'requirement' && (last === undefined || isCriterionId.test(last))
			? criteriaBehind(text.slice(start + first.length), first)
			: undefined;
	return (
		found && {
			owner: idKey(first),
			numbers: found.numbers,
			goesOn: found.goesOn,
			start,
			end: start + first.length + found.length,
		}
	);
}

/** A remark in brackets may hold commas and numbers of its own: blanks in its place. */
function withoutRemarks(list: string): string {
	return plainDigits(list).replace(/[(（[][^()（）[\]]*[)）\]]/g, (remark, at: number) =>
		isBracketedList(list, remark, at) ? ` ${remark.slice(1, -1)} ` : ' '.repeat(remark.length),
	);
}

/** `[1.1, 1.2]` is no remark where an entry of the list may stand. */
function isBracketedList(list: string, remark: string, at: number): boolean {
	const end = at + remark.length;
	return (
		remark.startsWith('[') &&
		/(?:^|[,，、;；])\s{0,4}$/.test(list.slice(Math.max(0, at - 5), at)) &&
		/^(?!\(http)\s{0,4}(?:[,，、;；._*)(]|$)/.test(list.slice(end, end + 6)) &&
		remark.slice(1, -1).split(separator).every(isEntry)
	);
}

/** `1.` is the beginning of `1.2`, unless it is said what it numbers: `Requirement 1.` */
function isHalfTyped([whole, , word, first]: RegExpExecArray, part: string): boolean {
	return part[whole.length] === '.' && word === undefined && /^\d+$/.test(first ?? '');
}

function separatorLength(text: string, at: number): number {
	separatorAt.lastIndex = at;
	return separatorAt.exec(text)?.[0].length ?? 0;
}

/** What an entry of a list is by the word before it: `Property 3`, `task 2`; else what its list is of. */
export function spaceOf(word: string, usual: IdSpace): IdSpace {
	if (ofProperty.test(word)) {
		return 'property';
	}
	if (usual === 'task' && ofRequirement.test(word)) {
		return 'requirement';
	}
	return /^task/i.test(word) ? 'task' : usual;
}

/** `8.1–8.3` names three ids; ends that differ in more than the last number name just themselves. */
function expand(first: string, last: string | undefined): readonly string[] {
	if (last === undefined) {
		return [idKey(first)];
	}
	const [, stem = '', from] = /^(.*?)(\d+)$/.exec(first) ?? [];
	const [, end = '', to] = /^(.*?)(\d+)$/.exec(last) ?? [];
	const low = Number(from);
	const high = Number(to);
	// `8.1-8.6` and, shorter, `8.1-6`, `FR-001–003`
	if ((end !== stem && end !== '') || !(low <= high) || high - low > longestRange) {
		return [idKey(first), idKey(last)];
	}
	const keyStem = idKey(`${stem}1`).slice(0, -1);
	return Array.from({ length: high - low + 1 }, (_, i) => `${keyStem}${low + i}`);
}
