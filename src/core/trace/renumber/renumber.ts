import { lineBreakOf, type Position, range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { bornWith, withoutWord } from '../wordLetters.ts';
import { blockOf, cutOf, swapped } from './blocks.ts';
import { changeOf, type ScopeTexts, type TraceChange } from './change.ts';
import { inOrder, type SharedId, sharedIds } from './inOrder.ts';
import { countedCriterion, firstBelow, firstPlaceholder, newItemLines, placeBehind } from './newItem.ts';
import { isListed, type NumberedItem, numberedItems, withBelow } from './numberedItems.ts';
import { afterDeletion, afterInsertion, afterSwap, checkAlone, siblingsOf } from './shift.ts';

/** The numbered requirements of a scope, and the changes that keep them and everybody who names them in step. */
export class RequirementNumbers {
	readonly roots: readonly NumberedItem[];
	private readonly scope: ScopeTexts;

	constructor(scope: ScopeTexts) {
		this.scope = scope;
		this.roots = numberedItems(scope.texts);
	}

	/** The innermost requirement or story at a place, or with `criterion` a criterion or scenario before them. */
	at(path: string, { line }: Position, criterion = false): NumberedItem | undefined {
		return this.roots
			.flatMap(withBelow)
			.filter((item) => item.path === path && (criterion || !isListed(item.definition)))
			.findLast(({ definition: { range: whole } }) => {
				const end = whole.end.character === 0 ? whole.end.line - 1 : whole.end.line;
				return whole.start.line <= line && line <= Math.max(end, whole.start.line);
			});
	}

	/** Ids that several requirements have and somebody names: their author has to say which of them is meant. */
	shared(): readonly SharedId[] {
		return sharedIds(this.roots, this.named());
	}

	/** Numbers in order of place, 1 to n. @param meant by key of a shared id the item that others mean */
	inOrder(meant: ReadonlyMap<string, NumberedItem>): TraceChange {
		return changeOf(this.scope, this.roots, inOrder(this.roots, this.named(), meant));
	}

	/** A new requirement or criterion behind another, with the next number. @throws OperationError */
	insertBehind(item: NumberedItem): TraceChange {
		checkAlone(this.roots, item, this.named());
		const siblings = siblingsOf(this.roots, item);
		const { id, ...renumbering } = afterInsertion(siblings, item, this.named());
		const { path } = item;
		const lines = this.linesOf(item);
		const newLines = newItemLines(item, siblings, id, lines);
		const lineBreak = lineBreakOf(lines.text);
		const place = placeBehind(item, lines);
		const insertion: TextEdit = {
			range: { start: place, end: place },
			newText: newLines.map((line) => lineBreak + line).join(''),
		};
		const criterion = newLines.length > 2 ? countedCriterion(item) : undefined;
		const change = changeOf(this.scope, this.roots, renumbering, {
			path,
			rearrange: (edits) => [...edits, insertion],
			born: [id, ...(criterion ? [firstBelow(id, criterion)] : [])],
		});
		const found = firstPlaceholder(newLines);
		const line = place.line + 1 + (found?.line ?? 0);
		return found ? { ...change, select: { path, range: range(line, found.start, line, found.end) } } : change;
	}

	/** Takes a requirement or criterion out, and out of the lists that name it. @throws OperationError */
	remove(item: NumberedItem): TraceChange {
		checkAlone(this.roots, item, this.named());
		const lines = this.linesOf(item);
		const siblings = siblingsOf(this.roots, item);
		const before = siblings[siblings.indexOf(item) - 1];
		const above = before?.path === item.path ? blockOf(before, lines) : undefined;
		const renumbering = afterDeletion(siblings, item, this.named());
		return changeOf(this.scope, this.roots, renumbering, {
			path: item.path,
			gone: { item, cut: cutOf(blockOf(item, lines), above, lines) },
		});
	}

	/** Changes places with its neighbour. @throws OperationError where there is none, or one holds the other */
	move(item: NumberedItem, direction: 'up' | 'down'): TraceChange {
		checkAlone(this.roots, item, this.named());
		const siblings = siblingsOf(this.roots, item);
		const other = siblings[siblings.indexOf(item) + (direction === 'up' ? -1 : 1)];
		if (!other || other.path !== item.path) {
			throw new OperationError(`${item.id} is the ${direction === 'up' ? 'first' : 'last'} of its list.`);
		}
		const lines = this.linesOf(item);
		const [own, others] = [blockOf(item, lines), blockOf(other, lines)];
		if (own.first <= others.last && others.first <= own.last) {
			throw new OperationError(`${item.id} and ${other.id} stand in one another.`);
		}
		return changeOf(this.scope, this.roots, afterSwap(siblings, [item, other], this.named()), {
			path: item.path,
			rearrange: (edits) => swapped(edits, own, others, lines),
		});
	}

	/** Keys that somebody names. */
	private named(): ReadonlySet<string> {
		const ours = this.scope.texts
			.flatMap(({ trace }) => trace.references)
			.filter(({ space }) => space === 'requirement' || space === 'scenario');
		const isBornWith = bornWith(this.scope.texts);
		return new Set(ours.flatMap(({ keys, space }) => keys.map((key) => withoutWord(space, key, isBornWith))));
	}

	private linesOf({ path }: NumberedItem) {
		const text = this.scope.texts.find((one) => one.path === path);
		if (!text) {
			throw new RangeError(`no text of ${path}`);
		}
		return text.lines;
	}
}
