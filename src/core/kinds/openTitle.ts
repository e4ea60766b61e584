import { headingKey } from './headingKey.ts';

/**
 * What stands for a title that nobody has written yet, in the languages that kinds know: in headings, and without
 * accents in the names of files. Parts of regular expressions, matched without regard to case.
 */
const titles = [
	'title',
	'(?:kurz|entscheidungs)?titel',
	'titre',
	't[ií]tulo',
	'titolo',
	'tytu[łl]',
	'заголовок',
	'название',
	'назва',
	'ti[êe]u[-_ ]?(?:đề|de)',
	'标题',
	'標題',
	'タイトル',
	'題名',
	'제목',
].join('|');

/** Other words that stand for one, too many meanings of which are none: only what may be a template is asked for them. */
const likeTitles = 'name|subject';

/** What stands before a title: a number, or letters that stand for any. */
const standsForNumber = 'x{2,4}|n{1,4}|number';

/** In brackets behind any number, or alone behind one that stands for any. */
const unwritten = new RegExp(
	String.raw`^(?:(?:m?adr[-_ ]?)?(?:\d+|${standsForNumber})[-:：.)\s–—]+)?(?:[[{<](?:(?:short|decision|adr|record|your) )?(?:${titles})(?: of [^\]}>]{1,60}| here)?[\]}>]|(?<=(?:${standsForNumber})[-:：.)\s–—]+)(?:short )?(?:${titles}))$`,
	'iu',
);

/** With any mark of a template, or with such a word before all others. */
const maybeUnwritten = new RegExp(
	String.raw`[[\]{}<>]|^(?:(?:m?adrs?|#)?[-_ ]?(?:\d+|n+|x+)?\s*[-.:：–—]*\s*)(?:(?:short|brief|decision|record|adr)\s+)*(?:${titles}|${likeTitles})(?![\p{L}\p{N}_])`,
	'iu',
);

/** A name of a file that has one of the words, or one for an example. */
const unwrittenName = new RegExp(`(?:^|[-_.])(?:${titles}|${likeTitles}|slug|example|sample)s?[-_.]`, 'iu');

const titleWord = new RegExp(`^(?:(?:short|decision|adr) )?(?:${titles})$`, 'iu');

/** Whether a heading or the name of a field says that a title stands below or behind it. */
export function isTitleWord(text: string): boolean {
	return titleWord.test(headingKey(text.normalize()));
}

/** Whether a title of a record is certain to be one that its author has not written. */
export function isOpenTitle(title: string): boolean {
	return unwritten.test(title.normalize().trim());
}

/** Whether the title of what may be a template is likely to stand for one that is still to be found. */
export function mayBeOpenTitle(title: string): boolean {
	return maybeUnwritten.test(title.normalize().trim());
}

/** Whether a base name, with its suffix, has a word in it that stands for a title. */
export function hasOpenTitle(base: string): boolean {
	return unwrittenName.test(base.normalize());
}
