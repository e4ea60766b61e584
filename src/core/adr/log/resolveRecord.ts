import { OperationError } from '../../workspace/change.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import { isRecordWord, prefixLetters } from '../record/prefixLetters.ts';
import type { AdrRecord } from '../record/record.ts';
import type { AdrRepository } from './repository.ts';

/** So many records are named in a message. */
const mostNamed = 5;

/** Of a record's number. */
const mostDigits = 5;

const numbered = /^(.*?)#?(\d{1,9})$/;

/**
 * The record that a user means: by its path, by its number (`12`, `0012`, `ADR-12`, `API-3`), else by a part of its
 * file's name or, if no name has it, of its title. Compared without case. A number means that number and no other: `1`
 * is never a part of `0015`, unless no record has one.
 * @throws OperationError when there is none, or more than one
 */
export function resolveRecord({ records }: Pick<AdrRepository, 'records'>, name: string): AdrRecord {
	if (name.trim() === '') {
		throw new OperationError('No record is named; give its number or a part of its file name.');
	}
	const [found, ...more] = recordsMeant(records, name);
	if (found && more.length > 0) {
		throw new OperationError(`"${name.trim()}" may be ${listed([found, ...more])}; write more of the file name.`);
	}
	if (!found) {
		throw new OperationError(`There is no record "${name.trim()}"; give a number or a part of a file name.`);
	}
	return found;
}

/** All records that a user may mean, as `resolveRecord` reads a name; none where it is empty. */
export function recordsMeant(records: readonly AdrRecord[], name: string): readonly AdrRecord[] {
	const wanted = name.trim().toLowerCase();
	if (wanted === '') {
		return [];
	}
	const ways: ((record: AdrRecord) => boolean)[] = [
		({ path }) => path.toLowerCase() === wanted,
		numberTest(wanted, records),
		(record) => namesOf(record).includes(wanted),
		...(isNumber(wanted, records)
			? []
			: [
					(record: AdrRecord) => namesOf(record).some((one) => one.includes(wanted)),
					({ title }: AdrRecord) => title.toLowerCase().includes(wanted),
				]),
	];
	for (const way of ways) {
		const found = records.filter(way);
		if (found.length > 0) {
			return found;
		}
	}
	return [];
}

/**
 * Whether a record has the number that was named. Letters before it must be those of its name; but "ADR" may stand
 * before any number where no name has it.
 */
function numberTest(wanted: string, records: readonly AdrRecord[]): (record: AdrRecord) => boolean {
	const [, before = '', digits] = numbered.exec(wanted) ?? [];
	if (digits === undefined) {
		return () => false;
	}
	const letters = prefixLetters(before);
	const isKnown = records.some(({ name }) => prefixLetters(name.prefix) === letters);
	const isAny = letters === '' || (!isKnown && isRecordWord(letters));
	return ({ name }) => name.number === Number(digits) && (isAny || prefixLetters(name.prefix) === letters);
}

/** Whether a number was named, in a log that has numbers: longer ones are the beginning of a date. */
function isNumber(wanted: string, records: readonly AdrRecord[]): boolean {
	const [, before = '', digits] = numbered.exec(wanted) ?? [];
	const letters = prefixLetters(before);
	return (
		digits !== undefined &&
		digits.length <= mostDigits &&
		records.some(({ name }) => name.number !== undefined) &&
		(letters === '' || isRecordWord(letters) || records.some(({ name }) => prefixLetters(name.prefix) === letters))
	);
}

/** The name of a record's file or folder, with and without extension, and its slug. */
function namesOf({ path, name }: AdrRecord): readonly string[] {
	const file = baseName(name.ownFolder ? folderOf(path) : path).toLowerCase();
	const stem = name.ownFolder ? file : file.slice(0, file.length - name.extension.length);
	return [file, stem, name.slug.toLowerCase()];
}

function listed(records: readonly AdrRecord[]): string {
	const paths = records.slice(0, mostNamed).map(({ path }) => path);
	const rest = records.length - paths.length;
	return rest > 0 ? `${paths.join(', ')} or one of ${rest} more` : paths.join(' or ');
}
