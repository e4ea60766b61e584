import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const module = pathToFileURL(path.resolve('src/node/youngGeneration.ts')).href;

/** Allocates what survives for a while, and tells how large the young generation became. Without a limit that is 64 MB. */
const program = `
	import { getHeapSpaceStatistics } from 'node:v8';
	import { youngGenerationLimit } from '${module}';
	const limit = youngGenerationLimit();
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

describe('young generation', () => {
	it('stops to grow where it is large enough', () => {
		const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
			encoding: 'utf8',
		});
		assert.equal(stderr, '');
		const megabytes = Number(stdout);
		// Twice its half, and pages that are not given back yet
		assert.ok(megabytes > 0 && megabytes <= 48, `${megabytes} MB`);
	});
});
