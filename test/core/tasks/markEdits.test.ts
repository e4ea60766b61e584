import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { markEdits, type WantedState } from '../../../src/core/tasks/markEdits.ts';
import { type Dialect, placeOf, tasksOf } from './tasksOf.ts';

/** The text after a task was brought into a state. */
function marked(text: string, dialect: Dialect, name: string, wanted: WantedState): string {
	const { list } = tasksOf(text, dialect);
	return applyEdits(text, markEdits(list, placeOf(list, name), wanted));
}

describe('the mark of a task', () => {
	it('is the one character that changes, whatever stands around it', () => {
		const text = '\uFEFF# 計画\r\n\r\n- [ ] 1. 🔑 ämter\r\n\t- [x] 1.1 b  \r\n* [-]* 2. c\r\n';
		assert.equal(marked(text, 'openspec', '1', 'done'), text.replace('[ ] 1.', '[x] 1.'));
		assert.equal(marked(text, 'kiro', '2', 'done'), text.replace('[-]*', '[x]*'));
		assert.equal(marked(text, 'openspec', '1.1', 'open'), text.replace('[x] 1.1', '[ ] 1.1'));
	});

	it('stays when the task is in the state already, and when the dialect has no mark for it', () => {
		const text = '- [X] 1. a\n- [ ] 2. b\n';
		assert.equal(marked(text, 'kiro', '1', 'done'), text);
		assert.equal(marked(text, 'kiro', '2', 'open'), text);
		assert.equal(marked(text, 'speckit', '2', 'in-progress'), text);
		assert.equal(marked(text, 'kiro', '2', 'in-progress'), text.replace('[ ] 2', '[-] 2'));
	});

	it('is written with the letter that the list writes', () => {
		assert.equal(marked('- [X] T001 a\n- [ ] T002 b\n', 'speckit', 'T002', 'done'), '- [X] T001 a\n- [X] T002 b\n');
		const mixed = '- [X] T001 a\n- [x] T002 b\n- [ ] T003 c\n';
		assert.equal(marked(mixed, 'speckit', 'T003', 'done'), mixed.replace('[ ]', '[x]'));
	});

	it('takes along those above when the last required part is done, up to the top', () => {
		const text = '- [ ] 1. a\n  - [-] 1.1 b\n    - [x] 1.1.1 c\n    - [ ] 1.1.2 d\n    - [ ]* 1.1.3 e\n- [ ] 2. f\n';
		const done = marked(text, 'kiro', '1.1.2', 'done');
		assert.equal(
			done,
			'- [x] 1. a\n  - [x] 1.1 b\n    - [x] 1.1.1 c\n    - [x] 1.1.2 d\n    - [ ]* 1.1.3 e\n- [ ] 2. f\n',
		);
		assert.equal(
			marked(done, 'kiro', '1.1.1', 'open'),
			'- [ ] 1. a\n  - [ ] 1.1 b\n    - [ ] 1.1.1 c\n    - [x] 1.1.2 d\n    - [ ]* 1.1.3 e\n- [ ] 2. f\n',
		);
	});

	it('takes along those above in a flat list as well', () => {
		assert.equal(
			marked('- [ ] 1. a\n- [x] 1.1 b\n- [ ] 1.2 c\n', 'kiro', '1.2', 'done'),
			'- [x] 1. a\n- [x] 1.1 b\n- [x] 1.2 c\n',
		);
	});

	it('leaves those above alone while a part is open, for an optional part, and where the dialect does not say it', () => {
		const text = '- [ ] 1. a\n  - [ ] 1.1 b\n  - [x] 1.2 c\n  - [ ]* 1.3 d\n';
		assert.equal(marked(text, 'kiro', '1.3', 'done'), text.replace('[ ]* 1.3', '[x]* 1.3'));
		assert.equal(
			marked(text.replace('[x]', '[ ]'), 'kiro', '1.1', 'done'),
			text.replace('[x]', '[ ]').replace('[ ] 1.1', '[x] 1.1'),
		);
		assert.equal(marked(text, 'openspec', '1.1', 'done'), text.replace('[ ] 1.1', '[x] 1.1'));
	});

	it('takes along an optional task with its own parts', () => {
		assert.equal(
			marked('- [ ] 1. a\n  - [ ]* 1.1 b\n    - [ ] 1.1.1 c\n', 'kiro', '1.1.1', 'done'),
			'- [ ] 1. a\n  - [x]* 1.1 b\n    - [x] 1.1.1 c\n',
		);
	});

	it('leaves those above done that are so before their time: ticking opens nothing', () => {
		const text = '- [x] 1. a\n  - [ ] 1.1 b\n  - [ ] 1.2 c\n';
		assert.equal(marked(text, 'kiro', '1.1', 'done'), text.replace('[ ] 1.1', '[x] 1.1'));
	});

	it('of a task with parts is its own: they stay as they are', () => {
		const text = '- [ ] 1. a\n  - [ ] 1.1 b\n';
		assert.equal(marked(text, 'kiro', '1', 'done'), text.replace('[ ] 1.', '[x] 1.'));
	});
});
