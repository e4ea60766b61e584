import { isDeepStrictEqual } from 'node:util';
import { LineIndex } from '../../../src/core/document/text.ts';
import { changeBetween, keyBlocks } from '../../../src/core/preview/blockChange.ts';
import { renderBlocks } from '../../../src/core/preview/blocks.ts';
import { applyChange } from '../../../src/protocol/preview.ts';
import { mutated } from '../generate/mutate.ts';
import type { Problem, Property } from './property.ts';

const mark = 'k7q2m9';

/** What a page shows stands in order in the text, and a change leads from one state to the next. */
export const rendering: Property<'document'> = {
	name: 'rendered blocks follow the text',
	of: 'document',
	oneIn: 6,
	check({ path, text }, random) {
		const before = keyBlocks([], renderBlocks(path, text, mark), 0);
		const problem = placesOf(before, new LineIndex(text).count);
		if (problem !== undefined) {
			return problem;
		}
		const later = mutated(text, random, () => text);
		const after = keyBlocks(before, renderBlocks(path, later, mark), before.length);
		if (new Set(after.map(({ key }) => key)).size < after.length) {
			return 'two blocks have one key';
		}
		return isDeepStrictEqual(applyChange(before, changeBetween(before, after)), after)
			? undefined
			: 'the change does not lead to the next state';
	},
};

function placesOf(blocks: readonly { readonly line: number; readonly endLine: number }[], count: number): Problem {
	let last = 0;
	for (const { line, endLine } of blocks) {
		if (line < last || endLine < line || endLine > count) {
			return `a block from line ${line} to ${endLine} of ${count}, behind ${last}`;
		}
		last = line;
	}
	return undefined;
}
