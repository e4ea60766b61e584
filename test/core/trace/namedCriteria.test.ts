import assert from 'node:assert/strict';
import { isIdList, readIdList } from '../../../src/core/trace/idList.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';
import { filesOf, requirement, toldOf } from '../rules/trace/feature.ts';

const keys = (list: string): string[] => readIdList(list, 'requirement').map((one) => one.keys.join(' '));

describe('criteria behind the id of their requirement', () => {
	it('are named by their numbers, alone, in a row and in brackets', () => {
		for (const [list, expected] of [
			['2 AC1, 2 AC9', ['2.1', '2.9']],
			['Req 1 AC1, Req 12 AC#3', ['1.1', '12.3']],
			['1.AC3, 1-AC7, 2:AC 4', ['1.3', '1.7', '2.4']],
			['1.5 AC1', ['1.5.1']],
			['US-1 (AC 1–5), US-2', ['US1.1 US1.2 US1.3 US1.4 US1.5', 'US2']],
			['Requirement 2 (AC 1, 3), 4', ['2.1 2.3', '4']],
			['2 (AC1-AC3)', ['2.1 2.2 2.3']],
			['2 (acceptance criteria 1 and 2)', ['2.1 2.2']],
			['2 AC1-3', ['2.1 2.2 2.3']],
			['2 AC1, AC2, 3', ['2.1', '2.2', '3']],
			['2 AC1–2 AC4', ['2.1 2.2 2.3 2.4']],
			['R1-AC1-3 R5-AC1 R6-AC2-3', ['R1.1 R1.2 R1.3', 'R5.1', 'R6.2 R6.3']],
			['US-2 AC1 to US-2 AC3, 4', ['US2.1 US2.2 US2.3', '4']],
			['Requirement 1 acceptance criteria 3, 4', ['1.3', '1.4']],
			['1 ACs 1, 2 and 4, 5.1, 2', ['1.1', '1.2', '1.4', '5.1', '2']],
			['1 acceptance criterion 3, 4', ['1.3', '4']],
			['1 criteria 2–3, Requirement 4', ['1.2 1.3', '4']],
		] as const) {
			assert.deepEqual(keys(list), expected, list);
			assert.ok(isIdList(list), list);
		}
	});

	it('are none in a remark, behind an id of their own, nor in other words', () => {
		for (const [list, expected] of [
			['2 (AC pending), 3', ['2', '3']],
			['2 (AC 1 of the old shop)', ['2']],
			['2 (see 1, 3)', ['2']],
			['AC-1, AC-2', ['AC1', 'AC2']],
			['2 ACME', ['2']],
			['2 AC', ['2']],
			['2 AC1.5', ['2']],
			['2 AC1–3 AC4', ['2']],
		] as const) {
			assert.deepEqual(keys(list), expected, list);
		}
		assert.deepEqual(
			readIdList('2 AC1', 'task').map((one) => one.keys),
			[['2']],
		);
	});

	it('stand where they are written', () => {
		for (const list of ['Req 2 AC9, 1', ' US-1 (AC 1–5) , 2', '2 AC1, AC2']) {
			for (const { text, start, end } of readIdList(list, 'requirement')) {
				assert.equal(list.slice(start, end), text);
			}
		}
		assert.deepEqual(
			readIdList('Req 2 AC9, 1', 'requirement').map(({ text }) => text),
			['2 AC9', '1'],
		);
	});

	const shop = (criteria: (requirement: number) => string, list: string): Record<string, string> =>
		filesOf({ requirements: criteria(1) + criteria(2), tasks: `- [ ] 1. Sell\n  - _Requirements: ${list}_\n` });
	const numbered = (number: number): string => requirement(number, 'THE shop SHALL sell', 'THE shop SHALL open');

	it('are missed where the requirement has no such criterion, and taken up one by one', async () => {
		const files = shop(numbered, '1 (AC 1, 2), 2 AC1, 2 AC9');
		assert.deepEqual(await toldOf('trace/dangling-reference', files), [
			'error 2 AC9: 2.9 is not defined in this feature; the nearest is 2.2.',
		]);
		assert.deepEqual(await toldOf('trace/uncovered-requirement', files), ['hint 2: No task names 2.2.']);
	});

	it('mean their requirement where its criteria have names', async () => {
		const named = (number: number): string =>
			`### Requirement ${number}\n\n#### Acceptance Criteria\n\n- AC-1: THE shop SHALL sell\n- AC-2: THE shop SHALL open\n\n`;
		const files = shop(named, '1 AC1, 2 AC2, 2 AC7');
		assert.deepEqual(await toldOf('trace/dangling-reference', files), [
			'error 2 AC7: 2.7 is not defined in this feature.',
		]);
		assert.deepEqual(await toldOf('trace/uncovered-requirement', files), []);
	});

	it('follow their requirement in the form in which they are written', () => {
		const files: Files = shop(numbered, '2 AC1, US-9, Req 2 (AC 1, 2)');
		const path = '.kiro/specs/shop/tasks.md';
		const numbers = new RequirementNumbers(scopeTexts(files));
		const [first] = numbers.roots;
		assert.ok(first);
		const removed = changed(files, numbers.remove(first))[path];
		assert.equal(removed, files[path]?.replace('2 AC1', '1 AC1').replace('Req 2 (AC', 'Req 1 (AC'));
		const twice = shop(numbered, '2 AC1–2 AC2');
		const again = new RequirementNumbers(scopeTexts(twice));
		assert.ok(again.roots[0]);
		assert.match(changed(twice, again.remove(again.roots[0]))[path] ?? '', /_Requirements: 1 AC1–1 AC2_/);
		const only = shop(numbered, '2 AC1, 2 AC2');
		const without = new RequirementNumbers(scopeTexts(only));
		const gone = without.roots[1]?.children[0];
		assert.ok(gone);
		assert.equal(changed(only, without.remove(gone))[path], only[path]?.replace('2 AC1, 2 AC2', '2 AC1'));
	});

	it('are named in full where what stands before them changes', () => {
		for (const [list, expected] of [
			['2 AC1, AC2', '2 AC2, 2.1'],
			['2 AC2, AC1', '2 AC1, 2.2'],
			['1 AC1, AC2', '1 AC1, AC2'],
			['2 ACs 1, 2', '2.2, 2.1'],
		] as const) {
			const files = shop(numbered, list);
			const numbers = new RequirementNumbers(scopeTexts(files));
			const criterion = numbers.roots[1]?.children[0];
			assert.ok(criterion);
			const path = '.kiro/specs/shop/tasks.md';
			const after = changed(files, numbers.move(criterion, 'down'))[path] ?? files[path];
			assert.equal(after, files[path]?.replace(list, expected), list);
		}
	});

	it('are named by numbers alone where all requirements are called R1 or REQ-1', async () => {
		const path = '.kiro/specs/shop/tasks.md';
		for (const letters of ['R', 'REQ-']) {
			const lettered = (number: number): string =>
				numbered(number).replace(/^### Requirement (\d)/m, `### ${letters}$1: A`);
			const files = shop(lettered, '1.1, 2.2, 2.9');
			assert.equal((await toldOf('trace/dangling-reference', files)).length, 1, letters);
			assert.equal((await toldOf('trace/uncovered-requirement', files)).length, 2, letters);
			const moved: Files = shop(lettered, '1.1, 2.2');
			const numbers = new RequirementNumbers(scopeTexts(moved));
			const [first] = numbers.roots[1]?.children ?? [];
			assert.ok(first);
			assert.match(changed(moved, numbers.remove(first))[path] ?? '', /_Requirements: 1\.1, 2\.1_/, letters);
		}
	});
});
