import assert from 'node:assert/strict';
import { range } from '../../../src/core/document/text.ts';
import { unreadIds } from '../../../src/core/trace/rewrite/unreadIds.ts';

const moves = new Map([
	['2', '3'],
	['2.1', '3.1'],
	['3', '2'],
	['3.1', '2.1'],
	['FR7', 'FR-008'],
]);

/** What of a line is told to be looked at, where the words between «» are read. */
function unread(marked: string, space: 'requirement' | 'task' = 'requirement'): string[] {
	const source = marked.replace(/[«»]/g, '');
	const read = [...marked.matchAll(/«([^»]*)»/g)].map(({ 1: text = '', index }, i) => {
		const start = index - 2 * i;
		return { text, range: range(5, start, 5, start + text.length) };
	});
	return unreadIds(source, 5, read, { space, moves, born: new Set() }).map(({ text, range: { start, end } }) => {
		assert.equal(source.slice(start.character, end.character), text);
		assert.deepEqual([start.line, end.line], [5, 5]);
		return text;
	});
}

describe('ids that no reader takes for references', () => {
	it('are those that move, in any place of a line, and that have letters or several numbers', () => {
		assert.deepEqual(unread('see `2.1`, (3.1) and 2.2; FR-007, FR007 or FR_7'), [
			'2.1',
			'3.1',
			'FR-007',
			'FR007',
			'FR_7',
		]);
		assert.deepEqual(unread('２.１ と 3'), ['２.１']);
		assert.deepEqual(unread('«2.1», 3.1'), ['3.1']);
		assert.deepEqual(unread('2.1', 'task'), []);
	});

	it('are none in a longer number, a word or a path', () => {
		assert.deepEqual(unread('v2.1 12.1 2.1.4 2.1x a/2.1 a\\2.1 1-2.1 xFR-007 FR-007a 2.1.'), ['2.1']);
	});

	it('are none in the target of a link, and are in its words', () => {
		assert.deepEqual(unread('[2.1](#2.1-open) and [3.1](a.md)'), ['2.1', '3.1']);
	});

	it('are none that a word gives to something else, however far into the line', () => {
		const words = 'and so it goes on and on, '.repeat(12);
		for (const before of ['', words]) {
			for (const of of [
				'task 2.1',
				'Tasks 1.1, 2.1',
				'Section 2.1',
				'figure #3.1',
				'versions 1 and 2.1',
				'タスク2.1',
			]) {
				assert.deepEqual(unread(`${before}${of} ${words}`), [], of);
			}
			assert.deepEqual(unread(`${before}door 2.1 ${words}`), ['2.1']);
			assert.deepEqual(unread(`${before}task FR-007 ${words}`), ['FR-007']);
		}
		assert.deepEqual(unread('### 2.1 Open'), []);
		assert.deepEqual(unread('a ### 2.1 Open'), ['2.1']);
	});

	it('are also numbers alone behind one that is read', () => {
		assert.deepEqual(unread('Requirements «1» and 2, or 3 later'), ['2']);
		assert.deepEqual(unread('Requirements «1» (door), 3'), ['3']);
		assert.deepEqual(unread('Requirements «1», plus 2'), []);
		assert.deepEqual(unread('Requirements «1» and 2 %, «FR-001» and 2'), ['2']);
		assert.deepEqual(unread('Requirements «1» and 2%, «FR-001» and 2'), []);
		assert.deepEqual(unread('2 and 3'), []);
	});
});
