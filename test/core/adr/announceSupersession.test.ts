import assert from 'node:assert/strict';
import { announceSupersession } from '../../../src/core/adr/links/relate.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';

const [one, two] = ['doc/adr/0001-a.md', 'doc/adr/0002-b.md'];
const record = (number: number, title: string, status: string) =>
	`# ${number}. ${title}\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.\n`;
const files = { [one]: record(1, 'A', 'Accepted'), [two]: record(2, 'B', 'Proposed') };

describe('a record that is not decided yet', () => {
	it('says what it is to supersede, and nothing else is written', async () => {
		const repository = repositoryOf(files);
		const change = await announceSupersession(repository, repository.record(two), [repository.record(one)]);
		assert.deepEqual(changed(files, change), {
			...files,
			[two]: record(2, 'B', 'Proposed\n\nSupercedes [1. A](0001-a.md)'),
		});
	});

	it('does so as a new record, and the others stay as they are', async () => {
		const repository = repositoryOf(files);
		const options = { title: 'C', day: '2020-01-01', supersedes: [repository.record(one)] };
		const { text, change } = await newRecord(repository, { ...options, announceOnly: true });
		assert.match(text, /Proposed\n\nSupercedes \[1\. A\]\(0001-a\.md\)\n/);
		assert.equal(change.edits.size, 0);
		const whole = await newRecord(repository, options);
		assert.deepEqual([...whole.change.edits.keys()], [one]);
	});
});
