import { lettersOf } from '../mentions/recordForms.ts';
import { withoutSeparators } from '../record/prefixLetters.ts';
import type { AdrRecord } from '../record/record.ts';
import { columnRole } from './columns.ts';
import type { Piece } from './pieces.ts';

/** Letters and marks before a number in any log. */
const usual = /^(?:m?adrs?|decision|record|no|nr|number|[#№])?$/i;
/** Capitals joined to the number, as a series has: `DEC-1`. */
const series = /^[A-Z]{2,}[-_]?$/;

/**
 * Whether a number can be that of the record: with letters of its log or none (`Sprint 3` counts something else), and
 * in no column that is named for something else.
 * @param key of the part in which the piece stands
 */
export function mayBeNumber({ text }: Piece, key: string, columns: readonly string[], record: AdrRecord): boolean {
	const header = columns[Number.parseInt(key, 10)]?.trim() ?? '';
	const isElsewhere = header !== '' && !key.endsWith(' text') && columnRole(header) === undefined;
	return !isElsewhere && isOfLog(text.replace(/\d+$/, ''), record);
}

function isOfLog(letters: string, record: AdrRecord): boolean {
	const plain = withoutSeparators(letters);
	const own = [...lettersOf(record), withoutSeparators(record.name.prefix)];
	return usual.test(plain) || series.test(letters) || own.some((word) => word.toLowerCase() === plain.toLowerCase());
}
