import assert from 'node:assert/strict';
import { keysOf, readIdList } from '../../../src/core/trace/idList.ts';
import type { IdMap } from '../../../src/core/trace/rewrite/idMap.ts';
import { rewriteEntry } from '../../../src/core/trace/rewrite/rewriteEntry.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';

function rewritten(
	written: string,
	moves: Readonly<Record<string, string | undefined>>,
	born: readonly string[] = [],
): string | undefined {
	const [entry] = readIdList(written, 'requirement');
	assert.ok(entry);
	const map: IdMap = { space: 'requirement', moves: new Map(Object.entries(moves)), born: new Set(born) };
	return rewriteEntry(entry.text, entry.keys, map);
}

describe('an entry of a list of ids', () => {
	it('stays as it is where none of its ids changes', () => {
		assert.equal(rewritten('8.1', { '9.1': '9.2' }), undefined);
		assert.equal(rewritten('8.1–8.6', { '8.7': '8.8' }, ['8.7']), undefined);
	});

	it('takes the new id in its own spelling', () => {
		assert.equal(rewritten('1.2', { '1.2': '1.3' }), '1.3');
		assert.equal(rewritten('FR-001', { FR1: 'FR-010' }), 'FR-010');
		assert.equal(rewritten('1.2', { '1.2': undefined }), '');
	});

	it('shrinks where one of a range goes', () => {
		const without3 = { '8.3': undefined, '8.4': '8.3', '8.5': '8.4', '8.6': '8.5' };
		assert.equal(rewritten('8.1–8.6', without3), '8.1–8.5');
		assert.equal(rewritten('8.1 - 6', without3), '8.1 - 5');
		assert.equal(rewritten('8.3–8.4', without3), '8.3');
		assert.equal(rewritten('8.2–8.3', { '8.2': undefined, '8.3': undefined }), '');
	});

	it('grows around an id that is new in it', () => {
		assert.equal(rewritten('8.1–8.3', { '8.2': '8.3', '8.3': '8.4' }, ['8.2']), '8.1–8.4');
		assert.equal(rewritten('FR-001 to FR-003', { FR2: 'FR-003', FR3: 'FR-004' }, ['FR2']), 'FR-001 to FR-004');
		assert.equal(rewritten('FR-001 bis FR-003', { FR2: 'FR-003', FR3: 'FR-004' }, ['FR2']), 'FR-001 bis FR-004');
	});

	it('is split where the id of another stands between', () => {
		const moved = { '8.2': '8.6', '8.3': '8.2', '8.4': '8.3', '8.5': '8.4', '8.6': '8.5' };
		assert.equal(rewritten('8.1–8.3', moved), '8.1–8.2, 8.6');
		assert.equal(rewritten('8.3-8.6', { '8.1': '8.4', '8.2': '8.1', '8.3': '8.2', '8.4': '8.3' }), '8.2-8.3, 8.5-8.6');
	});

	it('changes the ends alone of a range over several requirements', () => {
		assert.equal(rewritten('1.1-2.3', { '2.3': '3.3' }), '1.1-3.3');
		assert.equal(rewritten('1.3–2.1', { '1.3': '2.3', '2.1': '1.1' }), '2.3, 1.1');
		// The last numbers follow one another, the ids do not
		assert.equal(rewritten('1.3–2.4', { '2.4': '2.5' }), '1.3–2.5');
		assert.equal(rewritten('1.3–2.4', { '1.3': '1.2', '2.4': '2.3' }), '1.2–2.3');
		assert.equal(rewritten('FR-006a–FR-007', { FR7: 'FR-008' }), 'FR-006a–FR-008');
		assert.equal(rewritten('FR-006–FR-007b', { FR6: 'FR-005' }), 'FR-005–FR-007b');
	});

	it('is refused where a range over several requirements would come to hold others', () => {
		const swapped = { '2': '3', '2.1': '3.1', '3': '2', '3.1': '2.1' };
		assert.throws(() => rewritten('2.1-4.1', swapped), OperationError);
		assert.throws(() => rewritten('2.1-4.1', { '3': '7', '3.1': '7.1' }), OperationError);
		assert.throws(() => rewritten('2.1-4.1', { '7': '3', '7.1': '3.1' }), OperationError);
		assert.equal(rewritten('1.1-4.1', swapped), undefined);
		assert.equal(rewritten('2.1-4.1', { '3.1': '3.2', '4.1': '4.2' }), '2.1-4.2');
	});

	it('writes the letters of a short list once, as long as all have the same', () => {
		assert.equal(rewritten('FR-001, 002', { FR1: undefined }), 'FR-002');
		assert.equal(rewritten('FR-001, 002', { FR1: 'FR-002', FR2: 'FR-003' }), 'FR-002, 003');
		assert.equal(rewritten('FR-001, 002', { FR1: 'NFR-001' }), 'NFR-001, FR-002');
		assert.equal(rewritten('FR-001/002/003', { FR2: 'FR-120' }), 'FR-001, FR-120, FR-003');
		assert.equal(rewritten('FR-001/002', { FR1: 'FR-120' }), 'FR-120/002');
		const high: IdMap = { space: 'requirement', moves: new Map([['US2', 'US120']]), born: new Set() };
		assert.equal(rewriteEntry('US1 & 2', ['US1', 'US2'], high), 'US1, US120');
		const map: IdMap = {
			space: 'requirement',
			moves: new Map([
				['US1', 'US2'],
				['US3', undefined],
			]),
			born: new Set(),
		};
		assert.equal(rewriteEntry('1, 2, AND 3', ['US1', 'US2', 'US3'], map), '2, 2');
		assert.equal(
			rewriteEntry('1-4', ['US1', 'US2', 'US3', 'US4'], {
				...map,
				moves: new Map([
					['US3', undefined],
					['US4', 'US3'],
				]),
			}),
			'1-3',
		);
	});

	it('keeps the marks around the ends of a range, also where it is split', () => {
		const moved = { '8.2': '8.6', '8.3': '8.2', '8.4': '8.3', '8.5': '8.4', '8.6': '8.5' };
		for (const [written, after] of [
			['8.1`–`8.3', '8.1`–`8.2`, `8.6'],
			['8.1** to **8.3', '8.1** to **8.2**, **8.6'],
			['8.2` – 8.3', '8.2`, 8.6'],
		] as const) {
			const map: IdMap = { space: 'requirement', moves: new Map(Object.entries(moved)), born: new Set() };
			assert.equal(rewriteEntry(written, keysOf(written), map), after);
		}
	});

	it('counts ids in the order of their numbers, not of their letters', () => {
		assert.equal(rewritten('1.8–1.10', { '1.8': '1.9', '1.9': '1.10', '1.10': '1.11' }), '1.9–1.11');
		assert.equal(rewritten('1.8–1.10', { '1.9': '1.12' }), '1.8, 1.10, 1.12');
		assert.equal(rewritten('FR-099–FR-101', { FR100: undefined, FR101: 'FR-100' }), 'FR-099–FR-100');
		assert.equal(rewritten('1.1–1.3', { '1.2': '10.1', '1.3': '2.1' }), '1.1, 2.1, 10.1');
	});

	it('is refused where an end goes and nobody knows what lies between', () => {
		assert.throws(() => rewritten('1.1-2.3', { '2.3': undefined }), /Write the ids of "1.1-2.3" one by one/);
		assert.throws(() => rewritten('FR-001–FR-150', { FR150: undefined }), /one by one/);
		assert.throws(() => rewritten('FR-006a–FR-007a', { FR6A: undefined }), /one by one/);
	});

	it('is written in whatever words it has', () => {
		const without = { '1.2': undefined, '1.3': '1.2', '1.4': '1.3' };
		assert.equal(rewritten('1.1 through 1.4', without), '1.1 through 1.3');
		assert.equal(rewritten('1.1…1.4', without), '1.1…1.3');
		assert.equal(rewritten('1.1..1.4', without), '1.1..1.3');
		assert.equal(rewritten('FR-006a–FR-007a', { FR6A: 'FR-005a', FR7A: 'FR-006a' }), 'FR-005a–FR-006a');
		assert.equal(rewritten('FR-001–FR-150', { FR150: 'FR-151' }), 'FR-001–FR-151');
		assert.equal(rewritten('FR-001–150', { FR1: 'FR-002', FR150: 'FR-151' }), 'FR-002–FR-151');
	});
});
