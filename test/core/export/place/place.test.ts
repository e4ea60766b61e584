import assert from 'node:assert/strict';
import type { FileSystem } from '../../../../src/core/export/place/fileSystem.ts';
import { placeFile, unfinishedName } from '../../../../src/core/export/place/placeFile.ts';
import { placeFolder, placeProblem } from '../../../../src/core/export/place/placeFolder.ts';
import { OperationError } from '../../../../src/core/workspace/change.ts';

/** Files in memory by their path; it keeps what was done, and fails where it is told to. */
class MemoryFiles implements FileSystem<string> {
	readonly done: string[] = [];
	failing = '';
	private readonly texts: Map<string, string>;

	constructor(files: Readonly<Record<string, string>> = {}) {
		this.texts = new Map(Object.entries(files));
	}

	get all(): Readonly<Record<string, string>> {
		return Object.fromEntries([...this.texts].sort());
	}

	below(folder: string, path: string): string {
		return `${folder}/${path}`;
	}

	beside(place: string, name: string): string {
		return place.slice(0, place.lastIndexOf('/') + 1) + name;
	}

	name(place: string): string {
		return place.slice(place.lastIndexOf('/') + 1);
	}

	async entry(place: string): Promise<'file' | 'directory' | 'none'> {
		return this.texts.has(place) ? 'file' : this.within(place).length > 0 ? 'directory' : 'none';
	}

	async files(folder: string): Promise<readonly string[]> {
		return this.within(folder).map((path) => path.slice(folder.length + 1));
	}

	async read(file: string): Promise<Uint8Array> {
		const text = this.texts.get(file);
		return text === undefined ? Promise.reject(new Error('none')) : new TextEncoder().encode(text);
	}

	async write(file: string, content: Uint8Array): Promise<void> {
		this.did(`write ${file}`);
		this.texts.set(file, new TextDecoder().decode(content));
	}

	async move(from: string, to: string): Promise<void> {
		this.did(`move ${from} ${to}`);
		for (const path of [from, ...this.within(from)]) {
			const text = this.texts.get(path);
			if (text !== undefined) {
				this.texts.delete(path);
				this.texts.set(to + path.slice(from.length), text);
			}
		}
	}

	async remove(place: string): Promise<void> {
		for (const path of [place, ...this.within(place)]) {
			this.texts.delete(path);
		}
	}

	private within(folder: string): string[] {
		return [...this.texts.keys()].filter((path) => path.startsWith(`${folder}/`));
	}

	private did(what: string): void {
		if (what === this.failing) {
			throw new Error(what);
		}
		this.done.push(what);
	}
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (path: string) => ({ path, content: `page ${path}` });
const mark = '.archspec-export.json';
/** A site that an export wrote. */
const site = { 'out/site/a.html': 'old', [`out/site/${mark}`]: '{"version":1,"files":["a.html"]}' };
/** Asked so many times it says that nobody has cancelled. */
const cancelledAfter = (times: number) => {
	let left = times;
	return {
		get isCancellationRequested() {
			return left-- <= 0;
		},
	};
};

describe('the place of a file', () => {
	it('gets it whole, by a rename of what was written beside it', async () => {
		const files = new MemoryFiles({ 'out/a.html': 'old', [`out/${unfinishedName('a.html')}`]: 'half' });
		assert.equal(await placeFile(files, 'out/a.html', bytes('new')), true);
		assert.deepEqual(files.all, { 'out/a.html': 'new' });
		assert.deepEqual(files.done, ['write out/.a.html.archspec-tmp', 'move out/.a.html.archspec-tmp out/a.html']);
	});

	it('stays as it is where a folder has it, where it was cancelled, and where it fails', async () => {
		const folder = new MemoryFiles({ 'out/a.html/x': 'mine' });
		const refused = new OperationError('a.html is a folder; name a file for the export.');
		await assert.rejects(placeFile(folder, 'out/a.html', bytes('new')), refused);
		assert.deepEqual(folder.done, []);

		const files = new MemoryFiles({ 'out/a.html': 'old' });
		assert.equal(await placeFile(files, 'out/a.html', bytes('new'), cancelledAfter(0)), false);
		files.failing = 'move out/.a.html.archspec-tmp out/a.html';
		await assert.rejects(placeFile(files, 'out/a.html', bytes('new'), cancelledAfter(9)), new Error(files.failing));
		assert.deepEqual(files.all, { 'out/a.html': 'old' });
	});
});

describe('the place of a folder', () => {
	it('gets all files and a list of them, asked for one after the other', async () => {
		const files = new MemoryFiles();
		const asked: string[] = [];
		function* contents() {
			for (const path of ['a.html', 'b/c.html']) {
				asked.push(`${path} behind ${files.done.length}`);
				yield page(path);
			}
			yield { path: 'd.png', content: bytes('png') };
		}
		assert.equal(await placeFolder(files, 'out/site', contents()), true);
		assert.deepEqual(asked, ['a.html behind 0', 'b/c.html behind 1']);
		assert.deepEqual(files.all, {
			[`out/site/${mark}`]: '{"version":1,"files":["a.html","b/c.html","d.png"]}\n',
			'out/site/a.html': 'page a.html',
			'out/site/b/c.html': 'page b/c.html',
			'out/site/d.png': 'png',
		});
	});

	it('takes the place of an earlier export, and of nothing else', async () => {
		const files = new MemoryFiles({ ...site, 'out/.site.archspec-tmp/half.html': 'half' });
		assert.equal(await placeFolder(files, 'out/site', [page('b.html')], cancelledAfter(9)), true);
		assert.deepEqual(Object.keys(files.all), [`out/site/${mark}`, 'out/site/b.html']);

		const problems: [there: Readonly<Record<string, string>>, problem: string | undefined][] = [
			[{}, undefined],
			[site, undefined],
			[{ 'out/site': 'x' }, 'site is a file; name a folder for the site.'],
			[
				{ ...site, 'out/site/mine.md': 'x' },
				'site holds mine.md, which no export wrote. Choose another folder, or move that away.',
			],
			...['{', 'null', '[]', '{"files":"a.html"}', '{}'].map((text): [Readonly<Record<string, string>>, string] => [
				{ ...site, [`out/site/${mark}`]: text },
				'site holds a.html, which no export wrote. Choose another folder, or move that away.',
			]),
			[
				{ 'out/site/a.html': '' },
				'site holds a.html, which no export wrote. Choose another folder, or move that away.',
			],
			[{ [`out/site/${mark}`]: '' }, undefined],
		];
		for (const [there, problem] of problems) {
			const others = new MemoryFiles(there);
			assert.equal(await placeProblem(others, 'out/site'), problem);
			if (problem !== undefined) {
				await assert.rejects(placeFolder(others, 'out/site', [page('b.html')]), new OperationError(problem));
				assert.deepEqual(others.all, there);
			}
		}
	});

	it('stays as it is where it was cancelled, however late', async () => {
		for (const times of [0, 1, 2]) {
			const files = new MemoryFiles(site);
			assert.equal(
				await placeFolder(files, 'out/site', [page('b.html'), page('c.html')], cancelledAfter(times)),
				false,
			);
			assert.deepEqual(files.all, site);
			assert.ok(files.done.every((what) => what.startsWith('write out/.site.archspec-tmp/')));
		}
	});

	it('gets the earlier one back where the new one can not be moved there', async () => {
		const files = new MemoryFiles(site);
		files.failing = 'move out/.site.archspec-tmp out/site';
		await assert.rejects(placeFolder(files, 'out/site', [page('b.html')]), new Error(files.failing));
		assert.deepEqual(files.all, site);
	});

	it('gets back what a run that was killed had put aside, where nothing stands there', async () => {
		const aside = (place: string): Readonly<Record<string, string>> =>
			Object.fromEntries(
				Object.entries(site).map(([path, text]) => [
					path.replace('out/site', `out/${unfinishedName('site.earlier')}`),
					`${text}${place}`,
				]),
			);
		const files = new MemoryFiles(aside(''));
		assert.equal(await placeFolder(files, 'out/site', [page('b.html')], cancelledAfter(0)), false);
		assert.deepEqual(files.all, site);
		const both = new MemoryFiles({ ...site, ...aside(' ') });
		assert.equal(await placeFolder(both, 'out/site', [page('b.html')]), true);
		assert.deepEqual(Object.keys(both.all), [`out/site/${mark}`, 'out/site/b.html']);
	});
});
