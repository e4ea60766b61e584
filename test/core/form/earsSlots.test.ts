import assert from 'node:assert/strict';
import { readEars, writeEars } from '../../../src/core/form/criteria/ears.ts';
import { conditionSlot, responseSlot, systemSlot } from '../../../src/core/form/criteria/earsSlots.ts';

describe('slots of a criterion', () => {
	const systems: [typed: string, written: string][] = [
		['shop', 'THE shop'],
		['  big   shop ', 'THE big shop'],
		['the shop', 'the shop'],
		['THE shop', 'THE shop'],
		['An operator', 'An operator'],
		['theatre', 'THE theatre'],
		['each reader', 'each reader'],
		['the shop shall', 'the shop'],
		['', ''],
	];
	for (const [typed, written] of systems) {
		it(`gives “${typed}” an article where it has none`, () => assert.equal(systemSlot(typed), written));
	}

	it('leave out what the sentence has already', () => {
		assert.equal(conditionSlot('WHEN', 'When a reader pays,'), 'a reader pays');
		assert.equal(conditionSlot('IF', 'if a book is lost, then'), 'a book is lost');
		assert.equal(conditionSlot('WHILE', 'when it rains'), 'when it rains');
		assert.equal(conditionSlot('WHEN', 'whenever it rains'), 'whenever it rains');
		assert.equal(conditionSlot('WHEN', 'when'), '');
		assert.equal(responseSlot('shall hand it over'), 'hand it over');
		assert.equal(responseSlot('hand it over, as it shall'), 'hand it over, as it shall');
	});

	it('make the same sentence, however much a person types', () => {
		const typed = [
			['a reader pays', 'shop', 'hand it over'],
			['WHEN a reader pays,', 'THE shop', 'SHALL hand it over'],
			['when a reader pays then', 'THE shop shall', 'shall hand it over'],
		];
		for (const [condition = '', system = '', response = ''] of typed) {
			const text = writeEars({
				conditions: [{ keyword: 'WHEN', text: conditionSlot('WHEN', condition) }],
				system: systemSlot(system),
				response: responseSlot(response),
			});
			assert.equal(text, 'WHEN a reader pays, THE shop SHALL hand it over');
			assert.equal(readEars(text)?.system, 'THE shop');
		}
	});
});
