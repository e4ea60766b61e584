import { badgeIn } from './badge.ts';
import { withoutEmoji, withoutStruckOut } from './statusMarkup.ts';
import { statusNames } from './statusWords.ts';

/** Characters of a line or a value that are looked at: nobody writes a status behind so many. */
export const statusLength = 500;

/** What precedes the word of a status: the name of the field, a date, the statuses it had before, the words of a sentence. */
const preceding = [
	new RegExp(`^(?:status|${statusNames.join('|')})\\s*[:：]\\s*`, 'u'),
	/^\d{2,4}[-./]\d{1,2}[-./]\d{1,4}[\s:,–—-]*/,
	/^.*(?:->|=>|[→⇒➜➔])\s*/,
	/^(?:this|the) (?:adr|decision|record|proposal|document) (?:is|was|has been) (?:currently |now )?/,
];

/**
 * The beginning of a status without case, emoji, markup, quotes and comments, without what may precede the word, and
 * without what is struck out; of a badge what it says.
 */
export function plainStatus(text: string): string {
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
	return preceding.reduce((rest, one) => rest.replace(one, ''), plain).trim();
}

/**
 * The words of a status (`plainStatus`) of which each may be meant: one, or several with a bar or a slash between them.
 * What follows a mark is a remark and may hold a slash of its own.
 */
export function statusAlternatives(plain: string): string[] {
	const [word = ''] = plain.split(/[.,;:(—–]|\s-\s/);
	return word.split(/\s*[|/](?=\s*\p{L})/u).map((one) => one.trim());
}
