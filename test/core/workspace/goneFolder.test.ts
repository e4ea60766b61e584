import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const path = 'docs/adr/0001-draw-it.md';
const record =
	'# 1. Draw it\n\n## Status\n\nAccepted\n\n## Context\n\nSee [a](../../notes/cut/a.md) and [b](../../notes2/b.md).\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n';

/** Lists the folder of documents alone, as one does in which the rest is ignored. */
class Partly extends MemoryWorkspace {
	override async list(): Promise<readonly string[]> {
		return (await super.list()).filter((one) => one.startsWith('docs/'));
	}
}

/** Tells the index of files that go while it lists them. */
class Going extends MemoryWorkspace {
	went: readonly string[] = [];
	tell: (path: string) => void = () => {};

	override async list(): Promise<readonly string[]> {
		const files = await super.list();
		this.went.forEach(this.tell);
		return files;
	}
}

describe('a file that goes while files are listed', () => {
	it('is none of them unless it is there again', async () => {
		const [gone, back, below] = ['docs/adr/0002-gone.md', 'docs/adr/0003-back.md', 'docs/adr/old/0004-below.md'];
		const workspace = new Going({ [path]: record, [gone]: record, [back]: record, [below]: record });
		const kinds = new KindRegistry(builtinKinds);
		const index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules: [] });
		workspace.went = [gone, back, 'docs/adr/old'];
		workspace.tell = (one) => {
			if (one !== back) {
				workspace.files.delete(gone);
				workspace.files.delete(below);
			}
			index.remove(one);
		};
		await index.load();
		assert.deepEqual(
			index.documents().map(({ facts }) => facts.path),
			[path, back],
		);
	});
});

describe('a folder that is gone', () => {
	it('takes with it what nobody listed and documents lead to', async () => {
		const workspace = new Partly({ [path]: record, 'notes/cut/a.md': '', 'notes2/b.md': '' });
		const kinds = new KindRegistry(builtinKinds);
		const index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules });
		await index.load();
		assert.deepEqual(index.findings(path), []);
		workspace.files.delete('notes/cut/a.md');
		index.remove('notes');
		await index.settle();
		assert.deepEqual(
			index.findings(path).map(({ rule, message }) => [rule, /a\.md/.test(message)]),
			[['link/missing-file', true]],
		);
	});
});
