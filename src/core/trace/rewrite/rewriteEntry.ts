import { idKey } from '../trace.ts';
import { type IdMap, spelledLike, splitId } from './idMap.ts';

const range =
	/^((?:\p{L}{1,6}[-_ ]?)?\d+(?:\.\d+)*\p{Ll}?)(\s*(?:[-–—~〜～]|\bto\b|\.\.\.?)\s*)((?:\p{L}{1,6}[-_ ]?)?\d+(?:\.\d+)*\p{Ll}?)$/u;

/** Ids in a row. */
interface Run {
	readonly first: string;
	last: string;
}

/**
 * One entry of a list of ids after a change of ids. A range shrinks where one of its ids goes, grows around one that is
 * new in it, and is split where another's id now stands between: `8.1–8.3, 8.9`.
 * @param written as it stands in the text
 * @param keys that it names, in order
 * @param separator between the parts of a range that is split
 * @returns undefined where it stays as it is; empty where nothing of it is left
 */
export function rewriteEntry(
	written: string,
	keys: readonly string[],
	map: IdMap,
	separator = ', ',
): string | undefined {
	if (!keys.some((key) => map.moves.has(key))) {
		return undefined;
	}
	const [, first, dash = '', last = ''] = keys.length > 1 ? (range.exec(written) ?? []) : [];
	if (first === undefined) {
		const next = map.moves.get(keys[0] ?? '');
		return next === undefined ? '' : spelledLike(written, next);
	}
	const next = (id: string): string | undefined => (map.moves.has(idKey(id)) ? map.moves.get(idKey(id)) : id);
	const ids = (isRow(keys) ? keys.map((key, i) => numbered(first, key, i)) : [first, whole(first, last)])
		.map(next)
		.filter((id) => id !== undefined);
	const isShort = /^\d+$/.test(last) && !/^\d+$/.test(first);
	const runs = isRow(keys) ? runsOf(ids, map.born) : [{ first: ids[0] ?? '', last: ids.at(-1) ?? '' }];
	return ids.length === 0
		? ''
		: runs
				.map((run) => {
					const end = isShort ? splitId(run.last).number : run.last;
					return run.first === run.last ? run.first : `${run.first}${dash}${end}`;
				})
				.join(separator);
}

/** Whether keys follow one another: all that lies between is named. */
function isRow(keys: readonly string[]): boolean {
	const [first = '', last = ''] = [keys[0], keys.at(-1)];
	return (
		splitId(first).stem === splitId(last).stem &&
		Number(splitId(last).number) - Number(splitId(first).number) === keys.length - 1
	);
}

/** An id of a range in the spelling of its first one. */
function numbered(first: string, key: string, i: number): string {
	const { stem, number } = splitId(first);
	return i === 0 ? first : `${stem}${splitId(key).number.padStart(number.startsWith('0') ? number.length : 0, '0')}`;
}

/** The last id of a range that may be written short: `8.1–6`. */
function whole(first: string, last: string): string {
	return /^\d+$/.test(last) ? splitId(first).stem + last : last;
}

function runsOf(ids: readonly string[], born: ReadonlySet<string>): Run[] {
	const sorted = [...ids].sort(byNumber);
	const runs: Run[] = [];
	for (const id of sorted) {
		const open = runs.at(-1);
		if (open && follows(open.last, id, born)) {
			open.last = id;
		} else {
			runs.push({ first: id, last: id });
		}
	}
	return runs;
}

function byNumber(a: string, b: string): number {
	const [one, other] = [splitId(a), splitId(b)];
	return one.stem.localeCompare(other.stem, 'en', { numeric: true }) || Number(one.number) - Number(other.number);
}

/** Whether nothing lies between two ids that belongs to others. */
function follows(before: string, after: string, born: ReadonlySet<string>): boolean {
	const { stem, number } = splitId(before);
	if (splitId(after).stem !== stem) {
		return false;
	}
	for (let between = Number(number) + 1; between < Number(splitId(after).number); between++) {
		if (!born.has(idKey(`${stem}${between}`))) {
			return false;
		}
	}
	return true;
}
