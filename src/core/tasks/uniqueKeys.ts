/** The same names, those that occur again with the number of their occurrence: `a`, `b`, `a~2`. */
export function uniqueKeys(names: readonly string[]): string[] {
	const counts = new Map<string, number>();
	return names.map((name) => {
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count === 1 ? name : `${name}~${count}`;
	});
}
