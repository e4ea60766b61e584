import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '../..');
const records = readdirSync(path.join(root, 'docs/adr'))
	.map((name) => readFileSync(path.join(root, 'docs/adr', name), 'utf8'))
	.join('\n');

describe('dependencies', () => {
	for (const file of ['package.json', 'scripts/host/package.json', 'scripts/quality/package.json']) {
		const { dependencies = {}, devDependencies = {} }: Manifest = JSON.parse(
			readFileSync(path.join(root, file), 'utf8'),
		);
		const all = { ...dependencies, ...devDependencies };

		it(`of ${file} have their reason in a decision record each`, () => {
			assert.deepEqual(
				Object.keys(all).filter((name) => !records.includes(`\`${name}\``)),
				[],
				'a record of docs/adr names it in backticks and says why',
			);
		});

		it(`of ${file} are pinned to a version each`, () => {
			assert.deepEqual(
				Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
				[],
			);
		});
	}

	it('are none of the package itself: all that it needs is in its bundles', () => {
		const { dependencies = {} }: Manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		assert.deepEqual(Object.keys(dependencies), []);
	});
});
