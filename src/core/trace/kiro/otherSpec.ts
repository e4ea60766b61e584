import type { Range } from '../../document/text.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';

/** What a document of this feature is called too: `the requirements spec`, `the current spec`. */
const own = new Set(
	[
		'the an this that our same own current present whole full entire complete new updated revised latest final approved',
		'feature requirements requirement design tasks task bugfix product kiro project main above following given',
		'functional technical formal official actual written detailed',
	]
		.join(' ')
		.split(' '),
);

const aSpec = String.raw`(?:spec|specification|feature)(?![\p{L}\p{N}_-])`;

/** A name in marks, one of several words with hyphens, or a word that stands between `the` or `of` and `spec`. */
const marked = String.raw`[\x60"“*_]{1,3}(?<marked>[\p{L}\p{N}][\p{L}\p{N}_-]{0,60})[\x60"”*_]{1,3}`;
const hyphened = '(?<hyphened>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,6})';
const word = String.raw`(?<word>\p{L}[\p{L}\p{N}]{1,30})`;
const article = String.raw`(?:the\s)?`;

/** Numbers between one of a list and its end or beginning. */
const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,2}`;
const joint = String.raw`(?:,\s(?:and|or)\s|,\s?|\s(?:and|or|to|&)\s|\s?[-–—&]\s?)`;

/** ` of the \`auth\` spec`, ` (from auth-service spec)`, ` in the payments spec` behind a number. */
const behind = new RegExp(
	String.raw`^(?:${joint}${number}){0,12}[*_]{0,3}\s[(（]?(?:of|in|from)\s(?:${article}(?:${marked}|${hyphened}|${word})\s${aSpec})`,
	'iu',
);

/** `the payments spec's Requirement `, `the \`auth\` spec, Requirements 1 and `, `auth-service spec: Requirement ` before one. */
const before = new RegExp(
	String.raw`(?<![\p{L}\p{N}_-])(?:${marked}|${hyphened}|the\s${word})\s${aSpec}(?:['’]s)?[,:]?\s[(（]?[*_]{0,3}\p{L}[\p{L}.]{2,14}[\s#]{1,2}(?:${number}${joint}){0,12}$`,
	'iu',
);

/** So much beside a number is looked at, in UTF-16 units. */
const farthest = 160;

/**
 * Whether a sentence says that a number is of another spec: `Requirement 2.9 of the \`auth\` spec`, `per the payments
 * spec's Requirement 3`. "This spec's" and "per spec" name none.
 * @param line as its reader sees it @param place of the number
 */
export function isOfOtherSpec(line: string, { start, end }: Range, path: string): boolean {
	const after = behind.exec(line.slice(end.character, end.character + farthest));
	const found = after ?? before.exec(line.slice(Math.max(0, start.character - farthest), start.character));
	const name = found?.groups?.marked ?? found?.groups?.hyphened ?? found?.groups?.word;
	return name !== undefined && !own.has(name.toLowerCase()) && name !== baseName(folderOf(path));
}
