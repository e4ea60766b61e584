import { isArchived } from '../../openspec/place.ts';
import { byPlace } from '../origin.ts';
import type { Definition, IdSpace } from '../trace.ts';
import type { PlacedDefinition, PlacedReference, TraceScope } from '../traceScope.ts';

/** Who does, proves or speaks of a requirement. */
export interface Usage {
	readonly tasks: readonly PlacedDefinition[];
	readonly properties: readonly PlacedDefinition[];
	/** Places that stand in no task and no property: of a design, of code. */
	readonly elsewhere: readonly PlacedReference[];
}

/** Who names any of some ids, each once, in order of path and place. */
export function usageOf(scope: TraceScope, definitions: readonly Definition[]): Usage {
	const tasks = new Map<Definition, PlacedDefinition>();
	const properties = new Map<Definition, PlacedDefinition>();
	const elsewhere = new Set<PlacedReference>();
	for (const { space, key } of definitions) {
		for (const { placed, from } of usersOf(scope, scope.references(space, key))) {
			if (from?.definition.space === 'task') {
				tasks.set(from.definition, from);
			} else if (from?.definition.space === 'property') {
				properties.set(from.definition, from);
			} else if (from?.definition.key !== key) {
				elsewhere.add(placed);
			}
		}
	}
	return {
		tasks: [...tasks.values()].sort((a, b) => inOrder(a.path, a.definition, b.path, b.definition)),
		properties: [...properties.values()].sort((a, b) => inOrder(a.path, a.definition, b.path, b.definition)),
		elsewhere: [...elsewhere].sort((a, b) => inOrder(a.path, a.reference, b.path, b.reference)),
	};
}

/** Criteria of a requirement, scenarios of a story, tasks below a task. */
export function childrenOf(scope: TraceScope, { space, key }: Definition): readonly PlacedDefinition[] {
	const spaces: readonly IdSpace[] = space === 'requirement' ? ['requirement', 'scenario'] : [space];
	return spaces.flatMap((one) => scope.children(one, key)).filter(({ path }) => !isArchived(path));
}

/** A place that names an id, with the task, property or requirement that it stands in. */
export interface User {
	readonly placed: PlacedReference;
	readonly from: PlacedDefinition | undefined;
}

/** Who stands behind references. What is archived uses nothing any more. */
export function usersOf(scope: TraceScope, references: readonly PlacedReference[]): User[] {
	const users: User[] = [];
	let [last, isOld] = ['', false];
	for (const placed of references) {
		// Those of one document stand together
		if (placed.path !== last) {
			last = placed.path;
			isOld = isArchived(last);
		}
		if (!isOld) {
			const { from } = placed.reference;
			const born = from && scope.definitions(from.space, from.key).find(({ path }) => path === placed.path);
			users.push({ placed, from: born });
		}
	}
	return users;
}

type Placed = Parameters<typeof byPlace>[0];

function inOrder(path: string, a: Placed, other: string, b: Placed): number {
	return path === other ? byPlace(a, b) : path < other ? -1 : 1;
}
