import type { Random } from '../../bench/generate/prose.ts';

/** Whether something happens that happens in a share of all cases, 0 to 1. */
export function chance(random: Random, share: number): boolean {
	return random.next() < share;
}

/** Between `low` and `high` pieces. */
export function several<T>(random: Random, low: number, high: number, make: (place: number) => T): T[] {
	return Array.from({ length: random.between(low, high) }, (_, place) => make(place));
}

/** A choice among things of different weight. */
export class Weighted<T extends { readonly weight: number }> {
	private readonly things: readonly T[];
	private readonly sum: number;

	constructor(things: readonly T[]) {
		this.things = things;
		this.sum = things.reduce((sum, { weight }) => sum + weight, 0);
	}

	/** @throws RangeError where there is nothing to choose from */
	pick(random: Random): T {
		let left = random.next() * this.sum;
		for (const thing of this.things) {
			left -= thing.weight;
			if (left < 0) {
				return thing;
			}
		}
		throw new RangeError('nothing to choose from');
	}
}

/** A number for a text or for two numbers, the same on every machine: FNV-1a, its bits mixed. */
export function hashOf(...numbers: readonly number[]): number {
	let hash = 0x811c9dc5;
	for (const number of numbers) {
		for (let shift = 0; shift < 32; shift += 8) {
			hash = Math.imul(hash ^ ((number >>> shift) & 0xff), 0x01000193);
		}
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	return (hash ^ (hash >>> 13)) >>> 0;
}
