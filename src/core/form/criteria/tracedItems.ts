import { symbolOf } from '../../trace/lookup/symbolAt.ts';
import type { ScopeTexts, TraceChange } from '../../trace/renumber/change.ts';
import { RequirementNumbers } from '../../trace/renumber/renumber.ts';
import { renameId } from '../../trace/rewrite/renameId.ts';
import { OperationError } from '../../workspace/change.ts';
import { itemAt, type ListOperation } from '../list/listEdits.ts';
import type { ListItem } from '../list/readList.ts';

/** A change of ids which others refer to: all texts of the feature take part in it. */
export type TracedChange =
	| {
			/** Line of the item, from 0. */
			readonly line: number;
			readonly change: 'insert' | 'remove' | 'up' | 'down';
	  }
	/** Gives what is born in a line another id, or another name where that is its id. */
	| { readonly line: number; readonly change: 'rename'; readonly id: string };

/** What of a change to a list has to be carried out with all who refer to its items; undefined for any other change. */
export function tracedChange(items: readonly ListItem[], operation: ListOperation): TracedChange | undefined {
	if (operation.type === 'text' || operation.type === 'indent' || (operation.type === 'insert' && operation.within)) {
		return undefined;
	}
	const item = itemAt(items, operation.type === 'insert' ? operation.behind : operation.item);
	if (!item.traced) {
		return undefined;
	}
	return { line: item.first, change: operation.type === 'move' ? operation.direction : operation.type };
}

/**
 * Inserts, removes, moves or renames a requirement or a criterion, with all references to it and to those behind it. A
 * new one has placeholders, which `select` of the change says where to find.
 * @param scope texts of the feature
 * @throws OperationError where its number can't be changed, with what to do
 */
export function changeTraced(scope: ScopeTexts, path: string, traced: TracedChange): TraceChange {
	const { line, change } = traced;
	if (change === 'rename') {
		const trace = scope.texts.find((text) => text.path === path)?.trace;
		const born = trace?.definitions.find(({ idRange }) => idRange.start.line === line);
		if (!born) {
			throw new OperationError('There is no id any more. It may have changed meanwhile.');
		}
		return renameId(scope, symbolOf(born), traced.id);
	}
	const numbers = new RequirementNumbers(scope);
	const item = numbers.at(path, { line, character: 0 }, true);
	if (item?.definition.range.start.line !== line) {
		throw new OperationError('There is no numbered requirement any more. It may have changed meanwhile.');
	}
	switch (change) {
		case 'insert':
			return numbers.insertBehind(item);
		case 'remove':
			return numbers.remove(item);
		case 'up':
		case 'down':
			return numbers.move(item, change);
	}
}
