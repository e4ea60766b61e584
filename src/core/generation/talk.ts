/** Openings of a talk to the person, before what was asked for, in the languages we know. */
export const openingWords: readonly string[] = [
	...['sure', 'certainly', 'of course', 'absolutely', 'great', 'okay', 'ok', 'understood', 'below is'],
	...[
		"here's",
		'here’s',
		'here is',
		'here are',
		'natürlich',
		'gerne',
		'hier ist',
		'voici',
		'bien sûr',
		'claro',
		'aquí',
	],
	...['好的', '当然', '以下是', 'はい', '承知'],
];

/** Openings of a talk after it; more may have to follow. */
export const closingWords: readonly string[] = [
	...['let me know', 'feel free', 'i hope', 'if you', 'would you like', 'this section', 'lassen sie mich'],
	...['如果您', 'ご不明'],
];

/** Opens a line that is talk after what was asked for. */
export const talkAfter =
	/^(?:let me know|feel free|i hope (?:this|that)|if you(?:'d| would|’d)? (?:like|want|need)|would you like|this section (?:now|should)|lassen sie mich|如果您|ご不明)/i;

/** Whether a line that has only begun opens with one of the words, or may come to. */
export function beginsLike(words: readonly string[], start: string): boolean {
	const lower = start.toLowerCase();
	return words.some((word) => word.startsWith(lower) || lower.startsWith(word));
}

/** Finds one of the words at the start of a line, as a word of its own; those of Chinese and Japanese have no end. */
export function wordsAtStart(words: readonly string[]): RegExp {
	const isLatin = (word: string): boolean => /^[\p{Script=Latin}'’ ]+$/u.test(word);
	const latin = words.filter(isLatin).join('|');
	const others = words.filter((word) => !isLatin(word)).join('|');
	return new RegExp(`^(?:(?:${latin})(?!\\p{L})|${others})`, 'iu');
}
