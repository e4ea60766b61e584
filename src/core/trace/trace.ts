import type { Range } from '../document/text.ts';

/** How ids are written: one module under `core/trace/` for each. */
export type TraceDialect = 'kiro' | 'spec-kit' | 'openspec' | 'generic';

/**
 * Ids that are told apart by their space: in one feature `1.2` is a criterion of a requirement and a task as well.
 * `requirement` holds requirements, criteria, user stories and success criteria; `check` the items of checklists.
 */
export type IdSpace = 'requirement' | 'task' | 'property' | 'scenario' | 'check';

export type ItemType =
	| 'requirement'
	/** An acceptance criterion of a requirement. */
	| 'criterion'
	| 'user-story'
	| 'success-criterion'
	/** A correctness property of a design. */
	| 'property'
	| 'scenario'
	| 'task'
	| 'check';

/** What happens to a requirement in a change that is still to be applied. */
export type DeltaOperation = 'added' | 'modified' | 'removed' | 'renamed';

/** A place where a traceable id is born. Ranges refer to the text it was read from. */
export interface Definition {
	readonly space: IdSpace;
	readonly type: ItemType;
	/** As it is referred to: `1.2`, `FR-001`, `US1`, `T012`, `3` of a property, the name of a requirement of OpenSpec. */
	readonly id: string;
	/** The same for every spelling of one id: `idKey(id)`. */
	readonly key: string;
	/** Where the id stands; for a criterion the number of its list item. */
	readonly idRange: Range;
	/** The whole item with all that belongs to it. */
	readonly range: Range;
	/** What it says, as plain text, at most 300 characters. */
	readonly text: string;
	/** Key of the requirement that a criterion or scenario belongs to, of the task above a task. */
	readonly parent: string | undefined;
	/** Mark of a task; undefined for all else. */
	readonly mark: string | undefined;
	/** A task that may be left out: `- [ ]*`. */
	readonly optional: boolean;
	/** In a delta of OpenSpec. */
	readonly operation: DeltaOperation | undefined;
}

/** What a reference says about what it names. */
export type TraceRelation =
	/** A task or a piece of code does what the requirement asks for: `_Requirements: 1.2_`, `[US1]`. */
	| 'implements'
	/** A property or a test proves it: `**Validates: Requirements 1.2**`. */
	| 'validates'
	/** A task waits for it: `_Depends: 1.2_`, `(depends on T001)`. */
	| 'depends'
	/** The text speaks of it. */
	| 'mentions';

/** A place that names a traceable id; a range `8.1–8.3` is one reference with several keys. */
export interface TraceReference {
	readonly space: IdSpace;
	readonly relation: TraceRelation;
	/** As written: `1.2`, `8.1–8.6`, `All`, `FR-001`. */
	readonly text: string;
	/** Keys it names, in order; empty for `All`, which names every requirement of its scope. */
	readonly keys: readonly string[];
	readonly range: Range;
	/** Key and space of the definition whose range it stands in: the task or property. Of a wait the task that waits. */
	readonly from: { readonly space: IdSpace; readonly key: string } | undefined;
}

/** The traceable ids of one document. */
export interface TraceFacts {
	readonly dialect: TraceDialect;
	/** Within which ids are unique: the folder of the feature or capability, from the workspace root; empty for all. */
	readonly scope: string;
	/** In order of place. */
	readonly definitions: readonly Definition[];
	/** In order of place. */
	readonly references: readonly TraceReference[];
}

/**
 * The same text for every spelling of an id: upper case, no zeros before a number, hyphens and spaces between letters
 * and number left out (`FR-001`, `fr 1`, `FR001`). Names, as OpenSpec has them, are compared as they are, trimmed.
 */
export function idKey(id: string): string {
	return alreadyKey.test(id)
		? id
		: id
				.trim()
				.toUpperCase()
				.replace(/([A-Z])[-_ ]*(?=\d)/g, '$1')
				.replace(/(?<!\d)0+(?=\d)/g, '');
}

/** `1.2`, `US1`: most ids are written so, and are their own key. */
const alreadyKey = /^[A-Z]*(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/;

/** An id with its space, as one text. */
export function addressOf(space: IdSpace, key: string): string {
	return `${space}:${key}`;
}
