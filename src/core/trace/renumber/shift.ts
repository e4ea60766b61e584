import { OperationError } from '../../workspace/change.ts';
import { splitId, withNumber } from '../rewrite/idMap.ts';
import { idKey } from '../trace.ts';
import type { Renumbering } from './inOrder.ts';
import { groupOf, type NumberedItem, withBelow } from './numberedItems.ts';

/** Items that are numbered together, in order of place; `item` is one of them. */
export function siblingsOf(roots: readonly NumberedItem[], item: NumberedItem): readonly NumberedItem[] {
	const all = item.parent?.children ?? roots;
	return all.filter((one) => groupOf(one) === groupOf(item));
}

/**
 * Numbers after a new item has come behind another: it gets the next number, those behind it move on by one.
 * @returns with the id of the new item
 * @throws OperationError where the numbers are out of order already
 */
export function afterInsertion(
	siblings: readonly NumberedItem[],
	before: NumberedItem,
): Renumbering & { readonly id: string } {
	checkOrder(siblings);
	const behind = siblings.slice(siblings.indexOf(before) + 1);
	const id = withNumber(before.id, numberOf(before) + 1);
	const isFree = !behind.some((one) => idKey(one.id) === idKey(id));
	return {
		...renumbered(isFree ? [] : behind.map((one) => [one, withNumber(one.id, numberOf(one) + 1)]), [], [id]),
		id,
	};
}

/**
 * Numbers after an item has gone: those behind it move up by one.
 * @throws OperationError where the numbers are out of order already
 */
export function afterDeletion(siblings: readonly NumberedItem[], gone: NumberedItem): Renumbering {
	checkOrder(siblings);
	const behind = siblings.slice(siblings.indexOf(gone) + 1);
	return renumbered(
		behind.map((one) => [one, withNumber(one.id, numberOf(one) - 1)]),
		withBelow(gone).map(({ id }) => idKey(id)),
	);
}

/**
 * Numbers after two neighbours have changed places.
 * @throws OperationError where the numbers are out of order already
 */
export function afterSwap(siblings: readonly NumberedItem[], one: NumberedItem, other: NumberedItem): Renumbering {
	checkOrder(siblings);
	return renumbered([
		[one, other.id],
		[other, one.id],
	]);
}

function renumbered(
	moved: readonly (readonly [NumberedItem, string])[],
	gone: readonly string[] = [],
	born: readonly string[] = [],
): Renumbering {
	const newIds = new Map<NumberedItem, string>();
	const moves = new Map<string, string | undefined>(gone.map((key) => [key, undefined]));
	for (const [top, id] of moved) {
		for (const item of withBelow(top)) {
			const newId = item.id.startsWith(top.id) ? id + item.id.slice(top.id.length) : item.id;
			newIds.set(item, newId);
			moves.set(idKey(item.id), newId);
		}
	}
	return { newIds, map: { space: 'requirement', moves, born: new Set(born.map(idKey)) } };
}

function numberOf({ id }: NumberedItem): number {
	return Number(splitId(id).number);
}

function checkOrder(siblings: readonly NumberedItem[]): void {
	for (const [i, one] of siblings.entries()) {
		const next = siblings[i + 1];
		if (next && numberOf(next) <= numberOf(one)) {
			throw new OperationError(
				`The numbers ${one.id} and ${next.id} are not in order. Run "Renumber Requirements…" first.`,
			);
		}
	}
}
