import { allMatches } from '../document/allMatches.ts';
import { type Range, range } from '../document/text.ts';
import { baseName, folderOf } from '../workspace/paths.ts';
import { dash } from './idGrammar.ts';
import { idLetters } from './idLetters.ts';
import { joint } from './separators.ts';

/** Folder of a feature, as spec-kit names them; one of a single word counts in a path. */
const numbered =
	/(?<![\p{L}\p{N}_-])\d{3}-[a-z][a-z0-9]*(?:(?:-[a-z0-9]+)+|(?<=(?:(?<![\p{L}\p{N}_-])specs|\.\.)\/\d{3}-[a-z0-9]{1,100})(?![a-z0-9_-]))/gu;

/** What spec-kit calls a feature and its folder, before its number. */
const word = '(?:[Ff]eature|FEATURE|[Ss]pec(?:ification)?|SPEC)s?[-\\s]#?[*_]{0,3}';

/** What a sentence goes on with where a number alone is a feature: behind `ADR` or `migration` it is none. */
const lead = String.raw`(?:^|[\s(\[])(?:and|as in|by|cf\.|closed?s?|extends|fixes|from|implements|in|of|or|per|replaces|resolves|reuses|see|supersedes|to|via|with)\s|[(\[]\s?`;

/** A number of a feature alone begins with 0: `404` and `100` mostly are none. */
const numberAlone = String.raw`0\d{2}`;

/** `004-ship`: the whole folder, whose words may be one. */
const slug = '(?:-[a-z][a-z0-9]*(?:-[a-z0-9]+)*)';

const anId = String.raw`(?:User Stor(?:y|ies) \d{1,3}|US-?\d{1,3}|${idLetters}-?\d{3,4}[a-z]?)`;

/** Around a number or an id. */
const marks = '[*_]{0,3}';

/** Behind a number that goes on from an id, `FR-001 and 002 (FR-003)`, `FR-001, 002 and 003: US2`. */
const goesOn = String.raw`(?<=\d[a-z]?,?\s(?:and|or|to)\s\d{3})`;

/** `004 FR-022`, `spec 004: FR-022 and FR-023`, `004-ship FR-022`, `Feature 004's FR-022`. */
const numberBefore = new RegExp(
	// Each form begins with one of these, which is cheaper to see than what stands in front of it
	String.raw`(?=[FfSs0])(?:(?<![\p{L}\p{N}_-])${word}(?<named>\d{3})${slug}?${marks}(?:['’]s)?(?:,\s|:?\s?\(|:?\s§?|:)|(?<=${lead})(?<alone>${numberAlone})${slug}?${marks}(?:['’]s)?(?:\s§?|(?!${goesOn})(?::\s?§?|\s\())|(?<![\p{L}\p{N}_./-])(?<folder>${numberAlone})${slug}\s)${marks}${anId}(?:${marks}${joint}${marks}${anId}|${dash}${anId})*`,
	'gu',
);

/** `FR-022 of spec 004`, `FR-021 and FR-022 from 004`, `FR-022 (004)`. */
const numberBehind = new RegExp(
	String.raw`(?<![\p{L}\p{N}.-])${anId}(?:(?:\s(?:and|&)\s|${dash})${anId})?${marks}(?:\s\((?:${word}(?<named>\d{3})|(?<alone>${numberAlone}))${slug}?\)|\s(?:of|from|in)\s(?:${word}(?<other>\d{3})|(?<from>${numberAlone}))${slug}?(?![\p{L}\p{N}_-]|[./]\S))`,
	'gu',
);

/** One or several ids, of whatever digits. */
const someIds = String.raw`(?:User Stor(?:y|ies) \d{1,3}|${idLetters}-?\d{1,4}[a-z]?)(?:${marks}${joint}${marks}${idLetters}-?\d{1,4}[a-z]?){0,12}`;

/** `FR-03 of the PRD`, `FR-01 y FR-02 del PRD`, `PRD:AC-09`: its requirements have numbers of their own. */
const ofPrd = new RegExp(
	String.raw`(?=\p{Lu})(?:(?<![\p{L}\p{N}.-])${someIds}${marks}\s(?:of|from|in|de|del|do|da|du|des|aus|im|vom)\s(?:(?:the|la|le|el|o|dem|this|our)\s)?PRD|(?<![\p{L}\p{N}_-])PRD:${someIds})(?![\p{L}\p{N}_-])`,
	'gu',
);

/** `GEN-30` of `specs/GEN-30_default`: a folder that is called by a ticket. */
const ticketFolder = /(?:^|\/)(?<project>[A-Z][A-Z0-9]{1,9})-(?<ticket>\d{1,6})(?![^_/-])[^/]*$/;

/** `GEN-24 FR-005`, `GEN-25's (FR-001, FR-002)`: ids beside a ticket. */
const besideTicket = new RegExp(
	String.raw`(?<![\p{L}\p{N}_-])(?<project>\p{Lu}[\p{Lu}\d]{1,9})-(?<ticket>\d{1,6})(?:['’]s)?(?::?\s§?|:?\s\()${someIds}`,
	'gu',
);

/** Folder of a feature in a path or a link: `.kiro/specs/parcel/…`, `../parcel/…`. */
const inPath =
	/(?:(?<![\p{L}\p{N}_-])specs\/([^\s./\\()[\]{}<>"'`|*?#]{1,100})(?=[/\s)\]"'`]|$)|(?<![./])\.\.\/([^\s./\\()[\]{}<>"'`|*?#]{1,100})\/)/gu;

/**
 * Whether a line names the folder of another spec-kit feature than the one a document is in: the ids beside it may be
 * those of that one.
 */
export function namesOtherFeature(line: string, path: string): boolean {
	return /\d{3}-[a-z]/.test(line) && allMatches(line, numbered).some(([name]) => !path.includes(name));
}

/** Whether a line has a path into the folder of another Kiro feature than the one a document is in. */
export function namesOtherFolder(line: string, path: string): boolean {
	// Most lines have no path into a folder beside this one or among those of features
	if (!/specs\/|\.\.\//.test(line)) {
		return false;
	}
	const own = baseName(folderOf(path));
	return allMatches(line, inPath).some(([, name, sibling]) => (name ?? sibling) !== own);
}

/**
 * The parts of a line in which ids stand beside the number or the ticket of another spec-kit feature than the one a
 * document is in, or beside the word PRD. The rest of the line is of this one all the same:
 * `- [ ] T003 Show the label for FR-002 (spec 004 FR-022)`.
 */
export function partsOfOtherFeatures(line: string, number: number, path: string): readonly Range[] {
	return [...besideNumbers(line, number, path), ...besideTickets(line, number, path), ...besidePrd(line, number, path)];
}

function besidePrd(line: string, number: number, path: string): readonly Range[] {
	// A folder may hold the PRD itself
	return line.includes('PRD') && !/prd/i.test(path) ? placesOf(allMatches(line, ofPrd), number) : [];
}

function besideTickets(line: string, number: number, path: string): readonly Range[] {
	const own = ticketFolder.exec(folderOf(path))?.groups;
	return own && line.includes(`${own.project}-`)
		? placesOf(
				allMatches(line, besideTicket).filter(
					({ groups }) => groups?.project === own.project && Number(groups?.ticket) !== Number(own.ticket),
				),
				number,
			)
		: [];
}

function placesOf(found: readonly RegExpExecArray[], line: number): Range[] {
	return found.map(({ 0: whole, index }) => range(line, index, line, index + whole.length));
}

function besideNumbers(line: string, number: number, path: string): readonly Range[] {
	// Most lines have no such number
	if (!/(?<![\p{L}\p{N}.-]|\p{Lu}-)\d{3}(?!\d)|(?:spec|feature)s?-#?\d{3}/iu.test(line)) {
		return [];
	}
	const found = [numberBefore, numberBehind].flatMap((pattern) =>
		allMatches(line, pattern).filter(({ groups: { named, alone, folder, other, from } = {} }) => {
			const feature = named ?? alone ?? folder ?? other ?? from;
			return feature !== undefined && !isFolderOf(feature, path);
		}),
	);
	return placesOf(found, number);
}

/** Whether a path is in the folder of a feature: that of 4 is called `004-ship`, `0004-ship` or `feature-004-ship`. */
function isFolderOf(feature: string, path: string): boolean {
	return new RegExp(String.raw`(?:^|/)(?:\p{L}+[-_])?0*${Number(feature)}(?!\d)`, 'u').test(folderOf(path));
}
