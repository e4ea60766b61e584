import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { defaultConfig } from '../../src/core/config.ts';
import type { DiagramParser, DiagramVerdict } from '../../src/core/diagrams/verdict.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { ReadingCaches } from '../../src/vscode/workspace/readingCaches.ts';

describe('the cache of what documents are read as, in the editor', () => {
	const extension = vscode.extensions.getExtension('archspec.archspec');
	const kinds = new KindRegistry(builtinKinds);
	const address = vscode.Uri.file('/somewhere/a folder');
	const text = `# A title\n\n${'words '.repeat(2000)}`;

	it('keeps a reading for the same text, kinds and configuration, compressed', async () => {
		assert.ok(extension);
		const storage = mkdtempSync(path.join(tmpdir(), 'archspec-readings-'));
		const caches = new ReadingCaches(vscode.Uri.file(storage), extension);
		const first = caches.cacheOf(address, kinds, defaultConfig);
		const looked = await first.look('a.md', text);
		assert.equal(looked.kept, undefined);
		const reading = JSON.stringify({ 'ä\u{1f600}': 'x'.repeat(100_000) });
		looked.keep(reading);
		await first.finish(true);

		const [folder = ''] = readdirSync(path.join(storage, 'readings'));
		const files = readdirSync(path.join(storage, 'readings', folder));
		assert.equal(files.length, 2, files.join());
		const again = caches.cacheOf(address, kinds, defaultConfig);
		assert.equal((await again.look('a.md', text)).kept, reading);
		assert.equal((await again.look('a.md', `${text}.`)).kept, undefined);
		assert.equal((await again.look('b.md', text)).kept, undefined);
		const others = [
			caches.cacheOf(address, kinds, { ...defaultConfig, maxFileSize: 7 }),
			caches.cacheOf(address, new KindRegistry(builtinKinds.slice(1)), defaultConfig),
			caches.cacheOf(vscode.Uri.file('/somewhere/else'), kinds, defaultConfig),
		];
		for (const other of others) {
			assert.equal((await other.look('a.md', text)).kept, undefined);
		}

		for (const name of files) {
			writeFileSync(path.join(storage, 'readings', folder, name), 'no gzip');
		}
		assert.equal((await caches.cacheOf(address, kinds, defaultConfig).look('a.md', text)).kept, undefined);
	});

	it('keeps verdicts on the diagrams of each folder for the same parser', async () => {
		const storage = mkdtempSync(path.join(tmpdir(), 'archspec-verdicts-'));
		const installed = mkdtempSync(path.join(tmpdir(), 'archspec-installed-'));
		const bundle = path.join(installed, 'dist/webview/mermaid.js');
		mkdirSync(path.dirname(bundle), { recursive: true });
		writeFileSync(bundle, 'one');
		const open = () =>
			new ReadingCaches(vscode.Uri.file(storage), {
				extensionUri: vscode.Uri.file(installed),
				packageJSON: { version: '1.0.0' },
			});
		let asked = 0;
		const verdict: DiagramVerdict = { type: 'pie', state: 'valid', problem: undefined, notDrawn: undefined };
		const parser: DiagramParser = {
			parse: async () => {
				asked++;
				return verdict;
			},
			dispose: () => undefined,
		};
		/** How many of so many diagrams the parser was asked for. */
		const read = async (caches: ReadingCaches, folder: vscode.Uri, count: number) => {
			asked = 0;
			const kept = caches.verdictsOf(folder, parser);
			await kept.during(async () => {
				const texts = Array.from({ length: count }, (_, i) => `pie\n  "a" : ${i + 1}\n`);
				const verdicts = await Promise.all(texts.map((diagram) => kept.parse(diagram)));
				return verdicts.every(({ type }) => type === 'pie');
			});
			return asked;
		};
		const other = vscode.Uri.file('/somewhere/else');
		const caches = open();
		assert.equal(await read(caches, address, 600), 600);
		assert.equal(await read(caches, other, 2000), 2000);
		assert.equal(await read(caches, address, 700), 100);
		assert.equal(await read(open(), other, 2000), 0, 'a folder that was not read loses nothing');
		assert.equal(await read(open(), address, 700), 0);
		const folders = readdirSync(path.join(storage, 'verdicts'));
		assert.equal(folders.length, 2);
		for (const folder of folders) {
			const files = readdirSync(path.join(storage, 'verdicts', folder));
			assert.equal(files.length, 16, files.join());
			for (const name of files) {
				writeFileSync(path.join(storage, 'verdicts', folder, name), 'no gzip');
			}
		}
		assert.equal(await read(caches, address, 700), 700);

		writeFileSync(bundle, 'another');
		assert.equal(await read(caches, address, 700), 0, 'what runs is what was there when it was asked for first');
		assert.equal(await read(open(), address, 700), 700);
	});
});
