import { isArchived } from '../../openspec/place.ts';
import type { PlacedDefinition, PlacedReference, TraceScope } from '../traceScope.ts';
import type { TraceSymbol } from './symbolAt.ts';

/**
 * Where an id is born. A delta that changes or removes a requirement of OpenSpec repeats its name: it counts only where
 * nothing else gives birth to it. `All` is born wherever a whole requirement is.
 */
export function birthplaces(scope: TraceScope, { space, keys, reference }: TraceSymbol): readonly PlacedDefinition[] {
	const isAll = reference !== undefined && keys.length === 0;
	const found = isAll
		? scope.all(space).filter(({ definition }) => definition.parent === undefined)
		: keys.flatMap((key) => scope.definitions(space, scope.meant(space, key)));
	const open = found.filter(({ path }) => !isArchived(path));
	const born = open.filter(({ definition: { operation } }) => operation !== 'modified' && operation !== 'removed');
	return born.length > 0 ? born : open;
}

/** Who names an id, each place once, in order of path and place; a delta that changes or removes it names it. */
export function mentions(scope: TraceScope, { space, keys }: TraceSymbol): readonly PlacedReference[] {
	const found = new Set(keys.flatMap((key) => scope.references(space, scope.meant(space, key))));
	return [...found].filter(({ path }) => !isArchived(path));
}
