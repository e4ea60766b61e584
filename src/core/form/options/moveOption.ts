import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { type Block, swapped } from '../../trace/renumber/blocks.ts';
import { OperationError } from '../../workspace/change.ts';
import { listEdits } from '../list/listEdits.ts';
import type { FormSection } from '../sections.ts';
import { isBlankLine } from '../text/lineEdits.ts';
import type { OptionsSource } from './readOptions.ts';

/**
 * Lets an option change places with its neighbour: in the list, and the sections about both where they stand in the
 * same order.
 * @throws OperationError where there is no neighbour of its like
 */
export function movedOption(
	document: SpecDocument,
	{ options, items }: OptionsSource,
	place: number,
	direction: 'up' | 'down',
): TextEdit[] {
	const one = options[place];
	const other = options[place + (direction === 'up' ? -1 : 1)];
	if (!one || !other || (one.item === undefined) !== (other.item === undefined)) {
		throw new OperationError(`This option is the ${direction === 'up' ? 'first' : 'last'} of its list.`);
	}
	const inList = one.item ? listEdits(document, items, { type: 'move', item: items.indexOf(one.item), direction }) : [];
	const [block, otherBlock] = [blockOf(document, one.about), blockOf(document, other.about)];
	const isSameOrder = block && otherBlock && block.first < otherBlock.first === (direction === 'down');
	return [...inList, ...(isSameOrder ? swapped([], block, otherBlock, document.lines) : [])];
}

/** The lines of a section with all that is in it, without blank ones at its end. */
function blockOf(document: SpecDocument, of: FormSection | undefined): Block | undefined {
	if (!of?.section) {
		return undefined;
	}
	const { start, end } = of.section.range;
	let last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
	while (last > start.line && isBlankLine(document, last)) {
		last--;
	}
	return { first: start.line, last };
}
