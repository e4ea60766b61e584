import assert from 'node:assert/strict';
import type { DiagramVerdict } from '../../../src/core/diagrams/verdict.ts';
import { VerdictsAhead } from '../../../src/core/workspace/verdictsAhead.ts';

const verdict: DiagramVerdict = { type: 'pie', state: 'valid', problem: undefined, notDrawn: undefined };

describe('verdicts that are asked for ahead', () => {
	const asked: string[] = [];
	const told: string[] = [];
	const answers: (() => void)[] = [];
	let ahead: VerdictsAhead;

	beforeEach(() => {
		for (const list of [asked, told, answers]) {
			list.length = 0;
		}
		ahead = new VerdictsAhead(
			(text) => {
				asked.push(text);
				return new Promise((resume) => answers.push(() => resume(verdict)));
			},
			(text) => told.push(text),
		);
	});

	const answer = async () => {
		answers.shift()?.();
		await new Promise((resume) => setImmediate(resume));
	};
	const texts = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`);

	it('are asked for a few at a time, in their order, and told as they come', async () => {
		ahead.add(texts(0, 5));
		ahead.add(texts(5, 20));
		assert.deepEqual(asked, texts(0, 8));
		await answer();
		assert.deepEqual([told, asked], [['0'], texts(0, 9)]);
		while (answers.length > 0) {
			await answer();
		}
		assert.deepEqual([told, asked], [texts(0, 20), texts(0, 20)]);
		ahead.add(texts(20, 22));
		assert.deepEqual(asked, texts(0, 22));
		await answer();
		await answer();
		assert.deepEqual(told, texts(0, 22));
	});

	it('are asked for no more when it ends, and those on their way are told', async () => {
		ahead.add(texts(0, 20));
		ahead.end();
		while (answers.length > 0) {
			await answer();
		}
		assert.deepEqual([told, asked], [texts(0, 8), texts(0, 8)]);
		ahead.add(texts(20, 21));
		assert.deepEqual(asked.slice(8), []);
	});

	it('may be very many', () => {
		ahead.add(texts(0, 200_000));
		assert.equal(asked.length, 8);
	});
});
