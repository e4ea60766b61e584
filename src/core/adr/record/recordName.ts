import { baseName, folderOf, markdownExtension, markdownExtensions } from '../../workspace/paths.ts';
import type { RecordName } from './record.ts';

/** A file that stands for its folder. */
const folderPage = new RegExp(`^(?:index|readme)(?=\\.(?:${markdownExtensions})$)`, 'i');

/** A day or a month of the 20th or 21st century: `20240131`, `2024-01-31`, `2024-01`. */
const dateForm =
	/^(?:(?:19|20)\d{2}([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?=[-_ .]|$))(?!\d)/;

/** What is longer is a time stamp. */
const numberForm = /^\d{1,5}(?!\d)/;

/** An id that a machine made, which begins with digits by chance. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;

/** The year that numbers are counted in: `2024-` of `ADR-2024-001-x`. */
const yearForm = /^(?:19|20)\d{2}[-_.](?=\d{2,4}(?:[-_ .]|$))/;

/** What stands between number and slug; where nothing does, the slug begins with a letter, not with `a-` of `12a-x`. */
const separatorForm = /^(?:[-_ .–—：、]+|$|(?![a-z](?:[-_ .]|$))(?=\p{L}))/u;

const prefixForm = /^[A-Za-z](?:[A-Za-z#_. -]|\([\p{L} _-]{1,30}\)[-_. ]){0,40}(?=\d)/u;
/** A subject among the words before a number: `(Billing)` of `ADR-(Billing)-02`. */
const subject = /\([^()]*\)/g;
const prefixSeparator = /[#_. -]+/;

/** Words before a number that say what a file is. */
const recordWord = /^(?:m?adrs?|adl|decisions?|records?|[deprst]dr|dr|rfc)$/i;

/**
 * Reads the name of a record: that of its file, or of its folder where the file is an index page.
 * `writeRecordName` gives back what was read.
 * @param path of the record's file from the workspace root
 */
export function readRecordName(path: string): RecordName {
	const file = baseName(path);
	const ownFolder = folderPage.test(file) && folderOf(path) !== '';
	const name = ownFolder ? baseName(folderOf(path)) : file;
	const extension = markdownExtension.exec(file)?.[0] ?? '';
	const stem = ownFolder ? name : name.slice(0, name.length - extension.length);
	return { ...readStem(stem), extension, ownFolder };
}

/** The base name of a record's file, or of its folder where it has one of its own. */
export function writeRecordName(name: RecordName): string {
	const { number, digits, prefix, date, separator, slug, extension, ownFolder } = name;
	const written = number === undefined ? (date ?? '') : String(number).padStart(digits, '0');
	return `${prefix}${written}${separator}${slug}${ownFolder ? '' : extension}`;
}

type Stem = Omit<RecordName, 'extension' | 'ownFolder'>;

function readStem(stem: string): Stem {
	const words = prefixForm.exec(stem)?.[0] ?? '';
	const behind = stem.slice(words.length);
	const date = dateForm.exec(behind)?.[0];
	const isMonth = date?.length === '2024-01'.length;
	if (date !== undefined && (words === '' || (!isMonth && isPrefix(words, date)))) {
		return withSlug({ number: undefined, digits: 0, prefix: words, date }, behind.slice(date.length));
	}
	const prefix = words + yearOf(words, behind);
	const number = numberForm.exec(stem.slice(prefix.length))?.[0];
	const rest = stem.slice(prefix.length + (number?.length ?? 0));
	if (
		number === undefined ||
		uuid.test(stem.slice(prefix.length)) ||
		!separatorForm.test(rest) ||
		(words !== '' && !isPrefix(words, number))
	) {
		return { number: undefined, digits: 0, prefix: '', date: undefined, separator: '', slug: stem };
	}
	const isGlued = /^\p{L}/u.test(rest);
	if (isGlued && number.length < 3) {
		// `2fa-for-admins`, `3d-models`
		return { number: undefined, digits: 0, prefix: '', date: undefined, separator: '', slug: stem };
	}
	return withSlug({ number: Number(number), digits: number.length, prefix, date: undefined }, rest);
}

function withSlug(start: Pick<Stem, 'number' | 'digits' | 'prefix' | 'date'>, rest: string): Stem {
	const separator = separatorForm.exec(rest)?.[0] ?? '';
	return { ...start, separator, slug: rest.slice(separator.length) };
}

/** The year between the words and the number. Two digits behind a year alone are a month. */
function yearOf(words: string, behind: string): string {
	const year = yearForm.exec(behind)?.[0] ?? '';
	return words === '' && /^\d{2}(?!\d)/.test(behind.slice(year.length)) ? '' : year;
}

/**
 * Whether words before a number belong to it: `ADR-`, `API-`, `ACME-ADR-`, and not `use-http-` of `use-http-2`. The less
 * they look like it, the more the number must.
 */
function isPrefix(words: string, number: string): boolean {
	const tokens = words
		.replace(subject, '')
		.split(prefixSeparator)
		.filter((token) => token !== '');
	const isGlued = !prefixSeparator.test(words.slice(-1));
	const hasRecordWord = tokens.some((token) => recordWord.test(token));
	if (tokens.length === 1 && hasRecordWord) {
		return true;
	}
	const isCounted = /^0\d\d/.test(number);
	if (isGlued) {
		return tokens.length === 1 && isCounted;
	}
	if (tokens.every((token) => token === token.toUpperCase())) {
		return hasRecordWord || number.length >= 2;
	}
	return hasRecordWord ? tokens.length <= 4 && number.length >= 3 : tokens.length === 1 && isCounted;
}
