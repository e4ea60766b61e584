import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type EarsStatement, earsPattern, readEars, writeEars } from '../../../src/core/form/criteria/ears.ts';
import { gapIn } from '../../../src/core/rules/requirements/ears.ts';

describe('EARS', () => {
	const cases: [text: string, pattern: string, conditions: string[], system: string, response: string][] = [
		['THE shop SHALL show a price', 'ubiquitous', [], 'THE shop', 'show a price'],
		['WHEN rung, THE Door_Bell SHALL ring', 'event', ['WHEN rung'], 'THE Door_Bell', 'ring'],
		[
			'WHEN a reader pays, THE shop SHALL hand over the book',
			'event',
			['WHEN a reader pays'],
			'THE shop',
			'hand over the book',
		],
		['WHEN a reader pays THE shop SHALL hand it over', 'event', ['WHEN a reader pays'], 'THE shop', 'hand it over'],
		['While closed, the shop must not sell', 'state', ['WHILE closed'], 'the shop', 'not sell'],
		[
			'IF a book is lost THEN THE shop SHALL pay, and say so',
			'unwanted',
			['IF a book is lost'],
			'THE shop',
			'pay, and say so',
		],
		['WHERE gifts are wrapped, the shop shall ask', 'optional', ['WHERE gifts are wrapped'], 'the shop', 'ask'],
		[
			'WHILE open, WHEN a, b or c rings, THE door SHALL open',
			'complex',
			['WHILE open', 'WHEN a, b or c rings'],
			'THE door',
			'open',
		],
	];
	for (const [text, pattern, conditions, system, response] of cases) {
		it(`reads ${text}`, () => {
			const found = readEars(text);
			assert.ok(found);
			assert.equal(earsPattern(found), pattern);
			assert.deepEqual(
				found.conditions.map(({ keyword, text }) => `${keyword} ${text}`),
				conditions,
			);
			assert.deepEqual([found.system, found.response], [system, response]);
		});
	}

	it('leaves alone what has another form', () => {
		for (const text of [
			'The shop is open',
			'SHALL open',
			'WHEN a THE b',
			'WHEN rung SHALL open',
			'THE **shop** SHALL x',
			'THE _shop_ SHALL x',
		]) {
			assert.equal(readEars(text), undefined, text);
		}
		assert.equal(earsPattern(undefined), 'other');
	});

	it('reads what it writes, and the rule finds nothing missing', () => {
		const asked = { WHEN: '[event]', WHILE: '[state]', IF: '[unwanted condition]', WHERE: '[feature]' };
		const plain = { noNullPrototype: true };
		const condition = fc.record(
			{
				keyword: fc.constantFrom('WHEN', 'WHILE', 'IF', 'WHERE'),
				text: fc.constantFrom('a reader pays', 'x, y or z ring', 'the fire is lit', '日本', ''),
			},
			plain,
		);
		const statement: fc.Arbitrary<EarsStatement> = fc.record(
			{
				conditions: fc.array(condition, { maxLength: 3 }),
				system: fc.constantFrom('THE shop', 'the big shop', ''),
				response: fc.constantFrom('open', 'not sell a, b', 'say "then"', ''),
			},
			plain,
		);
		fc.assert(
			fc.property(statement, (given) => {
				const text = writeEars(given);
				assert.equal(gapIn(text), undefined);
				assert.deepEqual(
					readEars(text),
					{
						conditions: given.conditions.map(({ keyword, text }) => ({ keyword, text: text || asked[keyword] })),
						system: given.system || 'THE [system]',
						response: given.response || '[response]',
					},
					text,
				);
			}),
		);
	});
});
