import { badgeIn } from './badge.ts';
import { withoutEmoji, withoutStruckOut } from './statusMarkup.ts';
import { stagePatterns, statusNames } from './statusWords.ts';

/** Characters of a line or a value that are looked at: nobody writes a status behind so many. */
export const statusLength = 500;

/** What precedes the word of a status, beside earlier statuses: the name of the field, a date, the words of a sentence. */
const fieldName = new RegExp(`^(?:status|${statusNames.join('|')})\\s*[:：]\\s*`, 'u');
const day = /^\d{2,4}[-./]\d{1,2}[-./]\d{1,4}[\s:,–—-]*/;
const sentence = /^(?:this|the) (?:adr|decision|record|proposal|document) (?:is|was|has been) (?:currently |now )?/;

/** A number, perhaps behind the letters of an id, that is not that of a day. */
const namesRecord = /^(?:\p{L}{1,15}[-_ ]?)?#?\d(?!\d{0,3}[-./]\d{1,2}[-./]\d)/u;

/** What a list of statuses offers besides their words. */
const andOthers = /^(?:…|\.{3}|etc\.?)?$/;

/** Where the next status of a list begins that has a box for each of them. */
const beforeBox = /(?:[,;]?\s+|\s*[，；、]\s*)(?=(?:\[[ xX]\]|[☐☑☒✅⬜])\s*\p{L})/u;
const box = /^(?:\[[ xX]\]|[☐☑☒✅✔✓⬜])\uFE0F?\s*/u;

const emphasised = /^(?:(\*{2,3}|__|`)[^*_`]+\1|<(b|strong|mark|code)>[^<>]+<\/\2>)/u;
const ticked = /^(?:\[[xX]\]|[☑☒✅✔✓])|[☑✅✔✓]\uFE0F?$/u;
const emptyBox = /^(?:☐|⬜)|(?:☐|⬜)\uFE0F?$/gu;
const picture = /\p{Extended_Pictographic}/u;

/**
 * The one of several statuses to choose from that is marked as chosen, as it is written: `Proposed | **Accepted**`,
 * `☐ Proposed ☑ Accepted`.
 * @returns undefined for what is no list of statuses, and where none or several of them are marked
 */
export function chosenStatus(text: string): string | undefined {
	if (text.length > statusLength || !/[|/\]☐-☒✅⬜]/u.test(text)) {
		return undefined;
	}
	const listed = text.trim().replace(/^(?:\[([^[\]]+)\]|\(([^()]+)\)|\{([^{}]+)\})$/u, '$1$2$3');
	const bars = listed.split(/\s*\\?(?:\||(?<!<)\/)\s*/);
	const parts = (bars.length > 1 ? bars : listed.split(beforeBox)).filter((part) => !andOthers.test(part));
	const isList = bars.length > 1 ? parts.length > 2 || text.includes('|') : parts.every((part) => box.test(part));
	const stages = parts.map((part) => {
		const words = plainWords(part.replace(box, ''));
		return stagePatterns.find(([, pattern]) => pattern.test(words))?.[0];
	});
	if (!isList || stages.includes(undefined) || new Set(stages).size < 2) {
		return undefined;
	}
	const [chosen, ...more] = parts.filter((part) => emphasised.test(part) || ticked.test(part));
	if (chosen === undefined || more.length > 0) {
		return undefined;
	}
	const others = parts.filter((part) => part !== chosen);
	// Of two, one that names a record is said and not offered
	const isSaidToo = others.length === 1 && others.some((part) => /\d/.test(part));
	// Where each has a picture, a tick is one of them
	const isPictured = !emphasised.test(chosen) && others.some((part) => picture.test(part.replace(emptyBox, '')));
	return isSaidToo || isPictured ? undefined : chosen.replace(box, '').replace(/\s*[☑✅✔✓]\uFE0F?$/u, '');
}

/**
 * The beginning of a status without case, emoji, markup, quotes and comments, without what may precede the word, and
 * without what is struck out; of a badge what it says, of several statuses the one that is marked as chosen.
 */
export function plainStatus(text: string): string {
	return plainWords(chosenStatus(text) ?? text);
}

function plainWords(text: string): string {
	const source = (badgeIn(text.slice(0, statusLength))?.word ?? text)
		.slice(0, statusLength)
		.normalize('NFKC')
		.replace(/<!--.*?-->/g, '');
	const plain = withoutEmoji(withoutStruckOut(source))
		.replace(/<\/?[A-Za-z][^<>]*>/g, '')
		.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/[*_`~[\]☐☑☒✓✔"“”„«»「」『』]/gu, '')
		.replace(/^[\s:–—('‘-]+/, '')
		.toLowerCase();
	const own = withoutEarlier(plain.replace(fieldName, '').replace(day, '')).replace(day, '');
	return own.replace(sentence, '').trim();
}

/** What stands behind the last arrow that leads to a status: behind that of "Superseded → ADR-12" stands none. */
function withoutEarlier(plain: string): string {
	const ends = [...plain.matchAll(/(?:->|=>|[→⇒➜➔])\s*/gu)].map(({ 0: arrow, index }) => index + arrow.length);
	const last = ends.findLast((end) => {
		const rest = plain.slice(end);
		return !namesRecord.test(rest) || stagePatterns.some(([, pattern]) => pattern.test(rest));
	});
	return plain.slice(last ?? 0);
}

/**
 * The words of a status (`plainStatus`) of which each may be meant: one, or several with a bar or a slash between them.
 * What follows a mark is a remark and may hold a slash of its own; a point behind a number may belong to a record's name.
 */
export function statusAlternatives(plain: string): string[] {
	const [word = ''] = plain.split(/(?<!\d)\.|[,;:(—–]|\s-\s/);
	return word.split(/\s*[|/](?=\s*\p{L})/u).map((one) => one.trim());
}
