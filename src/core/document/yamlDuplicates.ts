import { isMap, isPair, isScalar, isSeq } from 'yaml';

/** A key that stands in its mapping a second time. */
export interface DuplicateKey {
	readonly key: string;
	/** Offsets in the YAML. */
	readonly start: number;
	readonly end: number;
}

/**
 * The keys that stand in their mapping a second time, in order of place.
 * @param root what a parsed document holds
 */
export function duplicateKeys(root: unknown): DuplicateKey[] {
	const found: DuplicateKey[] = [];
	const open: unknown[] = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (isPair(node)) {
			open.push(node.value);
		} else if (isSeq(node)) {
			pushAll(open, node.items);
		} else if (isMap(node)) {
			const keys = new Set<unknown>();
			for (const { key } of node.items) {
				// `<<` merges; several are several parents.
				if (isScalar(key) && key.range && key.value !== '<<' && key.value !== null) {
					if (keys.has(key.value)) {
						found.push({ key: String(key.value), start: key.range[0], end: key.range[1] });
					}
					keys.add(key.value);
				}
			}
			pushAll(open, node.items);
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Any number of items; as arguments of one call they would have to fit onto the stack. */
function pushAll(list: unknown[], items: readonly unknown[]): void {
	for (const item of items) {
		list.push(item);
	}
}
