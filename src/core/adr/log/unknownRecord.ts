import { recordNumber } from '../../outline/recordLabel.ts';
import { newestFirst } from '../dialect/dialect.ts';
import { lettersOf } from '../mentions/recordForms.ts';
import type { DecisionLog } from './log.ts';
import type { AdrRepository } from './repository.ts';

/** An id of the form that records of a log have, with a number that none of them has. */
export interface UnknownRecord {
	readonly id: string;
	/** Characters in the line. */
	readonly start: number;
	readonly end: number;
	/** Logs whose ids have such letters. */
	readonly logs: readonly DecisionLog[];
}

const idForm =
	/(?<![\p{L}\p{N}_/.\\-])(\p{L}[\p{L}\p{N}]{0,15}(?:[-_]\p{Lu}[\p{Lu}\p{N}]{0,15}){0,3})-(\d{1,6})(?![\p{L}\p{N}_/-])/gu;

/** The id around a character of a line, where it is that of a record that is not there. */
export function unknownRecord(
	{ logs }: Pick<AdrRepository, 'logs'>,
	line: string,
	character: number,
): UnknownRecord | undefined {
	const reach = 60;
	const from = Math.max(character - reach, 0);
	for (const { index, 0: id, 1: letters = '', 2: digits = '' } of line
		.slice(from, character + reach)
		.matchAll(idForm)) {
		const [start, end] = [from + index, from + index + id.length];
		if (start <= character && character <= end) {
			const wanted = letters.toUpperCase();
			const own = logs.filter(({ records }) => records.some((one) => lettersOf(one).includes(wanted)));
			const isKnown = own.some(({ records }) => records.some(({ name }) => name.number === Number(digits)));
			return own.length === 0 || isKnown ? undefined : { id, start, end, logs: own };
		}
	}
	return undefined;
}

/** What a person is told of it, in plain text: where it was looked for, and up to where the numbers go. */
export function unknownInWords({ id, logs }: UnknownRecord): string {
	const [only, another] = logs;
	const [last] = only && !another ? newestFirst(only.records) : [];
	const where =
		last && only
			? `${only.folder || 'this folder'}, whose last one is ${recordNumber(last)}`
			: `${logs.length} decision logs`;
	return `There is no record ${id} in ${where}.`;
}
