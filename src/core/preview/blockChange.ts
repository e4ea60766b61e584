import type { RenderedBlock } from './blocks.ts';

/** A block with a number of its own, which it keeps while it is moved or edited. */
export interface KeyedBlock extends RenderedBlock {
	readonly key: number;
}

/** What a page has to be told to show another state of a text. */
export interface BlockChange {
	/** All blocks in their order, with their lines. */
	readonly order: readonly Pick<KeyedBlock, 'key' | 'line' | 'endLine'>[];
	/** The content of those that are new or were edited. */
	readonly content: readonly Pick<KeyedBlock, 'key' | 'html' | 'diagrams'>[];
}

/**
 * Gives the blocks of a new state their keys: those whose content was there before keep theirs wherever they stand
 * now, and an edited one has that of the block it takes the place of, so that a diagram that is being typed in stays
 * one diagram. Time grows linearly with the blocks.
 * @param nextKey above all keys that were ever given on this page
 */
export function keyBlocks(
	before: readonly KeyedBlock[],
	blocks: readonly RenderedBlock[],
	nextKey: number,
): KeyedBlock[] {
	const keys = sameContent(before, blocks);
	const taken = new Set(keys);
	// An edited diagram takes the place of a diagram, an edited text that of a text
	const left = new Map<number, number[]>();
	for (const { key, diagrams } of before) {
		if (!taken.has(key)) {
			push(left, diagrams.length, key);
		}
	}
	for (const list of left.values()) {
		list.reverse();
	}
	let next = nextKey;
	return blocks.map((block, i) => ({ ...block, key: keys[i] ?? left.get(block.diagrams.length)?.pop() ?? next++ }));
}

/** What leads from one state to the next. */
export function changeBetween(before: readonly KeyedBlock[], after: readonly KeyedBlock[]): BlockChange {
	const known = new Map(before.map((block) => [block.key, contentOf(block)]));
	return {
		order: after.map(({ key, line, endLine }) => ({ key, line, endLine })),
		content: after
			.filter((block) => known.get(block.key) !== contentOf(block))
			.map(({ key, html, diagrams }) => ({ key, html, diagrams })),
	};
}

/** Keys of blocks whose content was there before; of several that are the same, each is used once and in order. */
function sameContent(before: readonly KeyedBlock[], blocks: readonly RenderedBlock[]): (number | undefined)[] {
	const contents = blocks.map(contentOf);
	const keys = contents.map((): number | undefined => undefined);
	const known = before.map(contentOf);
	// Blocks before and behind the edit first: of several that are the same, those are the ones that stayed
	let start = 0;
	while (start < contents.length && known[start] === contents[start]) {
		keys[start] = before[start]?.key;
		start++;
	}
	let end = 0;
	const most = Math.min(known.length, contents.length) - start;
	while (end < most && known.at(-1 - end) === contents.at(-1 - end)) {
		keys[contents.length - 1 - end] = before.at(-1 - end)?.key;
		end++;
	}
	const left = new Map<string, number[]>();
	for (let i = known.length - end - 1; i >= start; i--) {
		push(left, known[i] ?? '', before[i]?.key ?? 0);
	}
	for (let i = start; i < contents.length - end; i++) {
		keys[i] = left.get(contents[i] ?? '')?.pop();
	}
	return keys;
}

function contentOf({ html, diagrams }: RenderedBlock): string {
	return diagrams.length === 0 ? html : JSON.stringify([html, diagrams]);
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
	const list = lists.get(key);
	if (list) {
		list.push(value);
	} else {
		lists.set(key, [value]);
	}
}
