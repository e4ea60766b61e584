import { symbolOf } from '../../../src/core/trace/lookup/symbolAt.ts';
import type { TraceChange } from '../../../src/core/trace/renumber/change.ts';
import { withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, type Files, scopeTexts, sourceOf } from '../../support/traceTexts.ts';
import type { Property } from './property.ts';

/** Ids that are renamed or moved stay as many as they were, and a change that can't be made is refused with a sentence. */
export const numbers: Property<'feature'> = {
	name: 'changes of ids are done or refused',
	of: 'feature',
	oneIn: 1,
	check({ files }, random) {
		const scope = scopeTexts(files);
		const all = new RequirementNumbers(scope);
		const items = all.roots.flatMap(withBelow);
		const definitions = scope.texts.flatMap(({ trace }) => trace.definitions);
		if (items.length === 0 || definitions.length === 0) {
			return undefined;
		}
		const item = random.pick(items);
		const definition = random.pick(definitions);
		const ways: readonly (readonly [name: string, change: () => TraceChange, more: boolean])[] = [
			['in order', () => all.inOrder(new Map()), false],
			['move', () => all.move(item, random.pick(['up', 'down'])), false],
			['rename', () => renameId(scope, symbolOf(definition), `${definition.id}7`), false],
			['insert', () => all.insertBehind(item), true],
			['remove', () => all.remove(item), true],
		];
		const [name, change, changesCount] = random.pick(ways);
		try {
			const [before, after] = [definitions.length, countOf(changed(files, change()))];
			return changesCount || before === after ? undefined : `${name}: ${after} ids instead of ${before}`;
		} catch (thrown) {
			if (thrown instanceof OperationError) {
				return undefined;
			}
			throw thrown;
		}
	},
};

function countOf(files: Files): number {
	return Object.entries(files).reduce((sum, [path, text]) => sum + sourceOf(path, text).trace.definitions.length, 0);
}
