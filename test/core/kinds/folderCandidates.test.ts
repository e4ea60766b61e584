import assert from 'node:assert/strict';
import { candidatesByTitle, folderCandidates } from '../../../src/core/kinds/folderCandidates.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { DocumentFacts } from '../../../src/core/workspace/facts.ts';
import type { IndexedDocument } from '../../../src/core/workspace/specIndex.ts';

function kind(id: string, group: string, directory: string, name: string): Kind {
	return { id, name: id, description: '', group, match: [], file: { directory, name }, sections: [] };
}

const nygard = kind('adr-nygard', 'adr', 'docs/adr', '{number}-{slug}.md');
const madr = kind('adr-madr-4', 'adr', 'docs/decisions', '{number}-{slug}.md');
const requirements = kind('kiro-requirements', 'kiro', '.kiro/specs/{slug}', 'requirements.md');
const tasks = kind('kiro-tasks', 'kiro', '.kiro/specs/{slug}', 'tasks.md');

function document(of: Kind, path: string): IndexedDocument {
	return { kind: of, facts: { path } as DocumentFacts };
}

describe('folderCandidates', () => {
	it('names the folders that hold the kind, the fullest first', () => {
		const documents = ['a/adr/1.md', 'b/adr/1.md', 'b/adr/2.md'].map((path) => document(nygard, path));
		assert.deepEqual(folderCandidates(nygard, documents), ['b/adr', 'a/adr']);
	});

	it('goes by the family where the kind is new, and by the kind where the family is', () => {
		assert.deepEqual(folderCandidates(madr, [document(nygard, 'doc/adr/1.md')]), ['doc/adr']);
		assert.deepEqual(folderCandidates(madr, [document(tasks, '.kiro/specs/a/tasks.md')]), [undefined]);
	});

	it('names a new feature, then those that lack the document', () => {
		const documents = [
			document(requirements, '.kiro/specs/login/requirements.md'),
			document(requirements, '.kiro/specs/cart/requirements.md'),
			document(tasks, '.kiro/specs/cart/tasks.md'),
			document(requirements, 'elsewhere/requirements.md'),
		];
		assert.deepEqual(folderCandidates(tasks, documents), [undefined, '.kiro/specs/login']);
		const own = kind('own-tasks', 'kiro', '.kiro/specs/{slug}', 'tasks.md');
		const more = [
			...documents,
			document(requirements, '.kiro/specs/fax/requirements.md'),
			document(own, '.kiro/specs/mail/tasks.md'),
		];
		assert.deepEqual(folderCandidates(tasks, more), [undefined, '.kiro/specs/fax', '.kiro/specs/login']);
	});

	it('puts the feature first that a title names, and those that wait before a new one', () => {
		const found = [undefined, 'specs/001-login', 'specs/002-cart'];
		assert.deepEqual(candidatesByTitle(found, 'specs/003-cart', true), [
			'specs/002-cart',
			'specs/001-login',
			undefined,
		]);
		assert.deepEqual(candidatesByTitle(found, 'specs/003-new', true), ['specs/001-login', 'specs/002-cart', undefined]);
		// What begins a chain begins a feature
		assert.deepEqual(candidatesByTitle(found, 'specs/003-new', false), found);
		assert.deepEqual(candidatesByTitle(['a', 'b'], 'a', false), ['a', 'b']);
	});

	it('puts the index page of a log beside the records, first where they have none', () => {
		const index = { ...kind('adr-index', 'index', 'docs/adr', 'README.md'), recordIndex: true };
		const record = (path: string): IndexedDocument => ({ kind: nygard, facts: { path, record: {} } as DocumentFacts });
		const documents = [
			...['a/adr/0001-a.md', 'a/adr/0002-b.md', 'a/adr/back/0003-c.md', 'b/adr/0001-a.md'].map(record),
			document(index, 'a/adr/README.md'),
		];
		assert.deepEqual(folderCandidates(index, documents), ['b/adr', 'a/adr']);
		assert.deepEqual(folderCandidates(index, []), [undefined]);
	});
});
