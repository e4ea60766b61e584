import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import { taskMarkdown } from '../../../src/core/tasks/taskMarkdown.ts';

describe('a task that is copied', () => {
	it('stands for itself, with what is nested in it', () => {
		const lines = new LineIndex('- [ ] 1. a\r\n\t- [ ] 1.1 b\r\n\t\t- more\r\n lazy\r\n- [ ] 2. c\r\n');
		assert.equal(taskMarkdown(lines, { line: 1, endLine: 3 }), '- [ ] 1.1 b\n\t- more\nlazy\n');
	});
});
