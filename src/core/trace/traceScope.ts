import { lettersOf } from './idLetters.ts';
import type { Definition, IdSpace, TraceFacts, TraceReference } from './trace.ts';
import { withoutWord } from './wordLetters.ts';

/** The ids of one document of a scope. */
export interface ScopeDocument {
	readonly path: string;
	readonly kind: string;
	readonly trace: TraceFacts;
}

export interface PlacedDefinition {
	readonly path: string;
	readonly definition: Definition;
}

export interface PlacedReference {
	readonly path: string;
	readonly reference: TraceReference;
}

/**
 * By space and key: an address of both would be a text to put together for each question. Nearly every key has one value,
 * which stands for itself: a list of its own for each would take as much memory as all else here.
 */
type BySpace<T> = Map<IdSpace, Map<string, T | T[]>>;

/**
 * All ids of one scope: a feature folder, a capability. Definitions and references are found by space and key at once;
 * it is built anew when one of its documents changes, which costs no more than its own documents.
 */
export class TraceScope {
	/** Folder of the feature or capability, from the workspace root. */
	readonly name: string;
	readonly documents: readonly ScopeDocument[];
	private readonly born: BySpace<PlacedDefinition> = new Map();
	private readonly below: BySpace<PlacedDefinition> = new Map();
	private readonly named: BySpace<PlacedReference> = new Map();
	/** References to all requirements at once. */
	private readonly toAll: PlacedReference[] = [];
	private readonly prefixes: ReadonlyMap<IdSpace, ReadonlySet<string>>;

	constructor(name: string, documents: readonly ScopeDocument[]) {
		this.name = name;
		this.documents = documents;
		for (const { path, trace } of documents) {
			for (const definition of trace.definitions) {
				const placed = { path, definition };
				push(this.born, definition.space, definition.key, placed);
				if (definition.parent !== undefined) {
					push(this.below, definition.space, definition.parent, placed);
				}
			}
		}
		this.prefixes = new Map([...this.born].map(([space, keys]) => [space, new Set([...keys.keys()].map(prefixOf))]));
		for (const { path, trace } of documents) {
			for (const reference of trace.references) {
				const placed = { path, reference };
				if (reference.keys.length === 0) {
					this.toAll.push(placed);
				}
				for (const key of reference.keys) {
					push(this.named, reference.space, this.meant(reference.space, key), placed);
				}
			}
		}
	}

	/** Where an id is born; several places where it is born twice. */
	definitions(space: IdSpace, key: string): readonly PlacedDefinition[] {
		return listed(this.born.get(space)?.get(key));
	}

	/**
	 * What a key that is not born here may mean: `R1.1` the criterion 1.1; where criteria are called `AC-1`, `2.1` is that
	 * one if there is one alone, or `AC-2.1`, or `2.AC-1`; and the requirement 2 where each requirement has such a one.
	 * `US1.AC2` is AC-2 where criteria count on from story to story, and the story where none are read. Else the key itself.
	 */
	meant(space: IdSpace, written: string): string {
		const key = this.withoutWord(space, written);
		const end = key.lastIndexOf('.');
		if (end < 0 || this.born.get(space)?.has(key)) {
			return key;
		}
		const [above, number] = [key.slice(0, end), key.slice(end + 1)];
		if (/^\p{L}/u.test(number)) {
			if (this.isBornWith(space, prefixOf(number))) {
				return number;
			}
			return this.children(space, above).length > 0 ? key : above;
		}
		const has = (name: string): boolean =>
			this.definitions(space, name).some(({ definition }) => definition.parent === above);
		const full = `AC${above.replace(/^\D+/, '')}.${number}`;
		const name = `AC${number}`;
		if (this.definitions(space, name).length === 1) {
			return name;
		}
		const own = `${above}.${name}`;
		return has(full) ? full : has(own) ? own : has(name) ? above : key;
	}

	/** What of a space belongs to the definition of a key: criteria to a requirement, scenarios to a story. */
	children(space: IdSpace, parent: string): readonly PlacedDefinition[] {
		return listed(this.below.get(space)?.get(parent));
	}

	/** Everything of a space that is born here, in order of path and place. */
	all(space: IdSpace): readonly PlacedDefinition[] {
		return this.documents.flatMap(({ path, trace }) =>
			trace.definitions.filter((one) => one.space === space).map((definition) => ({ path, definition })),
		);
	}

	/** Who names an id, as a whole: also those who name all requirements. */
	references(space: IdSpace, key: string): readonly PlacedReference[] {
		const found = this.namers(space, key);
		return space === 'requirement' && this.toAll.length > 0 ? [...found, ...this.toAll] : found;
	}

	/** Who names an id itself: without those who name all requirements, of which a scope may have many. */
	namers(space: IdSpace, key: string): readonly PlacedReference[] {
		return listed(this.named.get(space)?.get(key));
	}

	/** Who names all requirements at once. */
	namersOfAll(): readonly PlacedReference[] {
		return this.toAll;
	}

	/** `1.1` of `R1.1` where the letters say no more than the word "Requirement"; else the key itself. */
	withoutWord(space: IdSpace, key: string): string {
		return withoutWord(space, key, (letters) => this.isBornWith(space, letters));
	}

	private isBornWith(space: IdSpace, letters: string): boolean {
		return this.prefixes.get(space)?.has(letters) ?? false;
	}

	/** Whether ids of this prefix are born here: a text may hold `RFC-2119`, which is none of ours. */
	hasPrefix(space: IdSpace, key: string): boolean {
		return this.isBornWith(space, prefixOf(this.withoutWord(space, key)));
	}
}

const nine = 57;

/** Letters before the number; empty for `1.2`. */
function prefixOf(key: string): string {
	// Most keys begin with a digit, which is cheaper to see
	return key.charCodeAt(0) <= nine ? '' : lettersOf(key);
}

function push<T extends object>(map: BySpace<T>, space: IdSpace, key: string, value: T): void {
	let keys = map.get(space);
	if (!keys) {
		keys = new Map();
		map.set(space, keys);
	}
	const known = keys.get(key);
	if (known === undefined) {
		keys.set(key, value);
	} else if (Array.isArray(known)) {
		known.push(value);
	} else {
		keys.set(key, [known, value]);
	}
}

function listed<T extends object>(found: T | T[] | undefined): readonly T[] {
	return found === undefined ? [] : Array.isArray(found) ? found : [found];
}
