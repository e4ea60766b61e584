import type { SlugStyle } from '../../kinds/slug.ts';
import { baseName } from '../../workspace/paths.ts';
import { countsByDay, withoutCount } from '../log/countOfDay.ts';
import type { AdrRecord, RecordName } from '../record/record.ts';
import { mostUsed } from './mostUsed.ts';

/**
 * What the name of a new file looks like, with the tokens of `scaffold` and `{ofDay}`, read off the names of others.
 * @param records the newest first; the newest says prefix and digits
 * @returns undefined where there are none
 */
export function fileNameForm(records: readonly AdrRecord[]): string | undefined {
	const shape = mostUsed(records.map(shapeOf), ({ key }) => key);
	if (!shape) {
		return undefined;
	}
	const alike = records.filter((record) => shapeOf(record).key === shape.key);
	const [newest = shape.record] = alike;
	const { name, path } = newest;
	const start = `${literal(name.prefix)}${countToken(name)}`;
	const stem = stemOf(
		start,
		name,
		alike.map((record) => record.name),
	);
	return name.ownFolder ? `${stem}/${baseName(path)}` : `${stem}${name.extension}`;
}

/** @param start what stands before the slug */
function stemOf(start: string, { number, separator }: RecordName, names: readonly RecordName[]): string {
	if (number !== undefined && names.every(({ slug }) => slug === '')) {
		return start;
	}
	const isCounted = countsByDay(names);
	const slug = slugToken(names.map((name) => (isCounted ? withoutCount(name) : name.slug)));
	const join = separator || '-';
	return start === '' ? slug : `${start}${join}${isCounted ? `{ofDay}${join}` : ''}${slug}`;
}

/** What begins a name and how it goes on; names that differ in nothing else are of one form. */
function shapeOf(record: AdrRecord): { readonly key: string; readonly record: AdrRecord } {
	const { date, number, separator, ownFolder, extension } = record.name;
	const count = date === undefined ? (number === undefined ? '' : 'number') : date.replace(/\d/g, '0');
	return { key: [count, separator, ownFolder, ownFolder || extension].join('|'), record };
}

function countToken({ date, number, digits }: RecordName): string {
	if (date !== undefined) {
		return /^\d+$/.test(date) ? '{date:compact}' : '{date}';
	}
	return number === undefined ? '' : `{number:${digits}}`;
}

/** A prefix that does not read as a token. */
function literal(prefix: string): string {
	return prefix.replace(/[{}]/g, '');
}

function slugToken(slugs: readonly string[]): string {
	const telling = slugs.filter((slug) => /[-_ ]/.test(slug));
	const join = mostUsed(telling.map((slug) => (slug.includes(' ') ? 'spaces' : slug.includes('-') ? '' : 'snake')));
	const caps = mostUsed(slugs.map((slug) => slug !== slug.toLowerCase()));
	const style = [caps ? 'caps' : '', join ?? ''].filter(Boolean).join('_');
	return style === '' ? '{slug}' : `{slug:${style satisfies string as SlugStyle}}`;
}
