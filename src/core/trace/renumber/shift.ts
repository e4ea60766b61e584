import { OperationError } from '../../workspace/change.ts';
import { keysAbove, moveAlong, shifted, splitId, withNumber } from '../rewrite/idMap.ts';
import { idKey } from '../trace.ts';
import type { Renumbering } from './inOrder.ts';
import { groupOf, type NumberedItem, withBelow } from './numberedItems.ts';

/**
 * An item whose number, or that of what it belongs to, others have as well can't be changed: who names it may mean them.
 * @param named keys that somebody names
 * @throws OperationError
 */
export function checkAlone(roots: readonly NumberedItem[], item: NumberedItem, named: ReadonlySet<string>): void {
	const all = roots.flatMap(withBelow);
	for (let one: NumberedItem | undefined = item; one; one = one.parent) {
		const key = idKey(one.id);
		const parent = one.parent;
		const others = all.filter((other) => idKey(other.id) === key && (other.parent === parent || named.has(key)));
		if (others.length > 1) {
			throw new OperationError(
				`Several requirements have the number ${one.id}. Run "Renumber Requirements…" first, which asks which of them is meant.`,
			);
		}
	}
}

/** Items that are numbered together, in order of place; `item` is one of them. */
export function siblingsOf(roots: readonly NumberedItem[], item: NumberedItem): readonly NumberedItem[] {
	const all = item.parent?.children ?? roots;
	return all.filter((one) => groupOf(one) === groupOf(item));
}

/**
 * Numbers after a new item has come behind another: it gets the next number, those behind it move on by one.
 * @param named keys that somebody names: those that nothing has move along, so that they don't come to name another
 * @returns with the id of the new item
 * @throws OperationError where the numbers are out of order already
 */
export function afterInsertion(
	siblings: readonly NumberedItem[],
	before: NumberedItem,
	named: ReadonlySet<string>,
): Renumbering & { readonly id: string } {
	checkOrder(siblings);
	const behind = siblings.slice(siblings.indexOf(before) + 1);
	const id = withNumber(before.id, numberOf(before) + 1);
	const isFree =
		behind.every((one) => numberOf(one) !== numberOf(before) + 1) &&
		behind.length > 0 &&
		![...named].some((key) => [key, ...keysAbove(key)].includes(idKey(id)));
	const moved = isFree ? [] : moveBehind(behind, 1);
	const lost = isFree ? [] : lostBehind(siblings, before, named, 1);
	return { ...renumbered(moved, named, lost, [id]), id };
}

/**
 * Numbers after an item has gone. Those that are counted move up by one. An id with letters is a name, which headings,
 * commits and people use too: it goes and leaves a gap.
 * @param named as for an insertion
 * @throws OperationError where the numbers are out of order already
 */
export function afterDeletion(
	siblings: readonly NumberedItem[],
	gone: NumberedItem,
	named: ReadonlySet<string>,
): Renumbering {
	if (isName(gone)) {
		return nameGone(gone, named);
	}
	checkOrder(siblings);
	const behind = siblings.slice(siblings.indexOf(gone) + 1);
	return renumbered(moveBehind(behind, -1), named, [
		...withBelow(gone).map(({ id }): Lost => [idKey(id), undefined]),
		...lostBehind(siblings, gone, named, -1),
	]);
}

/** `FR-001` and `User Story 1`; a criterion that its list counts is none, whatever its requirement is called. */
function isName({ id, written, parent }: NumberedItem): boolean {
	return /\p{L}/u.test(parent ? written : splitId(id).stem);
}

/** Who names the id names nothing. */
function nameGone(gone: NumberedItem, named: ReadonlySet<string>): Renumbering {
	return renumbered(
		[],
		named,
		withBelow(gone).map(({ id }): Lost => [idKey(id), undefined]),
	);
}

/**
 * Numbers after two neighbours have changed places.
 * @param named as for an insertion
 * @throws OperationError where the numbers are out of order already
 */
export function afterSwap(
	siblings: readonly NumberedItem[],
	[one, other]: readonly [NumberedItem, NumberedItem],
	named: ReadonlySet<string>,
): Renumbering {
	checkOrder(siblings);
	const moved: readonly (readonly [NumberedItem, string])[] = [
		[one, other.id],
		[other, one.id],
	];
	return renumbered(moved, named);
}

/** A key that no item has, with its new id; undefined for one that goes. */
type Lost = readonly [string, string | undefined];

function moveBehind(behind: readonly NumberedItem[], by: number): (readonly [NumberedItem, string])[] {
	return behind.map((one) => [one, shifted(one.id, by)]);
}

/** Ids that nothing has and whose number lies behind an item, with what is named below them. */
function lostBehind(
	siblings: readonly NumberedItem[],
	item: NumberedItem,
	named: ReadonlySet<string>,
	by: number,
): Lost[] {
	const stem = splitId(idKey(item.id)).stem;
	const known = new Set(siblings.map(({ id }) => numberAfter(stem, idKey(id))));
	return [...named].flatMap((key): Lost[] => {
		const number = numberAfter(stem, key);
		if (number === undefined || number <= numberOf(item) || known.has(number)) {
			return [];
		}
		const rest = key.slice(stem.length + String(number).length);
		return [[key, withNumber(item.id, number + by) + rest]];
	});
}

/** The number with which a key goes on behind a stem: 3 of `3.1` and of `FR3`. */
function numberAfter(stem: string, key: string): number | undefined {
	const found = key.startsWith(stem) ? /^\d+(?=\.|\p{L}?$)/u.exec(key.slice(stem.length)) : null;
	return found ? Number(found[0]) : undefined;
}

function renumbered(
	moved: readonly (readonly [NumberedItem, string])[],
	named: ReadonlySet<string>,
	lost: readonly Lost[] = [],
	born: readonly string[] = [],
): Renumbering {
	const newIds = new Map<NumberedItem, string>();
	const moves = new Map<string, string | undefined>(lost);
	for (const [top, id] of moved) {
		for (const item of withBelow(top)) {
			const newId = item.id.startsWith(top.id) ? id + item.id.slice(top.id.length) : item.id;
			newIds.set(item, newId);
			moves.set(idKey(item.id), newId);
		}
	}
	moveAlong(moves, named);
	return { newIds, map: { space: 'requirement', moves, born: new Set(born.map(idKey)) } };
}

function numberOf({ id }: NumberedItem): number {
	return Number(splitId(id).number);
}

function checkOrder(siblings: readonly NumberedItem[]): void {
	for (const [i, one] of siblings.entries()) {
		const next = siblings[i + 1];
		// `FR-007a` follows `FR-007`
		const isBehind =
			next && (numberOf(next) - numberOf(one) || compare(splitId(next.id).suffix, splitId(one.id).suffix)) > 0;
		if (next && !isBehind) {
			throw new OperationError(
				`The numbers ${one.id} and ${next.id} are not in order. Run "Renumber Requirements…" first.`,
			);
		}
	}
}

function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
