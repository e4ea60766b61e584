import { folderOf } from '../../workspace/paths.ts';
import type { AdrRecord } from '../record/record.ts';

/** Languages as file and folder names give them: `zh`, `zh-cn`, `pt_BR`. Two letters alone may be a word, so they are listed. */
const language =
	'(?:ar|bg|bn|ca|cn|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|jp|ko|kr|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|tw|uk|ur|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?';

const languageBehind = new RegExp(`[-_.]${language}$`, 'i');
const languageFolder = new RegExp(`^(?:i18n|l10n|translations?|${language})$`, 'i');

/** What an attachment adds to the name of its record: `0005-x-appendix-a.md`, `0005-x.notes.md`. */
const attached =
	/^[-_. ]+(?:addend(?:a|um)|amendment|annex(?:es)?|appendi(?:x|ces)|attachments?|background|benchmarks?|comparison|data|details?|diagrams?|discussion|evaluation|examples?|faq|findings|implementation|minutes|notes?|part|poc|references?|research|spike|summary|supplement)(?![a-z]{2})/i;

/** Whether one of two records with the same number is a translation or an attachment of the other. */
export function isCompanion(a: AdrRecord, b: AdrRecord): boolean {
	return isTranslation(a, b) || isAttached(a.name.slug, b.name.slug) || isAttached(b.name.slug, a.name.slug);
}

/** A second number of a name: `8-` of `11-8-config`. */
const secondNumber = /^(\d{1,2})[-_. ]/;

/**
 * Whether two names with the same number go on counting behind it: parts of a decision (`0011-1-x`, `0011-2-y`), days
 * and versions (`11-8-x`, `11-8-y`).
 */
export function countOn({ name: a }: AdrRecord, { name: b }: AdrRecord): boolean {
	const [inA, inB] = [secondNumber.exec(a.slug)?.[1], secondNumber.exec(b.slug)?.[1]];
	// What is padded to three digits or more counts records, and no days
	const isDayOrVersion = a.digits < 3 && b.digits < 3;
	return inA !== undefined && inB !== undefined && (isDayOrVersion || Number(inA) !== Number(inB));
}

function isTranslation(a: AdrRecord, b: AdrRecord): boolean {
	const isMarked = languageBehind.test(a.name.slug) || languageBehind.test(b.name.slug);
	if (isMarked && bare(a) === bare(b)) {
		return true;
	}
	const [inA, inB] = [languageOfFolder(a), languageOfFolder(b)];
	return inA !== inB && (inA !== undefined || inB !== undefined);
}

function bare({ name }: AdrRecord): string {
	return name.slug.replace(languageBehind, '').toLowerCase();
}

/** The folder of a language that a record stands in; a translation may have a translated name. */
function languageOfFolder({ path }: AdrRecord): string | undefined {
	return folderOf(path)
		.split('/')
		.findLast((segment) => languageFolder.test(segment));
}

function isAttached(slug: string, longer: string): boolean {
	return slug !== '' && longer.startsWith(slug) && attached.test(longer.slice(slug.length));
}
