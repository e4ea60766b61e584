/**
 * The parts of a graph in which every node leads back to itself over all the others: its strongly connected components
 * but for single nodes (Tarjan's algorithm, without recursion, since a chain may be long). Linear.
 * @returns by node, the same number for all nodes of a part; nodes that are in none are left out
 */
export function circlesOf<T>(edges: ReadonlyMap<T, ReadonlySet<T>>): ReadonlyMap<T, number> {
	const found = new Map<T, number>();
	const order = new Map<T, number>();
	const lowest = new Map<T, number>();
	const open: T[] = [];
	const isOpen = new Set<T>();
	const lower = (node: T, value: number): void => {
		lowest.set(node, Math.min(lowest.get(node) ?? value, value));
	};
	const enter = (node: T) => {
		order.set(node, order.size);
		lowest.set(node, order.size - 1);
		open.push(node);
		isOpen.add(node);
		return { node, rest: (edges.get(node) ?? new Set<T>()).values() };
	};
	const close = (node: T): void => {
		const members: T[] = [];
		let member: T | undefined;
		do {
			member = open.pop();
			if (member !== undefined) {
				isOpen.delete(member);
				members.push(member);
			}
		} while (member !== undefined && member !== node);
		if (members.length > 1 || edges.get(node)?.has(node)) {
			for (const one of members) {
				found.set(one, order.get(node) ?? 0);
			}
		}
	};
	for (const start of edges.keys()) {
		const path = order.has(start) ? [] : [enter(start)];
		for (let last = path.at(-1); last; last = path.at(-1)) {
			const { node, rest } = last;
			const next = rest.next();
			if (next.done) {
				path.pop();
				const above = path.at(-1);
				if (above) {
					lower(above.node, lowest.get(node) ?? 0);
				}
				if (lowest.get(node) === order.get(node)) {
					close(node);
				}
			} else if (!order.has(next.value)) {
				path.push(enter(next.value));
			} else if (isOpen.has(next.value)) {
				lower(node, order.get(next.value) ?? 0);
			}
		}
	}
	return found;
}
