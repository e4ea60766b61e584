import assert from 'node:assert/strict';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import type { VersionHistory } from '../../../src/core/workspace/versions.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const one = 'docs/adr/0001-use-files.md';
const two = 'docs/adr/0002-use-a-table.md';
const three = 'docs/adr/0003-use-a-disk.md';

const sections = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';
const madr =
	'## Context and Problem Statement\n\nWhere?\n\n## Considered Options\n\n* Files\n\n## Decision Outcome\n\nChosen option: "Files".\n';

/** Versions of each file, oldest first. */
function historyOf(...versions: readonly Files[]): VersionHistory {
	return {
		versions: async (path) =>
			versions.flatMap((files, i) => {
				const text = files[path];
				const date = `2020-01-0${i + 1}T00:00:00Z`;
				return text === undefined ? [] : [{ path, commit: String(i), date, author: 'Ann', subject: 'x', text }];
			}),
	};
}

/** The second record supersedes the first, and then does so no more. */
async function undone(before: Files, history: (superseded: Files) => VersionHistory | undefined) {
	const repository = repositoryOf(before);
	const superseded = changed(before, await supersede(repository, repository.record(two), [repository.record(one)]));
	assert.notEqual(superseded[one], before[one]);
	const again = repositoryOf(superseded);
	const change = await unrelate(again, again.record(one), again.record(two), history(superseded));
	return { after: changed(superseded, change), notes: change.notes };
}

describe('the status after a link is taken out', () => {
	const texts: readonly (readonly [name: string, first: string, others: string])[] = [
		['front matter that was not there', `# Files\n\n${madr}`, `---\nstatus: accepted\n---\n\n# Table\n\n${madr}`],
		['a key', `---\ndate: 2020-01-01\n---\n\n# Files\n\n${madr}`, `---\nstatus: accepted\n---\n\n# Table\n\n${madr}`],
		['empty front matter', `---\n---\n\n# Files\n\n${madr}`, `---\nstatus: accepted\n---\n\n# Table\n\n${madr}`],
		[
			'a choice',
			`---\nstatus: {proposed}\n---\n\n# Files\n\n${madr}`,
			`---\nstatus: accepted\n---\n\n# Table\n\n${madr}`,
		],
		['an open field', `# Files\n\n**Status:**\n\n${madr}`, `# Table\n\n**Status:** Accepted\n\n${madr}`],
		[
			'a key that an example has',
			`# Files\n\n\`\`\`yaml\nstatus: on ice\n\`\`\`\n\n${madr}`,
			`---\nstatus: accepted\n---\n\n# Table\n\n${madr}`,
		],
		['a bullet', `# Files\n\n* Deciders: me\n\n${madr}`, `# Table\n\n* Status: accepted\n* Deciders: me\n\n${madr}`],
		['a bullet of its own', `# Files\n\n${madr}`, `# Table\n\n* Status: accepted\n\n${madr}`],
		['a bold line', `# Files\n\n**Date:** 2020\n\n${madr}`, `# Table\n\n**Status:** Accepted\n\n${madr}`],
		[
			'a row',
			`# Files\n\n| Date | 2020 |\n|---|---|\n| Owner | me |\n\n${madr}`,
			`# Table\n\n| Status | Accepted |\n|---|---|\n| Owner | me |\n\n${madr}`,
		],
		['a section', `# 1. Files\n\n${sections}`, `# 2. Table\n\n## Status\n\nAccepted\n\n${sections}`],
		[
			'an empty section',
			`# 1. Files\n\n## Status\n\n${sections}`,
			`# 2. Table\n\n## Status\n\nAccepted\n\n${sections}`,
		],
		[
			'a proposed line',
			`# 1. Files\n\n## Status\n\n_Proposed_\n\n${sections}`,
			`# 2. Table\n\n## Status\n\nAccepted\n\n${sections}`,
		],
		[
			'a line above who approved it',
			`# 1. Files\n\n## Status\n\nProposed\n\nApproved by: nobody yet\n\n${sections}`,
			`# 2. Table\n\n## Status\n\nAccepted\n\n${sections}`,
		],
		[
			'a line above who proposed it',
			`# 1. Files\n\n## Status\n\nAccepted\n\nProposed by Ann\n\n${sections}`,
			`# 2. Table\n\n## Status\n\nAccepted\n\n${sections}`,
		],
		['a rejected bullet', `# Files\n\n* Status: REJECTED\n\n${madr}`, `# Table\n\n* Status: accepted\n\n${madr}`],
		['an emoji', `# Files\n\n* Status: 🚧 proposed\n\n${madr}`, `# Table\n\n* Status: accepted\n\n${madr}`],
		[
			'a word of the team, in quotes',
			`---\nstatus: "on ice"\ntags: [a]\n---\n\n# Files\n\n${madr}`,
			`---\nstatus: accepted\n---\n\n# Table\n\n${madr}`,
		],
	];
	for (const [name, first, others] of texts) {
		for (const [ends, end] of [
			['LF', (text: string) => text],
			['CRLF and a byte order mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
		] as const) {
			it(`is what version control knows: ${name}, ${ends}`, async () => {
				const before = { [one]: end(first), [two]: end(others), [three]: end(others) };
				const committed = await undone(before, (superseded) => historyOf(before, superseded));
				assert.deepEqual(committed, { after: before, notes: [] });
				assert.deepEqual(await undone(before, () => historyOf(before)), committed);
			});
		}
	}

	it('is said to be assumed where nobody knows it', async () => {
		const text = (status: string): string => `# Files\n\n* Status: ${status}\n\n${madr}`;
		const before = { [one]: text('proposed'), [two]: text('accepted') };
		for (const history of [undefined, historyOf(), 'superseded'] as const) {
			const { after, notes } = await undone(before, (superseded) =>
				history === 'superseded' ? historyOf(superseded) : history,
			);
			assert.equal(after[one], text('accepted'));
			assert.deepEqual(notes, [
				`Nothing tells which status ${one} had before it was superseded; it is taken to be accepted.`,
			]);
		}
	});

	it('is not asked of version control where the text tells it', async () => {
		const text = (status: string): string => `# 1. A\n\n## Status\n\n${status}\n\n${sections}`;
		const before = { [one]: text('Accepted by the board.'), [two]: text('Accepted') };
		const history: VersionHistory = { versions: () => assert.fail('asked') };
		assert.deepEqual(await undone(before, () => history), { after: before, notes: [] });
	});

	it('is the word of the log where its versions say nothing but what is taken out', async () => {
		const record = (title: string, status: string): string => `# ${title}\n\n## Status\n\n${status}\n\n${sections}`;
		const files = {
			[one]: record('1. Files', 'Partially superseded by [2. Table](0002-use-a-table.md)'),
			[two]: record('2. Table', 'Accepted'),
		};
		const repository = repositoryOf(files);
		const change = await unrelate(repository, repository.record(one), repository.record(two), historyOf(files));
		assert.deepEqual(changed(files, change), { ...files, [one]: record('1. Files', 'Accepted') });
		assert.match(change.notes?.join() ?? '', /taken to be accepted/);
	});
});
