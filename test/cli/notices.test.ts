import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lastBundled, notices } from '../../scripts/notices.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the notices of what is bundled', () => {
	it('are of each package that the last build put into its bundles', () => {
		const bundled = lastBundled();
		assert.ok(bundled.some(({ name }) => name === 'mermaid'));
		assert.ok(
			bundled.some(({ inside }) => inside !== undefined),
			'what another package carries along',
		);
		const stale = 'ThirdPartyNotices.txt is out of date: node esbuild.mjs && node scripts/notices.mjs';
		assert.ok(read('ThirdPartyNotices.txt') === notices(bundled), stale);
	});

	it('are shipped, for the editor and for the command line', () => {
		for (const file of ['.vscodeignore', '.npmignore']) {
			assert.match(read(file), /^!ThirdPartyNotices\.txt$/m);
		}
	});
});
