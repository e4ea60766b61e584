import assert from 'node:assert/strict';
import { retitledPath } from '../../../src/core/adr/naming/retitle.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

const sections = '## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.\n';
const record = (title: string) => `# ${title}\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n${sections}`;

describe('the path of a record with another title', () => {
	const of = (path: string, title: string, typed: string) => {
		const repository = repositoryOf({ [path]: record(title) });
		return retitledPath(repository, repository.record(path), typed);
	};

	it('has the title in place of the old one', () => {
		assert.equal(of('doc/adr/0001-use-files.md', '1. Use files', 'Use a table'), 'doc/adr/0001-use-a-table.md');
		assert.equal(of('doc/adr/0001-use-files.md', '1. Use files', '1. Use a table'), 'doc/adr/0001-use-a-table.md');
	});

	it('is that of its own folder where it has one', () => {
		assert.equal(
			of('docs/adr/0001-use-files/index.md', '1. Use files', 'Use a table'),
			'docs/adr/0001-use-a-table/index.md',
		);
	});

	it('stays where names do not follow from titles', () => {
		const names = ['storage', 'transport', 'language'];
		const files = names.map((name, i) => [`doc/adr/000${i + 1}-${name}.md`, record(`${i + 1}. Use this for now`)]);
		const repository = repositoryOf(Object.fromEntries(files));
		const [first] = repository.records;
		assert.ok(first);
		assert.equal(retitledPath(repository, first, 'Use a table'), 'doc/adr/0001-storage.md');
	});
});
