import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { badgeIn } from '../../kinds/badge.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import type { RecordStatus } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { byHand } from './statusAtPlace.ts';

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
	const old = badge.word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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

/**
 * Puts another word into the badge that a status is, as `badgeSaying`, in the colour that the log has for its stage.
 * @param isLink whether the word names other records, which no picture can link
 * @param colours of the log's badges
 * @returns undefined for a status that is none
 * @throws OperationError for a word that a badge can't say
 */
export function badgeEdits(
	document: SpecDocument,
	{ range }: RecordStatus,
	word: string,
	isLink: boolean,
	colours: Dialect['badgeColours'] = {},
): TextEdit[] | undefined {
	const source = document.lines.slice(range);
	if (!badgeIn(source)) {
		return undefined;
	}
	if (isLink || !sayable.test(word)) {
		throw byHand(document, `is a badge, which can't say "${word}"`);
	}
	const stage = stageOf(word);
	const newText = badgeSaying(source, word, stage && colours[stage]) ?? source;
	return newText === source ? [] : [{ range, newText }];
}
