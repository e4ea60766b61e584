import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const module = pathToFileURL(path.resolve('src/node/youngGeneration.ts')).href;

/** Allocates what survives for a while in a process of its own, and tells how large the young generation became. */
const program = (limit: string): string => `
	import { getHeapSpaceStatistics } from 'node:v8';
	import { youngGenerationLimit } from '${module}';
	const limit = ${limit};
	const size = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
	let largest = 0;
	const kept = [];
	for (let i = 0; i < 1_500_000; i++) {
		kept[i % 200_000] = { i };
		if (i % 1000 === 0) {
			limit();
			largest = Math.max(largest, size());
		}
	}
	console.log(largest / 2 ** 20);`;

function megabytes(limit: string): number {
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program(limit)], {
		encoding: 'utf8',
	});
	assert.equal(stderr, '');
	return Number(stdout);
}

describe('young generation', () => {
	it('stops to grow where it is large enough', () => {
		const limited = megabytes('youngGenerationLimit()');
		assert.ok(limited >= 8 && limited <= 32, `${limited} MB`);
		assert.ok(megabytes('() => {}') > limited, 'it is no smaller than without the limit');
	});
});
