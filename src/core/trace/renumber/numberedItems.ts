import { comparePositions } from '../../document/text.ts';
import { splitId } from '../rewrite/idMap.ts';
import type { SourceText } from '../rewrite/sourceText.ts';
import type { Definition, TraceFacts } from '../trace.ts';

/** A requirement, story, criterion or scenario with the number that its text gives it. */
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

/**
 * What is numbered with the requirements of a document: these, and the scenarios that a story counts in a list. Those
 * that say more than their number, or that are requirements as well, are left as they are.
 */
function countedDefinitions({ definitions }: TraceFacts): readonly Definition[] {
	const requirements = definitions.filter(({ space }) => space === 'requirement');
	const lines = new Set(requirements.map(({ idRange: { start } }) => start.line));
	return definitions.filter(
		(one) => one.space === 'requirement' || (countsInStory(one) && !lines.has(one.idRange.start.line)),
	);
}

const storyAndNumber = /^US\d+\.(\d+)$/;

/** Whether something is a scenario that its story counts in a list, by its number alone. */
export function countsInStory({ space, key, idRange: { start, end } }: Definition): boolean {
	const number = space === 'scenario' ? storyAndNumber.exec(key)?.[1] : undefined;
	return number !== undefined && end.character - start.character <= number.length;
}

/** Whether something is counted in a list below a requirement or a story. */
export function isListed({ type }: Definition): boolean {
	return type === 'criterion' || type === 'scenario';
}

function itemsOf({ path, lines, trace }: SourceText): NumberedItem[] {
	const roots: NumberedItem[] = [];
	const open: NumberedItem[] = [];
	const definitions = countedDefinitions(trace);
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

function idOf(born: Definition, written: string, parent: NumberedItem | undefined, isCounted: boolean): string {
	if (!isListed(born) || isCounted || !/^\d+$/.test(written) || !parent) {
		return born.id;
	}
	return `${parent.id}.${Number(written)}`;
}

/** Criteria and scenarios in lists of two and more whose numbers are all the same. */
function countedLists(
	definitions: readonly Definition[],
	written: (one: Definition) => string,
): ReadonlySet<Definition> {
	const lists = new Map<string, Definition[]>();
	for (const one of definitions) {
		if (isListed(one) && one.parent !== undefined) {
			lists.set(one.parent, [...(lists.get(one.parent) ?? []), one]);
		}
	}
	const isCounted = (list: readonly Definition[]): boolean =>
		list.length > 1 && new Set(list.map(written)).size === 1 && !written(list[0] as Definition).includes('.');
	return new Set([...lists.values()].filter(isCounted).flat());
}
