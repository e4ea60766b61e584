import type { SpecDocument } from '../document/specDocument.ts';
import { addressOf, type Definition, type IdSpace, type TraceFacts } from '../trace/trace.ts';
import { obligationOf } from './obligation.ts';

/** An item that says something else than before. */
export interface RewordedItem {
	readonly item: Definition;
	/** The words of obligation, where they changed: `MUST` to `SHOULD`; from `MUST` to `MUST NOT` it is another one. */
	readonly obligation:
		| { readonly from: string; readonly to: string; readonly change: 'weakened' | 'strengthened' | 'changed' }
		| undefined;
}

/** What became of requirements, criteria, tasks and the like between two versions of a document. */
export interface ItemChanges {
	readonly added: readonly Definition[];
	readonly removed: readonly Definition[];
	readonly reworded: readonly RewordedItem[];
	/** Items that say the same and have another id. */
	readonly renumbered: readonly { readonly from: Definition; readonly to: Definition }[];
	/** Tasks that were done since. */
	readonly done: readonly Definition[];
}

interface Item {
	readonly definition: Definition;
	/** All that it says, blanks as one, without its own number. */
	readonly says: string;
}

/**
 * Compares the items of two versions. Items that say the same are the same, whatever their id: where a criterion is
 * inserted, those behind it have other numbers and are not new. What is left is compared by id.
 */
export function itemChanges(
	old: { readonly document: SpecDocument; readonly trace: TraceFacts | undefined },
	now: { readonly document: SpecDocument; readonly trace: TraceFacts | undefined },
): ItemChanges {
	const before = new Pool(itemsOf(old));
	const left: Item[] = [];
	const renumbered: { from: Definition; to: Definition }[] = [];
	const done: Definition[] = [];
	const follow = (from: Definition, to: Definition): void => {
		if (from.key !== to.key) {
			renumbered.push({ from, to });
		}
		if (!isDone(from) && isDone(to)) {
			done.push(to);
		}
	};
	for (const item of itemsOf(now)) {
		const same = before.take(item);
		if (same) {
			follow(same.definition, item.definition);
		} else {
			left.push(item);
		}
	}
	const added: Definition[] = [];
	const reworded: RewordedItem[] = [];
	for (const item of left) {
		const was = before.takeId(item.definition);
		if (was) {
			follow(was.definition, item.definition);
			reworded.push({ item: item.definition, obligation: obligationChange(was.says, item.says) });
		} else {
			added.push(item.definition);
		}
	}
	return { added, removed: before.rest(), reworded, renumbered, done };
}

/** Up to the first item within: a requirement is not reworded by a new criterion of its own. */
function itemsOf({ document: { lines }, trace }: { document: SpecDocument; trace: TraceFacts | undefined }): Item[] {
	const next = new Map<IdSpace, number>();
	const items: Item[] = [];
	for (const definition of [...(trace?.definitions ?? [])].reverse()) {
		const { range, idRange, space } = definition;
		const end = Math.min(lines.offsetAt(range.end), next.get(space) ?? lines.text.length);
		next.set(space, lines.offsetAt(range.start));
		const says = lines.text.slice(lines.offsetAt(idRange.end), end).replace(/[\s.:)*_#-]+/g, ' ');
		items.push({ definition, says: says.trim() });
	}
	return items.reverse();
}

/** The items of the old version that nothing of the new one has been matched with. */
class Pool {
	private readonly byWords = new Map<string, Item[]>();
	private readonly byId = new Map<string, Item>();
	private readonly left = new Set<Item>();

	constructor(items: readonly Item[]) {
		for (const item of items) {
			const { space, key } = item.definition;
			const words = `${space} ${item.says}`;
			this.byWords.set(words, [...(this.byWords.get(words) ?? []), item]);
			this.byId.set(addressOf(space, key), item);
			this.left.add(item);
		}
	}

	/** One that says the same: that with the same id first. */
	take({ definition: { space, key }, says }: Item): Item | undefined {
		const same = (this.byWords.get(`${space} ${says}`) ?? []).filter((item) => this.left.has(item));
		const found = same.find(({ definition }) => definition.key === key) ?? (says === '' ? undefined : same[0]);
		return this.taken(found);
	}

	takeId({ space, key }: Definition): Item | undefined {
		const found = this.byId.get(addressOf(space, key));
		return this.taken(found && this.left.has(found) ? found : undefined);
	}

	rest(): Definition[] {
		return [...this.left].map(({ definition }) => definition);
	}

	private taken(item: Item | undefined): Item | undefined {
		if (item) {
			this.left.delete(item);
		}
		return item;
	}
}

function obligationChange(old: string, now: string): RewordedItem['obligation'] {
	const from = obligationOf(old);
	const to = obligationOf(now);
	if (from && !to) {
		// Permissions are said in many words; what has to be or is advised is not, once its word is gone
		return from.rank > 1 ? { from: from.word, to: 'none', change: 'weakened' } : undefined;
	}
	if (!from || !to || (from.rank === to.rank && from.isNot === to.isNot)) {
		return undefined;
	}
	const change = from.isNot !== to.isNot ? 'changed' : to.rank < from.rank ? 'weakened' : 'strengthened';
	return { from: from.word, to: to.word, change };
}

function isDone({ mark }: Definition): boolean {
	return mark !== undefined && /^[xX]$/.test(mark);
}
