/** `Object.groupBy` of the language, which Mermaid's newest diagrams ask for, and Node 20 does not have. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
	const groups: Record<PropertyKey, T[]> = Object.create(null);
	let index = 0;
	for (const item of items) {
		const key = keyOf(item, index++);
		groups[key] ??= [];
		groups[key].push(item);
	}
	return groups;
}

if (!('groupBy' in Object)) {
	Object.defineProperty(Object, 'groupBy', { value: groupBy, writable: true, configurable: true });
}
