import { inDigitsOf, plainDigits } from '../idGrammar.ts';
import { type IdSpace, idKey, type TraceFacts } from '../trace.ts';
import { bornWith, withoutWord, wordOf } from '../wordLetters.ts';

/** What becomes of the ids of one space. */
export interface IdMap {
	readonly space: IdSpace;
	/** New id by key; undefined for one that goes. What is not in it stays as it is. */
	readonly moves: ReadonlyMap<string, string | undefined>;
	/** Keys of ids that nothing had before: they grow into a range that stands around them. */
	readonly born: ReadonlySet<string>;
}

/** `8.` and `3` of `8.3`, `FR-` and `001` of `FR-001`: what a number counts in, and the number as written. */
export function splitId(id: string): { readonly stem: string; readonly number: string; readonly suffix: string } {
	const [, stem = '', number = '', suffix = ''] = /^(.*?)(\d+)(\D*)$/.exec(id) ?? [undefined, id];
	return { stem, number, suffix };
}

/** An id with another number, of as many digits: `FR-002` of `FR-001`. A letter behind the number stays out. */
export function withNumber(id: string, number: number): string {
	const { stem, number: before } = splitId(id);
	return `${stem}${String(number).padStart(before.startsWith('0') ? before.length : 0, '0')}`;
}

/** An id whose number has moved on or back: `FR-008a` of `FR-007a`. */
export function shifted(id: string, by: number): string {
	const { number, suffix } = splitId(id);
	return withNumber(id, Number(number) + by) + suffix;
}

/**
 * A new id in the spelling of the place where the old one stood: a criterion in its list and the number of a user story
 * are written without what comes before, and `US-1` goes on as `US-2` beside `US2`.
 */
export function spelledLike(written: string, newId: string): string {
	const plain = plainDigits(written);
	const named = criterionBehind.exec(plain);
	const end = newId.lastIndexOf('.');
	if (named?.[1] !== undefined && end > 0) {
		const number = splitId(newId.slice(end + 1)).number.replace(/^0+(?=\d)/, '');
		const width = named[3]?.startsWith('0') ? named[3].length : 0;
		return inDigitsOf(written, spelledLike(named[1], newId.slice(0, end)) + named[2] + number.padStart(width, '0'));
	}
	// Of `US1.AC-2` the place of a criterion has the last part alone
	const part = /^\p{L}[^.]*$/u.test(plain) ? /\.(\p{L}[^.]*)$/u.exec(newId)?.[1] : undefined;
	if (part !== undefined) {
		return idKey(part) === idKey(plain) ? written : inDigitsOf(written, joinedLike(plain, part));
	}
	const isShort = /^\d+$/.test(plain) && !/^\d+$/.test(newId);
	return inDigitsOf(written, isShort ? splitId(newId).number : joinedLike(plain, newId));
}

/** `2 AC9`, `US1/AC-02`: a criterion behind the id of its requirement. */
const criterionBehind = /^(\S*\d)([\s.:/-]{0,3}(?:AC|CA|AK)[\s#-]{0,2})(\d{1,3})$/iu;

const lettersFirst = /^(\p{L}+)([-_]?)(\d+)/u;

/** What stands between letters and number: fewer digits than before may need the hyphen to be read as an id. */
function joinedLike(written: string, newId: string): string {
	const [, , joint = '', before = ''] = lettersFirst.exec(written) ?? [];
	const [whole = '', letters = '', , number = ''] = lettersFirst.exec(newId) ?? [];
	return before === '' || number.length < before.length ? newId : letters + joint + number + newId.slice(whole.length);
}

/** Keys of what an id is counted below, nearest first: `1.2` and `1` of `1.2.3`. */
export function keysAbove(key: string): readonly string[] {
	const end = key.lastIndexOf('.');
	return end < 0 ? [] : [key.slice(0, end), ...keysAbove(key.slice(0, end))];
}

/**
 * A map for texts that name ids in other ways too: with letters that say no more than "requirement", `R1.1` of 1.1 or the
 * other way, with the story in front of a criterion that counts on from story to story, `US2 AC-9` of AC-9, and by the
 * number of a criterion alone, `2.9` of `2.AC-9`.
 */
export function withWords(map: IdMap, texts: readonly { readonly trace: TraceFacts }[]): IdMap {
	const isBornWith = bornWith(texts);
	const words = ['R', 'REQ'].filter((word) => withoutWord(map.space, `${word}1`, isBornWith) === '1');
	const letters = /^R(?:EQ)?(?=1$)/.exec(withoutWord(map.space, '1', isBornWith))?.[0] ?? '';
	const named = new Set(texts.flatMap(({ trace }) => trace.references.flatMap(({ keys }) => keys)));
	const isBorn = new Set(texts.flatMap(({ trace }) => trace.definitions.map(({ key }) => key)));
	const moves = new Map(map.moves);
	for (const key of named) {
		const word = wordOf(key);
		const plain = key.slice(word.length);
		const [, above = '', criterion = ''] = inStory.exec(key) ?? [];
		const ofOwner = key.replace(/\.(?=\d+$)/, '.AC');
		if (letters !== '' && /^\d/.test(key) && map.moves.has(letters + key)) {
			moves.set(key, map.moves.get(letters + key)?.replace(/^\D+/, ''));
		} else if (words.includes(word) && map.moves.has(plain)) {
			const moved = map.moves.get(plain);
			moves.set(key, moved === undefined ? undefined : word + moved);
		} else if (map.moves.has(ofOwner) && !map.moves.has(key)) {
			moves.set(key, map.moves.get(ofOwner)?.replace(/AC-?(?=\d+$)/, ''));
		} else if (map.moves.has(criterion) && !isBorn.has(key)) {
			const story = map.moves.has(above) ? map.moves.get(above) : above;
			const moved = map.moves.get(criterion);
			moves.set(key, story === undefined || moved === undefined ? undefined : `${story}.${moved}`);
		}
	}
	const born = new Set([...map.born, ...words.flatMap((word) => [...map.born].map((key) => word + key))]);
	return { ...map, moves, born };
}

const inStory = /^([^.]+)\.(\p{L}[^.]*)$/u;

/** Ids that nothing has, but what they are counted below moves: they go along, and name nothing there as well. */
export function moveAlong(moves: Map<string, string | undefined>, named: Iterable<string>): void {
	for (const key of named) {
		const above = moves.has(key) ? undefined : keysAbove(key).find((one) => moves.has(one));
		const newId = above === undefined ? undefined : moves.get(above);
		if (above !== undefined) {
			moves.set(key, newId === undefined ? undefined : newId + key.slice(above.length));
		}
	}
}
