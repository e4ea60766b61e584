import assert from 'node:assert/strict';
import { type DrawingPage, drawDiagrams } from '../../../../src/core/export/drawing/drawDiagrams.ts';
import { Patience } from '../../../../src/core/export/drawing/patience.ts';

/** A page that every diagram hangs. */
async function open(): Promise<DrawingPage> {
	return { draw: () => new Promise(() => undefined), close: async () => undefined };
}

describe('patience with diagrams that hang', () => {
	it('is not at an end because several pages hang at the same time', () => {
		const patience = new Patience(32, 4);
		const limits = Array.from({ length: 4 }, () => patience.next() ?? 0);
		assert.deepEqual(limits, [32, 32, 32, 32]);
		for (const limit of limits) {
			patience.lose(limit);
		}
		assert.equal(patience.next(), 2);
	});

	it('counts the pages that draw', async () => {
		const texts = Array.from({ length: 60 }, (_, i) => `${i}`);
		const drawings = await drawDiagrams(texts, { open, pages: 4, limit: 32 });
		// At most 4 times 32, and 2 for each of the others: less than 4 times 96
		const problems = [...drawings.values()].map((drawing) => ('problem' in drawing ? drawing.problem : ''));
		assert.deepEqual(new Set(problems), new Set(['It took too long to draw.']));
	});

	it('ends when each page has waited three limits', () => {
		for (const hands of [1, 4]) {
			const patience = new Patience(32, hands);
			let waited = 0;
			for (let limit = patience.next(); limit !== undefined; limit = patience.next()) {
				waited += limit;
				patience.lose(limit);
			}
			assert.equal(waited, 96 * hands);
		}
	});
});
