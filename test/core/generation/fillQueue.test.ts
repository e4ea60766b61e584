import assert from 'node:assert/strict';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { exceedsBudget, orderQueue, timeLeft } from '../../../src/core/generation/fillQueue.ts';

function queued(path: string, kindId: string, line: number, root = 'one') {
	const kind = builtinKinds.find(({ id }) => id === kindId);
	assert.ok(kind, kindId);
	return { root, path, kind, line };
}

describe('a queue of sections', () => {
	it('writes first what others are made from, each document from top to bottom', () => {
		const sections = [
			queued('a/tasks.md', 'kiro-tasks', 4),
			queued('a/design.md', 'kiro-design', 9),
			queued('a/design.md', 'kiro-design', 2),
			queued('b/requirements.md', 'kiro-requirements', 1),
			queued('a/requirements.md', 'kiro-requirements', 7),
		];
		assert.deepEqual(
			orderQueue(sections, builtinKinds).map(({ path, line }) => `${path}:${line}`),
			['a/requirements.md:7', 'b/requirements.md:1', 'a/design.md:2', 'a/design.md:9', 'a/tasks.md:4'],
		);
	});

	it('keeps documents apart that have the same path in two roots', () => {
		const sections = [
			queued('a/tasks.md', 'kiro-tasks', 1, 'two'),
			queued('a/design.md', 'kiro-design', 2, 'one'),
			queued('a/design.md', 'kiro-design', 1, 'two'),
			queued('a/design.md', 'kiro-design', 4, 'one'),
			queued('a/design.md', 'kiro-design', 3, 'two'),
		];
		assert.deepEqual(
			orderQueue(sections, builtinKinds).map(({ root, line }) => `${root}:${line}`),
			['one:2', 'one:4', 'two:1', 'two:3', 'two:1'],
		);
	});

	it('says how long the rest takes, by the latest', () => {
		assert.equal(timeLeft([], 3), undefined);
		assert.equal(timeLeft([1000, 3000], 3), 6000);
		assert.equal(timeLeft([90_000, 1000, 1000, 1000, 1000, 1000], 2), 2000);
	});

	it('stops before its budget is exceeded', () => {
		assert.equal(exceedsBudget(0.4, 0.2, 0.5), true);
		assert.equal(exceedsBudget(0.4, 0.1, 0.5), false);
		assert.equal(exceedsBudget(0.4, undefined, 0.5), false);
		assert.equal(exceedsBudget(9, 9, undefined), false);
	});
});
