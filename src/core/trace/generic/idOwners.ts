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

	/** Whether a scope has an id; without one, whether any has. */
	owns(address: string, scope?: string): boolean {
		const owners = this.byAddress.get(address);
		return owners !== undefined && (scope === undefined || owners.has(scope));
	}

	/** Whether nothing but the whole workspace has an id. */
	isShared(address: string): boolean {
		const owners = this.byAddress.get(address);
		return owners?.size === 1 && owners.has('');
	}

	/**
	 * The one scope that ids mean which are named together. Where several have some of them it is the one that has all
	 * that anyone has; ids that could mean any of several mean none.
	 * @param feature name or folder of the feature that is spoken of, where it is said
	 */
	scopeOf(feature: string | undefined, addresses: readonly string[]): string | undefined {
		const owned = addresses.map((address) => this.byAddress.get(address)).filter((owners) => owners !== undefined);
		const some = new Set(owned.flatMap((owners) => [...owners.keys()]));
		if (feature === undefined) {
			return only([...some].filter((name) => owned.every((owners) => owners.has(name))));
		}
		const named = [...this.scopes.keys()].filter((name) => name === feature || name.endsWith(`/${feature}`));
		const both = named.filter((name) => some.has(name));
		return only(both.length > 0 ? both : named);
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

function only([first, ...others]: readonly string[]): string | undefined {
	return others.length === 0 ? first : undefined;
}
