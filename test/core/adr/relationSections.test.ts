import assert from 'node:assert/strict';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const body = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';

/** A record with sections for what it supersedes and what supersedes it. */
function record(number: number, supersedes: string, by: string, status = 'Accepted'): string {
	return `# ${number}. Use ${number}\n\n## Status\n\n${status}\n\n${body}\n## Supersedes\n\n${supersedes}\n\n## Superseded by\n\n${by}\n`;
}

const path = (number: number): string => `docs/adr/000${number}-use-${number}.md`;

/** The files after record 3 has superseded others. */
async function afterwards(files: Files, ...superseded: readonly number[]): Promise<Readonly<Record<string, string>>> {
	const log = repositoryOf(files);
	const records = superseded.map((number) => log.record(path(number)));
	return changed(files, await supersede(log, log.record(path(3)), records));
}

describe('sections that are headed by a relation', () => {
	const files: Files = {
		[path(1)]: record(1, 'None.', '- None'),
		[path(2)]: record(2, 'None.', 'None.'),
		[path(3)]: record(3, 'None.', 'None.'),
	};

	it('take what supersedes what in place of their “None”', async () => {
		const now = await afterwards(files, 1);
		const by = 'Superceded by [3. Use 3](0003-use-3.md)';
		assert.equal(now[path(3)], record(3, '[ADR-0001](0001-use-1.md)', 'None.'));
		assert.equal(now[path(1)], record(1, 'None.', '- [ADR-0003](0003-use-3.md)', by));
		assert.deepEqual(await afterwards(now, 1), now);
	});

	it('take more behind their last entry, in its form', async () => {
		const listed = {
			...files,
			[path(3)]: record(3, '- ADR-1 (files)', 'None.'),
			[path(1)]: record(1, 'None.', 'ADR-3'),
		};
		const now = await afterwards(listed, 2);
		assert.equal(now[path(3)], record(3, '- ADR-1 (files)\n- ADR-2', 'None.'));
		assert.equal(now[path(1)], listed[path(1)]);
	});

	it('lose what is taken back', async () => {
		const now = await afterwards(files, 1, 2);
		const log = repositoryOf(now);
		const taken = changed(now, await unrelate(log, log.record(path(3)), log.record(path(1))));
		assert.doesNotMatch(taken[path(3)] ?? '', /0001/);
		assert.match(taken[path(3)] ?? '', /0002/);
		assert.doesNotMatch(taken[path(1)] ?? '', /0003/);
	});

	it('say “None” again when they hold nothing else, or go', async () => {
		const unlinked = async (now: Files): Promise<Files> => {
			const log = repositoryOf(now);
			return changed(now, await unrelate(log, log.record(path(3)), log.record(path(1))));
		};
		const now = await afterwards(files, 1);
		const taken = await unlinked({ ...now, [path(3)]: record(3, '- ADR-1', '- None') });
		assert.equal(taken[path(3)], record(3, '- None', '- None'));
		assert.equal(taken[path(1)], record(1, 'None.', 'None.'));
		const alone = `# 1. Use 1\n\n## Status\n\nSuperseded\n\n${body}`;
		const gone = await unlinked({ ...now, [path(1)]: `${alone}\n## Superseded by\n\nADR-3\n` });
		assert.equal(gone[path(1)], alone.replace('Superseded', 'Accepted'));
	});
});
