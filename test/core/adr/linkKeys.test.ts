import assert from 'node:assert/strict';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const [first, second, third] = ['adr/0001-a.md', 'adr/0002-b.md', 'adr/0003-c.md'] as const;

function record(title: string, ...keys: readonly string[]): string {
	const head = keys.map((key) => `${key}\n`).join('');
	return `---\n${head}---\n\n# ${title}\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* y\n\n## Decision Outcome\n\ny\n`;
}

/** What a key says, with the lines below it, and the status before it. */
function head(text: string | undefined): string {
	return (text ?? '').split('---\n')[1] ?? '';
}

/** The first record superseded by what a key says, after the second one is taken out. */
async function without(value: string): Promise<string> {
	const files: Files = {
		[first]: record('A', 'status: superseded', `superseded_by:${value}`, 'date: 2024-01-01'),
		[second]: record('B', 'status: accepted', 'supersedes: ADR-0001'),
		[third]: record('C', 'status: accepted'),
	};
	const repository = repositoryOf(files);
	const after = changed(files, await unrelate(repository, repository.record(second), repository.record(first)));
	assert.equal(head(after[second]), 'status: accepted\n');
	return head(after[first]);
}

/** The first record, whose key names the second one in some form, after it has superseded the third one too. */
async function withOneMore(value: string): Promise<string | undefined> {
	const files: Files = {
		[first]: record('A', 'status: accepted', `supersedes:${value}`),
		[second]: record('B', 'status: superseded', 'superseded_by: ADR-0001'),
		[third]: record('C', 'status: accepted'),
	};
	const repository = repositoryOf(files);
	const after = changed(files, await supersede(repository, repository.record(first), [repository.record(third)]));
	assert.equal(head(after[third]), 'status: superseded\nsuperseded_by: ADR-0001\n');
	return after[first];
}

describe('a key that names records', () => {
	it('goes with the only one, and the record is in force again', async () => {
		for (const value of [' ADR-0002', ' [ADR-0002]', ' "ADR-0002"', ' [ "ADR-0002" ]', '\n  - ADR-0002']) {
			assert.equal(await without(value), 'status: accepted\ndate: 2024-01-01\n', value);
		}
	});

	it('keeps the others, with their commas, brackets and quotes', async () => {
		for (const [value, left] of [
			[' ADR-0002, ADR-0003', ' ADR-0003'],
			[' ADR-0003, ADR-0002', ' ADR-0003'],
			[' [ADR-0002, ADR-0003]', ' [ADR-0003]'],
			[' ["ADR-0003", ADR-0002]', ' ["ADR-0003"]'],
			[' "ADR-0002, ADR-0003"', ' "ADR-0003"'],
			['\n  - ADR-0002\n  - ADR-0003', '\n  - ADR-0003'],
			['\n- ADR-0003\n- ADR-0002', '\n- ADR-0003'],
		] as const) {
			assert.equal(await without(value), `status: superseded\nsuperseded_by:${left}\ndate: 2024-01-01\n`, value);
		}
	});

	it('stays where its value says more than names', async () => {
		for (const value of [' ADR-0002 for now', ' { a: ADR-0002 }', ' |\n  ADR-0002']) {
			assert.equal(await without(value), `status: superseded\nsuperseded_by:${value}\ndate: 2024-01-01\n`, value);
		}
	});

	it('names one more in the form of the one that it has', async () => {
		for (const [value, after] of [
			[' ADR-0002', ' ADR-0002, ADR-0003'],
			[' "ADR-0002"', ' "ADR-0002, ADR-0003"'],
			[' [ADR-0002]', ' [ADR-0002, ADR-0003]'],
			[" ['ADR-0002']", " ['ADR-0002', 'ADR-0003']"],
			['\n  - ADR-0002', '\n  - ADR-0002\n  - ADR-0003'],
			['\n- "ADR-0002"', '\n- "ADR-0002"\n- "ADR-0003"'],
			['', ' ADR-0003'],
			[' []', ' [ADR-0003]'],
		] as const) {
			const text = await withOneMore(value);
			assert.equal(head(text), `status: accepted\nsupersedes:${after}\n`, value);
		}
	});

	it('is left alone where it holds something else, and the link stands in the text', async () => {
		for (const value of [' { a: b }', ' [{ a: ADR-0002 }]']) {
			const text = await withOneMore(value);
			assert.equal(head(text), `status: accepted\nsupersedes:${value}\n`);
			assert.match(text ?? '', /\n## More Information\n\n\* [Ss]upersedes \[ADR-0003\]\(0003-c\.md\)\n$/);
		}
	});
});
