import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as disk from '../../src/node/editorDisk.ts';
import * as webBytes from '../../src/vscode/workspace/webBytes.ts';
import { onlyPosix, TemporaryFolder } from './support.ts';

describe('what the editor reads from a disk', () => {
	it('is the content of a file, and nothing of one that is too large, no file, or not there', async () => {
		using folder = new TemporaryFolder({ 'a.md': '\ufeffä\r\n', 'empty.md': '' });
		const read = (name: string, maxBytes = 7) => disk.readContent(folder.path(name), maxBytes);
		assert.deepEqual(Buffer.from((await read('a.md')) ?? []), Buffer.from('\ufeffä\r\n'));
		assert.equal((await read('empty.md'))?.length, 0);
		assert.equal(await read('a.md', 6), undefined);
		assert.equal(await read('.'), undefined);
		assert.equal(await read('b.md'), undefined);
	});

	onlyPosix('does not wait for what a pipe may bring', async () => {
		using folder = new TemporaryFolder({});
		execFileSync('mkfifo', [folder.path('pipe.md')]);
		assert.equal(await disk.readContent(folder.path('pipe.md'), 100), undefined);
	});
});

describe('digests and compression of the editor', () => {
	const text = 'words and ä \ud83d\ude00 '.repeat(40_000);
	const bytes = new TextEncoder().encode(text);

	it('are the same in Node and in a browser', async () => {
		assert.equal(disk.sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
		for (const one of ['', 'abc', text]) {
			assert.equal(disk.sha256(one), await webBytes.sha256(one));
		}
		for (const [here, there] of [
			[disk, webBytes],
			[webBytes, disk],
		] as const) {
			const small = await here.compress(bytes);
			assert.ok(small.length * 20 < bytes.length, `${small.length} bytes`);
			assert.equal(new TextDecoder().decode(await there.decompress(small)), text);
		}
	});

	it('tell that bytes are damaged', async () => {
		const small = await disk.compress(bytes);
		for (const { decompress } of [disk, webBytes]) {
			await assert.rejects(decompress(small.subarray(0, small.length - 20)));
			await assert.rejects(decompress(bytes));
		}
	});
});
