import type { Range } from '../document/text.ts';
import { type Definition, type IdSpace, type ItemType, idKey } from './trace.ts';

/** What every definition has to say; all else is absent unless given. */
export interface NewDefinition extends Partial<Definition> {
	readonly space: IdSpace;
	readonly type: ItemType;
	readonly id: string;
	readonly idRange: Range;
	readonly range: Range;
	readonly text: string;
}

/** A definition with its key, and without what its dialect does not have. */
export function define(given: NewDefinition): Definition {
	// Field by field: spread out, each of the many would take a list of fields of its own in memory
	return {
		space: given.space,
		type: given.type,
		id: given.id,
		key: given.key ?? idKey(given.id),
		idRange: given.idRange,
		range: given.range,
		text: given.text,
		parent: given.parent,
		mark: given.mark,
		optional: given.optional ?? false,
		operation: given.operation,
	};
}
