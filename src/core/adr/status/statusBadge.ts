import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { badgeIn } from '../../kinds/badge.ts';
import type { RecordStatus } from '../record/record.ts';
import { byHand } from './statusAtPlace.ts';

/** Words that a badge can say. */
const sayable = /^[\p{L}\p{M}\p{N} _'’-]{1,40}$/u;

/**
 * Puts another word into the picture of a badge, and into the text in its place where that says the old word. Its
 * colour stays.
 * @param isLink whether the word names other records, which no picture can link
 * @returns undefined for a status that is none
 * @throws OperationError for a word that a badge can't say
 */
export function badgeEdits(
	document: SpecDocument,
	{ range }: RecordStatus,
	word: string,
	isLink: boolean,
): TextEdit[] | undefined {
	const source = document.lines.slice(range);
	const badge = badgeIn(source);
	if (!badge) {
		return undefined;
	}
	if (isLink || !sayable.test(word)) {
		throw byHand(document, `is a badge, which can't say "${word}"`);
	}
	const old = badge.word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const inText = new RegExp(String.raw`(!\[(?:[^[\]]*[:：]\s*)?|\balt=["'](?:[^"']*[:：]\s*)?)${old}(?=[\]"'])`, 'giu');
	const renamed = (part: string): string => part.replace(inText, (_whole, before: string) => before + word);
	const newText = renamed(source.slice(0, badge.start)) + badge.spelled(word) + renamed(source.slice(badge.end));
	return newText === source ? [] : [{ range, newText }];
}
