import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { readBlocks } from '../../../src/core/form/blocks.ts';
import { type ListOperation, listEdits } from '../../../src/core/form/list/listEdits.ts';
import { readList } from '../../../src/core/form/list/readList.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { assertKept, keptTexts, operationInBrief, refusedOr } from '../../support/kept.ts';

/** What may be done to an item, with words that take other ways than plain ones do. */
function operationsOf(item: number): ListOperation[] {
	return [
		{ type: 'text', item, text: 'new\nwords ' },
		{ type: 'text', item, text: '' },
		{ type: 'insert', behind: item, text: 'new\n\nwords', within: false },
		{ type: 'insert', behind: item, text: 'new', within: true },
		{ type: 'remove', item },
		{ type: 'move', item, direction: 'up' },
		{ type: 'move', item, direction: 'down' },
		{ type: 'indent', item, direction: 'in' },
		{ type: 'indent', item, direction: 'out' },
	];
}

/** What is read of a list, and the whole text behind each operation; a refusal is told once for all. */
function told(text: string): string[] {
	const document = parseDocument('a.md', text);
	const [block] = readBlocks(document, { first: 0, last: document.lines.count - 1 });
	const items = block?.type === 'list' ? readList(document, block, new Map()) : [];
	return [
		...items.map(
			({ depth, marker, text, box, id, first, last, textLast, contentColumn }) =>
				`  ${JSON.stringify({ depth, marker, text, box, id, lines: [first, textLast, last], contentColumn })}`,
		),
		...[...items.keys()].flatMap(operationsOf).map((operation) => {
			const name = `  ${operationInBrief(operation)}`;
			const after = refusedOr(() => [JSON.stringify(applyEdits(text, listEdits(document, items, operation)))]);
			return `${name}: ${after.join()}`;
		}),
	];
}

describe('odd lists', () => {
	it('are read and changed alike', () => {
		const texts = keptTexts('oddLists');
		assertKept(
			'oddLists.changed',
			Object.entries(texts).flatMap(([name, text]) => [name, ...told(text)]),
		);
	});

	it('refuse what is done to an item that they have not', () => {
		const document = parseDocument('a.md', '- a\n');
		for (const operation of operationsOf(0)) {
			assert.throws(
				() => listEdits(document, [], operation),
				new OperationError('The list has no such item. It may have changed meanwhile.'),
			);
		}
	});

	it('are changed alike with other line breaks, and at the end of a text', () => {
		const texts = keptTexts('oddLists');
		const names = ['loose', 'that grows to ten', 'with tabs'];
		assertKept(
			'oddLists.breaks',
			names.flatMap((name) => [name, ...told((texts[name] ?? '').trimEnd().replaceAll('\n', '\r\n'))]),
		);
	});
});
