import { isArchived } from '../../openspec/place.ts';
import type { PlacedDefinition, TraceScope } from '../traceScope.ts';

/**
 * What can be covered in a scope, each id once, in order of path and place. A delta of OpenSpec repeats what the
 * specification has, and counts, behind it, for what it adds; archived changes are history.
 */
export function itemsOf(scope: TraceScope): readonly PlacedDefinition[] {
	const open = scope.all('requirement').filter(({ path }) => !isArchived(path));
	const isDelta = ({ definition: { operation } }: PlacedDefinition): boolean => operation !== undefined;
	const added = open.filter((placed) => isDelta(placed) && placed.definition.operation !== 'removed');
	const first = new Map<string, PlacedDefinition>();
	for (const placed of [...open.filter((one) => !isDelta(one)), ...added]) {
		const { key } = placed.definition;
		if (!first.has(key)) {
			first.set(key, placed);
		}
	}
	return [...first.values()];
}
