import assert from 'node:assert/strict';
import type { TraceChange } from '../../../src/core/trace/renumber/change.ts';
import type { NumberedItem } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { noteSentences } from '../../../src/core/trace/rewrite/noteSentences.ts';
import { idKey } from '../../../src/core/trace/trace.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';

const folder = '.kiro/specs/parcel';
const path = `${folder}/requirements.md`;

const requirement = (number: number, title: string, criteria: readonly string[]) =>
	`### Requirement ${number}: ${title}\n\n**User Story:** As a guest, I want ${title}, so that it is 🎉.\n\n#### Acceptance Criteria\n\n${criteria
		.map((text) => `${text}\n`)
		.join('')}\n`;

const shall = (number: number, what: string) => `${number}. WHEN ${what} THEN the system SHALL do it.`;

const requirements = `# Requirements Document\n\n## Requirements\n\n${requirement(1, 'A', [shall(1, 'a1'), shall(2, 'a2'), shall(3, 'a3')])}${requirement(2, 'B', [shall(1, 'b1'), shall(2, 'b2')])}${requirement(3, 'C', [shall(1, 'c1')])}## Notes\n\nSee above.\n`;

const tasks = `# Implementation Plan

- [x] 1. One
  - _Requirements: 1.1, 1.2_
- [ ] 2. Two
  - _Requirements: 1.1-1.3, 2.1 (part), 3.1_
- [ ]* 2.1 Three 😀
  - _Requirements: 2.2_
- [ ] 3. Four
  - _Requirements: 2, 3_
`;

const design = `# Design Document

## Overview

Short.

## Correctness Properties

### Property 1: Same

*For any* parcel it holds.

**Validates: Requirements 2.1, 2.2**

| Part | Requirements |
|---|---|
| Door | 1.3, 3.1 |
`;

const files: Files = { [path]: requirements, [`${folder}/tasks.md`]: tasks, [`${folder}/design.md`]: design };

function numbers(texts: Files = files): RequirementNumbers {
	return new RequirementNumbers(scopeTexts(texts));
}

function itemOf(all: RequirementNumbers, id: string): NumberedItem {
	const found = [...all.roots, ...all.roots.flatMap(({ children }) => children)].find((item) => item.id === id);
	assert.ok(found, id);
	return found;
}

/** Tasks that write `R` before the number of a requirement. */
const withLetters = {
	...files,
	[`${folder}/tasks.md`]: tasks.replace(/(?<=Requirements: ).*(?=_)/g, (list) => list.replace(/\d+(?:\.\d+)?/g, 'R$&')),
};

function resultOf(texts: Files, change: (all: RequirementNumbers) => TraceChange): Files {
	return changed(texts, change(numbers(texts)));
}

/** What is said of the texts after a change, without the words that stay. */
function lists(texts: Files): string[] {
	return [
		...`${texts[`${folder}/tasks.md`]}${texts[`${folder}/design.md`]}`.matchAll(
			/(?:Requirements:? |Door \| )([^_*|]*)/g,
		),
	]
		.map(([, list = '']) => list.trim())
		.filter((list) => list !== '');
}

const spec = `# Feature Specification: Lockers

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Open (Priority: P1)

**Acceptance Scenarios**:

1. **Given** a, **When** b, **Then** c

### User Story 2 - Close (Priority: P2)

**Acceptance Scenarios**:

1. **Given** d, **When** e, **Then** f

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST open
- **FR-002**: System MUST close
- **FR-003**: System MUST wait

## Success Criteria *(mandatory)*

- **SC-001**: Fast
`;
const plan = `# Tasks: Lockers

## Phase 3: User Story 1 - Open (Priority: P1)

- [ ] T001 [US1] Open it (FR-001, FR-002) in src/a.ts
- [ ] T002 [P] [US2] Close it, as FR-002 says (FR-002)
- [ ] T003 Wait per FR-003
`;

const specified: Files = { 'specs/001-x/spec.md': spec, 'specs/001-x/tasks.md': plan };

describe('numbers of requirements', () => {
	it('change on both sides of every word and sign that stands between two of them', () => {
		const joints = [' or ', ', or ', ' + ', ' ', '・', ' | ', ' 및 ', 'と', '和', ' 또는 '];
		const of = (first: string, second: string) =>
			joints.map((joint) => `  - _Requirements: ${first}${joint}${second}_\n`);
		const prose = (first: string, second: string) =>
			`As Requirement ${first} or ${second}, and 要件 ${first}と${second}。\n요구사항 ${first} 및 ${second}\n`;
		const texts = { ...files, [`${folder}/tasks.md`]: `- [ ] 1. A\n${of('1.1', '2.1').join('')}${prose('1', '2')}` };
		assert.equal(
			resultOf(texts, (all) => all.move(itemOf(all, '1'), 'down'))[`${folder}/tasks.md`],
			`- [ ] 1. A\n${of('2.1', '1.1').join('')}${prose('2', '1')}`,
		);
		assert.equal(
			resultOf({ ...files, [`${folder}/tasks.md`]: `- [ ] 1. A\n${of('2.1', '3.1').join('')}` }, (all) =>
				all.remove(itemOf(all, '2')),
			)[`${folder}/tasks.md`],
			`- [ ] 1. A\n${joints.map(() => '  - _Requirements: 2.1_\n').join('')}`,
		);
	});

	it('change in lists that write a letter before them, as in those that do not', () => {
		const changes: readonly ((all: RequirementNumbers) => TraceChange)[] = [
			(all) => all.move(itemOf(all, '1'), 'down'),
			(all) => all.remove(itemOf(all, '1')),
			(all) => all.remove(itemOf(all, '1.2')),
			(all) => all.insertBehind(itemOf(all, '1.1')),
		];
		for (const change of changes) {
			const expected = lists(resultOf(files, change));
			const found = lists(resultOf(withLetters, change));
			assert.deepEqual(
				found.map((list) => list.replace(/R(?=\d)/g, '')),
				expected,
			);
			assert.ok(found[0]?.startsWith('R'), found[0]);
		}
	});

	it('change in the rows of a table, where a new one has the cells of the others', () => {
		const row = (id: string, text = 'WHEN a THE shop SHALL b') => `| ${id} | ${text} | high |\n`;
		const given = (rows: string) =>
			`# Requirements Document\n\n## Requirements\n\n### Requirement 1: A\n\n#### Acceptance Criteria\n\n| Id | Criterion | Need |\n|---|---|---|\n${rows}`;
		const texts = {
			[path]: given(row('1.1') + row('1.2')),
			[`${folder}/tasks.md`]: '# Implementation Plan\n\n- [ ] 1. A\n  - _Requirements: 1.1, 1.2_\n',
		};
		const result = resultOf(texts, (all) => all.insertBehind(itemOf(all, '1.1')));
		const born = '| 1.2 | WHEN [event] THE [system] SHALL [response] | |\n';
		assert.equal(result[path], given(row('1.1') + born + row('1.3')));
		assert.deepEqual(lists(result), ['1.1, 1.3']);
		assert.equal(resultOf(texts, (all) => all.remove(itemOf(all, '1.1')))[path], given(row('1.1')));
	});

	it('leave what a line says of another feature, or counts, and change what it says of this one', () => {
		const own = (id: string) =>
			`See Requirement ${id} in [ours](../parcel/requirements.md).\nAnd Requirement ${id} of ../../../README.md.\n`;
		const others =
			'See Requirement 1 of `.kiro/specs/auth/requirements.md`.\nSee Requirement 1 in [auth](../auth/requirements.md).\n- per #[[file:.kiro/specs/auth/requirements.md]] Requirement 1.1\nNode.js Requirements 1 or newer\n';
		const texts = { ...files, [`${folder}/design.md`]: own('1') + others };
		const after = resultOf(texts, (all) => all.move(itemOf(all, '1'), 'down'));
		assert.equal(after[`${folder}/design.md`], own('2') + others);
	});

	it('say what they pass over: lines that name another feature, and numbers that may count', () => {
		const told = (line: string, texts: Files = files): string => {
			const [name = ''] = Object.keys(texts).filter((one) => one.endsWith('tasks.md'));
			const all = numbers({ ...texts, [name]: `${texts[name]}\n${line}\n` });
			const [first] = all.roots;
			assert.ok(first);
			const { notes } = all.move(first, 'down');
			return noteSentences(notes, []).text;
		};
		const passed = 'Left as written in lines that name another feature:';
		assert.equal(
			told('As Requirement 1, 2 and 9 of ../lockers/requirements.md'),
			`${passed} Requirement 1 in tasks.md:12, Requirement 2 in tasks.md:12.`,
		);
		assert.equal(told('Per FR-001 of 002-locker-doors, US1 and FR-003', specified), `${passed} US1 in tasks.md:9.`);
		assert.equal(told('Per spec 002 US1, and US1', specified), `${passed} US1 in tasks.md:9.`);
		assert.equal(told('See ../lockers/requirements.md, and Requirement 9'), '');
		assert.equal(told('Requirement 1 and 2 tests'), 'Left as written, to be looked at: 2 in tasks.md:12.');
		assert.equal(told('Requirement 1 or 2 says so, Requirements 1 and 2 in parallel'), '');
		const other = { ...specified, 'specs/001-x/spec.md': spec.replace('1 - Open', '1 - Open as 002-locker-doors') };
		assert.equal(told('', other), '');
		const matrix = '| Requirements | Task(s) |\n|---|---|\n| 1.1 | 1, 2.1, 2.2 |\n\n';
		assert.equal(told(`${matrix}### 2.1 As Requirement 1.1\n\nRequirement 1.1: Tasks 1.2, 2.1 and 2.2`), '');
		assert.equal(told('Requirement 1 and 9 tests, Requirement 1 (2)'), '');
	});

	it('keep the full-width digits that they are written in', () => {
		const texts = {
			...files,
			[path]: requirements.replaceAll(/Requirement (\d)/g, (_, digit: string) => `要件 ${'０１２３'[Number(digit)]}`),
			[`${folder}/tasks.md`]:
				'- [ ] 1. A（要件３、要件２.１による）\n  - _要件: １．１、２．２、3.1_\n  - _要件: １.１〜１.３_\n',
		};
		const moved = resultOf(texts, (all) => all.move(itemOf(all, '2'), 'down'));
		assert.equal(
			moved[`${folder}/tasks.md`],
			'- [ ] 1. A（要件２、要件３.１による）\n  - _要件: １．１、３．２、2.1_\n  - _要件: １.１〜１.３_\n',
		);
		assert.match(moved[path] ?? '', /要件 １: A[\s\S]*要件 ２: C[\s\S]*要件 ３: B/);
		assert.equal(
			resultOf(texts, (all) => all.remove(itemOf(all, '1.2')))[`${folder}/tasks.md`]?.split('\n')[2],
			'  - _要件: １.１〜１.２_',
		);
	});

	it('follow a criterion that goes, in every list; a list that becomes empty is said', () => {
		const all = numbers();
		const change = all.remove(itemOf(all, '2.2'));
		const result = changed(files, change);
		assert.equal(result[path], requirements.replace(`${shall(2, 'b2')}\n`, ''));
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.3, 2.1 (part), 3.1', '2, 3', '2.1', '1.3, 3.1']);
		assert.equal(result[`${folder}/tasks.md`], tasks.replace('  - _Requirements: 2.2_\n', ''));
		assert.deepEqual(
			change.notes.emptied.map(({ reference }) => reference.from?.key),
			['2.1'],
		);
	});

	it('follow in brackets, which go when they become empty', () => {
		for (const [before, after] of [
			['_Requirements: [1.2, 2.1]_', '\n  - _Requirements: [2.1]_'],
			['_Requirements: [1.2], [2.1]_', '\n  - _Requirements: [2.1]_'],
			['_Requirements: [2.1], [1.2]_', '\n  - _Requirements: [2.1]_'],
			['_Requirements: [1.2]_', ''],
			['_Requirements: [1.2], [1.2], [1.2], 1.1_', '\n  - _Requirements: 1.1_'],
			['_Requirements: 1.1, [1.2], [1.2] (later), 2.1_', '\n  - _Requirements: 1.1, 2.1_'],
			['_Requirements: 1.1, 1.2 (See below), 2.1_', '\n  - _Requirements: 1.1, 2.1_'],
			['_Requirements: [1.2], 1.1_', '\n  - _Requirements: 1.1_'],
			['_Requirements: 1.1, [1.2]_', '\n  - _Requirements: 1.1_'],
			['_Requirements: 1.1, [1.2] (later), [2.1]_', '\n  - _Requirements: 1.1, [2.1]_'],
			['_Requirements: [1.2] (later), Requirement 2_', '\n  - _Requirements: Requirement 2_'],
			['do it (Requirements: 1.2, 2.1)', '\n  - do it (Requirements: 2.1)'],
			['do it (Requirements: 1.2) soon', '\n  - do it soon'],
			['do it [Req: 1.2]', '\n  - do it'],
		] as const) {
			const texts = { ...files, [`${folder}/tasks.md`]: `- [ ] 1. A\n  - ${before}\n` };
			const result = resultOf(texts, (all) => all.remove(itemOf(all, '1.2')));
			assert.equal(result[`${folder}/tasks.md`], `- [ ] 1. A${after}\n`, before);
		}
	});

	it('move up behind a criterion that goes', () => {
		const result = resultOf(files, (all) => all.remove(itemOf(all, '1.2')));
		assert.equal(result[path], requirements.replace(`${shall(2, 'a2')}\n3. WHEN`, '2. WHEN'));
		assert.deepEqual(lists(result), ['1.1', '1.1-1.2, 2.1 (part), 3.1', '2.2', '2, 3', '2.1, 2.2', '1.2, 3.1']);
	});

	it('follow a requirement that goes, with its criteria', () => {
		const result = resultOf(files, (all) => all.remove(itemOf(all, '2')));
		assert.equal(
			result[path],
			requirements
				.replace(requirement(2, 'B', [shall(1, 'b1'), shall(2, 'b2')]), '')
				.replace('Requirement 3', 'Requirement 2'),
		);
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.3, 2.1', '2', '1.3, 2.1']);
		assert.equal(
			result[`${folder}/design.md`],
			design.replace('**Validates: Requirements 2.1, 2.2**\n', '').replace('1.3, 3.1', '1.3, 2.1'),
		);
	});

	it('go with a requirement that changes places, and nothing else changes', () => {
		const result = resultOf(files, (all) => all.move(itemOf(all, '1'), 'down'));
		const [a, b] = [
			requirement(2, 'A', [shall(1, 'a1'), shall(2, 'a2'), shall(3, 'a3')]),
			requirement(1, 'B', [shall(1, 'b1'), shall(2, 'b2')]),
		];
		assert.equal(result[path], requirements.replace(/### Requirement 1[\s\S]*(?=### Requirement 3)/, b + a));
		assert.deepEqual(lists(result), ['2.1, 2.2', '2.1-2.3, 1.1 (part), 3.1', '1.2', '1, 3', '1.1, 1.2', '2.3, 3.1']);
		const back = resultOf(result, (all) => all.move(itemOf(all, '2'), 'up'));
		assert.deepEqual(back, files);
	});

	it('go with a criterion that changes places; a range is split where another comes between', () => {
		const result = resultOf(files, (all) => all.move(itemOf(all, '2.1'), 'down'));
		assert.equal(
			result[path],
			requirements
				.replace(/1\. WHEN b1/, '1. WHEN b_')
				.replace('2. WHEN b2', '2. WHEN b1')
				.replace('b_', 'b2'),
		);
		assert.deepEqual(lists(result).slice(2, 5), ['2.1', '2, 3', '2.2, 2.1']);
		const ranges = { ...files, [`${folder}/tasks.md`]: tasks.replace('1.1-1.3', '1.1-1.2') };
		assert.equal(
			lists(resultOf(ranges, (all) => all.move(itemOf(all, '1.2'), 'down')))[1],
			'1.1, 1.3, 2.1 (part), 3.1',
		);
	});

	it('make room for a new criterion, and a range around it grows', () => {
		const change = numbers();
		const result = changed(files, change.insertBehind(itemOf(change, '1.2')));
		const added = '3. WHEN [event] THE [system] SHALL [response]';
		assert.equal(result[path], requirements.replace('3. WHEN a3', `${added}\n4. WHEN a3`));
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.4, 2.1 (part), 3.1', '2.2', '2, 3', '2.1, 2.2', '1.4, 3.1']);
	});

	it('make room for a new requirement in the form of the one before, and select what to write', () => {
		const all = numbers();
		const change = all.insertBehind(itemOf(all, '1'));
		const result = changed(files, change);
		const added =
			'### Requirement 2: [Title]\n\n**User Story:** As a [role], I want [feature], so that [benefit]\n\n#### Acceptance Criteria\n\n1. WHEN [event] THE [system] SHALL [response]';
		assert.equal(
			result[path],
			requirements
				.replace('### Requirement 2', '### Requirement _')
				.replace('Requirement 3', 'Requirement 4')
				.replace(`${shall(3, 'a3')}\n`, `${shall(3, 'a3')}\n\n${added}\n`)
				.replace('Requirement _', 'Requirement 3'),
		);
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.3, 3.1 (part), 4.1', '3.2', '3, 4', '3.1, 3.2', '1.3, 4.1']);
		const { start, end } = change.select?.range ?? { start: { line: 0, character: 0 }, end: { character: 0 } };
		assert.equal(result[path]?.split(/\r?\n/)[start.line]?.slice(start.character, end.character), '[Title]');
	});

	it('count up after text was put in, and those who name a shared number follow the one that was meant', () => {
		const typed = requirements.replace(
			'### Requirement 2',
			`${requirement(2, 'New', [shall(1, 'n1')])}### Requirement 2`,
		);
		const texts = { ...files, [path]: typed };
		const all = numbers(texts);
		const [shared, ...more] = all.shared();
		assert.deepEqual(
			[shared?.id, shared?.items.map(({ definition }) => definition.text), more],
			['2', ['New', 'B'], []],
		);
		const old = shared?.items[1];
		assert.ok(old);
		const result = changed(texts, all.inOrder(new Map([[idKey('2'), old]])));
		assert.equal(
			result[path],
			typed.replace('Requirement 3', 'Requirement 4').replace('Requirement 2: B', 'Requirement 3: B'),
		);
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.3, 3.1 (part), 4.1', '3.2', '3, 4', '3.1, 3.2', '1.3, 4.1']);
	});

	it('count up after text was cut: what named it must not come to name another', () => {
		const cut = requirements.replace(requirement(2, 'B', [shall(1, 'b1'), shall(2, 'b2')]), '');
		const texts = { ...files, [path]: cut };
		const result = resultOf(texts, (all) => all.inOrder(new Map()));
		assert.equal(result[path], cut.replace('Requirement 3', 'Requirement 2'));
		assert.deepEqual(lists(result), ['1.1, 1.2', '1.1-1.3, 2.1', '2', '1.3, 2.1']);
	});

	it('of criteria count as they are written, not as a list is rendered', () => {
		const typed = requirements.replace('2. WHEN a2', '2. WHEN new THEN it SHALL.\n2. WHEN a2');
		const texts = { ...files, [path]: typed };
		const all = numbers(texts);
		const [shared] = all.shared();
		assert.equal(shared?.id, '1.2');
		const old = shared?.items[1];
		assert.ok(old);
		const result = changed(texts, all.inOrder(new Map([[idKey('1.2'), old]])));
		assert.equal(result[path], typed.replace('3. WHEN a3', '4. WHEN a3').replace('2. WHEN a2', '3. WHEN a2'));
		assert.deepEqual(lists(result).slice(0, 2), ['1.1, 1.3', '1.1-1.4, 2.1 (part), 3.1']);
	});

	it('of a list that Markdown counts stay as they are, and who names them follows', () => {
		const counted = requirements.replace('2. WHEN a2', '1. WHEN a2').replace('3. WHEN a3', '1. WHEN a3');
		const texts = { ...files, [path]: counted };
		const result = resultOf(texts, (all) => all.remove(itemOf(all, '1.2')));
		assert.equal(result[path], counted.replace('1. WHEN a2 THEN the system SHALL do it.\n', ''));
		assert.deepEqual(lists(result).slice(0, 2), ['1.1', '1.1-1.2, 2.1 (part), 3.1']);
	});

	it('are left alone when they are out of order, until they have been brought in order', () => {
		const twice = requirements.replace('Requirement 3', 'Requirement 2');
		const all = numbers({ ...files, [path]: twice });
		assert.throws(() => all.move(itemOf(all, '1'), 'down'), OperationError);
		assert.throws(() => all.insertBehind(itemOf(all, '1')), OperationError);
		assert.throws(() => all.remove(itemOf(all, '1')), OperationError);
		assert.throws(() => numbers().move(itemOf(numbers(), '1'), 'up'), OperationError);
	});

	it('let what names nothing go on naming nothing', () => {
		const lost = tasks.replace('2.2_', '1.9, 2.9, 4.1, 5_');
		const texts = { ...files, [`${folder}/tasks.md`]: lost };
		const list = (change: (all: RequirementNumbers) => TraceChange) => lists(resultOf(texts, change))[2];
		assert.equal(
			list((all) => all.insertBehind(itemOf(all, '3'))),
			'1.9, 2.9, 5.1, 6',
		);
		assert.equal(
			list((all) => all.insertBehind(itemOf(all, '1'))),
			'1.9, 3.9, 5.1, 6',
		);
		assert.equal(
			list((all) => all.remove(itemOf(all, '2'))),
			'1.9, 3.1, 4',
		);
		assert.equal(
			list((all) => all.move(itemOf(all, '1'), 'down')),
			'2.9, 1.9, 4.1, 5',
		);
		const back = resultOf(texts, (all) => all.insertBehind(itemOf(all, '2')));
		assert.deepEqual(
			resultOf(back, (all) => all.remove(itemOf(all, '3'))),
			texts,
		);
	});

	it('leave no part of a list behind, wherever it stands', () => {
		const cut = (list: string): string | undefined => {
			const texts = { [path]: requirements, [`${folder}/tasks.md`]: `# Plan\n\n- [ ] 1. One${list}` };
			return resultOf(texts, (all) => all.remove(itemOf(all, '1.3')))[`${folder}/tasks.md`]?.slice(
				'# Plan\n\n- [ ] 1. One'.length,
			);
		};
		assert.equal(cut('\n  - _Requirements: 1.3_'), '\n');
		assert.equal(cut('\n  - _Requirements: 1.3 (part), 1.2_\n'), '\n  - _Requirements: 1.2_\n');
		assert.equal(cut('\n  - _Requirements: 1.1, Requirement 1.3 (a, b)_\n'), '\n  - _Requirements: 1.1_\n');
		assert.equal(cut('\n  - _要件: 1.1、1.3、1.2_\n'), '\n  - _要件: 1.1、1.2_\n');
		assert.equal(cut(' _Requirements: 1.3_ 😀\n'), ' 😀\n');
		assert.equal(
			cut('\n\n| Part | Requirements |\n|---|---|\n| X | Req 1.3 |\n'),
			'\n\n| Part | Requirements |\n|---|---|\n| X |  |\n',
		);
	});

	it('are not written where they would be read as others', () => {
		const all = new RequirementNumbers({ ...scopeTexts(files), reread: () => undefined });
		assert.throws(() => all.remove(itemOf(all, '1')), /would not have the numbers that were meant/);
	});

	it('are written wherever a heading repeats them, and leave the blank lines that were there', () => {
		const repeated = (number: number) =>
			requirement(number, 'X', [shall(1, 'x')]).replace('Criteria', `Criteria ${number}`);
		const text = `# Requirements\n\n${repeated(1)}\n\n${repeated(2)}\n${repeated(3)}`;
		const result = resultOf({ [path]: text }, (all) => all.remove(itemOf(all, '2')))[path];
		assert.equal(result, `# Requirements\n\n${repeated(1)}\n${repeated(2)}`);
	});

	it('are none in the headings of a fence or a comment, and are written once where a heading names them', () => {
		const hidden = '````\n```\n#### Notes 2\n```\n````\n\n<!--\n#### Notes 2\n-->\n\n';
		const text = (number: number) =>
			`### Requirement ${number}: X\n\n${hidden}#### Acceptance Criteria for Requirement ${number}\n\n${shall(1, 'x')}\n`;
		const all = { [path]: `# Requirements\n\n${requirement(1, 'A', [shall(1, 'a1')])}${text(2)}` };
		assert.equal(resultOf(all, (every) => every.remove(itemOf(every, '1')))[path], `# Requirements\n\n${text(1)}`);
	});

	it('may have letters in a list of criteria', () => {
		const criteria = (...ids: readonly string[]) => ids.map((id) => `- **${id}**: WHEN ${id} THEN it SHALL`);
		const lettered = (...lists: readonly string[][]): Files => ({
			[path]: `# Requirements\n\n${lists.map((list, i) => requirement(i + 1, 'A', list)).join('')}`,
			[`${folder}/tasks.md`]: '# Plan\n\n- [ ] 1. One\n  - _Requirements: AC-1, AC-2_\n',
		});
		const one = lettered(criteria('AC-1', 'AC-2'));
		const result = resultOf(one, (all) => all.insertBehind(itemOf(all, 'AC-1')));
		assert.match(result[path] ?? '', /\*\*AC-1\*\*: .*\n- \*\*AC-2\*\*: WHEN \[event\].*\n- \*\*AC-3\*\*: WHEN AC-2/);
		assert.match(result[`${folder}/tasks.md`] ?? '', /AC-1, AC-3_/);
		assert.match(resultOf(one, (all) => all.remove(itemOf(all, 'AC-1')))[`${folder}/tasks.md`] ?? '', /: AC-2_/);
		assert.deepEqual(
			resultOf(one, (all) => all.inOrder(new Map())),
			one,
		);
		const both = lettered(criteria('AC-1', 'AC-2'), criteria('AC-1'));
		assert.throws(
			() => resultOf(both, (all) => all.remove(itemOf(all, 'AC-1'))),
			/Several requirements have the number AC-1/,
		);
	});

	it('may say the whole id behind the number of their list, where both are counted on', () => {
		const story = (number: number, ...texts: readonly string[]) =>
			`### US-${number}: Sell\n\n#### Acceptance Criteria\n\n${texts.map((text, i) => `${i + 1}. **US-${number}.AC-${i + 1}** — ${text}\n`).join('')}\n`;
		const told = (second: number) => `as US-${second}.AC-1 says it SHALL`;
		const sold: Files = {
			[path]: `# Requirements\n\n${story(1, 'it SHALL a', 'it SHALL b')}${story(2, 'it SHALL c', told(2))}`,
			[`${folder}/tasks.md`]: '# Plan\n\n- [ ] 1. One\n  - _Requirements: US-1.AC-2, US-2.AC-1, US-2.AC-9_\n',
		};
		const criterion = resultOf(sold, (all) => all.insertBehind(itemOf(all, 'US-1.AC-1')));
		assert.equal(
			criterion[path],
			`# Requirements\n\n${story(1, 'it SHALL a', 'WHEN [event] THE [system] SHALL [response]', 'it SHALL b')}${story(2, 'it SHALL c', told(2))}`,
		);
		assert.match(criterion[`${folder}/tasks.md`] ?? '', /: US-1\.AC-3, US-2\.AC-1, US-2\.AC-9_/);
		const whole = resultOf(sold, (all) => all.insertBehind(itemOf(all, 'US-1')));
		assert.ok(whole[path]?.includes('1. **US-2.AC-1** — WHEN [event] THE [system] SHALL [response]\n'));
		assert.ok(whole[path]?.endsWith(story(3, 'it SHALL c', told(3))));
		assert.match(whole[`${folder}/tasks.md`] ?? '', /: US-1\.AC-2, US-3\.AC-1, US-3\.AC-9_/);
	});

	it('change with the line breaks of the text', () => {
		const dos = (texts: Files): Files =>
			Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
		for (const change of [
			(all: RequirementNumbers) => all.insertBehind(itemOf(all, '1')),
			(all: RequirementNumbers) => all.insertBehind(itemOf(all, '2.1')),
			(all: RequirementNumbers) => all.remove(itemOf(all, '2')),
			(all: RequirementNumbers) => all.remove(itemOf(all, '2.2')),
			(all: RequirementNumbers) => all.move(itemOf(all, '3'), 'up'),
		]) {
			assert.deepEqual(resultOf(dos(files), change), dos(resultOf(files, change)));
		}
	});

	it('of a specification are names: one that goes leaves a gap, and where it is still named is said', () => {
		const all = numbers(specified);
		const change = all.remove(itemOf(all, 'FR-002'));
		const result = changed(specified, change);
		assert.equal(result['specs/001-x/spec.md'], spec.replace('- **FR-002**: System MUST close\n', ''));
		assert.equal(result['specs/001-x/tasks.md'], plan.replace('FR-001, FR-002', 'FR-001').replace(' (FR-002)', ''));
		assert.deepEqual(
			change.notes.left.map(({ reference }) => reference.range.start.line),
			[5],
		);
		const story = numbers(specified);
		assert.match(
			changed(specified, story.remove(itemOf(story, 'US1')))['specs/001-x/tasks.md'] ?? '',
			/Phase 3: User Story 1 [\s\S]*T001 Open[\s\S]*T002 \[P\] \[US2\]/,
		);
		assert.match(noteSentences(change.notes, []).text, /^Still named: FR-002 in tasks\.md:6\.$/);
	});

	it('say which task names no story, or no requirement, any more', () => {
		const told = (id: string, texts: Files): string => {
			const all = numbers(texts);
			return noteSentences(all.remove(itemOf(all, id)).notes, scopeTexts(texts).texts).text;
		};
		const tagged = { ...specified, 'specs/001-x/tasks.md': `${plan}- [ ] T004 [US2] [US1] Wait (FR-003)\n` };
		assert.equal(told('US2', tagged), 'Task T002 names no story any more.');
		assert.match(told('US1', tagged), /^Task T001 names no story any more\. Still named: /);
		assert.equal(told('FR-003', tagged), 'Task T004 names no requirement any more. Still named: FR-003 in tasks.md:7.');
	});

	it('are not closed up, nor is a gap filled, where text still names what is gone', () => {
		const named = resultOf(specified, (every) => every.remove(itemOf(every, 'FR-002')));
		assert.throws(
			() => numbers(named).inOrder(new Map()),
			(error) => error instanceof OperationError && /text names: FR-002 in tasks\.md:6\. Mend/.test(error.message),
		);
		const filled = resultOf(named, (every) => every.insertBehind(itemOf(every, 'FR-001')));
		assert.match(filled['specs/001-x/spec.md'] ?? '', /FR-002\*\*: \[requirement\][\s\S]*FR-004\*\*: System MUST wait/);
		assert.match(filled['specs/001-x/tasks.md'] ?? '', /as FR-003 says[\s\S]*per FR-004/);
		const mended = {
			...named,
			'specs/001-x/tasks.md': (named['specs/001-x/tasks.md'] ?? '').replace(', as FR-002 says', ''),
		};
		assert.match(
			resultOf(mended, (every) => every.inOrder(new Map()))['specs/001-x/tasks.md'] ?? '',
			/Wait per FR-002/,
		);
		assert.match(
			resultOf(mended, (every) => every.insertBehind(itemOf(every, 'FR-001')))['specs/001-x/spec.md'] ?? '',
			/FR-002\*\*: \[requirement\][\s\S]*FR-003\*\*: System MUST wait/,
		);
		const sentence = { ...files, [`${folder}/tasks.md`]: tasks.replace('2.2_', '1.2 when it rains_') };
		assert.throws(
			() => resultOf(sentence, (every) => every.remove(itemOf(every, '1.2'))),
			(error) => error instanceof OperationError && /names: 1\.2 in tasks\.md:8/.test(error.message),
		);
	});

	it('of a specification keep their letters and their zeros', () => {
		const moved = resultOf(specified, (every) => every.move(itemOf(every, 'US2'), 'up'));
		assert.match(
			moved['specs/001-x/tasks.md'] ?? '',
			/Phase 3: User Story 2 [\s\S]*T001 \[US2\][\s\S]*T002 \[P\] \[US1\]/,
		);
		assert.match(moved['specs/001-x/spec.md'] ?? '', /### User Story 1 - Close[\s\S]*### User Story 2 - Open/);
	});

	it('are told where they are written in a way that is no reference, beside others that move', () => {
		const list = '- [ ] 1. One\n  - _Requirements: 2.1 (see 3.1), `2.2`, 1.1 (version 3.4)_\n';
		const texts = { ...files, [`${folder}/tasks.md`]: `# Implementation Plan\n\n${list}` };
		const all = numbers(texts);
		const change = all.move(itemOf(all, '2'), 'down');
		assert.match(
			noteSentences(change.notes, scopeTexts(texts).texts).text,
			/Left as written, to be looked at: 3\.1 in tasks\.md:4/,
		);
		assert.deepEqual(
			change.notes.unread.map(({ text }) => text).filter((text) => text === '3.4'),
			[],
		);
	});

	it('takes along the criteria that a table or a list to tick says again', () => {
		const again =
			'## Acceptance Criteria Summary\n\n| Criterion | Text |\n|---|---|\n| 1.2 | SHALL a2 |\n| 2.1 | SHALL b1 |\n';
		const table = {
			[path]: `# Requirements Document\n\n## Requirements\n\n${requirement(1, 'A', [shall(1, 'a1'), shall(2, 'a2')])}${requirement(2, 'B', [shall(1, 'b1')])}${again}`,
		};
		const swapped = resultOf(table, (all) => all.move(itemOf(all, '1'), 'down'))[path] ?? '';
		assert.match(swapped, /\| 2\.2 \| SHALL a2 \|\n\| 1\.1 \| SHALL b1 \|/);
		const story = (number: number): string =>
			`### US-${number}: Story ${number}\n\n**Acceptance Criteria:**\n\n- [ ] AC-${number}.1: Word ${number}\n- [ ] AC-${number}.2: More ${number}\n\n`;
		const list = '## Acceptance Criteria\n\n- [ ] AC-1.1: Word 1\n- [ ] AC-2.2: More 2\n';
		const ticked = { [path]: `# Requirements Document\n\n${story(1)}${story(2)}${list}` };
		const moved = resultOf(ticked, (all) => all.move(itemOf(all, 'AC-1.1'), 'down'))[path] ?? '';
		assert.match(moved, /- \[ \] AC-1\.1: More 1[\s\S]*- \[ \] AC-1\.2: Word 1\n- \[ \] AC-2\.2: More 2\n$/);
	});
});
