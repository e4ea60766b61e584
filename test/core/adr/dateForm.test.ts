import assert from 'node:assert/strict';
import { dateFormOf, writeDate } from '../../../src/core/adr/dialect/dateForm.ts';

describe('the form of a date', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['2024-01-31', 'YYYY-MM-DD', '2026-11-05'],
		['2024/01/31', 'YYYY/MM/DD', '2026/11/05'],
		['31/01/2024', 'DD/MM/YYYY', '05/11/2026'],
		['31.1.2024', 'DD.M.YYYY', '05.11.2026'],
		['1/31/2024', 'M/DD/YYYY', '11/05/2026'],
		['20240131', 'YYYYMMDD', '20261105'],
		['2024年1月31日', 'YYYY年M月DD日', '2026年11月05日'],
	];
	for (const [text, form, written] of cases) {
		it(`of ${text} is ${form}`, () => {
			assert.equal(dateFormOf(text, '2024-01-31'), form);
			assert.equal(writeDate('2026-11-05', form), written);
			assert.equal(writeDate('2024-01-31', form), text);
		});
	}

	it('is not told by a date that could be of two forms, or is in words', () => {
		assert.equal(dateFormOf('03/03/2024', '2024-03-03'), undefined);
		assert.equal(dateFormOf('31 January 2024', '2024-01-31'), undefined);
	});
});
