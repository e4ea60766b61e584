import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { DocumentRule } from '../../../src/core/rules/rule.ts';
import type { CacheFolder } from '../../../src/core/workspace/cacheFolder.ts';
import { SegmentedCache } from '../../../src/core/workspace/segmentedCache.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryFolder } from '../../support/memoryFolder.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** How many small records there are. */
const records = 20;

const kinds = new KindRegistry(builtinKinds);
const config = { ...defaultConfig, trace: { ...defaultConfig.trace, ids: ['REQ-\\d+'] } };

/** Every example, and small records. */
function manyFiles(): Record<string, string> {
	const root = path.resolve(import.meta.dirname, '../../../examples');
	const files: Record<string, string> = {};
	for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md'))) {
		files[name] = readFileSync(path.join(root, name), 'utf8');
	}
	for (let number = 100; number < 100 + records; number++) {
		files[`docs/adr/${number}-a.md`] =
			`# ${number}. Use words\n\nSee REQ-${number}.\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\nWe do.\n\n## Consequences\n\nFew.\n`;
	}
	return files;
}

/** What an index shows of a workspace that was read with a cache, and the files of which the text was read. */
async function load(
	files: Readonly<Record<string, string>>,
	folder?: CacheFolder,
	fingerprint: string | Error = 'one',
	segmentLength = 50_000,
) {
	const read: string[] = [];
	const noted: DocumentRule = {
		id: 'test/noted',
		scope: 'document',
		severity: 'hint',
		summary: '',
		why: '',
		example: { path: 'a.md', bad: '', good: '' },
		check: ({ path: name }) => read.push(name),
	};
	const told = async () => (typeof fingerprint === 'string' ? fingerprint : Promise.reject(fingerprint));
	const cache = folder && new SegmentedCache(folder, told, { segmentLength, fewestFiles: 20 });
	const index = new SpecIndex({
		workspace: new MemoryWorkspace(files),
		kinds,
		config,
		rules: [...rules, noted],
		cache,
	});
	await index.load();
	const documents = index.documents();
	const shown = documents.map(({ kind, facts }) => [kind.id, facts, index.findings(facts.path)]);
	return { shown: JSON.stringify(shown), read: read.sort(), documents: documents.map(({ facts }) => facts.path) };
}

describe('a cache of what documents are read as', function () {
	this.timeout(60_000);
	const files = manyFiles();
	let plain: Awaited<ReturnType<typeof load>>;

	before(async () => {
		plain = await load(files);
	});

	it('shows the same without reading what has been read', async () => {
		const folder = new MemoryFolder();
		const first = await load(files, folder);
		assert.equal(first.shown, plain.shown);
		assert.ok([...folder.files.keys()].filter((name) => name !== 'list').length > 1, 'several segments');
		const second = await load(files, folder);
		assert.equal(second.shown, plain.shown);
		// A finding that asks other files before it holds can't be written down
		assert.ok(second.read.length < 3, second.read.join());
		assert.ok(folder.lists <= 2 && second.documents.length > records);
	});

	it('asks again for what holds only as long as other files say so', async () => {
		const without = Object.fromEntries(
			Object.entries(files)
				.filter(([name]) => /\/1\d\d-a\.md$/.test(name))
				.map(([name, text]) => [name, text.replace(/## Consequences.*/s, '')]),
		);
		const folder = new MemoryFolder();
		const first = await load(without, folder);
		// All records leave the section out, and so none of them misses it
		assert.ok(first.documents.length === records && !first.shown.includes('missing-section'));
		assert.equal((await load(without, folder)).shown, first.shown);
	});

	it('reads what has changed since, forgets what is gone, and knows a text by its place', async () => {
		const folder = new MemoryFolder();
		await load(files, folder);
		const changed: Record<string, string> = {
			...files,
			'docs/adr/100-a.md': `${files['docs/adr/100-a.md']}\nAnd many.\n`,
		};
		changed['docs/adr/101-b.md'] = files['docs/adr/101-a.md'] ?? '';
		delete changed['docs/adr/101-a.md'];
		const next = await load(changed, folder);
		assert.deepEqual(
			next.read.filter((name) => name.startsWith('docs/adr/1')),
			['docs/adr/100-a.md', 'docs/adr/101-b.md'],
		);
		assert.equal(next.shown, (await load(changed)).shown);
		assert.deepEqual(
			(await load(changed, folder)).read.filter((name) => name.startsWith('docs/adr/1')),
			[],
		);
	});

	it('uses nothing that was kept by another reader, and throws it away', async () => {
		const folder = new MemoryFolder();
		await load(files, folder, 'one');
		const before = new Set(folder.files.keys());
		const other = await load(files, folder, 'other');
		assert.deepEqual(other.read, plain.read);
		assert.deepEqual(
			[...folder.files.keys()].filter((name) => name !== 'list' && before.has(name)),
			[],
		);
		assert.ok((await load(files, folder, 'other')).read.length < 3);
	});

	it('reads the texts where it is damaged, mixed up or gone', async () => {
		const folder = new MemoryFolder();
		await load(files, folder);
		const whole = [...folder.files];
		const [one = '', two = ''] = [...folder.files.keys()].filter((name) => name !== 'list');
		const damages: readonly (() => void)[] = [
			() => folder.files.set('list', '{"fingerprint":"one","segments":{"segment-99":[["docs/adr/100-a.md","x"]]}}'),
			() => folder.files.set('list', '{'),
			() => folder.files.set('list', '{"fingerprint":"one"}'),
			() => folder.files.set('list', '{"fingerprint":"one","segments":{"segment-1":{}}}'),
			() => folder.files.set(one, folder.files.get(two) ?? ''),
			() => folder.files.set(one, (folder.files.get(one) ?? '').replaceAll('"facts"', '"fact')),
			() => folder.files.set(one, (folder.files.get(one) ?? '').replaceAll('"facts":', '"fact":')),
			() => folder.files.set(one, (folder.files.get(one) ?? '').replaceAll('"kind":"', '"kind":"gone-')),
			() => folder.files.set(one, (folder.files.get(one) ?? '').slice(0, 5000)),
			() => folder.files.delete(two),
		];
		for (const damage of damages) {
			folder.files.clear();
			for (const [name, text] of whole) {
				folder.files.set(name, text);
			}
			damage();
			const next = await load(files, folder);
			assert.ok(next.read.length > 3, damage.toString());
			assert.equal(next.shown, plain.shown, damage.toString());
		}
	});

	it('is none where there is no room, and the documents are read all the same', async () => {
		for (const full of [/segment/, /list/]) {
			const folder = new MemoryFolder();
			folder.full = full;
			assert.equal((await load(files, folder)).shown, plain.shown);
			const next = await load(files, folder);
			assert.equal(next.shown, plain.shown);
			assert.deepEqual(next.read, plain.read);
		}
	});

	it('finds nothing of another reader that wrote beside, and clears away what was never listed', async () => {
		const folder = new MemoryFolder();
		await load(files, folder, 'one');
		const foreign = folder.files.get('segment-1') ?? '';
		folder.files.clear();
		await load(files, folder, 'other');
		folder.files.set('segment-1', foreign);
		folder.files.set('segment-999', foreign);
		assert.ok((await load(files, folder, 'other')).read.length > 3);
		const again = await load(files, folder, 'other');
		assert.ok(again.read.length < 3);
		folder.files.set('segment-9999', foreign);
		await load(files, folder, 'other');
		assert.ok(![...folder.files.values()].includes(foreign));
	});

	it('reads its segments about once, also where sessions have added small ones', async () => {
		const folder = new MemoryFolder();
		const changed = { ...files };
		await load(changed, folder, 'one', 10_000);
		const names = Object.keys(files).filter((name) => /\/1\d\d-a\.md$/.test(name));
		for (let session = 0; session < 3; session++) {
			for (const name of names.filter((_, i) => i % 6 === session)) {
				changed[name] = `${changed[name]}\nAnd more.\n`;
			}
			await load(changed, folder, 'one', 10_000);
		}
		// Segments that were half of no use any more are gone, and what else stood in them is kept anew
		await load(changed, folder, 'one', 10_000);
		const segments = [...folder.files.keys()].filter((name) => name !== 'list');
		assert.ok(segments.length > 15, segments.join());
		folder.reads = 0;
		assert.ok((await load(changed, folder, 'one', 10_000)).read.length < 3);
		assert.ok(folder.reads <= segments.length * 1.5 + 1, `${folder.reads} of ${segments.length}`);
	});

	it('keeps nothing where nobody knows by what it was read', async () => {
		const folder = new MemoryFolder();
		for (const _ of ['once', 'again']) {
			assert.deepEqual((await load(files, folder, new Error('no such file'))).read, plain.read);
		}
		assert.deepEqual([...folder.files.keys()], []);
	});

	it('keeps nothing where the host has no digests', async () => {
		const folder = new MemoryFolder();
		folder.digest = () => Promise.reject(new Error('no digests here'));
		assert.equal((await load(files, folder)).shown, plain.shown);
		assert.deepEqual([...folder.files.keys()], []);
	});

	it('is not asked for a small workspace', async () => {
		const folder = new MemoryFolder();
		await load(Object.fromEntries(Object.entries(files).slice(0, 19)), folder);
		assert.deepEqual([...folder.files.keys()], []);
	});
});
