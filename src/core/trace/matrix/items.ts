import { isArchived } from '../lookup/places.ts';
import type { PlacedDefinition, TraceScope } from '../traceScope.ts';

/**
 * What can be covered in a scope, each id once, in order of path and place. A delta of OpenSpec repeats what the
 * specification has, and counts where it adds to it; archived changes are history.
 */
export function itemsOf(scope: TraceScope): readonly PlacedDefinition[] {
	const open = scope.all('requirement').filter(({ path }) => !isArchived(path));
	const first = new Map<string, PlacedDefinition>();
	for (const isDelta of [false, true]) {
		for (const placed of open) {
			const { key, operation } = placed.definition;
			if ((operation !== undefined) === isDelta && operation !== 'removed' && !first.has(key)) {
				first.set(key, placed);
			}
		}
	}
	const kept = new Set(first.values());
	return open.filter((placed) => kept.has(placed));
}
