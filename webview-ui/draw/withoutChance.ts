/** Any number: what counts is that it is the same each time. */
const seed = 20;

/**
 * Does something with chance taken out: layouts that throw dice give the same picture each time.
 * No two calls may be under way at once.
 */
export async function withoutChance<T>(work: () => Promise<T>): Promise<T> {
	const { random } = Math;
	Math.random = sequence(seed);
	try {
		return await work();
	} finally {
		Math.random = random;
	}
}

/** Numbers from 0 to 1 by a linear congruential generator, with the factors of Numerical Recipes. */
function sequence(start: number): () => number {
	let state = start;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
