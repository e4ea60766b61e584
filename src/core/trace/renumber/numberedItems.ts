import { comparePositions } from '../../document/text.ts';
import { splitId } from '../rewrite/idMap.ts';
import type { SourceText } from '../rewrite/sourceText.ts';
import type { Definition } from '../trace.ts';

/** A requirement, story or criterion with the number that its text gives it. */
export interface NumberedItem {
	readonly path: string;
	readonly definition: Definition;
	/** As written. A rendered list counts on by itself, so that `definition.id` may be another one. */
	readonly id: string;
	/** What stands between the brackets of `idRange`: of a criterion in a list the last number alone. */
	readonly written: string;
	/** All numbers of its list are the same: Markdown counts them, and none has to be written. */
	readonly isCounted: boolean;
	readonly parent: NumberedItem | undefined;
	readonly children: NumberedItem[];
}

/** The requirements of texts as a tree, in order of the texts and of place. */
export function numberedItems(texts: readonly SourceText[]): readonly NumberedItem[] {
	return texts.flatMap(itemsOf);
}

/** An item and all below it, in order of place. */
export function withBelow(item: NumberedItem): readonly NumberedItem[] {
	return [item, ...item.children.flatMap(withBelow)];
}

/** What items are numbered together with: the requirements of one sort, the criteria of one requirement. */
export function groupOf({ path, definition, id, parent }: NumberedItem): string {
	// Those of one letter count on from section to section
	return parent
		? `${path}:${parent.definition.range.start.line}:${definition.type}`
		: `${definition.type === 'criterion'}:${splitId(id).stem.toUpperCase()}`;
}

function itemsOf({ path, lines, trace }: SourceText): NumberedItem[] {
	const roots: NumberedItem[] = [];
	const open: NumberedItem[] = [];
	const definitions = trace.definitions.filter(({ space }) => space === 'requirement');
	const counted = countedLists(definitions, (definition) => lines.slice(definition.idRange));
	for (const definition of definitions) {
		while (
			open.length > 0 &&
			comparePositions(open.at(-1)?.definition.range.end ?? definition.range.start, definition.range.start) <= 0
		) {
			open.pop();
		}
		const parent = open.findLast((above) => isBelow(definition, above));
		const written = lines.slice(definition.idRange);
		const item: NumberedItem = {
			path,
			definition,
			written,
			id: idOf(definition, written, parent, counted.has(definition)),
			isCounted: counted.has(definition),
			parent,
			children: [],
		};
		(parent?.children ?? roots).push(item);
		open.push(item);
	}
	return roots;
}

function isBelow({ parent, id }: Definition, above: NumberedItem): boolean {
	return parent === above.definition.key || id.startsWith(`${above.definition.id}.`);
}

function idOf({ type, id }: Definition, written: string, parent: NumberedItem | undefined, isCounted: boolean): string {
	if (type !== 'criterion' || isCounted || !/^\d+$/.test(written) || !parent) {
		return id;
	}
	return `${parent.id}.${Number(written)}`;
}

/** Criteria in lists of two and more whose numbers are all the same. */
function countedLists(
	definitions: readonly Definition[],
	written: (one: Definition) => string,
): ReadonlySet<Definition> {
	const lists = new Map<string, Definition[]>();
	for (const one of definitions) {
		if (one.type === 'criterion' && one.parent !== undefined) {
			lists.set(one.parent, [...(lists.get(one.parent) ?? []), one]);
		}
	}
	const isCounted = (list: readonly Definition[]): boolean =>
		list.length > 1 && new Set(list.map(written)).size === 1 && !written(list[0] as Definition).includes('.');
	return new Set([...lists.values()].filter(isCounted).flat());
}
