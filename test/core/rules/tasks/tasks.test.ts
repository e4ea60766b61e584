import assert from 'node:assert/strict';
import { loadProject } from '../../../../src/core/project.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../../support/memoryWorkspace.ts';
import { checkFiles, mend } from '../checkText.ts';
import { filesOf, findingsIn, toldOf } from '../trace/feature.ts';

const told = (rule: string, tasks: string): Promise<string[]> => toldOf(`tasks/${rule}`, filesOf({ tasks }));
const openSpec = (path: string, tasks: string): Record<string, string> => ({
	[`openspec/changes/${path}/tasks.md`]: `# Tasks\n\n## 1. Sell\n\n${tasks}`,
});

describe('tasks/parent-state', () => {
	it('warns where a ticked task has open parts, nested or flat', async () => {
		for (const indent of ['  ', '']) {
			assert.deepEqual(await told('parent-state', `- [x] 1. a\n${indent}- [ ] 1.1 b\n${indent}- [-] 1.2 c\n`), [
				'warning x: This task is ticked and 1.1, 1.2 are not.',
			]);
		}
		assert.deepEqual(await told('parent-state', '- [x] 1. a\n  - [ ] words\n'), [
			'warning x: This task is ticked and a part of it is not.',
		]);
	});

	it('does not count parts that may be left out or were given up', async () => {
		assert.deepEqual(await told('parent-state', '- [x] 1. a\n  - [x] 1.1 b\n  - [ ]* 1.2 c\n  - [~] 1.3 d\n'), []);
		assert.deepEqual(await told('parent-state', '- [ ] 1. a\n  - [ ]* 1.1 b\n'), []);
		assert.deepEqual(await told('parent-state', '- [x] 1. a\n  - [x] 1.1 b\n- [~] 2. c\n  - [x] 2.1 d\n'), []);
		assert.deepEqual(await told('parent-state', '- [ ] 1. a\n  - [x] 1.1 b\n  - [ ] 1.2 c\n'), []);
	});

	it('says of a task whose optional part is open that the others are ticked', async () => {
		assert.deepEqual(await told('parent-state', '- [ ] 1. a\n  - [x] 1.1 b\n  - [ ]* 1.2 c\n'), [
			'hint  : All parts of this task that must be done are ticked and it is not.',
		]);
		assert.deepEqual(await told('parent-state', '- [ ] 1. a\n  - [x] 1.1 b\n  - [x]* 1.2 c\n'), [
			'hint  : All parts of this task are ticked and it is not.',
		]);
	});

	it('ticks a task whose parts are all ticked, by one byte, in the letter of the list', async () => {
		for (const mark of ['x', 'X']) {
			const tasks = `- [ ] 1. 日本 😀\r\n  - [${mark}] 1.1 b\r\n  - [ ]* 1.2 c\r\n- [-] 2. d\r\n  - [${mark}] 2.1 e\r\n`;
			const files = filesOf({ tasks });
			const path = '.kiro/specs/shop/tasks.md';
			const findings = (await checkFiles(files)).get(path) ?? [];
			const own = findings.filter(({ rule }) => rule === 'tasks/parent-state');
			assert.deepEqual(
				own.map(({ severity }) => severity),
				['hint', 'hint'],
			);
			const text = files[path] ?? '';
			assert.equal(mend(text, own), text.replace('[ ] 1.', `[${mark}] 1.`).replace('[-]', `[${mark}]`));
		}
	});

	it('leaves open tasks of dialects whose parents follow nobody, and archives, alone', async () => {
		const done = '- [ ] 1.1 a\n  - [x] 1.1.1 b\n';
		assert.deepEqual(await toldOf('tasks/parent-state', openSpec('sell', done)), []);
		const open = '- [x] 1.1 a\n  - [ ] 1.1.1 b\n';
		assert.equal((await toldOf('tasks/parent-state', openSpec('sell', open))).length, 1);
		assert.deepEqual(await toldOf('tasks/parent-state', openSpec('archive/2026-01-01-sell', open)), []);
	});
});

describe('tasks/numbering', () => {
	it('tells of a number that stands twice or behind a higher one, once', async () => {
		assert.deepEqual(await told('numbering', '- [ ] 1. a\n- [ ] 1. b\n- [ ] 2. c\n'), [
			'hint  : The task in line 5 has the number 1, too.',
		]);
		assert.deepEqual(await told('numbering', '- [ ] 1.1 a\n- [ ] 1.1a b\n- [ ] 1.2 c\n- [ ] 1.1b d\n'), [
			'hint  : 1.1b stands behind 1.2.',
		]);
		assert.deepEqual(await told('numbering', '- [ ] 1. a\n- [ ] 5. b\n- [ ] 2. c\n- [ ] 3. d\n- [ ] 10. e\n'), [
			'hint  : 2 stands behind 5.',
		]);
	});

	it('takes parts, headings, gaps and letters as they are', async () => {
		for (const tasks of [
			'- [ ] 1. a\n- [ ] 1.1 b\n- [ ] 1.2 c\n- [ ] 2. d\n- [ ] 2.1 e\n',
			'- [ ] 1.9 a\n- [ ] 1.10 b\n',
			'- [ ] 1. a\n- [ ] 4. b\n',
			'### Day\n\n- [ ] 1. a\n- [ ] 2. b\n\n### Night\n\n- [ ] 1. c\n',
			'- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 2. c\n  - [ ] 1.1 d\n',
			'- [ ] T002 a\n- [ ] T001 b\n',
		]) {
			assert.deepEqual(await told('numbering', tasks), [], tasks);
		}
	});
});

describe('tasks/unchecked-checkpoint', () => {
	it('tells of open tasks at the first checkpoint behind them', async () => {
		const tasks = '- [x] 1. a\n- [ ] 2. b\n- [x] 3. Checkpoint - all well\n- [x] 4. **Final checkpoint**\n';
		assert.deepEqual(await told('unchecked-checkpoint', tasks), [
			'warning x: This checkpoint is ticked and 2, which is open, stands before it.',
		]);
		const parts = '- [ ] 1. a\n  - [ ] 1.1 b\n  - [-] 1.2 c\n- [x] 2. チェックポイント\n';
		assert.deepEqual(await told('unchecked-checkpoint', parts), [
			'warning x: This checkpoint is ticked and 2 open tasks stand, 1.1 first, before it.',
		]);
	});

	it('does not count what may be left out, what comes later, and the task it is a part of', async () => {
		for (const tasks of [
			'- [ ]* 1. a\n- [x] 2. Checkpoint\n- [ ] 3. b\n',
			'- [ ] 1. a\n- [ ] 2. Checkpoint\n',
			'- [ ] 1. a\n  - [x] 1.1 b\n  - [x] 1.2 Checkpoint\n',
			'- [ ] 1. a\n- [x] 2. Write checkpoints to disk\n',
		]) {
			assert.deepEqual(await told('unchecked-checkpoint', tasks), [], tasks);
		}
		const [finding] = await findingsIn(
			'tasks/unchecked-checkpoint',
			filesOf({ tasks: '- [ ] 1. a\n- [x] 2. Checkpoint\n' }),
		);
		assert.equal(finding?.source, 'x');
	});
});

describe('tasks/cycle', () => {
	const tasks = '- [ ] 1. a\n  - _Depends: 2_\n- [ ] 2. b\n  - _Depends: 1_\n- [ ] 3. c\n  - _Depends: 3_\n';

	it('names the tasks in the order in which they wait', async () => {
		assert.deepEqual(await told('cycle', tasks), [
			'warning 2: These tasks wait for each other in a circle: 1 → 2 → 1.',
			'warning 3: This task says that it waits for itself.',
		]);
		const many = Array.from({ length: 12 }, (_, i) => `- [ ] ${i + 1}. a\n  - _Depends: ${((i + 1) % 12) + 1}_\n`).join(
			'',
		);
		assert.match(String(await told('cycle', many)), /: 11 → 12 → 1 → 2 → 3 → 4 → 5 → 6 → … → 11\.$/);
	});

	it('is quiet where an id stands twice', async () => {
		assert.deepEqual(await told('cycle', `${tasks.slice(0, tasks.indexOf('- [ ] 3'))}\n## B\n\n- [ ] 1. d\n`), []);
	});

	it('is quiet where all tasks are done, and where words are struck out or of another feature', async () => {
		const first = tasks.slice(0, tasks.indexOf('- [ ] 3'));
		for (const text of [
			first.replaceAll('[ ]', '[x]'),
			first.replace('_Depends: 2_', '~~_Depends: 2_~~'),
			first.replace('_Depends: 2_', '_Depends: ~~2~~_'),
			first.replace('_Depends: 2_', '_Depends: 2 (of other-spec)_'),
			first.replace('_Depends: 2_', '_Depends: Requirement 2_'),
		]) {
			assert.deepEqual(await told('cycle', text), [], text);
		}
		for (const text of [
			first.replace('[ ]', '[x]'),
			first.replace('_Depends: 2_', '_Depends: 2 (of shop)_'),
			first.replace('_Depends: 2_', '_Depends: Task 2, ~~3~~_'),
		]) {
			assert.equal((await told('cycle', text)).length, 1, text);
		}
	});

	it('is told where nothing but rules reads the documents, as on the command line', async () => {
		const workspace = new MemoryWorkspace(filesOf({ tasks }));
		const { kinds, config } = await loadProject(workspace, []);
		const index = new SpecIndex({ workspace, kinds, config, rules, forRules: true });
		await index.load();
		const found = index.findings('.kiro/specs/shop/tasks.md').filter(({ rule }) => rule === 'tasks/cycle');
		assert.equal(found.length, 2);
	});
});
