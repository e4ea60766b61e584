import { slugify } from '../../kinds/slug.ts';
import type { AdrRecord } from '../record/record.ts';

/** A way to make the slug of a file's name from a title. */
export type SlugHabit = (title: string) => string;

interface Habit {
	/** What stands between the words. */
	readonly dash: string;
	readonly make: SlugHabit;
}

/** The usual way first: where two ways give the same names, it is taken. */
const habits: readonly Habit[] = ['-', '_', ' ', '.'].flatMap((dash) =>
	[true, false].flatMap((isLower) =>
		[true, false].map((isSeparated): Habit => ({ dash, make: (title) => makeSlug(title, dash, isLower, isSeparated) })),
	),
);

/**
 * How the names of a log's files follow from their titles.
 * @param own the record whose name is asked for, if it is there yet; what its own name shows goes before the others
 * @returns undefined where most names do not follow from the titles
 */
export function slugHabit(records: readonly AdrRecord[], own?: AdrRecord): SlugHabit | undefined {
	const counts = habits.map((habit) => records.filter((record) => follows(record, habit)).length);
	const best = (among: readonly number[]): number =>
		among.reduce((a, b) => ((counts[b] ?? 0) > (counts[a] ?? 0) ? b : a), among[0] ?? 0);
	const all = habits.map((_habit, i) => i);
	const ofOwn = own ? habits.flatMap((habit, i) => (follows(own, habit) ? i : [])) : [];
	if (ofOwn.length > 0) {
		return habits[best(ofOwn)]?.make;
	}
	const usual = best(all);
	const others = records.filter(({ path }) => path !== own?.path).length;
	return (counts[usual] ?? 0) * 2 >= others ? habits[usual]?.make : undefined;
}

function follows({ name, title, titleRange }: AdrRecord, { dash, make }: Habit): boolean {
	// A look at the name tells of most ways that they did not make it
	const isLikely = dash === '-' || !name.slug.includes('-');
	return titleRange !== undefined && isLikely && make(title) === name.slug;
}

/**
 * @param isSeparated whether signs within words part them (`don-t`), or are left out (`dont`)
 */
function makeSlug(title: string, dash: string, isLower: boolean, isSeparated: boolean): string {
	const words = isSeparated ? title : title.replace(/(?<=[\p{L}\p{N}])['’`.:,/()](?=[\p{L}\p{N}])/gu, '');
	const slug = isLower ? slugify(words) : withCase(words);
	return dash === '-' ? slug : slug.replaceAll('-', dash);
}

/** As `slugify`, with upper and lower case as they are in the title. */
function withCase(title: string): string {
	const words = title.normalize('NFC');
	const lower = slugify(words);
	const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const cased = parts.join('-').slice(0, lower.length);
	return cased.toLowerCase() === lower ? cased : lower;
}
