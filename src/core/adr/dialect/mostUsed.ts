/**
 * The value that occurs most, in the words in which it comes first.
 * @param values the ones that count most come first: among those that occur as often, the first wins
 */
export function mostUsed<T>(values: Iterable<T>, keyOf: (value: T) => unknown = (value) => value): T | undefined {
	const counts = new Map<unknown, { readonly value: T; count: number }>();
	for (const value of values) {
		const key = keyOf(value);
		const counted = counts.get(key);
		if (counted) {
			counted.count++;
		} else {
			counts.set(key, { value, count: 1 });
		}
	}
	let best: { readonly value: T; count: number } | undefined;
	for (const counted of counts.values()) {
		best = best && best.count >= counted.count ? best : counted;
	}
	return best?.value;
}
