import { byPlace } from '../origin.ts';
import type { Definition, IdSpace, TraceReference } from '../trace.ts';
import type { PlacedDefinition, PlacedReference, TraceScope } from '../traceScope.ts';
import { isArchived } from './places.ts';

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
		for (const placed of scope.references(space, key)) {
			const from = isArchived(placed.path) ? undefined : originOf(scope, placed.path, placed.reference);
			if (from?.definition.space === 'task') {
				tasks.set(from.definition, from);
			} else if (from?.definition.space === 'property') {
				properties.set(from.definition, from);
			} else if (!isArchived(placed.path) && (from === undefined || from.definition.key !== key)) {
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

/** Whether a task is done: `[x]`. */
export function isDone({ mark }: Definition): boolean {
	return mark === 'x' || mark === 'X';
}

function originOf(scope: TraceScope, path: string, { from }: TraceReference): PlacedDefinition | undefined {
	return from && scope.definitions(from.space, from.key).find((one) => one.path === path);
}

type Placed = Parameters<typeof byPlace>[0];

function inOrder(path: string, a: Placed, other: string, b: Placed): number {
	return path === other ? byPlace(a, b) : path < other ? -1 : 1;
}
