import assert from 'node:assert/strict';
import { graphEdges } from '../../../src/core/adr/graph/graphEdges.ts';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

const text = (head: string, title: string, ...status: readonly string[]): string =>
	`---\n${head}\n---\n\n# ${title}\n\n## Status\n\n${status.join('\n\n')}\n\n## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n`;

const three = 'docs/adr/003-use-files.md';
const twelve = 'docs/adr/012-use-rows.md';
const files = {
	[three]: text('slug: 3', 'Use files', 'Superseded by [ADR 12](/adr/12)'),
	[twelve]: text('slug: 12', 'Use rows', 'Accepted'),
};

describe('links that are routes of a site', () => {
	it('mean the record that has their number, for graphs', () => {
		const { records } = repositoryOf(files);
		assert.deepEqual(graphEdges(records), [{ from: twelve, to: three, relation: 'supersedes', label: 'supersedes' }]);
	});

	it('are there already for one who links the records', async () => {
		const repository = repositoryOf(files);
		const after = changed(
			files,
			await supersede(repository, repository.record(twelve), [repository.record(three)], '2025-01-01'),
		);
		assert.equal(after[three], files[three]);
		assert.match(after[twelve] ?? '', /\n\nAccepted\n\nSupersedes \[/);
	});

	it('are taken out', async () => {
		const repository = repositoryOf(files);
		const after = changed(files, await unrelate(repository, repository.record(twelve), repository.record(three)));
		assert.deepEqual(after, { ...files, [three]: text('slug: 3', 'Use files', 'Accepted') });
	});

	it('follow a number, and so does the slug that is one', async () => {
		const repository = repositoryOf(files);
		assert.deepEqual(carryOut(files, await renumber(repository, repository.record(twelve), 112)), {
			[three]: text('slug: 3', 'Use files', 'Superseded by [ADR 112](/adr/112)'),
			'docs/adr/112-use-rows.md': text('slug: 112', 'Use rows', 'Accepted'),
		});
	});

	it('follow a title and the name of a file', async () => {
		const named = {
			...files,
			[three]: text('slug: 3', 'Use files', 'Superseded by [12. Use rows](/adr/012-use-rows/)'),
		};
		const repository = repositoryOf(named);
		assert.deepEqual(carryOut(named, await retitle(repository, repository.record(twelve), 'Use a table')), {
			[three]: text('slug: 3', 'Use files', 'Superseded by [12. Use a table](/adr/012-use-a-table/)'),
			'docs/adr/012-use-a-table.md': text('slug: 12', 'Use a table', 'Accepted'),
		});
	});

	it('keep a title in front matter that would need other quotes', async () => {
		const status = 'status: "superseded by [12. Use rows](/adr/12)"';
		const madr = (head: string, title: string): string =>
			`---\n${head}\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nWhy?\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: "A", because it is.\n`;
		const inYaml = { [three]: madr(status, 'Use files'), [twelve]: madr('status: accepted', 'Use rows') };
		const titled = async (title: string): Promise<string | undefined> => {
			const repository = repositoryOf(inYaml);
			return carryOut(inYaml, await retitle(repository, repository.record(twelve), title))[three];
		};
		assert.equal(await titled('Use "tables"'), inYaml[three]);
		assert.equal(await titled('Use tables'), inYaml[three]?.replace('Use rows', 'Use tables'));
	});

	it('mean none where two have the number, and none where a file is named', () => {
		const twice = { ...files, 'docs/adr/012-use-sheets.md': text('slug: 13', 'Use sheets', 'Accepted') };
		assert.deepEqual(graphEdges(repositoryOf(twice).records), []);
		const lost = { ...files, [three]: text('slug: 3', 'Use files', 'Superseded by [ADR 12](012-gone.md)') };
		assert.deepEqual(graphEdges(repositoryOf(lost).records), []);
	});
});
