/** How many words a text has. Where no blank parts them, two characters of Chinese or Japanese are one. */
export function wordsIn(text: string): number {
	const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
	return dense > 0 ? dense / 2 : (text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0);
}
