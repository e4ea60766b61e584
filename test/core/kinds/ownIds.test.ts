import assert from 'node:assert/strict';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { withOwnIds } from '../../../src/core/kinds/ownIds.ts';
import { toolFolder } from '../../../src/core/kinds/toolFolder.ts';
import { documentsOf } from '../../support/adrRepository.ts';

const builtin = new KindRegistry(builtinKinds);

describe('ids of a team’s own form', () => {
	it('are looked for in kinds that have none of their own, and in the documents that are named', () => {
		const kinds = withOwnIds(builtin, { code: [], ids: ['RQ-\\d+'], documents: ['specs/req/*.md', 'x/**'] });
		const plain = kinds.get('own-ids');
		assert.deepEqual(plain?.match, [{ paths: ['specs/req/*.md', 'x/**'], score: -1 }]);
		assert.deepEqual(plain?.file, { directory: 'specs/req', name: '{slug}.md' });
		assert.deepEqual(plain?.trace, { dialect: 'generic', ids: ['RQ-\\d+'], defines: ['requirement'] });
		const adr = kinds.get('adr-nygard')?.trace;
		assert.deepEqual([adr?.dialect, adr?.ids, adr?.bornIn], ['generic', ['RQ-\\d+'], ['specs/req/*.md', 'x/**']]);
		for (const id of ['kiro-requirements', 'openspec-spec', 'speckit-spec']) {
			assert.deepEqual(kinds.get(id), builtin.get(id), `${id} has its own`);
		}
	});

	it('need no kind of their own where no documents are named, and change nothing where there are none', () => {
		assert.equal(withOwnIds(builtin, { code: [], ids: ['RQ-\\d+'], documents: [] }).get('own-ids'), undefined);
		assert.equal(withOwnIds(builtin, { code: [], ids: [], documents: ['specs/**'] }), builtin);
	});

	it('have new documents in the folder that the glob begins with', () => {
		const folder = (glob: string): string | undefined =>
			withOwnIds(builtin, { code: [], ids: ['RQ-\\d+'], documents: [glob] }).get('own-ids')?.file.directory;
		assert.deepEqual(['a/b/*.md', 'a/*/c/*.md', '**/*.md', 'a/b/c.md', 'c.md'].map(folder), [
			'a/b',
			'a',
			'',
			'a/b',
			'',
		]);
	});
});

describe('the folder of a tool', () => {
	const folder = (...paths: readonly string[]): string | undefined => {
		const kind = builtin.get('openspec-proposal');
		assert.ok(kind);
		return toolFolder(kind, documentsOf(Object.fromEntries(paths.map((path) => [path, '# X\n\n## Why\n\nx\n']))));
	};

	it('is the one in which all documents of the tool stand', () => {
		assert.equal(folder('packages/app/openspec/changes/a/proposal.md'), 'packages/app/openspec/changes');
		assert.equal(
			folder('app/openspec/changes/a/proposal.md', 'app/openspec/specs/b/spec.md', 'docs/openspec.md'),
			'app/openspec/changes',
		);
		assert.equal(
			folder('app/openspec/changes/a/proposal.md', 'test/fixtures/openspec/changes/a/proposal.md'),
			'app/openspec/changes',
			'nobody writes on in a fixture',
		);
	});

	it('is not known where they stand at the root, in several folders or nowhere', () => {
		assert.equal(folder('openspec/changes/a/proposal.md'), undefined);
		assert.equal(folder('a/openspec/changes/a/proposal.md', 'b/openspec/changes/a/proposal.md'), undefined);
		assert.equal(folder('examples/openspec/changes/a/proposal.md'), undefined);
		assert.equal(folder(), undefined);
	});

	it('is none of a kind whose folder is the same for all documents', () => {
		const kind = builtin.get('adr-nygard');
		assert.ok(kind);
		assert.equal(toolFolder(kind, documentsOf({ 'a/docs/adr/0001-x.md': '# X\n\n## Context\n' })), undefined);
	});
});
