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

/** A name of a document that is nothing but such a word, perhaps behind a number: `0001-short-title.md`, `title-of-decision.md`. */
const titleName = new RegExp(
	String.raw`^(?:m?adr[-_]?)?(?:\d{1,6}[-_.])?(?:(?:adr|decision|record|short|your|the|some|new|kebab[-_]case|slugified)[-_]){0,3}(?:${titles}|slug)(?:[-_](?:here|of[-_][^/.]{1,60}|with[-_](?:dashes|hyphens)|kebab[-_]case))?\.(?:mdx?|markdown|adoc|rst|txt|html?)$`,
	'iu',
);

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

/** Whether a path names a file by nothing but a word for a title: it stands for the name of any record. */
export function isTitleName(path: string): boolean {
	return titleName.test(path.slice(path.lastIndexOf('/') + 1).normalize());
}

/** What a template is of, where it is one of records; other words may stand beside it. */
const ofRecords = '(?:m?adrs?|decisions?|records?|nygard|architect(?:ure|ural)[-_ ](?:documents?|logs?))[-_ ]+';
const besideRecords =
	'(?:(?:architect(?:ure|ural)|any|logs?|short|long|simple|full|lightweight|minimal|basic|default|document)[-_ ]+)';

/**
 * What makes a title that of a template: the word, behind what the template is for or before it. Another noun behind it
 * is the subject of a decision: "Document template engine".
 */
const ofTemplate = new RegExp(
	`^(?:${[
		`${besideRecords}{0,3}(?:${ofRecords}${besideRecords}{0,2}){1,3}template(?:\\s?[:(–—-].*| (?:for|of|by|with|v?\\d)(?!\\p{L}).*)?`,
		'template(?: for| of|:| [–—-]) ?(?:an? |the |new |our )*(?:m?adrs?|architect\\p{L}*|decisions?|records?)(?!\\p{L}).*',
		'(?:m?adr|(?:architektur)?entscheidungs\\p{L}*|architektur\\p{L}*)[- ]?vorlage|vorlage für .{0,40}(?:adrs?|entscheidung\\p{L}*)',
		"(?:plantilla|modelo|template|modello|modèle) (?:de|di|per|para|pour|d[’'])\\s?(?:una? |une |las? |los? )?(?:adrs?|decis\\p{L}+|décision\\p{L}*|registro.*)",
		'шаблон (?:adr|.{0,30}решени\\p{L}+)|(?:m?adr|.{0,12}(?:决策|決策|決定).{0,6})\\s?(?:模板|テンプレート|範本)|(?:m?adr|.{0,12}결정.{0,6})\\s?템플릿',
	].join('|')})$`,
	'iu',
);

/** Whether a title, without markup, says that its document is the template of decision records. */
export function isTitleOfTemplate(title: string): boolean {
	const plain = title
		.slice(0, 200)
		.replace(/[*_`[\]]+/g, ' ')
		.trim();
	return ofTemplate.test(plain.replace(/\s+/g, ' '));
}

/** Whether a base name, with its suffix, has a word in it that stands for a title. */
export function hasOpenTitle(base: string): boolean {
	return unwrittenName.test(base.normalize());
}
