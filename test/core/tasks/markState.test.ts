import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { documentProgress } from '../../../src/core/tasks/progress.ts';
import { markState } from '../../../src/core/tasks/taskDialect.ts';
import { tasksOf } from './tasksOf.ts';

describe('the mark of a task by itself', () => {
	it('says whether it is done or begun, whatever the list', () => {
		const marks = ['x', 'X', '-', ' ', '~', '?', undefined];
		assert.deepEqual(marks.map(markState), ['done', 'done', 'started', 'open', 'open', 'open', 'open']);
	});

	it('counts where the document is no list of tasks; what may be left out does not', () => {
		const text = '- [x] 1. a\n- [-] 2. b\n- [ ] 3. c\n- [x]* 4. d\n';
		const document = parseDocument('a.md', text);
		assert.deepEqual(documentProgress(document, undefined), { done: 1, all: 3 });
		assert.deepEqual(documentProgress(document, tasksOf('- [x] 1. a\n', 'kiro').list), { done: 1, all: 1 });
	});
});
