import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';

const parse = (text: string) => parseDocument('tasks.md', text);

describe('tasks', () => {
	it('reads any mark, and its place', () => {
		const document = parse(
			'- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [~] e\n- [/] f\n* [ ] g\n+ [x] h\n1. [ ] i\n2) [x] j\n',
		);
		assert.deepEqual(
			document.tasks.map((task) => task.mark + task.text),
			[' a', 'xb', 'Xc', '-d', '~e', '/f', ' g', 'xh', ' i', 'xj'],
		);
		for (const task of document.tasks) {
			assert.equal(document.lines.slice(task.markRange), task.mark);
			assert.equal(document.lines.slice(task.textRange), task.text);
		}
	});

	it('reads the star of an optional task in each of its forms', () => {
		const document = parse('- [ ]* 3.4 after box\n- [ ] 3.5* after id\n- [x] * 3.6 apart\n- [ ] 3.7 none\n');
		assert.deepEqual(
			document.tasks.map((task) => [task.optional, task.id]),
			[
				[true, '3.4'],
				[true, '3.5'],
				[true, '3.6'],
				[false, '3.7'],
			],
		);
		assert.equal(document.tasks[0]?.text, '3.4 after box');
		for (const task of document.tasks) {
			assert.equal(document.lines.slice(task.textRange), task.text);
		}
	});

	it('reads the letter of a number that was put in later, and no unit', () => {
		const { tasks } = parse(
			'- [ ] 1.2a Put in\n- [ ] **1.2b** Bold\n- [ ] 1.2c. Point\n- [ ] 2.5x faster\n- [ ] 2a. Part\n- [ ] 1.2abc\n',
		);
		assert.deepEqual(
			tasks.map(({ id }) => id),
			['1.2a', '1.2b', '1.2c', undefined, undefined, undefined],
		);
	});

	it('reads the star that an editor has written with a backslash', () => {
		const { tasks } = parse('- [ ]\\* 3.4 after box\n- [ ] 3.5\\* after id\n- [x] \\* 3.6 apart\n- [ ] \\*none\\*\n');
		assert.deepEqual(
			tasks.map((task) => [task.optional, task.id]),
			[
				[true, '3.4'],
				[true, '3.5'],
				[true, '3.6'],
				[false, undefined],
			],
		);
	});

	it('reads ids of letters in marks, in brackets and behind their word', () => {
		for (const [text, id] of [
			['**T001** Do', 'T001'],
			['**T001 Do**', 'T001'],
			['~~T001~~ Do', 'T001'],
			['~~**T001** Do~~', 'T001'],
			['[T001] [P] Do', 'T001'],
			['**[T001]** Do', 'T001'],
			['\\[T001\\] Do', 'T001'],
			['`T001` Do', 'T001'],
			['Task T001: Do', 'T001'],
			['**Task CHK001**: Do', 'CHK001'],
			['T-001: Do', 'T-001'],
			['[T-001](tasks.md#t-001): Do', 'T-001'],
			['T01 Do', 'T01'],
			['**T1 — Do**', 'T1'],
			['**T1.1** Do', 'T1.1'],
			['T-1.2. Do', 'T-1.2'],
			['**TASK-001: Do**', 'TASK-001'],
			['Task-001: Do', 'Task-001'],
			['task-001 — Do', 'task-001'],
			['P1-1.7 Do', 'P1-1.7'],
			['P1.3 — Do', 'P1.3'],
			['Task 1.1: Do', '1.1'],
			['**Task 1.1** Do', '1.1'],
			['**Task 1.1: Do**', '1.1'],
			['[Task 1.1] Do', '1.1'],
			['Task 1.1 - Do', '1.1'],
			['T-7: Invite', undefined],
			['T-7 days: invite', undefined],
			['P1 Do', undefined],
			['T1-a Do', undefined],
			['T1/T2 Do', undefined],
			['T1.1GB of data', undefined],
			['Task 1.1 is done', undefined],
			['[1] Do', undefined],
			['~~1.2~~ Do', undefined],
			['Task 1: Do', undefined],
			['T001-a Do', undefined],
		] as const) {
			assert.equal(parse(`- [ ] ${text}\n`).tasks[0]?.id, id, text);
		}
	});

	it('does not take emphasis for the star', () => {
		const document = parse('- [ ] *important* thing\n- [ ] **1.2** bold id\n- [ ] **1.3 bold all**\n');
		assert.deepEqual(
			document.tasks.map((task) => [task.optional, task.id]),
			[
				[false, undefined],
				[false, '1.2'],
				[false, '1.3'],
			],
		);
	});

	it('reads ids', () => {
		const ids = parse(
			'- [ ] 1. one\n- [ ] 1.1 two\n- [ ] 1.2.3. three\n- [ ] T012 [P] [US1] four\n- [ ] CHK001 five\n- [ ] TXXX none\n- [ ] 3 pages\n- [ ] 2026-01-01 day\n- [ ] 1.5GB of data\n',
		).tasks.map((task) => task.id);
		assert.deepEqual(ids.slice(0, 5), ['1', '1.1', '1.2.3', 'T012', 'CHK001']);
		assert.equal(ids[7], undefined);
		assert.equal(ids[8], undefined);
	});

	it('nests, and covers nested content', () => {
		const text =
			'- [ ] 1. parent\n  - detail\n  - [x] 1.1 child\n    - _Requirements: 1.1_\n  - [ ] 1.2 child\n- [ ] 2. next\n\n \n\nafter\n';
		const document = parse(text);
		const [parent, first, second, next] = document.tasks;
		assert.ok(parent && first && second && next);
		assert.deepEqual(parent.children, [first, second]);
		assert.equal(first.parent, parent);
		assert.equal(next.parent, undefined);
		assert.ok(document.lines.slice(parent.range).includes('1.2 child'));
		assert.ok(!document.lines.slice(parent.range).includes('2. next'));
		assert.ok(document.lines.slice(first.range).includes('_Requirements: 1.1_'));
		assert.equal(document.lines.slice(next.range), '- [ ] 2. next');
	});

	it('finds the parent through a list item that is no task', () => {
		const document = parse('- [ ] 1. a\n  - group\n    - [ ] 1.1 b\n');
		assert.equal(document.tasks[1]?.parent, document.tasks[0]);
	});

	it('finds tasks in quotes and under loose lists', () => {
		const document = parse('> - [ ] quoted\n\n- [ ] a\n\n  more\n\n- [x] b\n');
		assert.deepEqual(
			document.tasks.map((task) => task.text),
			['quoted', 'a', 'b'],
		);
	});

	it('takes no box for a task that does not begin its item', () => {
		assert.deepEqual(parse('- a\n\n  [ ] b\n\n[x] c\n').tasks, []);
	});

	it('takes no link, no code and no second box for a task', () => {
		const document = parse(
			'- [a](b.md)\n- [x](y.md)\n- [x][y]\n- [xx] no\n- []\n- text [ ] no\n- [\\] no](a.md)\n- `[ ]` no\n\n```\n- [ ] no\n```\n',
		);
		assert.deepEqual(document.tasks, []);
	});

	it('reads a task with no text', () => {
		const document = parse('- [ ]\n- [x] \n');
		for (const task of document.tasks) {
			assert.equal(task.text, '');
			assert.deepEqual(task.textRange.start, task.textRange.end);
		}
	});
});
