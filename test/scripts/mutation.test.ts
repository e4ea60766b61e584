import assert from 'node:assert/strict';
import path from 'node:path';
import { draw, keyOf } from '../../scripts/quality/mutants.mjs';
import { isUnnoticed, lineOf } from '../../scripts/quality/result.mjs';
import { scoreOf, shareOf } from '../../scripts/quality/score.mjs';

describe('a sample of mutants', () => {
	const list = Array.from({ length: 100 }, (_, i) => i);

	it('is the same for a seed, another for another, and has nothing twice', () => {
		const drawn = draw(list, 20, 7);
		assert.deepEqual(draw(list, 20, 7), drawn);
		assert.notDeepEqual(draw(list, 20, 8), drawn);
		assert.equal(new Set(drawn).size, 20);
		assert.deepEqual(
			draw(list, 1000, 1).sort((a, b) => a - b),
			list,
		);
	});

	it('takes each as often as any other', () => {
		const counts = list.map(() => 0);
		for (let seed = 0; seed < 2000; seed++) {
			for (const one of draw(list, 10, seed)) {
				counts[one] = (counts[one] ?? 0) + 1;
			}
		}
		assert.ok(Math.min(...counts) > 140 && Math.max(...counts) < 260, `${counts}`);
	});

	it('knows a mutant in whatever folder its file was copied to', () => {
		const location = { start: { line: 1, column: 2 }, end: { line: 1, column: 9 } };
		const mutant = { fileName: 'src/core/csv.ts', mutatorName: 'StringLiteral', replacement: '""', location };
		assert.equal(keyOf({ ...mutant, fileName: 'C:\\x\\src\\core\\csv.ts' }), keyOf(mutant));
		assert.notEqual(keyOf({ ...mutant, replacement: "''" }), keyOf(mutant));
	});

	it('tells how far the share of the whole may be from that of the sample', () => {
		const { share, low, high } = shareOf(85, 100);
		assert.deepEqual([share, low.toFixed(3), high.toFixed(3)], [0.85, '0.767', '0.907']);
		const one = {
			fileName: 'a.ts',
			mutatorName: 'x',
			location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
		};
		const results = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'].map((status) => ({
			...one,
			status,
		}));
		const { noticed, tried } = scoreOf(results);
		assert.deepEqual([noticed, tried], [2, 4]);
	});

	it('is told by a line for each change that none noticed, with its place from the root', () => {
		const result = {
			fileName: path.resolve('src/core/csv.ts'),
			mutatorName: 'BlockStatement',
			replacement: '{\n\t\treturn 1;\n}',
			status: 'Survived',
			location: { start: { line: 3, column: 9 }, end: { line: 5, column: 2 } },
		};
		assert.equal(lineOf(result), 'Survived src/core/csv.ts:3:9 BlockStatement: { return 1; }');
		const unnoticed = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].filter((status) =>
			isUnnoticed({ ...result, status }),
		);
		assert.deepEqual(unnoticed, ['Survived', 'NoCoverage']);
	});
});
