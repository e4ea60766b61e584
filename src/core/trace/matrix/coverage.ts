import { isCurrentBehaviour } from '../kiro/currentBehaviour.ts';
import type { Definition } from '../trace.ts';
import type { PlacedDefinition, ScopeDocument, TraceScope } from '../traceScope.ts';
import { itemsOf } from './items.ts';
import { type UsedBy, Uses } from './usedBy.ts';

/** A requirement, criterion, user story or success criterion with what takes it up. */
export interface CoveredItem extends PlacedDefinition {
	/** Criteria of a requirement. */
	readonly children: readonly CoveredItem[];
	/** Who names the item itself; for a criterion not those who name its requirement. */
	readonly usedBy: UsedBy;
	/** Undefined for an item that does not count, since its feature ties no such item to anything. */
	readonly covered: boolean | undefined;
}

/** How much of a feature somebody will do or prove. */
export interface Coverage {
	/** Requirements and stories in order of path and place, their criteria below them. */
	readonly items: readonly CoveredItem[];
	/** Who names all of them at once: `_Requirements: All_`. */
	readonly byAll: UsedBy;
	/** Items without children that are covered, and all that count; both 0 where nothing is tied to anything yet. */
	readonly covered: number;
	readonly all: number;
}

interface Item extends PlacedDefinition {
	readonly children: Item[];
	/** Somebody takes up the item itself or what it is part of. */
	readonly taken: boolean;
	readonly sort: Sort;
}

/** Items that count together. */
interface Sort {
	readonly id: string;
	/** More than this share must be taken up before the sort counts. */
	readonly above: number;
}

/**
 * Tells which requirements of a scope somebody takes up.
 *
 * An item is covered when a list of tasks names it (in a task or beside one), a property or a test is to prove it, or
 * code names it. What only speaks of it (a design, a plan, a decision) covers nothing. A criterion is covered with its
 * requirement too, where the author names whole requirements, and everything is by `All`. A requirement with criteria
 * is covered when all of them are. In OpenSpec, whose tasks name no requirements, a scenario covers one.
 *
 * Items are of one sort by their type and letters: stories, FR, SC, criteria. A sort counts once somebody takes up one
 * of it. Of what spec-kit's tasks may mention and need not (all but stories) more than half must be taken up: a task
 * that mentions FR-007 in passing does not make an author forget the others. What a bugfix says of the current behaviour
 * never counts: nobody is to build it.
 */
export function coverageOf(scope: TraceScope): Coverage {
	const known = coverages.get(scope);
	if (known) {
		return known;
	}
	const coverage = measure(scope);
	coverages.set(scope, coverage);
	return coverage;
}

/** A scope never changes, and is asked for its coverage by many. */
const coverages = new WeakMap<TraceScope, Coverage>();

function measure(scope: TraceScope): Coverage {
	const uses = new Uses(scope);
	const byAll = uses.ofAll();
	const top = nest(scope, uses, takesUp(byAll));
	const counting = countingSorts(top);
	const items = top.map((item) => judge(item, counting, uses));
	const leaves = items.flatMap(leavesOf).filter(({ covered }) => covered !== undefined);
	return { items, byAll, covered: leaves.filter(({ covered }) => covered).length, all: leaves.length };
}

/** Items without children, which are those that are counted. */
export function leavesOf(item: CoveredItem): readonly CoveredItem[] {
	return item.children.length === 0 ? [item] : item.children.flatMap(leavesOf);
}

/** Puts criteria below their requirements. A requirement stands before its criteria, so that no item is its own part. */
function nest(scope: TraceScope, uses: Uses, allTaken: boolean): readonly Item[] {
	const documents = new Map(scope.documents.map((document) => [document.path, document]));
	const known = new Map<string, Item>();
	const top: Item[] = [];
	for (const placed of itemsOf(scope)) {
		const { key, parent } = placed.definition;
		const above = parent === undefined ? undefined : known.get(parent);
		const taken = allTaken || (above?.taken ?? false) || uses.isTakenUp(placed);
		const { path, definition } = placed;
		const item = { path, definition, children: [], taken, sort: sortOf(placed, documents.get(path)) };
		known.set(key, item);
		(above?.children ?? top).push(item);
	}
	return withoutChapters(top, uses);
}

/**
 * Numbered headings of a document's other parts look like requirements ("2. Glossary"). Where others have criteria or
 * letters, those are left out that have neither, and that nobody names.
 */
function withoutChapters(top: readonly Item[], uses: Uses): readonly Item[] {
	const isSure = ({ children, definition: { key, type } }: Item): boolean =>
		type !== 'requirement' || /^\D/.test(key) || children.some(isSure);
	const kept = (items: readonly Item[]): Item[] =>
		items
			.map((item) => (item.children.length > 0 ? { ...item, children: kept(item.children) } : item))
			.filter((item) => item.children.length > 0 || isSure(item) || isNamed(uses.of(item)));
	return top.some(isSure) ? kept(top) : top;
}

function countingSorts(top: readonly Item[]): ReadonlySet<string> {
	const counts = new Map<string, { all: number; taken: number; above: number }>();
	const count = ({ children, taken, sort: { id, above } }: Item): void => {
		children.forEach(count);
		if (children.length === 0) {
			const known = counts.get(id) ?? { all: 0, taken: 0, above };
			counts.set(id, { above, all: known.all + 1, taken: known.taken + (taken ? 1 : 0) });
		}
	};
	top.forEach(count);
	return new Set([...counts].filter(([, { all, taken, above }]) => taken > all * above).map(([id]) => id));
}

function sortOf({ definition }: PlacedDefinition, document: ScopeDocument | undefined): Sort {
	const { type, key } = definition;
	const dialect = document?.trace.dialect;
	if (document && isCurrentBehaviour(definition, document.kind)) {
		return { id: 'current behaviour', above: 1 };
	}
	// A criterion of a story is taken up with it
	const isOfStory = type === 'user-story' || (type === 'criterion' && /^US\d/.test(definition.parent ?? ''));
	const mayBeMentioned = dialect === 'spec-kit' && !isOfStory;
	// A name, as OpenSpec has them, and a criterion say nothing by their letters
	const letters = type === 'requirement' && dialect !== 'openspec' ? (/^\p{L}*/u.exec(key)?.[0] ?? '') : '';
	return { id: `${isOfStory ? 'user-story' : type} ${letters}`, above: mayBeMentioned ? 0.5 : 0 };
}

/** A class, since an object literal with a getter takes half a kilobyte, and a workspace has items by the ten thousand. */
class JudgedItem implements CoveredItem {
	readonly path: string;
	readonly definition: Definition;
	readonly children: readonly CoveredItem[];
	readonly covered: boolean | undefined;
	private readonly uses: Uses;

	constructor({ path, definition }: Item, children: readonly CoveredItem[], covered: boolean | undefined, uses: Uses) {
		this.path = path;
		this.definition = definition;
		this.children = children;
		this.covered = covered;
		this.uses = uses;
	}

	/** A matrix alone shows it; rules, tree and hover ask for nothing but what is covered. */
	get usedBy(): UsedBy {
		return this.uses.of(this);
	}
}

function judge(item: Item, counting: ReadonlySet<string>, uses: Uses): CoveredItem {
	const children = item.children.map((child) => judge(child, counting, uses));
	const covered = children.length === 0 ? (counting.has(item.sort.id) ? item.taken : undefined) : isCoveredBy(children);
	return new JudgedItem(item, children, covered, uses);
}

function isCoveredBy(children: readonly CoveredItem[]): boolean | undefined {
	const counted = children.filter(({ covered }) => covered !== undefined);
	return counted.length === 0 ? undefined : counted.every((child) => child.covered);
}

function takesUp({ tasks, properties, tests }: UsedBy): boolean {
	return tasks.length > 0 || properties.length > 0 || tests.length > 0;
}

function isNamed(usedBy: UsedBy): boolean {
	return takesUp(usedBy) || usedBy.design.length > 0;
}
