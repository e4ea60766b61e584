import type { ValueForm } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';

/** The value of a status taken apart; put together again the parts are the value as it stood. */
export interface StatusValue {
	/** Emoji, marks of emphasis, a date or older statuses with an arrow behind them. */
	readonly before: string;
	/** The word itself, or a choice that a template leaves: `Accepted`, `[proposed | accepted]`. */
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

const emoji = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u200D])`;
const date = String.raw`(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})`;
const lead = new RegExp(String.raw`^(?:${emoji}|[\s*_~>"'☐☑☒✓✔]|${date}[\s:,–—-]*)+`, 'u');
const emojiLead = new RegExp(String.raw`${emoji}+[\s\uFE0F]*`, 'gu');
const arrow = /(?:->|=>|[→⇒➜➔])\s*/g;
const dated = new RegExp(String.raw`(?<![\d.])${date}(?!\.?\d)`, 'u');

/**
 * Takes the source of a status apart. Linear in its length.
 * @param source of the value, without the quotes of YAML
 */
export function takeApart(source: string): StatusValue {
	if (isChoice(source)) {
		return { before: '', word: source, rest: '', follows: 'nothing' };
	}
	const before = leadOf(source);
	const behind = source.slice(before.length);
	const length = wordLength(behind);
	const rest = behind.slice(length);
	return { before, word: behind.slice(0, length), rest, follows: followsOf(rest) };
}

/** The value without its emoji, and with another word: what stands around it stays. */
export function withWord({ before, rest }: StatusValue, word: string): string {
	return `${before.replace(emojiLead, '')}${word}${rest}`;
}

/** The emoji that a status begins with, with the blanks behind them; empty for none. */
export function emojiOf(text: string): string {
	return new RegExp(`^${emojiLead.source}`, 'u').exec(text)?.[0] ?? '';
}

/** The date in a line of a log of statuses; undefined where there is none. */
export function dateIn(text: string): { readonly text: string; readonly start: number } | undefined {
	const found = dated.exec(text);
	return found ? { text: found[0], start: found.index } : undefined;
}

function leadOf(source: string): string {
	const older = [...source.matchAll(arrow)].at(-1);
	const start = older ? older.index + older[0].length : 0;
	return source.slice(0, start) + (lead.exec(source.slice(start))?.[0] ?? '');
}

/** Up to the end of the first words that mean a stage; of a word of the team's own all, unless it is a sentence. */
function wordLength(text: string): number {
	let count = 0;
	for (const { 0: word, index } of text.slice(0, 200).matchAll(/[\p{L}\p{M}\p{N}'’_-]+/gu)) {
		const end = index + word.length;
		if (stageOf(text.slice(0, end)) !== undefined) {
			return end;
		}
		if (++count >= longestStatus) {
			break;
		}
	}
	// Nothing is searched for at the end of a long text: each mark in it would be a place to begin
	const plain = text.length > longestChoice ? text : text.replace(/[\s*_~]+$/, '');
	return plain.length <= ownWordLength && !/[.;:(–—]/.test(plain) ? plain.length : 0;
}

/** What the text behind the word of a status is. */
export function followsOf(rest: string): StatusValue['follows'] {
	if (!/[^\s*_~.。]/u.test(rest)) {
		return 'nothing';
	}
	return dated.test(rest) || /^[\s*_~]*(?:[\p{L}\p{N}]|,\s*\p{L})/u.test(rest) ? 'sentence' : 'remark';
}

/** Whether an author still has to choose: the brackets of a template, or statuses with bars or slashes between them. */
function isChoice(source: string): boolean {
	const text = source.length > longestChoice ? '' : source.trim();
	const inBrackets = /^\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]$|^\{[^{}]*\}$/.test(text);
	if (inBrackets && !/^\[[ xX]\]/.test(text)) {
		return true;
	}
	const parts = text.replace(/^[^:：|/]{1,12}[:：]\s*/, '').split(/[|/]/);
	return (
		parts.length > 1 && parts.every((part) => part.trim() === '…' || (part.length <= 60 && stageOf(part) !== undefined))
	);
}

/** A new value as it has to be written in a form; front matter quotes it by itself. */
export function escapedFor(form: ValueForm, text: string): string {
	return form === 'table' ? text.replace(/(?<!\\)\|/g, '\\|') : text;
}
