const english = /\b(?:the|and|is|of|to|for|with|that|are|be|not)\b/gi;

/** Words that are in nearly every sentence of a language, and seldom in one of another. */
const words: readonly (readonly [language: string, pattern: RegExp])[] = [
	['German', /\b(?:und|der|die|das|ist|nicht|wird|werden|eine|für|mit|auf)\b/gi],
	['French', /\b(?:les|des|est|une|dans|pour|avec|sont|pas|qui|sur)\b/gi],
	['Spanish', /\b(?:los|las|una|para|con|por|del|es|el|se|como)\b/gi],
	['Portuguese', /\b(?:uma|não|para|com|dos|das|são|os|é|pelo|ao)\b/gi],
	['Italian', /\b(?:il|gli|una|per|con|della|che|non|sono|è|del)\b/gi],
	['English', english],
];

/** Characters of the text that are looked at: a language shows in its first pages. */
const most = 20_000;

/** Share of letters that are of another script above which a text is written in it. */
const share = 0.2;

/**
 * The language that a document is written in, as a person names it in English: told by its script, else by its small
 * words. Empty for English, and where it can't be told.
 */
export function documentLanguage(text: string): string {
	const prose = proseOf(text);
	const letters = count(prose, /\p{L}/gu);
	const isWrittenIn = (script: RegExp) => count(prose, script) > letters * share;
	if (isWrittenIn(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)) {
		return count(prose, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > count(prose, /\p{sc=Han}/gu) * share
			? 'Japanese'
			: 'Chinese';
	}
	if (isWrittenIn(/\p{sc=Hangul}/gu)) {
		return 'Korean';
	}
	const found = words.map(([language, pattern]) => [language, count(prose, pattern)] as const);
	const [first, second] = [...found].sort(([, a], [, b]) => b - a);
	const isClear = first !== undefined && first[1] >= 8 && first[1] > 1.5 * (second?.[1] ?? 0);
	return isClear && first[0] !== 'English' ? first[0] : '';
}

/** So many words tell a language by what is not among them. */
const enough = 200;

/** Share of words that are small English ones, below which a text may be in another language; prose has a tenth. */
const leastEnglish = 0.01;

/** Share of letters with marks or of another script above which a text is not English; names have fewer. */
const marked = 0.025;

/** Small words of languages that have few letters with marks: Dutch, Indonesian. */
const unmarked = /\b(?:het|een|van|voor|niet|wordt|zijn|yang|dan|untuk|dengan|dari|tidak|adalah)\b/gi;

/**
 * Whether a text is clearly in another language than English, whichever it is: letters or words of one say so. A list of
 * tasks or names has few small words in any language.
 */
export function isForeign(text: string): boolean {
	const prose = proseOf(text);
	const letters = count(prose, /\p{L}/gu);
	const latin = count(prose, /\p{sc=Latin}/gu);
	if (documentLanguage(text) !== '' || latin < letters * (1 - share)) {
		return true;
	}
	const all = count(prose, /\p{L}{2,}/gu);
	const others = letters - latin + count(prose, /[\u00c0-\u024f\u1e00-\u1eff]/g);
	const isOther = others > letters * marked || count(prose, unmarked) > all * 0.05;
	return all >= enough && count(prose, english) < all * leastEnglish && isOther;
}

/** The first pages without code. */
function proseOf(text: string): string {
	return text.slice(0, most).replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1[^\n]*$|(?![\s\S]))/gm, '');
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
