import assert from 'node:assert/strict';
import type { TraceChange } from '../../../src/core/trace/renumber/change.ts';
import { type NumberedItem, withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';

const [path, tasks] = ['specs/001-x/spec.md', 'specs/001-x/tasks.md'];

const story = (number: number, ...scenarios: readonly string[]): string =>
	`### User Story ${number} - Story ${number} (Priority: P1)\n\n**Acceptance Scenarios**:\n\n${scenarios.map((one) => `${one}\n`).join('')}\n`;

const spec = `# Feature Specification: X\n\n## User Scenarios & Testing *(mandatory)*\n\n${story(1, '1. **Given** a', '2. **Given** b', '3. **Given** c')}${story(2, '1. **Given** d')}`;

const filesOf = (line: string, text = spec): Files => ({
	[path]: text,
	[tasks]: `# Tasks: X\n\n## Phase 1: Setup\n\n- [ ] T001 ${line}\n`,
});

function itemOf(all: RequirementNumbers, id: string): NumberedItem {
	const found = all.roots.flatMap(withBelow).find((item) => item.id === id);
	assert.ok(found, id);
	return found;
}

/** The line of the task after a change, and the list of scenarios. */
function changedBy(
	files: Files,
	change: (all: RequirementNumbers) => TraceChange,
): [line: string, scenarios: string[]] {
	const result = changed(files, change(new RequirementNumbers(scopeTexts(files))));
	const line = /T001 (.*)/.exec(result[tasks] ?? '')?.[1] ?? '';
	return [line, (result[path] ?? '').match(/^\d+\. .*/gm) ?? []];
}

describe('numbers of the scenarios of a story', () => {
	const named = 'as US1 scenario 2, US1/AS3, scenario 1 of User Story 1, Acceptance Scenario 1.3 and US2 scenario 1';

	it('move with those who name them when one is inserted', () => {
		assert.deepEqual(
			changedBy(filesOf(named), (all) => all.insertBehind(itemOf(all, 'US1.1'))),
			[
				'as US1 scenario 3, US1/AS4, scenario 1 of User Story 1, Acceptance Scenario 1.4 and US2 scenario 1',
				[
					'1. **Given** a',
					'2. **Given** [state], **When** [action], **Then** [outcome]',
					'3. **Given** b',
					'4. **Given** c',
					'1. **Given** d',
				],
			],
		);
	});

	it('change places with those who name them', () => {
		assert.deepEqual(
			changedBy(filesOf(named), (all) => all.move(itemOf(all, 'US1.3'), 'up')),
			[
				'as US1 scenario 3, US1/AS2, scenario 1 of User Story 1, Acceptance Scenario 1.2 and US2 scenario 1',
				['1. **Given** a', '2. **Given** c', '3. **Given** b', '1. **Given** d'],
			],
		);
	});

	it('stand under a story whose phase follows it in any language', () => {
		const files = {
			[path]: spec.replaceAll('User Story', '用户故事'),
			[tasks]: '# Tasks: X\n\n## 阶段 3：用户故事 2 - 对齐\n\n- [ ] T001 [US2] 实现\n',
		};
		const all = new RequirementNumbers(scopeTexts(files));
		const after = changed(files, all.move(itemOf(all, 'US2'), 'up'));
		assert.match(after[tasks] ?? '', /用户故事 1 - 对齐\n\n- \[ \] T001 \[US1\]/);
	});

	it('stay with their story where that one moves', () => {
		assert.deepEqual(
			changedBy(filesOf(named), (all) => all.move(itemOf(all, 'US2'), 'up'))[0],
			'as US2 scenario 2, US2/AS3, scenario 1 of User Story 2, Acceptance Scenario 2.3 and US1 scenario 1',
		);
	});

	it('count up where they were out of order, unless the list is counted when it is rendered', () => {
		const texts = filesOf('US1 scenarios 1, 3 and US2 scenario 2', spec.replace('2. **Given** b\n', ''));
		assert.deepEqual(
			changedBy(texts, (all) => all.inOrder(new Map())),
			['US1 scenarios 1, 2 and US2 scenario 2', ['1. **Given** a', '2. **Given** c', '1. **Given** d']],
		);
		const ones = filesOf('US1 scenario 2', spec.replace(/^[23](?=\. )/gm, '1'));
		assert.deepEqual(
			changedBy(ones, (all) => all.inOrder(new Map())),
			['US1 scenario 2', ['1. **Given** a', '1. **Given** b', '1. **Given** c', '1. **Given** d']],
		);
	});

	it('go from a list when theirs goes; a sentence that names it is for its author', () => {
		const list = filesOf('Sell (US1 AS1, AS2) [US1/AS2]');
		assert.deepEqual(
			changedBy(list, (all) => all.remove(itemOf(all, 'US1.2'))),
			['Sell (US1 AS1) [US1]', ['1. **Given** a', '2. **Given** c', '1. **Given** d']],
		);
		assert.throws(
			() => changedBy(filesOf('US1 scenario 2'), (all) => all.remove(itemOf(all, 'US1.2'))),
			OperationError,
		);
	});

	it('are left where they say more than their number', () => {
		const whole = filesOf('US1 scenario 1', spec.replace(/^[123]\. /gm, '- 1.$&'));
		const all = new RequirementNumbers(scopeTexts(whole));
		assert.deepEqual(
			all.roots.flatMap(withBelow).map(({ id }) => id),
			['US1', 'US2'],
		);
	});

	it('are met at their line, and their story elsewhere', () => {
		const all = new RequirementNumbers(scopeTexts(filesOf('a')));
		const line = spec.split('\n').indexOf('2. **Given** b');
		assert.equal(all.at(path, { line, character: 0 }, true)?.id, 'US1.2');
		assert.equal(all.at(path, { line, character: 0 })?.id, 'US1');
	});
});
