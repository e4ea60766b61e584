import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { readBlocks } from '../../../src/core/form/blocks.ts';
import { type ListOperation, listEdits } from '../../../src/core/form/list/listEdits.ts';
import { type ListItem, readList } from '../../../src/core/form/list/readList.ts';
import { tryForms } from '../../support/formTrials.ts';

function read(text: string): { document: SpecDocument; items: ListItem[] } {
	const document = parseDocument('a.md', text);
	const block = readBlocks(document, { first: 0, last: document.lines.count - 1 }).find(({ type }) => type === 'list');
	return { document, items: block ? readList(document, block, new Map()) : [] };
}

function edited(text: string, operation: ListOperation): string {
	const { document, items } = read(text);
	return applyEdits(text, listEdits(document, items, operation));
}

function shown(text: string): [depth: number, marker: string, text: string][] {
	return read(text).items.map(({ depth, marker, text }) => [depth, marker, text]);
}

describe('a list', () => {
	it('writes nothing before a text that begins in the line below an id', () => {
		for (const text of ['- [ ] 5\n  A\n', '- [ ] 5\r\nA', '- [ ]\n  A']) {
			assert.deepEqual(tryForms('.kiro/specs/a/tasks.md', text, 0)?.failures, []);
		}
	});

	const readings: [name: string, text: string, expected: ReturnType<typeof shown>][] = [
		[
			'of bullets',
			'- a\n- b',
			[
				[0, '-', 'a'],
				[0, '-', 'b'],
			],
		],
		[
			'of several lines',
			'- a\n  b\nlazy\n\n  c\n- d',
			[
				[0, '-', 'a\nb\nlazy\n\nc'],
				[0, '-', 'd'],
			],
		],
		[
			'in a list',
			'1. a\n   - b\n     c\n2. d',
			[
				[0, '1.', 'a'],
				[1, '-', 'b\nc'],
				[0, '2.', 'd'],
			],
		],
		[
			'with tabs',
			'-\ta\n\t- b\n\t\tc',
			[
				[0, '-', 'a'],
				[1, '-', 'b\n\tc'],
			],
		],
		[
			'with a text behind a nested list',
			'- a\n  - b\n\n  c\n- d',
			[
				[0, '-', 'a\n- b\n\nc'],
				[0, '-', 'd'],
			],
		],
		[
			'in the line of another',
			'- - a\n- b',
			[
				[0, '-', '- a'],
				[0, '-', 'b'],
			],
		],
		['with code', '- a\n\n  ```js\n    x\n  ```\n', [[0, '-', 'a\n\n```js\n  x\n```']]],
		[
			'with an empty item',
			'-\n- b',
			[
				[0, '-', ''],
				[0, '-', 'b'],
			],
		],
		[
			'with code as an item',
			'-     a\n- b',
			[
				[0, '-', '    a'],
				[0, '-', 'b'],
			],
		],
		['behind a quote', '> - a\n\n* b', [[0, '*', 'b']]],
	];
	for (const [name, text, expected] of readings) {
		it(`is read ${name}`, () => assert.deepEqual(shown(text), expected));
	}

	it('tells boxes and ids of tasks', () => {
		const { items } = read('- [ ] 1.2 Do it\n- [x]* T012 [P] That\n- [-] **3. Bold** too\n- [ ] **4.** x');
		assert.deepEqual(
			items.map(({ box, id, text }) => [box?.mark, box?.optional, id, text]),
			[
				[' ', false, '1.2', 'Do it'],
				['x', true, 'T012', '[P] That'],
				['-', false, undefined, '**3. Bold** too'],
				[' ', false, '4', 'x'],
			],
		);
	});

	const edits: [name: string, text: string, operation: ListOperation, expected: string][] = [
		['a text', '- [ ] 1. a\n- b', { type: 'text', item: 0, text: 'c' }, '- [ ] 1. c\n- b'],
		['a text of more lines', '- a\n- b', { type: 'text', item: 0, text: 'a\n\nc' }, '- a\n\n  c\n- b'],
		[
			'a line in the middle',
			'1. a\r\n   b\r\n   c',
			{ type: 'text', item: 0, text: 'a\nx\nc' },
			'1. a\r\n   x\r\n   c',
		],
		[
			'an item behind',
			'- a\n  - b\n- c',
			{ type: 'insert', behind: 0, text: 'x', within: false },
			'- a\n  - b\n- x\n- c',
		],
		['an item within', '- a\n- c', { type: 'insert', behind: 0, text: 'x\ny', within: true }, '- a\n  - x\n    y\n- c'],
		[
			'an item before the first part',
			'- [ ] a\n    * b\n',
			{ type: 'insert', behind: 0, text: 'x', within: true },
			'- [ ] a\n    * [ ] x\n    * b\n',
		],
		[
			'an item in a list with blank lines',
			'* a\n\n* b\n\nend',
			{ type: 'insert', behind: 1, text: 'x', within: false },
			'* a\n\n* b\n\n* x\n\nend',
		],
		[
			'an item in a numbered list',
			'8. a\n9. b\n   c',
			{ type: 'insert', behind: 0, text: 'x', within: false },
			'8. a\n9. x\n10. b\n    c',
		],
		[
			'an item in a list counted by Markdown',
			'1. a\n1. b',
			{ type: 'insert', behind: 1, text: 'x', within: false },
			'1. a\n1. b\n1. x',
		],
		['an item behind the first', '1. a', { type: 'insert', behind: 0, text: 'x', within: false }, '1. a\n2. x'],
		['nothing of an item', '1. a\n2. b\n   - c\n10. d', { type: 'remove', item: 1 }, '1. a\n10. d'],
		['less of a numbered list', '9. a\n10. b\n    c\n11. d', { type: 'remove', item: 0 }, '9. b\n   c\n10. d'],
		['neighbours', '1. a\n   x\n2. b\n\nend', { type: 'move', item: 1, direction: 'up' }, '1. b\n2. a\n   x\n\nend'],
		[
			'an item to a part',
			'- a\n- b\n  - c\n- d',
			{ type: 'indent', item: 1, direction: 'in' },
			'- a\n  - b\n    - c\n- d',
		],
		[
			'a part to an item',
			'- a\n    - b\n        - c',
			{ type: 'indent', item: 1, direction: 'out' },
			'- a\n- b\n    - c',
		],
		['a part with tabs', '- a\n\t- b\n\t\t- c', { type: 'indent', item: 1, direction: 'out' }, '- a\n- b\n\t- c'],
	];
	for (const [name, text, operation, expected] of edits) {
		it(`changes ${name}`, () => assert.equal(edited(text, operation), expected));
	}

	it('writes into items that end with their marker or their box', () => {
		const write = (text: string): string => edited(text, { type: 'text', item: 1, text: 'b' });
		assert.equal(write('1. a\n2.\n3. c'), '1. a\n2. b\n3. c');
		assert.equal(write('1. a\n2. \n3. c'), '1. a\n2. b\n3. c');
		assert.equal(write('- [ ] a\n- [ ]\n'), '- [ ] a\n- [ ] b\n');
	});

	it('leaves no blanks behind of words that were still to come', () => {
		for (const typed of ['a b ', 'a b  ', 'a b\n']) {
			const between = edited('- a\n\nx', { type: 'text', item: 0, text: typed });
			assert.equal(between, '- a b\n\nx');
		}
	});

	it('says what can’t be done', () => {
		assert.throws(() => edited('- a', { type: 'remove', item: 1 }), /no such item/);
		assert.throws(() => edited('- a', { type: 'move', item: 0, direction: 'up' }), /is the first/);
		assert.throws(() => edited('- a', { type: 'indent', item: 0, direction: 'in' }), /no item before/);
		assert.throws(() => edited('- a', { type: 'indent', item: 0, direction: 'out' }), /part of no other/);
		assert.throws(() => edited('1. a\n2. b', { type: 'indent', item: 1, direction: 'in' }), /numbered/);
	});
});

interface Node {
	readonly text: string;
	readonly parts: readonly Node[];
}

const words = fc.constantFrom(
	'a',
	'b c',
	'**d**: e',
	'f\ng',
	'h\n\ni',
	'日本',
	'😀 k',
	'`l`',
	'[m](n.md)',
	'[ ] o',
	'[x] 1.2 p',
);
const leaf: fc.Arbitrary<Node> = words.map((text) => ({ text, parts: [] }));
const withParts = (part: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
	fc.record({ text: words, parts: fc.array(part, { maxLength: 2 }) });
const node = fc.oneof(leaf, withParts(leaf), withParts(withParts(leaf)));
const list = fc
	.record({
		nodes: fc.array(node, { minLength: 1, maxLength: 4 }),
		mark: fc.constantFrom('- ', '* ', '-   ', '1. ', '9) '),
		loose: fc.boolean(),
		lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
	})
	.map(({ nodes, mark, loose, lineBreak }) => {
		const write = (all: readonly Node[], lead: string): string[] =>
			all.flatMap(({ text, parts }, i) => {
				const own = mark.replace(/^\d+/, (first) => String(Number(first) + i));
				const indent = lead + ' '.repeat(own.length);
				const lines = text
					.split('\n')
					.map((line, at) => (at === 0 ? lead + own + line : line === '' ? '' : indent + line));
				return [...lines, ...write(parts, indent), ...(loose ? [''] : [])];
			});
		return `${write(nodes, '').join('\n')}\n\nend 😀\n`.replaceAll('\n', lineBreak);
	});

describe('items of a list', () => {
	it('change alone, and not at all for the text that they have', () => {
		fc.assert(
			fc.property(list, fc.nat(), words, (text, which, wanted) => {
				const before = read(text).items;
				before.forEach((item, place) => {
					assert.equal(edited(text, { type: 'text', item: place, text: item.text }), text);
				});
				const place = which % before.length;
				// A box at the beginning of a text is read as one
				const value = wanted.startsWith('[') ? 'plain' : wanted;
				const changed = edited(text, { type: 'text', item: place, text: value });
				const expected = before.map(({ depth, marker, text }, i) => [depth, marker, i === place ? value : text]);
				assert.deepEqual(shown(changed), expected);
				assert.ok(changed.endsWith(text.slice(text.indexOf('end 😀'))));
			}),
			{ numRuns: 400 },
		);
	});

	it('come and go without a trace', () => {
		fc.assert(
			fc.property(list, fc.nat(), fc.boolean(), (text, which, within) => {
				const before = read(text).items;
				const place = which % before.length;
				const added = edited(text, { type: 'insert', behind: place, text: 'new one', within });
				const items = read(added).items;
				const at = items.findIndex((item) => item.text === 'new one');
				assert.equal(items.length, before.length + 1, added);
				assert.equal(items[at]?.depth, (before[place]?.depth ?? 0) + (within ? 1 : 0), added);
				assert.deepEqual(shown(edited(added, { type: 'remove', item: at })), shown(text), added);
			}),
			{ numRuns: 400 },
		);
	});

	it('are no code behind an item of blanks alone', () => {
		const insert = (text: string): string => edited(text, { type: 'insert', behind: 0, text: 'words', within: false });
		assert.equal(insert('-      \n- b\n'), '-      \n- words\n- b\n');
		assert.equal(insert('-   a\n-   b\n'), '-   a\n-   words\n-   b\n', 'the blanks of those beside it');
	});

	it('move there and back', () => {
		fc.assert(
			fc.property(list, fc.nat(), (text, which) => {
				const before = read(text).items;
				const place = which % before.length;
				let moved: string;
				try {
					moved = edited(text, { type: 'move', item: place, direction: 'down' });
				} catch {
					return;
				}
				const item = before[place];
				const parts = before.slice(place + 1).findIndex(({ depth }) => depth <= (item?.depth ?? 0));
				const other = read(text).items[place + 1 + parts];
				const now = read(moved).items;
				assert.equal(now[place]?.text, other?.text);
				assert.equal(now.length, before.length);
				const back = now.findIndex(({ first }, i) => i > place && first > (now[place]?.last ?? 0));
				assert.equal(edited(moved, { type: 'move', item: back, direction: 'up' }), text);
			}),
			{ numRuns: 400 },
		);
	});

	it('go in and out', () => {
		fc.assert(
			fc.property(list, fc.nat(), (text, which) => {
				const before = read(text).items;
				const place = which % before.length;
				let moved: string;
				try {
					moved = edited(text, { type: 'indent', item: place, direction: 'in' });
				} catch {
					return;
				}
				const now = read(moved).items;
				assert.equal(now.length, before.length, moved);
				assert.equal(now[place]?.depth, (before[place]?.depth ?? 0) + 1, moved);
				assert.deepEqual(
					now.map((item) => item.text),
					before.map((item) => item.text),
				);
			}),
			{ numRuns: 400 },
		);
	});

	it('go in and out by the tabs or the blanks that their lines have', () => {
		for (const [text, item, direction, after] of [
			['- a\n- b\n  more\n', 1, 'in', '- a\n  - b\n    more\n'],
			['- a\n\t- b\n\t- c\n\t\tmore\n', 2, 'in', '- a\n\t- b\n\t  - c\n\t\t  more\n'],
			['- a\n\t- b\n\n\t\tmore\n', 1, 'out', '- a\n- b\n\n\tmore\n'],
			['- a\n    - b\n      more\n', 1, 'out', '- a\n- b\n  more\n'],
			['- a\n  - b\n    - c\n', 2, 'out', '- a\n  - b\n  - c\n'],
			['- a\n  - b\nlazy\n', 1, 'out', '- a\n- b\nlazy\n'],
		] as const) {
			assert.equal(edited(text, { type: 'indent', item, direction }), after, JSON.stringify(text));
		}
	});
});
