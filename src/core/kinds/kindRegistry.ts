import type { Kind } from './kind.ts';

/** The kinds in force: the built-in ones and a team's own, which win over built-in ones of the same id. */
export class KindRegistry {
	private readonly byId = new Map<string, Kind>();

	constructor(kinds: Iterable<Kind>) {
		for (const kind of kinds) {
			this.byId.set(kind.id, kind);
		}
	}

	/** The kind of an id, if there is one. */
	get(id: string): Kind | undefined {
		return this.byId.get(id);
	}

	/** All kinds, built-in first, in the order they were given. */
	all(): readonly Kind[] {
		return [...this.byId.values()];
	}
}
