import { chosenStatus } from '../../kinds/plainStatus.ts';
import { emoji } from '../../kinds/statusMarkup.ts';
import { partialWords } from '../../kinds/statusWords.ts';
import type { ValueForm } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { dateInDigits, leadOf } from './statusLead.ts';

/** The value of a status taken apart; put together again the parts are the value as it stood. */
export interface StatusValue {
	/** What stands before the word (`leadOf`): marks, emoji, a date, older statuses. */
	readonly before: string;
	/** The word itself, or a choice that a template leaves: `Accepted`, `[proposed | accepted]`, `proposed | **accepted**`. */
	readonly word: string;
	/** All that follows. */
	readonly rest: string;
	/**
	 * What follows the word: nothing but marks; a remark that stands on its own, such as `(see RFC 3)`; or the rest of a
	 * sentence that begins with the word, a date included: "Accepted by the board on 2024-01-02".
	 */
	readonly follows: 'nothing' | 'remark' | 'sentence';
}

/** So many words at most say what a status is: "Ready for team review". */
const longestStatus = 4;

/** Characters of the longest choice of statuses that a template leaves. */
const longestChoice = 500;

/** So long at most is a status in a word of the team's own: "On hold until spring". */
const ownWordLength = 40;

const dated = new RegExp(String.raw`(?<![\d.])${dateInDigits}(?!\.?\d)`, 'u');

/**
 * Takes the source of a status apart. Linear in its length.
 * @param source of the value, without the quotes of YAML
 */
export function takeApart(source: string): StatusValue {
	const [, open = '', inner = source, close = ''] = inQuotes.exec(source.slice(0, longestChoice)) ?? [];
	if (isChoice(inner)) {
		return { before: open, word: inner, rest: close, follows: 'nothing' };
	}
	const lead = leadOf(source);
	const behind = source.slice(lead.length);
	const length = stageLength(behind) || (hasWordsIn(lead) ? 0 : ownLength(behind));
	// A sentence that says no status begins with what stands before its first word
	const before = length > 0 || behind === '' || entryLead.test(lead) ? lead : '';
	const rest = source.slice(before.length + length);
	return { before, word: source.slice(before.length, before.length + length), rest, follows: followsOf(rest) };
}

const markup = new RegExp(`</?[A-Za-z][^<>]*>|${emoji}`, 'gu');
const hasWords = /\p{L}/u;

function hasWordsIn(lead: string): boolean {
	return hasWords.test(lead.replace(markup, ''));
}

/** What may stand before any words: a date, emoji, emphasis. */
const entryLead = new RegExp(String.raw`^(?:${emoji}|[\s\d./:,*_~>–—-])*$`, 'u');

const emojiBefore = new RegExp(String.raw`${emoji}+\s*`, 'gu');
const emojiBehind = new RegExp(String.raw`^\s*${emoji}+`, 'u');

/** The value without its emoji, and with another word: what stands around it stays. */
export function withWord({ before, rest }: Pick<StatusValue, 'before' | 'rest'>, word: string): string {
	const lead = before.replace(emojiBefore, '');
	// What is struck out stays apart from the first word behind it
	return `${lead}${/(?:~~|>)$/.test(lead) && rest === '' ? ' ' : ''}${word}${rest}`;
}

/** What follows the word of a status, without the emoji that belongs to the word. */
export function withoutEmojiBehind(rest: string): string {
	return rest.replace(emojiBehind, '');
}

/** Whether the word of a status stands behind other words: of a sentence, or an older status. */
export function hasWordsBefore({ before }: StatusValue): boolean {
	return hasWordsIn(before);
}

const marksAlone = new RegExp(`^(?:${emoji}|[\\s*_~\`"'“”„«».。])*$`, 'u');

/** Whether a value is a word with nothing around it but emoji, quotes, and marks of emphasis and code. */
export function isMarked({ before, word, rest }: StatusValue): boolean {
	return word !== '' && marksAlone.test(before) && marksAlone.test(rest);
}

/** The date in a line of a log of statuses; undefined where there is none. */
export function dateIn(text: string): { readonly text: string; readonly start: number } | undefined {
	const found = dated.exec(text);
	return found ? { text: found[0], start: found.index } : undefined;
}

/** Up to the end of the first words that mean a stage; 0 where none do. */
function stageLength(text: string): number {
	let count = 0;
	for (const { 0: source, index } of text.slice(0, 200).matchAll(/[\p{L}\p{M}\p{N}'’_-]+/gu)) {
		const word = withoutMarksBehind(source);
		const end = index + word.length;
		if (stageOf(text.slice(0, end)) !== undefined) {
			return end;
		}
		if (++count >= longestStatus) {
			break;
		}
	}
	return 0;
}

/** What closes emphasis or a quote behind a word is none of its letters. */
function withoutMarksBehind(word: string): string {
	let end = word.length;
	while (end > 0 && "_'’".includes(word.charAt(end - 1))) {
		end--;
	}
	return word.slice(0, end);
}

const numberAlone = /^\d+[.)]?$/;

/** The length of a status in words of the team's own, or of a number in place of one; 0 for a sentence. */
function ownLength(text: string): number {
	// Nothing is searched for at the end of a long text: each mark in it would be a place to begin
	const plain = text.length > longestChoice ? text : text.replace(/(?:[\s*_~`"']|<\/[A-Za-z]+>)+$/, '');
	const isOwn = plain.length <= ownWordLength && (!/[.;:()[\]<`–—：；（）、。]/.test(plain) || numberAlone.test(plain));
	return isOwn ? plain.length : 0;
}

/** Marks that close what stands open before the word: of emphasis, code, a tag, a link with its target. */
const closing = /^(?:\]\([^()]*\)|\]\[[^[\]]*\]|<\/[A-Za-z]+>|[\s*_~`"'’”“»)\]])*/;

/** Superseded "(partially) by ADR-5": what is in brackets belongs to the sentence. */
const partBehind = new RegExp(`^[(（](?:${partialWords})[),）]`, 'iu');

/** What the text behind the word of a status is. */
export function followsOf(rest: string): StatusValue['follows'] {
	const said = withoutEmojiBehind(rest).replace(closing, '');
	if (!/[^\s*_~.。]/u.test(said)) {
		return 'nothing';
	}
	// Behind a bar another value begins
	const isApart = /^[|·•]/.test(said);
	return !isApart && (dated.test(said) || partBehind.test(said) || /^(?:[\p{L}\p{N}]|,\s*\p{L})/u.test(said))
		? 'sentence'
		: 'remark';
}

/** Quotes around all of a value, in any form but that of YAML. */
const inQuotes = /^(["“„«]\s*)([^"“”„«»]*[^"“”„«»\s])(\s*["”“»])$/u;

/** All that a template may choose from, as an example: `（例：提案中、承認、却下など）`, `(e.g. proposed, accepted)`. */
const inParentheses =
	/^[(（]((?:例(?:えば)?|e\.g\.|z\. ?B\.|p\. ?ex\.)\s*[:：,]?\s*)?([^()（）]*?)([、,]?\s*(?:など|等|etc\.?|…|\.{3}))?[)）]$/i;

/**
 * Whether a value is what a template offers: its brackets, or statuses with bars or slashes between them, of which an
 * author may have marked one.
 */
function isChoice(source: string): boolean {
	const text = source.length > longestChoice ? '' : source.trim();
	const inBrackets = /^\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]$|^\{[^{}]*\}$/.test(text);
	if (inBrackets && !/^\[[ xX]\]/.test(text)) {
		return true;
	}
	if (isExample(text) || chosenStatus(text) !== undefined) {
		return true;
	}
	const parts = text.replace(/^[^:：|/]{1,12}[:：]\s*/, '').split(/[|/]/);
	return (
		parts.length > 1 &&
		(parts.every((part) => part.trim() === '…' || (part.length <= 60 && stageOf(part) !== undefined)) ||
			isChoiceOfOwn(parts))
	);
}

/** Whether all but one of several words are different statuses: the one is a word of the team's own, or misspelt. */
function isChoiceOfOwn(parts: readonly string[]): boolean {
	const stages = parts.map(stageOf);
	const own = parts.filter((_, i) => stages[i] === undefined);
	return (
		own.length === 1 &&
		new Set(stages).size === parts.length &&
		parts.length > 2 &&
		parts.every((part) => /^[\s`*_]*\p{L}{3,20}[\s`*_]*$/u.test(part))
	);
}

/** "(Accepted, implemented)" is a status, "(proposed, accepted, rejected)" none. */
function isExample(text: string): boolean {
	const [, lead, listed = '', tail] = inParentheses.exec(text) ?? [];
	const parts = listed.split(/[、，,|/]/);
	const stages = parts.map((part) => (/\d/.test(part) || part.length > 20 ? undefined : stageOf(part)));
	const isMarked = lead !== undefined || tail !== undefined;
	return !stages.includes(undefined) && new Set(stages).size > (isMarked ? 1 : 2);
}

/** A new value as it has to be written in a form; front matter quotes it by itself. */
export function escapedFor(form: ValueForm, text: string): string {
	return form === 'table' ? text.replace(/(?<!\\)\|/g, '\\|') : text;
}
