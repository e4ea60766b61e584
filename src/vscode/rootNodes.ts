/** What a tree of several folders has at its top, by the folders that nodes belong to: each keeps its node. */
export class RootNodes<H, N> {
	private readonly nodes = new Map<H, N>();
	private readonly make: (home: H) => N;

	constructor(make: (home: H) => N) {
		this.make = make;
	}

	/** The node of a folder, the same one each time: the editor knows by it what is unfolded. */
	of(home: H): N {
		const node = this.nodes.get(home) ?? this.make(home);
		this.nodes.set(home, node);
		return node;
	}

	/** Forgets the nodes of folders that are no longer there. */
	keep(homes: readonly H[]): void {
		const there = new Set(homes);
		for (const home of [...this.nodes.keys()].filter((one) => !there.has(one))) {
			this.nodes.delete(home);
		}
	}
}
