import assert from 'node:assert/strict';
import {
	chmodSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWritable, moveFile, writeContent } from '../../src/node/editorDisk.ts';
import { asOrdinaryUser, onlyPosix, TemporaryFolder } from './support.ts';

describe('a file that the editor has written', () => {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'archspec-disk-')));
	const [file, before, link] = ['file.md', 'before.md', 'link.md'].map((name) => path.join(folder, name)) as [
		string,
		string,
		string,
	];
	const bytes = (text: string) => new TextEncoder().encode(text);

	after(() => rmSync(folder, { recursive: true, force: true }));

	it('is another file in the place of the old one, which nobody saw half of, with its mode and its links', () => {
		writeFileSync(file, 'old\n', { mode: 0o640 });
		const { mode } = statSync(file);
		linkSync(file, before);
		symlinkSync(file, link);
		writeContent(link, bytes('new\n'));
		assert.equal(readFileSync(file, 'utf8'), 'new\n');
		assert.equal(readFileSync(before, 'utf8'), 'old\n');
		assert.equal(statSync(file).mode, mode);
		assert.ok(lstatSync(link).isSymbolicLink());
		assert.deepEqual(readdirSync(folder).sort(), ['before.md', 'file.md', 'link.md']);
	});

	it('stays as it is where its owner says that it is not to be written', () => {
		writeFileSync(file, 'kept\n');
		assert.ok(isWritable(file));
		chmodSync(file, 0o444);
		assert.ok(!isWritable(file));
		assert.throws(() => writeContent(file, bytes('x')), { code: 'EROFS' });
		assert.equal(readFileSync(file, 'utf8'), 'kept\n');
		const none = path.join(folder, 'none.md');
		assert.ok(!isWritable(none));
	});

	it('is made with its folders where there was none, and never through a link that leads nowhere', () => {
		const made = path.join(folder, 'new/made.md');
		writeContent(made, bytes('made\n'));
		assert.equal(readFileSync(made, 'utf8'), 'made\n');
		const nowhere = path.join(folder, 'nowhere.md');
		symlinkSync(path.join(folder, 'elsewhere.md'), nowhere);
		assert.throws(() => writeContent(nowhere, bytes('x')), { code: 'EEXIST' });
		assert.ok(!existsSync(path.join(folder, 'elsewhere.md')));
		assert.deepEqual(readdirSync(path.join(folder, 'new')), ['made.md']);
	});

	it('goes over another one in one step', () => {
		writeFileSync(file, 'old\n', { mode: 0o644 });
		writeFileSync(before, 'new\n');
		const { ino } = statSync(before);
		moveFile(before, file);
		assert.equal(statSync(file).ino, ino);
		assert.ok(!existsSync(before));
	});

	onlyPosix('is written in place where its folder takes no other file', async () => {
		using closed = new TemporaryFolder({ 'a.md': 'a longer text\n' });
		const inside = closed.path('a.md');
		chmodSync(inside, 0o666);
		chmodSync(closed.root, 0o555);
		try {
			const { ino } = statSync(inside);
			await asOrdinaryUser(async () => writeContent(inside, bytes('new\n')));
			assert.equal(readFileSync(inside, 'utf8'), 'new\n');
			assert.equal(statSync(inside).ino, ino);
			assert.deepEqual(readdirSync(closed.root), ['a.md']);
		} finally {
			chmodSync(closed.root, 0o755);
		}
	});
});
