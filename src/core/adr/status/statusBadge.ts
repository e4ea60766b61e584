import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range, TextEdit } from '../../document/text.ts';
import { escapeRegex } from '../../escapeRegex.ts';
import { badgeIn } from '../../kinds/badge.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import type { AdrRecord, RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { byHand } from './statusAtPlace.ts';
import { takeApart } from './statusValue.ts';

/** Words that a badge can say. */
const sayable = /^[\p{L}\p{M}\p{N} _'’-]{1,40}$/u;

/** Behind the word in the address of a badge: its colour. */
const colourBehind = /^[-/]([A-Za-z0-9]+)(?=[\s.?#()<>"'[\]]|$)/;

/** The colour of the badge that a status is, as its address has it; undefined where it is none, or has none. */
export function badgeColour(source: string): string | undefined {
	const badge = badgeIn(source);
	return badge && colourBehind.exec(source.slice(badge.end))?.[1];
}

/**
 * A badge that says another word, in its picture and in the text in place of that where this says the old word, each in
 * the case it has there.
 * @param colour in place of its own, where given
 * @returns undefined for a text that is no badge
 */
export function badgeSaying(source: string, word: string, colour?: string): string | undefined {
	const badge = badgeIn(source);
	if (!badge) {
		return undefined;
	}
	const old = escapeRegex(badge.word);
	const inText = new RegExp(
		String.raw`(!\[(?:[^[\]]*[:：]\s*)?|\balt=["'](?:[^"']*[:：]\s*)?)(${old})(?=[\]"'])`,
		'giu',
	);
	// What has capitals of its own, or several words, is written as it was asked for
	const written = (shown: string): string => (/^\p{L}\p{Ll}*$/u.test(word) ? inCaseOf(shown, word) : word);
	const renamed = (part: string): string =>
		part.replace(inText, (_whole, before: string, shown: string) => before + written(shown));
	const behind = source.slice(badge.end);
	const coloured = colour === undefined ? behind : behind.replace(colourBehind, (whole) => whole.charAt(0) + colour);
	return renamed(source.slice(0, badge.start)) + badge.spelled(written(badge.word)) + renamed(coloured);
}

/** Pictures that a text begins with, with links around them. */
const pictures = /^(?:\[?!\[[^[\]]*\]\([^()]*\)(?:\]\([^()]*\))?\s?)+(?=\S)/;

/**
 * Puts another word into the badge that a status is, as `badgeSaying`, in the colour that the log has for its stage.
 * What stands in words behind the badge changes with it.
 * @param isLink whether the text names other records, which no picture can link: it stands behind the badge, which says
 * the word of its stage
 * @param links those of the record; what the status names behind its badge goes with the word
 * @returns undefined for a status without a badge at its beginning
 * @throws OperationError for a word that a badge can't say
 */
export function badgeEdits(
	document: SpecDocument,
	{ range }: RecordStatus,
	text: string,
	isLink: boolean,
	{ words, badgeColours }: Pick<Dialect, 'words' | 'badgeColours'>,
	links: AdrRecord['links'] = [],
): TextEdit[] | undefined {
	const source = document.lines.slice(range);
	const before = badgeIn(source) ? source : (pictures.exec(source)?.[0].trimEnd() ?? '');
	const said = badgeIn(before) ? saidBehind(source, before, range, links) : undefined;
	if (!said) {
		return undefined;
	}
	const stage = stageOf(text);
	const word = isLink ? stage && words[stage] : text;
	if (word === undefined || !sayable.test(word)) {
		throw byHand(document, `is a badge, which can't say "${text}"`);
	}
	const badge = badgeSaying(before, word, stage && badgeColours?.[stage]) ?? before;
	const newText = badge + (isLink || said.isWord ? ` ${text}` : '') + said.rest;
	return newText === source ? [] : [{ range, newText }];
}

/** What a status says behind its badge: whether its word again, and what remains without that and without records. */
function saidBehind(
	source: string,
	badge: string,
	{ start, end }: Range,
	links: AdrRecord['links'],
): { readonly isWord: boolean; readonly rest: string } | undefined {
	const behind = source.slice(badge.length);
	const { before, word, rest } = takeApart(behind);
	if (behind === '' || before.trim() !== '' || stageOf(word) === undefined) {
		return behind === '' ? { isWord: false, rest: '' } : undefined;
	}
	const named = links.filter(
		({ range: own, relation }) =>
			relation === 'superseded-by' && own.end.line === start.line && own.end.character <= end.character,
	);
	const last = Math.max(...named.map(({ range: own }) => own.end.character - start.character - badge.length));
	return named.length === 0 ? { isWord: true, rest } : { isWord: false, rest: behind.slice(last) };
}
