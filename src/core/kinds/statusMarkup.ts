/** One emoji or a part of one. */
const emojiCharacter = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u200D])`;

/** Source of a regular expression (flag `u`): an emoji by its name, `:white_check_mark:`; no part of a time of day. */
const emojiName = ':(?:[A-Za-z][A-Za-z0-9_+-]{0,40}|[+-]1):';

/** Source of a regular expression (flag `u`): an emoji, or the name of one. */
export const emoji = `(?:${emojiCharacter}|${emojiName})`;

/** Source of a regular expression (flag `u`): text that is struck out and so no longer said. */
export const struckOut = '(?:~~[^~]+~~|<(?:del|s|strike)>[^<]*</(?:del|s|strike)>)';

const anyEmoji = new RegExp(emoji, 'gu');
const emojiAtStart = new RegExp(String.raw`^${emoji}(?:${emoji}|\s)*`, 'u');
const anyStruckOut = new RegExp(struckOut, 'gu');

/** A text without its emoji. */
export function withoutEmoji(text: string): string {
	return text.replace(anyEmoji, '');
}

/** The emoji that a text begins with, with the blanks behind them; empty for none. */
export function emojiOf(text: string): string {
	return emojiAtStart.exec(text)?.[0] ?? '';
}

/** A text without what is struck out in it. */
export function withoutStruckOut(text: string): string {
	return text.replace(anyStruckOut, '');
}
