import type { AdrRecord } from '../../adr/record/record.ts';
import { type Range, range } from '../../document/text.ts';

/** Where to report what is wrong with a document that has no other place for it. */
export const firstCharacter = range(0, 0, 0, 0);

/** Where to report what is wrong with a record's number: the number in its title, else the title, else the beginning. */
export function placeOfNumber({ name, titleNumber, titleRange }: AdrRecord): Range {
	const own = titleNumber?.number === name.number ? titleNumber?.range : undefined;
	return own ?? titleRange ?? firstCharacter;
}

/** Where to report what a record's status should say: the status, else the title, else the beginning. */
export function placeOfStatus({ status, titleRange }: AdrRecord): Range {
	return status?.range ?? titleRange ?? firstCharacter;
}
