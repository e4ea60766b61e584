import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

const runner = path.resolve(import.meta.dirname, '../support/node.ts');

describe('specs in several processes', () => {
	it('are counted together: those that passed, those that failed, and a process that ended in the middle', () => {
		const folder = temporaryFolder('jobs-spec');
		const file = (name: string, text: string): void => writeFileSync(path.join(folder, `${name}.test.ts`), text);
		file('a', "it('passes', () => {});\nit('passes too', () => {});\n");
		file('b', "it('fails', () => {\n\tthrow new Error('so it says');\n});\n");
		file('c', "it('ends it all', () => process.exit(0));\n");
		const counted = path.join(folder, 'counts.json');
		const { status, stdout } = spawnSync(process.execPath, [runner, folder, '--jobs', '3'], {
			encoding: 'utf8',
			env: { ...process.env, ARCHSPEC_COUNTS: counted },
		});
		assert.equal(status, 1);
		assert.match(stdout, /passes too.*so it says/su);
		const { passed, failed, failures, files } = JSON.parse(readFileSync(counted, 'utf8'));
		assert.deepEqual([passed, failed], [2, 2]);
		assert.deepEqual(failures, ['fails: so it says', 'A process of the suite ended without having counted its specs.']);
		const of = (name: string): unknown => files[path.join(folder, `${name}.test.ts`)];
		assert.deepEqual(
			[of('a'), of('c')],
			[
				{ passed: 2, failed: 0 },
				{ passed: 0, failed: 1 },
			],
		);
	});
});
