import { type IdMap, keysAbove, moveAlong, splitId, withNumber } from '../rewrite/idMap.ts';
import { idKey } from '../trace.ts';
import { groupOf, type NumberedItem, withBelow } from './numberedItems.ts';

/** Items that are written with the same id: only their author knows which of them the others mean. */
export interface SharedId {
	readonly id: string;
	readonly items: readonly NumberedItem[];
}

/** New ids of items, and what follows from them for those who name them. */
export interface Renumbering {
	readonly newIds: ReadonlyMap<NumberedItem, string>;
	readonly map: IdMap;
}

/** Ids that several items have and somebody names; of those below such an item nothing is asked. */
export function sharedIds(roots: readonly NumberedItem[], named: ReadonlySet<string>): readonly SharedId[] {
	const found: SharedId[] = [];
	const visit = (items: readonly NumberedItem[]): void => {
		const byKey = new Map<string, NumberedItem[]>();
		for (const item of items) {
			byKey.set(idKey(item.id), [...(byKey.get(idKey(item.id)) ?? []), item]);
		}
		for (const same of byKey.values()) {
			const [first] = same;
			const isNamed = same.some((item) => withBelow(item).some(({ id }) => named.has(idKey(id))));
			if (first && same.length > 1 && isNamed) {
				found.push({ id: first.id, items: same });
			} else {
				same.forEach(({ children }) => {
					visit(children);
				});
			}
		}
	};
	visit(roots);
	return found;
}

/**
 * Numbers that count up from 1 in order of place (from 0 where one has it), each sort for itself.
 * @param named keys that somebody names: one that names nothing must not come to name what gets its number
 * @param meant of items with the same id the one that others mean; the first where not given
 */
export function inOrder(
	roots: readonly NumberedItem[],
	named: ReadonlySet<string>,
	meant: ReadonlyMap<string, NumberedItem> = new Map(),
): Renumbering {
	const newIds = countUp(roots);
	const owners = new Map<string, NumberedItem>();
	const own = (item: NumberedItem): void => {
		const key = idKey(item.id);
		const chosen = meant.get(key);
		if (chosen ? chosen === item : !owners.has(key)) {
			owners.set(key, item);
			item.children.forEach(own);
		}
	};
	roots.forEach(own);
	// An id that just one of several of the same number has below it, or that a list has when it is rendered
	for (const item of roots.flatMap(withBelow)) {
		for (const key of owners.has(idKey(item.id)) ? [item.definition.key] : [idKey(item.id)]) {
			if (named.has(key) && !owners.has(key)) {
				owners.set(key, item);
			}
		}
	}
	return { newIds, map: mapOf(owners, newIds, named) };
}

function countUp(roots: readonly NumberedItem[]): Map<NumberedItem, string> {
	const newIds = new Map<NumberedItem, string>();
	const counts = new Map<string, number>();
	const visit = (items: readonly NumberedItem[]): void => {
		const fromZero = new Set(items.filter(({ id }) => Number(splitId(id).number) === 0).map(groupOf));
		for (const item of items) {
			const group = groupOf(item);
			const number = counts.get(group) ?? (fromZero.has(group) ? 0 : 1);
			counts.set(group, number + 1);
			// `AC-1` says nothing of its requirement
			const above = item.parent && item.id.startsWith(`${item.parent.id}.`) ? newIds.get(item.parent) : undefined;
			const own = above === undefined ? item.id : item.id.slice((item.parent?.id.length ?? 0) + 1);
			const newOwn = above === undefined || /^\p{L}/u.test(own) ? withNumber(own, number) : String(number);
			newIds.set(item, above === undefined ? newOwn : `${above}.${newOwn}`);
			visit(item.children);
		}
	};
	visit(roots);
	return newIds;
}

function mapOf(
	owners: ReadonlyMap<string, NumberedItem>,
	newIds: ReadonlyMap<NumberedItem, string>,
	named: ReadonlySet<string>,
): IdMap {
	const moves = new Map<string, string | undefined>();
	const born = new Set<string>();
	const owning = new Set(owners.values());
	for (const [item, id] of newIds) {
		if (!owning.has(item)) {
			born.add(idKey(id));
		}
	}
	for (const [key, item] of owners) {
		const id = newIds.get(item);
		if (id !== undefined && idKey(id) !== key) {
			moves.set(key, id);
		}
	}
	moveAlong(
		moves,
		[...named].filter((key) => !owners.has(key)),
	);
	const taken = new Set([...newIds.values()].map(idKey));
	for (const key of named) {
		const moved = moves.get(key);
		const isLost = !owners.has(key);
		if (
			(isLost && moved !== undefined && taken.has(idKey(moved))) ||
			[key, ...keysAbove(key)].some((one) => taken.has(one) && !owners.has(one))
		) {
			moves.set(key, undefined);
		}
	}
	return { space: 'requirement', moves, born };
}
