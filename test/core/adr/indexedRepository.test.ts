import assert from 'node:assert/strict';
import { openRepository } from '../../../src/core/adr/log/indexedRepository.ts';
import { defaultWorkflow } from '../../../src/core/adr/status/workflow.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { documentsOf } from '../../support/adrRepository.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const path = 'docs/adr/0001-a.md';
const text =
	'# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';

/** A repository whose records were described from some files, and that reads others. */
const reading = (files: Readonly<Record<string, string>>) =>
	openRepository({
		index: { documents: () => documentsOf({ [path]: text }) },
		workspace: new MemoryWorkspace(files),
		kinds: new KindRegistry(builtinKinds),
		workflow: defaultWorkflow,
	});

describe('a repository', () => {
	it('keeps the texts that it has read', async () => {
		const repository = reading({ [path]: text, 'b.md': 'b\n' });
		await repository.document(path);
		await repository.text('b.md');
		await repository.text('none.md');
		assert.deepEqual(
			[...repository.texts],
			[
				[path, text],
				['b.md', 'b\n'],
			],
		);
	});

	it('says which path is no record, and which one can’t be read', async () => {
		const repository = reading({ 'large.md': 'x'.repeat(10_000_000) });
		assert.throws(() => repository.record('b.md'), {
			constructor: OperationError,
			message: 'b.md is no decision record.',
		});
		await assert.rejects(repository.document(path), {
			constructor: OperationError,
			message: `${path} does not exist. Nothing was changed.`,
		});
		assert.equal(await repository.text('large.md'), undefined);
		assert.equal(await repository.text('docs'), undefined);
	});

	it('reads no record that is another by now: edits would go to other places', async () => {
		const moved = reading({ [path]: text.replace('## Status', 'A line more.\n\n## Status') });
		await assert.rejects(moved.document(path), (error) => {
			return error instanceof OperationError && /^docs\/adr\/0001-a\.md has changed meanwhile/.test(error.message);
		});
	});
});
