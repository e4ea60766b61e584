import type { RecordName } from '../record/record.ts';
import { readRecordName } from '../record/recordName.ts';
import { holderOf } from './recordFolders.ts';

/** What a slug begins with where the records of each day are counted: `2024-01-31-2-use-rows`. */
const form = /^(\d{1,2})[-_ ](?!\d)/;

/** The digits that count a record among those of its day; undefined for a name without them. */
export function countOfDay({ date, slug }: RecordName): string | undefined {
	return date === undefined ? undefined : form.exec(slug)?.[1];
}

/** The slug without the count. */
export function withoutCount({ slug }: RecordName): string {
	return slug.replace(form, '');
}

/**
 * Whether names count by days: all of them, and the most days begin with one. `2024-01-31-3-tiers` alone is named for
 * three tiers.
 */
export function countsByDay(names: readonly RecordName[]): boolean {
	const days = new Set(names.map(({ date }) => date));
	const begun = new Set(names.filter((name) => Number(countOfDay(name)) === 1).map(({ date }) => date));
	return names.length > 1 && names.every((name) => countOfDay(name) !== undefined) && begun.size * 2 > days.size;
}

/**
 * The count that the next record of a day gets, in as many digits as the others have.
 * @param paths of files
 * @param folder where the record is going to stand
 * @param day YYYY-MM-DD
 */
export function nextOfDay(paths: readonly string[], folder: string, day: string): string {
	let highest = 0;
	let digits = 1;
	for (const path of paths) {
		const name = readRecordName(path);
		const count = name.extension !== '' && holderOf({ path, name }) === folder ? countOfDay(name) : undefined;
		if (count !== undefined) {
			digits = Math.max(digits, count.startsWith('0') ? count.length : 1);
			highest = name.date?.replace(/\D/g, '') === day.replace(/\D/g, '') ? Math.max(highest, Number(count)) : highest;
		}
	}
	return String(highest + 1).padStart(digits, '0');
}
