import { addressOf, type TraceFacts } from '../trace.ts';

/** Which scopes have an id, and which scopes there are: kept up to date document by document. */
export class IdOwners {
	private readonly byAddress = new Map<string, Map<string, number>>();
	private readonly scopes = new Map<string, number>();

	/** A document says this now. */
	add(facts: TraceFacts): void {
		this.count(facts, 1);
	}

	/** A document says this no more. */
	remove(facts: TraceFacts): void {
		this.count(facts, -1);
	}

	has(scope: string): boolean {
		return this.scopes.has(scope);
	}

	/**
	 * The one scope that an id means. An id that several have could mean any of them, and means none.
	 * @param feature name or folder of the feature that is spoken of, where it is said
	 */
	scopeOf(feature: string | undefined, address: string): string | undefined {
		const born = [...(this.byAddress.get(address)?.keys() ?? [])];
		if (feature === undefined) {
			return born.length === 1 ? born[0] : undefined;
		}
		const named = [...this.scopes.keys()].filter((name) => name === feature || name.endsWith(`/${feature}`));
		const both = named.filter((name) => born.includes(name));
		const [first, ...others] = both.length > 0 ? both : named;
		return others.length === 0 ? first : undefined;
	}

	private count({ scope, definitions }: TraceFacts, by: number): void {
		change(this.scopes, scope, by);
		for (const { space, key } of definitions) {
			const address = addressOf(space, key);
			const owners = this.byAddress.get(address) ?? new Map<string, number>();
			this.byAddress.set(address, owners);
			change(owners, scope, by);
			if (owners.size === 0) {
				this.byAddress.delete(address);
			}
		}
	}
}

function change(counts: Map<string, number>, name: string, by: number): void {
	const count = (counts.get(name) ?? 0) + by;
	if (count > 0) {
		counts.set(name, count);
	} else {
		counts.delete(name);
	}
}
