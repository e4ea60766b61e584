import type { Stage } from '../adr/record/record.ts';
import { readDate } from '../adr/record/recordDate.ts';
import { relationOf } from '../adr/record/relation.ts';
import { isOpenChoice } from '../adr/record/stage.ts';
import { plainStatus } from './plainStatus.ts';
import { stagePatterns, startsWithWord } from './statusWords.ts';

/** What a line of a status section says of the status. */
export interface StatusLine {
	/** Undefined for a word of the kind that is none of those we know, and for several to choose from. */
	readonly stage: Stage | undefined;
	/** Whether the line is the status and nothing else: a word, perhaps with its date, a short remark, or who supersedes. */
	readonly isWhole: boolean;
	/** `YYYY-MM-DD`, where the line is an entry of a log: a status with its date before, behind, or behind a colon. */
	readonly day: string | undefined;
}

/** Lines that begin with such a word and are told below the status: by whom it was proposed, what amends it. */
const remark = /^(?:proposed|drafted|suggested|submitted|reviewed|amended) by\b/;

/** A word with others behind it and a colon is the name of a value: `Approved by: the board`, `Review cycle: a year`. */
const nameOfValue = /^[^:：.,;()（）]{0,40}[:：]\s*(.*)$/u;

/** What may stand around the date behind a word; a colon makes it an entry of a log, which is no status by itself. */
const aroundDate = /^[\s([（,–—-]*(?:(?:on|since|as of|am|seit|le|depuis|el|em|il|op)\s*)?[)\]）\s.]*$/i;
const aroundDateBehindColon = /^\s*[:：][\s*_]*[)\]）\s.]*$/;

const nothing = /^[\s.。!！'’]*$/u;
const inBrackets = /^\s*[(（][^()（）]{1,120}[)）][\s.。]*$/u;

/** What ends the life of a record is no word that its authors use below a status without meaning it. */
const ended: ReadonlySet<Stage | undefined> = new Set<Stage | undefined>(['rejected', 'deprecated', 'superseded']);
const remarkOfEnd =
	/^(?:\s*[,;.–—-]\s?\S.{0,40}|\s(?:since|as of|because|due to|in|with|by|when|after|for|on|seit|durch)\b.*)$/u;
/** Behind a colon a clause says why; a noun would be what is done away with: `Deprecated: the old queue`. */
const reasonOfEnd =
	/^\s*[:：–—-]\s*(?:we|it|they|this (?:is|was|has)|because|since|due to|as of|see|use(?! (?:of|cases?)(?!\p{L}))|no longer|not (?:needed|used)|in favou?r of|replaced|wir|es|weil|wegen|seit|siehe|nicht mehr|zugunsten)(?!\p{L})/u;
/** The rejected one may be an option of a record, unless the record itself is still open. */
const withReason: ReadonlySet<Stage | undefined> = new Set<Stage | undefined>(['deprecated', 'superseded']);
const successor = /^(?:\s*by\b|\s*[:：→]\s*\p{L}{0,15}[-_ #]?\d)/u;
const namesSuccessor = /\b(?:by|into|instead)$/;

/** Endings of words in scripts that have no blanks between them: 承認済み, 已采纳了. */
const unspacedEnding = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{1,4}(?!\p{L})/u;

/** What joins two statuses of one line: "Approved and implemented". */
const joint = /^\s*(?:,|\/|\+|&|and|und|et|y|e)\s+/;

/** Characters of words that may stand on a line of their own above what they are about: `Remplacé par`. */
const longestLabel = 120;

/** The words before a link or an id: `Amends`, `**Clarifies:**`. */
const beforeReference = /^([^[\d#]{3,120}?)(?:\[|#\d|(?<!\p{L})\p{L}{0,15}[-_ ]?\d)/u;

/**
 * Reads a line, without the marks before its text, as a status.
 * @param words what the kind offers, and what says that a document is done
 * @param isOpen whether it stands below a status that leaves the decision open: a rejection may give its reason then
 * @returns undefined for a line that begins with no status, that names another value, or tells who did something
 */
export function readStatusLine(text: string, words: readonly string[], isOpen = false): StatusLine | undefined {
	const plain = plainStatus(text);
	const length = wordLength(plain, words);
	if (length === 0 || remark.test(plain)) {
		return undefined;
	}
	const stage = stageAt(plain);
	const rest = plain.slice(length);
	const day = entryDay(text, rest);
	const isSuccession = relationBefore(text) === 'superseded-by' || namesAnother(plain.slice(0, length), rest, stage);
	const value = nameOfValue.exec(rest)?.[1];
	const isValue = value !== undefined && stageAt(value) === undefined && !saysWhy(rest, stage, isOpen);
	if (isValue && !isSuccession && day === undefined) {
		return undefined;
	}
	return isOpenChoice(text)
		? { stage: undefined, day, isWhole: false }
		: { stage, day, isWhole: isSuccession ? stage !== 'accepted' : isWholeBehind(rest, stage, words, isOpen) };
}

/** Whether a line says how the record relates to another one, which is no status unless the other one supersedes it. */
export function isLinkLine(text: string): boolean {
	const relation = relationBefore(text);
	return relation !== 'other' && relation !== 'superseded-by';
}

function relationBefore(text: string): ReturnType<typeof relationOf> {
	const [, words = /\d/.test(text) || text.length > longestLabel ? '' : text] = beforeReference.exec(text) ?? [];
	return words === '' ? 'other' : relationOf(words.replace(/[*_`~]/g, ''));
}

function stageAt(plain: string): Stage | undefined {
	return stagePatterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** How long the status is with which a plain text begins; 0 for none. */
function wordLength(plain: string, words: readonly string[]): number {
	const ofKind = words.map((word) => (startsWithWord(plain, word) ? word.normalize('NFKC').length : 0));
	return Math.max(...ofKind, ...stagePatterns.map(([, pattern]) => pattern.exec(plain)?.[0].length ?? 0));
}

function namesAnother(word: string, rest: string, stage: Stage | undefined): boolean {
	return stage === 'superseded' && (namesSuccessor.test(word) || successor.test(rest));
}

function saysWhy(rest: string, stage: Stage | undefined, isOpen: boolean): boolean {
	return (withReason.has(stage) || (isOpen && stage === 'rejected')) && reasonOfEnd.test(rest);
}

function isWholeBehind(behind: string, stage: Stage | undefined, words: readonly string[], isOpen: boolean): boolean {
	const rest = behind.replace(unspacedEnding, '');
	const date = readDate(rest);
	const aside = date ? rest.slice(0, date.start) + rest.slice(date.end) : rest;
	if (nothing.test(rest) || inBrackets.test(rest) || (date && aroundDate.test(aside))) {
		return true;
	}
	if ((ended.has(stage) && remarkOfEnd.test(rest)) || saysWhy(rest, stage, isOpen)) {
		return true;
	}
	const more = rest.replace(joint, '');
	const length = more === rest ? 0 : wordLength(more, words);
	return length > 0 && isWholeBehind(more.slice(length), stageAt(more), words, isOpen);
}

/** The day of an entry of a log: its date stands first, or follows the word with at most a few words between. */
function entryDay(text: string, rest: string): string | undefined {
	const first = readDate(text);
	if (first && /^[\W_]{0,4}$/.test(text.slice(0, first.start))) {
		return first.day;
	}
	const date = readDate(rest);
	const before = rest.slice(0, date?.start);
	const isEntry = aroundDate.test(before) || aroundDateBehindColon.test(before) || /^ by [^:.]{1,60}$/.test(before);
	return date && isEntry ? date.day : undefined;
}
