import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { sameZip } from '../../scripts/lib/sameZip.mjs';

describe('the package of the extension', () => {
	const bytes = readFileSync(process.env.ARCHSPEC_VSIX ?? assert.fail('ARCHSPEC_VSIX names no package'));
	const files = unzipSync(bytes);
	const text = (name: string): string => new TextDecoder().decode(files[name]);

	it('is small', () => {
		assert.ok(bytes.length <= 3_000_000, `${bytes.length} bytes`);
	});

	it('holds the notices of others’ code, and nothing of the machine that made it', () => {
		assert.match(text('extension/ThirdPartyNotices.txt'), /^mermaid \d/m);
		for (const [name, content] of Object.entries(files)) {
			assert.doesNotMatch(name, /\.map$|(?:^|\/)\.env|node_modules/);
			assert.ok(!Buffer.from(content).includes(process.cwd()), `${name} names a folder of this machine`);
		}
	});

	it('is the same archive when it is packed again', () => {
		assert.ok(Buffer.from(sameZip(bytes)).equals(bytes));
	});
});
