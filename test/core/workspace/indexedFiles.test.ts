import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const path = 'docs/adr/0001-a.md';
const record = (title: string): string =>
	`# 1. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n`;

describe('the files of an index', () => {
	let workspace: MemoryWorkspace;
	let index: SpecIndex;

	const titles = (): unknown[] => index.documents().map(({ facts }) => facts.title);

	beforeEach(async () => {
		workspace = new MemoryWorkspace({ [path]: record('Use rows'), 'notes.txt': 'x' });
		const config = { ...defaultConfig, maxFileSize: 1000 };
		index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config, rules: [] });
		await index.load();
	});

	it('are read again when they changed on disk, and go with it', async () => {
		workspace.files.set(path, record('Use files'));
		await index.refresh(path);
		assert.deepEqual(titles(), ['1. Use files']);
		workspace.files.delete(path);
		await index.refresh(path);
		assert.deepEqual([titles(), index.size], [[], 0]);
	});

	it('are listed as unread where they are too large, in an editor as on disk', async () => {
		index.update(path, `${record('Use rows')}${'é'.repeat(500)}`);
		assert.deepEqual([titles(), index.size], [[], 1]);
		assert.match(index.unread()[0]?.problem ?? '', /the limit is 1 KB/);
		index.update(path, record('Use less'));
		assert.deepEqual([titles(), index.unread(), index.size], [['1. Use less'], [], 1]);
		workspace.files.set(path, 'x'.repeat(1001));
		await index.refresh(path);
		assert.deepEqual(
			index.unread().map(({ path }) => path),
			[path],
		);
	});

	it('are not listed where no document stands, however large', async () => {
		index.update('notes.txt', 'x'.repeat(2000));
		assert.deepEqual([index.unread(), index.size], [[], 1]);
	});
});
