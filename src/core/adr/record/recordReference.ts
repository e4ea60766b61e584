import { allMatches } from '../../document/allMatches.ts';
import { decodePercent } from '../../document/percentEncoding.ts';
import { folderOf, isMarkdown, resolvePath } from '../../workspace/paths.ts';
import type { RecordLink } from './record.ts';
import { readRecordName } from './recordName.ts';

/** Something in one line that may name a record; offsets count in the line. */
export interface RecordReference extends Pick<RecordLink, 'path' | 'number' | 'prefix'> {
	readonly start: number;
	readonly end: number;
	/** A link to a page of another site, or none: `ADR-0012`. */
	readonly isLink: boolean;
	/** Whether it names a record by its form alone; a mere number (`12`) does so only behind words that say it. */
	readonly isSure: boolean;
}

/** A Markdown link on a line. */
export interface LineLink {
	readonly start: number;
	readonly end: number;
	readonly target: string;
	/** As it reads. */
	readonly text: string;
}

/** Letters of numbers that are no record's: `SPEC-004`. Those of the document's own name are taken for a record's. */
const recordLetters = /^$|adr|decision/i;

const inlineLink = /\[([^[\]]*)\]\(\s*<?([^()<>\s]*)>?(?:\s+"[^"]*")?\s*\)/g;

const scheme = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/)/;

/** `ADR-0012`, `ADR 12`, `adr_12`, `ACME-ADR-7`, `ADR #0033`. */
const recordId = String.raw`(?:\p{Lu}[\p{L}\d]{0,11}[-_]){0,3}m?adrs?(?:[-_]\p{Lu}[\p{L}\d]{0,11}){0,2}(?:[-_ ]|[-_ ]?#| no\.? | number )?`;
const otherId = String.raw`\p{Lu}[\p{Lu}\d]{1,11}-`;
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const id = new RegExp(
	String.raw`(?<!(?!${unspaced})[\p{L}\p{N}_/.-])(?:(?<words>(?:${recordId}))|(?<capitals>${otherId})|#|№)?(?<number>\d{1,5}|(?<date>(?:19|20)\d{6}|(?:19|20)\d{2}-[01]\d-[0-3]\d))(?<slug>[-_][\p{L}\p{N}_-]*[\p{L}\p{N}](?:\.md)?)?(?!(?!${unspaced})[\p{L}\p{N}/-]|\.\d)`,
	'giu',
);

/** What stands right beside letters of a script that has no blanks there is an id only with letters of its own: 被ADR-7取代, ADR-3을. */
function isApart(source: string, { 0: found, index, groups }: RegExpExecArray): boolean {
	return (
		(groups?.words ?? groups?.capitals) !== undefined ||
		!(/\p{L}$/u.test(source.slice(Math.max(index - 2, 0), index)) || /^\p{L}/u.test(source.slice(index + found.length)))
	);
}

/** Links of Markdown in a text that no reader has taken apart, as in front matter. */
export function inlineLinks(source: string): LineLink[] {
	return [...source.matchAll(inlineLink)].map((found) => ({
		start: found.index,
		end: found.index + found[0].length,
		target: found[2] ?? '',
		text: found[1] ?? '',
	}));
}

/**
 * What in a line may name a record, in order: links, and ids and numbers outside of them.
 * @param path of the document, against which links are resolved
 * @param links of the line, in order
 */
export function recordReferences(source: string, path: string, links: readonly LineLink[]): RecordReference[] {
	const own = links.length === 0 ? '' : readRecordName(path).prefix;
	const found = links
		.flatMap((link) => readLink(link, path) ?? [])
		.map((one) => ({ ...one, isSure: one.isSure && (recordLetters.test(one.prefix) || one.prefix === own) }));
	let next = 0;
	// Most lines have no number at all
	for (const match of /\d/.test(source) ? allMatches(source, id).filter((one) => isApart(source, one)) : []) {
		while ((links[next]?.end ?? match.index) < match.index) {
			next++;
		}
		const link = links[next];
		const end = match.index + match[0].length;
		if (!link || end <= link.start) {
			found.push(readId(match, path, end));
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function readLink({ start, end, target, text }: LineLink, path: string): RecordReference | undefined {
	const [written = ''] = target.split(/[?#]/, 1);
	if (written === '') {
		return undefined;
	}
	const named = numberOf(text);
	if (scheme.test(target)) {
		const name = isMarkdown(written) ? readRecordName(decodePercent(written)) : undefined;
		const number = name?.number ?? named?.number;
		return number === undefined
			? undefined
			: {
					start,
					end,
					path: undefined,
					number,
					prefix: named?.prefix ?? name?.prefix ?? '',
					isLink: true,
					isSure: true,
				};
	}
	const decoded = decodePercent(written);
	const name = readRecordName(decoded);
	return {
		start,
		end,
		path: resolvePath(decoded.startsWith('/') ? '' : folderOf(path), decoded),
		number: name.number ?? named?.number,
		prefix: named?.prefix ?? name.prefix,
		isLink: true,
		isSure: name.number !== undefined || name.date !== undefined || named !== undefined,
	};
}

function readId(match: RegExpExecArray, path: string, end: number): RecordReference {
	const { words = '', capitals = '', number = '', date, slug = '' } = match.groups ?? {};
	const file = `${number}${slug}`;
	const isFile = slug !== '' && words === '' && capitals === '';
	return {
		start: match.index,
		end,
		path: isFile ? resolvePath(folderOf(path), isMarkdown(file) ? file : `${file}.md`) : undefined,
		number: date === undefined ? Number(number) : undefined,
		prefix: (words || capitals).replace(/[\s#]+$/, ''),
		isLink: false,
		isSure: words !== '',
	};
}

/** What stands behind the id that the text of a link begins with or names; empty where it has none. */
export function behindId(text: string): string {
	const found = idIn(text);
	return found ? text.slice(found.index + found[0].length) : '';
}

function numberOf(text: string): Pick<RecordReference, 'number' | 'prefix'> | undefined {
	const { words = '', capitals = '', number } = idIn(text)?.groups ?? {};
	return number === undefined
		? undefined
		: { number: Number(number), prefix: (words || capitals).replace(/[\s#]+$/, '') };
}

function idIn(text: string): RegExpExecArray | undefined {
	const shown = text.slice(0, 300);
	return allMatches(shown, id).find((found) => {
		const { index, groups: { words, date } = {} } = found;
		return date === undefined && (words !== undefined || index === 0) && isApart(shown, found);
	});
}
