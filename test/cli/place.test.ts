import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileSystem } from '../../src/core/export/place/fileSystem.ts';
import { placeFile } from '../../src/core/export/place/placeFile.ts';
import { placeFolder } from '../../src/core/export/place/placeFolder.ts';
import { nodeFiles } from '../../src/node/nodeFiles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pages = (...names: readonly string[]) => names.map((name) => ({ path: name, content: `page ${name}` }));
const cancelled = { isCancellationRequested: true };

describe('the place of an export', () => {
	let folder = '';
	const at = (name: string) => path.join(folder, name);
	const names = () => readdirSync(folder).sort();

	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'archspec-place-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('gets a file at once, in folders that are made', async () => {
		assert.equal(await placeFile(nodeFiles, at('a/b.html'), bytes('new')), true);
		assert.equal(readFileSync(at('a/b.html'), 'utf8'), 'new');
		assert.deepEqual(readdirSync(at('a')), ['b.html']);
	});

	it('never writes through a link that stands beside it', async () => {
		mkdirSync(at('elsewhere'));
		writeFileSync(at('elsewhere/mine.txt'), 'mine');
		mkdirSync(at('out'));
		symlinkSync(at('elsewhere/mine.txt'), at('out/.plan.md.archspec-tmp'));
		assert.equal(await placeFile(nodeFiles, at('out/plan.md'), bytes('new')), true);
		assert.equal(readFileSync(at('out/plan.md'), 'utf8'), 'new');
		symlinkSync(at('elsewhere'), at('out/.site.archspec-tmp'), 'dir');
		await placeFolder(nodeFiles, at('out/site'), pages('index.html'));
		assert.equal(readFileSync(at('elsewhere/mine.txt'), 'utf8'), 'mine');
		assert.deepEqual(readdirSync(at('elsewhere')), ['mine.txt']);
		symlinkSync(at('elsewhere/mine.txt'), at('link'));
		await assert.rejects(nodeFiles.write(at('link'), bytes('new')), { code: 'EEXIST' });
	});

	it('has the earlier site back after a run that was killed between two renames', async () => {
		await placeFolder(nodeFiles, at('site'), pages('index.html'));
		renameSync(at('site'), at('.site.earlier.archspec-tmp'));
		assert.equal(await placeFolder(nodeFiles, at('site'), pages('other.html'), cancelled), false);
		assert.ok(existsSync(at('site/index.html')));
		assert.deepEqual(names(), ['site']);
	});

	it('keeps the file that was there when it is cancelled or fails', async () => {
		writeFileSync(at('x.html'), 'old');
		assert.equal(await placeFile(nodeFiles, at('x.html'), bytes('new'), cancelled), false);
		const failing: FileSystem<string> = { ...nodeFiles, move: () => Promise.reject(new Error('full')) };
		await assert.rejects(placeFile(failing, at('x.html'), bytes('new')), /full/);
		assert.deepEqual([names(), readFileSync(at('x.html'), 'utf8')], [['x.html'], 'old']);
		mkdirSync(at('folder'));
		await assert.rejects(placeFile(nodeFiles, at('folder'), bytes('new')), /folder is a folder; name a file/);
	});

	it('gets a site in the place of an earlier one, without what that had', async () => {
		await placeFolder(nodeFiles, at('site'), pages('index.html', 'old/page.html'));
		await placeFolder(nodeFiles, at('site'), pages('index.html', 'new.html'));
		assert.deepEqual(readdirSync(at('site')).sort(), ['.archspec-export.json', 'index.html', 'new.html']);
		assert.deepEqual(names(), ['site']);
	});

	it('never replaces what no export wrote', async () => {
		mkdirSync(at('docs'));
		writeFileSync(at('docs/mine.md'), 'mine');
		await assert.rejects(
			placeFolder(nodeFiles, at('docs'), pages('index.html')),
			/docs holds mine\.md, which no export/,
		);
		await placeFolder(nodeFiles, at('site'), pages('index.html'));
		writeFileSync(at('site/CNAME'), 'example.org');
		await assert.rejects(placeFolder(nodeFiles, at('site'), pages('index.html')), /site holds CNAME/);
		assert.equal(readFileSync(at('site/CNAME'), 'utf8'), 'example.org');
		await assert.rejects(placeFolder(nodeFiles, at('docs/mine.md'), pages('a')), /is a file; name a folder/);
		mkdirSync(at('empty'));
		assert.equal(await placeFolder(nodeFiles, at('empty'), pages('index.html')), true);
	});

	it('keeps the site that was there when it is cancelled or fails', async () => {
		await placeFolder(nodeFiles, at('site'), pages('index.html'));
		assert.equal(await placeFolder(nodeFiles, at('site'), pages('other.html'), cancelled), false);
		let moves = 0;
		const failing: FileSystem<string> = {
			...nodeFiles,
			move: (from, to) => (++moves === 2 ? Promise.reject(new Error('busy')) : nodeFiles.move(from, to)),
		};
		await assert.rejects(placeFolder(failing, at('site'), pages('other.html')), /busy/);
		assert.ok(existsSync(at('site/index.html')));
		assert.deepEqual(names(), ['site']);
	});
});
