import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pastedCells } from '../../../src/protocol/wizard.ts';
import { isNewItem, lookForAsked } from '../../../webview-ui/wizard/editing/askedPlace.ts';
import { ComingEntry } from '../../../webview-ui/wizard/editing/comingEntry.ts';
import { pairs } from '../../../webview-ui/wizard/editing/pairs.ts';
import { spotFor, tabSeparated } from '../../../webview-ui/wizard/table/gridPlaces.ts';

describe('entries of a list', () => {
	it('are found again when others come, go, move or change', () => {
		const before = ['a', 'b', 'c', 'd'];
		assert.deepEqual(pairs(before, ['a', 'x', 'b', 'c', 'd']), [0, undefined, 1, 2, 3]);
		assert.deepEqual(pairs(before, ['a', 'c', 'd']), [0, 2, 3]);
		assert.deepEqual(pairs(before, ['a', 'c', 'b', 'd']), [0, 2, 1, 3]);
		assert.deepEqual(pairs(before, ['a', 'bb', 'c', 'd']), [0, 1, 2, 3]);
	});

	it('are each found once at most', () => {
		const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
		fc.assert(
			fc.property(list, list, (before, after) => {
				const found = pairs(before, after).filter((one) => one !== undefined);
				assert.equal(new Set(found).size, found.length);
				assert.equal(found.length, Math.min(before.length, after.length));
			}),
		);
	});
});

describe('an entry that a person asked for', () => {
	const place = (before: readonly string[], after: readonly string[], isWritten = false) =>
		lookForAsked(before, after, String, (one) => one === 'new', isWritten).place;

	it('is found where it has come, also beside one of somebody else', () => {
		assert.equal(place(['a', 'b'], ['a', 'new', 'b']), 1);
		assert.equal(place(['a', 'b'], ['theirs', 'a', 'new', 'b']), 2);
		assert.equal(place(['a', 'new'], ['a', 'new', 'new']), 2);
		assert.equal(place(['a', 'b, see 3', 'c'], ['a', 'new', 'b, see 4', 'c']), 1);
		assert.equal(place(['a', 'b'], ['a', 'new', 'b2']), 1);
		assert.equal(place(['b', 'new'], ['new', 'b', 'new']), 0);
	});

	it('is none that was there, and none that says something else', () => {
		assert.equal(place(['a', 'b'], ['a', 'theirs', 'b']), undefined);
		assert.equal(place(['new', 'a'], ['new', 'a', 'theirs']), undefined);
		assert.equal(place(['a', 'b'], ['a', 'new']), undefined);
	});

	it('is found where others went as it came, once it is known to be written', () => {
		assert.equal(place(['a', 'b', 'c'], ['a', 'new', 'c'], true), 1);
		assert.equal(place(['a', 'b', 'c'], ['new'], true), 0);
		assert.equal(place(['a', 'b', 'c'], ['a', 'c'], true), undefined);
		assert.equal(place(['new', 'b'], ['new', 'theirs'], true), undefined);
		assert.equal(place(['a', 'b'], ['new', 'new'], true), undefined);
	});

	it('says what is to be written there where it gets an id', () => {
		assert.ok(isNewItem({ text: 'WHEN [event] THE [system] SHALL [response]', traced: true }, ''));
		assert.ok(!isNewItem({ text: 'THE shop SHALL be open.', traced: true }, ''));
		assert.ok(!isNewItem({ text: '[task]', traced: false }, ''));
	});
});

describe('an entry on its way', () => {
	/** Shows lists one after the other, the answer where `written` stands, and tells the places where entries came. */
	async function came(isAsked: (entry: string) => boolean, ...steps: readonly (readonly string[] | 'written')[]) {
		const places: number[] = [];
		const coming = new ComingEntry<string>({ keyOf: String, come: (place) => places.push(place) });
		for (const [i, step] of steps.entries()) {
			if (step === 'written') {
				coming.written();
				await Promise.resolve();
			} else {
				coming.shown(step);
			}
			if (i === 0) {
				coming.ask(isAsked);
			}
		}
		return places;
	}
	const isEmpty = (entry: string) => entry === '';
	const hasPlaceholder = (entry: string) => isNewItem({ text: entry, traced: true }, '');
	const [act, other] = ['WHEN [event] THE shop SHALL act', 'IF x THEN y'];
	const fresh = 'WHEN [event] THE [system] SHALL [response]';

	it('is none that merely changed, also where the answer comes long before it', async () => {
		const changed = [`${act} now`, other];
		assert.deepEqual(await came(hasPlaceholder, [act, other], 'written', changed), []);
		assert.deepEqual(await came(hasPlaceholder, [act, other], 'written', changed, [...changed, fresh]), [2]);
		assert.deepEqual(await came(hasPlaceholder, [act, other], 'written', [fresh, ...changed]), [0]);
		const alike = 'WHEN [event] THE shop SHALL [response]';
		assert.deepEqual(await came(hasPlaceholder, [act, other], 'written', [alike, ...changed]), [0]);
		assert.deepEqual(await came(hasPlaceholder, [other], 'written', [`${other} [z]`]), []);
		assert.deepEqual(await came(hasPlaceholder, [act], 'written', ['THE [system] MAY rest']), []);
	});

	it('is found however much was shown before the answer', async () => {
		assert.deepEqual(await came(isEmpty, ['a', 'b'], ['a', ''], ['a!', ''], 'written'), [1]);
		assert.deepEqual(await came(isEmpty, ['a', 'b'], ['a', ''], 'written', ['a!', '']), [1]);
		assert.deepEqual(await came(isEmpty, ['a', 'b'], ['a', ''], ['a', '', '']), [2]);
		assert.deepEqual(await came(isEmpty, ['a', 'b', 'c'], ['b', 'c'], ['b', '', 'c']), [1]);
	});

	it('is none that somebody else put there before and emptied then', async () => {
		assert.deepEqual(await came(isEmpty, ['a'], ['a', 'theirs'], ['a', '']), []);
		assert.deepEqual(await came(isEmpty, ['a'], ['a', 'theirs'], ['a', ''], ['a', '', ''], 'written'), [2]);
	});

	it('comes once', async () => {
		assert.deepEqual(await came(isEmpty, ['a'], ['a', ''], 'written', ['a', '', '']), [1]);
	});

	it('is none of those that change, whatever is written behind what they said', async () => {
		const text = fc
			.array(fc.constantFrom('[a]', 'b', 'c d', '[e] f'), { minLength: 1, maxLength: 3 })
			.map((all) => all.join(' '));
		const lists = fc.array(text, { minLength: 1, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(lists, fc.nat(), text, async (list, at, more) => {
				const changed = list.map((one, i) => (i === at % list.length ? `${one}${more.slice(0, one.length)}` : one));
				assert.deepEqual(await came(hasPlaceholder, list, changed, 'written'), []);
			}),
		);
	});
});

describe('places in a grid', () => {
	const column = ['', 'a', 'b', '', '', 'c'];
	const to = (row: number, key: string): number | undefined =>
		spotFor({ key, ctrlKey: true, metaKey: false }, { row, column: 0 }, { rows: column.length, columns: 1 }, (spot) =>
			Boolean(column[spot.row]),
		)?.row;

	it('lie at the end of what is filled, or over what is empty', () => {
		assert.equal(to(1, 'ArrowDown'), 2);
		assert.equal(to(2, 'ArrowDown'), 5);
		assert.equal(to(5, 'ArrowUp'), 2);
		assert.equal(to(2, 'ArrowUp'), 1);
		assert.equal(to(1, 'x'), undefined);
	});

	it('give texts that a paste reads as the same cells', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', ',', ' ', '\n') });
		const cells = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(cells, (rows) => {
				fc.pre(rows.at(-1)?.join('') !== '' && !rows.flat().some((one) => one.endsWith('\n')));
				assert.deepEqual(pastedCells(tabSeparated(rows)), rows);
			}),
		);
	});
});
