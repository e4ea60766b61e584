import { OperationError } from '../../workspace/change.ts';
import { inDigitsOf, plainDigits, readRange, readShortList, type ShortList } from '../idGrammar.ts';
import { idKey } from '../trace.ts';
import { type IdMap, spelledLike, splitId } from './idMap.ts';

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
 * @throws OperationError for a range over several requirements, `1.3–2.4`, of which an end goes, or which would come to
 * hold others than before
 */
export function rewriteEntry(
	written: string,
	keys: readonly string[],
	map: IdMap,
	separator = ', ',
): string | undefined {
	if (!keys.some((key) => map.moves.has(key))) {
		checkBetween(written, keys, map);
		return undefined;
	}
	const plain = plainDigits(written);
	// The word before a number may stand for its letters: `User Stories 1-3`; of a scenario it is the number alone
	const letters = /^\d/.test(plain) ? (/^\p{L}+(?!.*\.)/u.exec(keys[0] ?? '')?.[0] ?? '') : '';
	const result = rewritten(letters + plain, keys, map, separator);
	return inDigitsOf(written, letters === '' ? result : result.replaceAll(letters, ''));
}

function rewritten(written: string, keys: readonly string[], map: IdMap, separator: string): string {
	const moved = keys.length > 1 ? withCriteria(written, keys, map) : undefined;
	if (moved !== undefined) {
		return moved;
	}
	const between = keys.length > 1 ? readRange(written) : undefined;
	if (!between) {
		const short = keys.length > 1 ? readShortList(written) : undefined;
		if (keys.length > 1 && !short) {
			throw oneByOne(written);
		}
		return short ? shortList(short, keys, map) : spelledLike(written, map.moves.get(keys[0] ?? '') ?? '');
	}
	const { first, dash, last } = between;
	const next = (id: string): string | undefined => (map.moves.has(idKey(id)) ? map.moves.get(idKey(id)) : id);
	if (!isRow(keys)) {
		const [start, end] = [next(first), next(whole(first, last))];
		if (start === undefined || end === undefined) {
			throw oneByOne(written);
		}
		checkBetween(written, keys, map);
		return start === end ? start : `${start}${byNumber(start, end) > 0 ? marked(separator, dash) : dash}${end}`;
	}
	const ids = keys.map((key, i) => next(numbered(first, key, i))).filter((id) => id !== undefined);
	const isShort = /^\d+$/.test(last) && !/^\d+$/.test(first);
	return runsOf(ids, map.born)
		.map((run) => {
			const end = isShort ? splitId(run.last).number : run.last;
			return run.first === run.last ? run.first : `${run.first}${dash}${end}`;
		})
		.join(marked(separator, dash));
}

/** `2 (AC 1, 2)` where the requirement gets another id and its criteria keep their numbers; undefined elsewhere. */
function withCriteria(written: string, keys: readonly string[], { moves }: IdMap): string | undefined {
	const [, id, rest] = /^(\S*\d)([\s.:-]{0,3}[(（]?\s?(?:AC|criteri).*)$/isu.exec(written) ?? [];
	const [above] = new Set(
		keys.map((key) => idKey(moves.get(key) ?? key)).map((key) => key.slice(0, key.lastIndexOf('.'))),
	);
	const isSame = keys.every((key) => {
		const moved = moves.get(key);
		return moved !== undefined && idKey(moved) === `${above}${key.slice(key.lastIndexOf('.'))}`;
	});
	if (id === undefined || rest === undefined || above === undefined || !isSame) {
		return undefined;
	}
	// `2 AC1–2 AC4` says the id twice
	const again = new RegExp(String.raw`(?<![\p{L}\p{N}])${id.replaceAll('.', String.raw`\.`)}(?=[\s.:-]{0,3}AC)`, 'iu');
	return spelledLike(id, above) + rest.replace(again, spelledLike(id, above));
}

/** A separator that ends the marks that a dash ends, and begins those that it begins. */
function marked(separator: string, dash: string): string {
	const [, close = '', open = ''] = /^([`*_]*).*?([`*_]*)$/s.exec(dash) ?? [];
	return close + separator + open;
}

/**
 * A range that says its ends alone must hold the same ids before and after.
 * @throws OperationError where one would move into it or out of it
 */
function checkBetween(written: string, keys: readonly string[], { moves }: IdMap): void {
	const [first, last] = keys;
	if (keys.length !== 2 || first === undefined || last === undefined || isRow(keys)) {
		return;
	}
	const after = (key: string): string => idKey(moves.get(key) ?? key);
	const [from, to] = [after(first), after(last)];
	for (const [key, moved] of moves) {
		if (moved !== undefined && isBetween(key, first, last) !== isBetween(idKey(moved), from, to)) {
			throw oneByOne(written);
		}
	}
}

/** Whether a key of the depth of two others is one of them or counts between them: `2.1` between `1.3` and `2.4`. */
function isBetween(key: string, first: string, last: string): boolean {
	if (key === first || key === last) {
		return true;
	}
	const depth = key.split('.').length;
	const [letters] = key.split(/\d/, 1);
	const isAlike = [first, last].every((end) => end.split('.').length === depth && end.split(/\d/, 1)[0] === letters);
	return isAlike && byNumber(first, key) < 0 && byNumber(key, last) < 0;
}

function oneByOne(written: string): OperationError {
	return new OperationError(`Write the ids of "${written}" one by one first: nobody can tell what lies between.`);
}

/** Ids that share their letters: those that get others are written in full. */
function shortList({ letters, numbers, joints }: ShortList, keys: readonly string[], map: IdMap): string {
	const stays = keys
		.map((key, i) => ({
			id: map.moves.has(key) ? map.moves.get(key) : letters + numbers[i],
			joint: joints[i - 1] ?? '',
		}))
		.filter(({ id }) => id !== undefined);
	const parts = stays.map(({ id }) => splitId(id ?? ''));
	// A number without the zeros of the others, or a high one, would be read as a quantity
	const form = (number: string): string => (number.startsWith('0') ? '001' : number.length > 2 ? number : '1');
	const isShort =
		new Set(parts.map(({ stem }) => stem)).size === 1 &&
		new Set([...numbers.slice(1), ...parts.slice(1).map(({ number }) => number)].map(form)).size === 1;
	return stays
		.map(({ id = '', joint }, i) => {
			const text = i > 0 && isShort ? splitId(id).number : id;
			return i === 0 ? text : (isShort ? joint : ', ') + text;
		})
		.join('');
}

/** Whether keys follow one another: all that lies between is named. */
function isRow(keys: readonly string[]): boolean {
	const [first = '', last = ''] = [keys[0], keys.at(-1)];
	return (
		splitId(first).stem === splitId(last).stem &&
		splitId(first).suffix === '' &&
		splitId(last).suffix === '' &&
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
