import type { EarsCondition, EarsStatement } from './ears.ts';

/** Words that say which one is meant: a name behind one of them needs no article. */
const determiners = new Set(
	'the a an all any both each every no some this that these those its their our my your'.split(' '),
);
const shall = new Set(['shall', 'must']);

/**
 * What a person types for a condition, as the sentence needs it: the sentence has its keyword, and what stands between
 * the condition and what follows.
 */
export function conditionSlot(keyword: EarsCondition['keyword'], typed: string): string {
	const words = wordsOf(typed);
	const from = words[0]?.toUpperCase() === keyword ? 1 : 0;
	const to = words.at(-1)?.toLowerCase() === 'then' ? -1 : words.length;
	let text = words.slice(from, to).join(' ');
	while (text.endsWith(',')) {
		text = text.slice(0, -1).trimEnd();
	}
	return text;
}

/** What a person types for who acts, with its article: `shop` becomes `THE shop`, `the shop` stays as it is. */
export function systemSlot(typed: string): EarsStatement['system'] {
	const words = wordsOf(typed);
	const named = shall.has(words.at(-1)?.toLowerCase() ?? '') ? words.slice(0, -1) : words;
	const hasArticle = determiners.has(named[0]?.toLowerCase() ?? '');
	return named.length === 0 || hasArticle ? named.join(' ') : `THE ${named.join(' ')}`;
}

/** What a person types for what the system does: the sentence has SHALL already. */
export function responseSlot(typed: string): string {
	const words = wordsOf(typed);
	return words.slice(shall.has(words[0]?.toLowerCase() ?? '') ? 1 : 0).join(' ');
}

function wordsOf(text: string): readonly string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}
