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
	return {
		key: idKey(given.id),
		parent: undefined,
		mark: undefined,
		optional: false,
		operation: undefined,
		...given,
	};
}
