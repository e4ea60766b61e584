import assert from 'node:assert/strict';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const [first, second, third, fourth] = ['adr/0001-a.md', 'adr/0002-b.md', 'adr/0003-c.md', 'adr/0004-d.md'] as const;

/** A log of which the second record supersedes the first one, each with its head. */
function logOf(
	head: (status: string, supersedes: string, supersededBy: string) => string,
	own: [string, string],
): Files {
	const body = '## Context\n\nx\n\n## Decision\n\ny\n';
	const record = (title: string, text: string): string =>
		text.startsWith('---') ? `${text}\n\n# ${title}\n\n${body}` : `# ${title}\n\n${text}\n\n${body}`;
	return {
		[first]: record('A', head('superseded', '', own[1])),
		[second]: record('B', head('accepted', own[0], '')),
		[third]: record('C', head('accepted', '', '')),
		[fourth]: record('D', head('accepted', '', '')),
	};
}

/** The log after a record has superseded another one; taken back, all is as it was. */
async function superseded(files: Files, newer: string, older: string): Promise<Record<string, string>> {
	const repository = repositoryOf(files);
	const after = changed(files, await supersede(repository, repository.record(newer), [repository.record(older)]));
	const later = repositoryOf(after);
	assert.deepEqual(changed(after, await unrelate(later, later.record(newer), later.record(older))), files);
	return after;
}

/** Lines of a text that another one has not. */
function added(before: string | undefined, after: string | undefined): string[] {
	const old = (before ?? '').split('\n');
	return (after ?? '').split('\n').filter((line) => !old.includes(line));
}

async function addedBy(files: Files, newer: string = fourth, older: string = third): Promise<string[][]> {
	const after = await superseded(files, newer, older);
	return [added(files[newer], after[newer]), added(files[older], after[older])];
}

describe('links in fields and keys that are named for a relation', () => {
	it('are written into keys with lists in lines, whose numbers are in quotes', async () => {
		const files = logOf(
			(status, one, other) =>
				`---\nstatus: "${status}"\nsupersedes:${one || ' []'}\nsuperseded_by:${other || ' []'}\ntags: [a]\n---`,
			['\n  - "0001"', '\n  - "0002"'],
		);
		assert.deepEqual(await addedBy(files), [
			['supersedes:', '  - "0003"'],
			['status: "superseded"', 'superseded_by:', '  - "0004"'],
		]);
		assert.deepEqual((await addedBy(files, second))[0], ['  - "0003"']);
	});

	it('are written into lists below fields, each record on a line of its own', async () => {
		const files = logOf(
			(status, one, other) =>
				`- Status: ${status}${one && `\n- Supersedes:${one}`}${other && `\n- Superseded by:${other}`}\n- Date: 2024-01-02`,
			['\n  - [ADR-0001](0001-a.md)', '\n  - [ADR-0002](0002-b.md) - better'],
		);
		assert.deepEqual(await addedBy(files), [
			['- Supersedes:', '  - [ADR-0003](0003-c.md)'],
			['- Status: superseded', '- Superseded by:', '  - [ADR-0004](0004-d.md)'],
		]);
		assert.deepEqual((await addedBy(files, second))[0], ['  - [ADR-0003](0003-c.md)']);
	});

	it('have the next number of a list that has numbers', async () => {
		const files = logOf(
			(status, one, other) => `- Status: ${status}\n- Supersedes:${one}\n- Superseded by:${other}\n- Date: 2024-01-02`,
			['\n  1. ADR-0001', '\n  1. ADR-0002'],
		);
		assert.deepEqual((await addedBy(files, second))[0], ['  2. ADR-0003']);
		const ones = Object.entries(files).map(([path, text]) => [path, text.replace(/ADR-0001$/m, '$&\n  1. ADR-0009')]);
		assert.deepEqual((await addedBy(Object.fromEntries(ones), second))[0], ['  1. ADR-0003']);
	});

	it('are written into lists below fields that are empty in other records', async () => {
		const files = logOf(
			(status, one, other) => `* Status: ${status}\n* Supersedes:${one}\n* Superseded by:${other}\n* Date: 2024-01-02`,
			['\n  - ADR-0001', '\n  - ADR-0002'],
		);
		assert.deepEqual(await addedBy(files), [['  - ADR-0003'], ['* Status: superseded', '  - ADR-0004']]);
	});

	it('are written into keys that only records with links have, and go with these', async () => {
		const files = logOf(
			(status, one, other) =>
				`---\nstatus: ${status}\n${one && `supersedes: ${one}\n`}${other && `supersededBy: ${other}\n`}---`,
			['ADR-0001', 'ADR-0002'],
		);
		assert.deepEqual(await addedBy(files), [
			['supersedes: ADR-0003'],
			['status: superseded', 'supersededBy: ADR-0004'],
		]);
		assert.deepEqual((await addedBy(files, second))[0], ['supersedes: ADR-0001, ADR-0003']);
	});

	it('are written into lists in brackets behind those that stand there', async () => {
		const files = logOf(
			(status, one, other) => `---\nstatus: ${status}\nsupersedes: [${one}]\nsuperseded-by: [${other}]\n---`,
			['"[ADR-0001](0001-a.md)"', '"[ADR-0002](0002-b.md)"'],
		);
		assert.deepEqual((await addedBy(files, second))[0], [
			'supersedes: ["[ADR-0001](0001-a.md)", "[ADR-0003](0003-c.md)"]',
		]);
	});

	it('are written into rows of a table in place of a dash', async () => {
		const files = logOf(
			(status, one, other) =>
				`| | |\n|---|---|\n| Status | ${status} |\n| Supersedes | ${one || '—'} |\n| Superseded by | ${other || '—'} |`,
			['[ADR-0001](0001-a.md)', '[ADR-0002](0002-b.md)'],
		);
		assert.deepEqual(await addedBy(files), [
			['| Supersedes | [ADR-0003](0003-c.md) |'],
			['| Status | superseded |', '| Superseded by | [ADR-0004](0004-d.md) |'],
		]);
	});

	it('are written in place of what says that there is nothing on lines with several fields', async () => {
		const both = (empty: string, apart: string) =>
			logOf(
				(status, one, other) =>
					`**Status:** ${status}${apart}**Date:** 2026-01-02\n**Supersedes:** ${one || empty}${apart}**Superseded by:** ${other || empty}`,
				['ADR-0001', 'ADR-0002'],
			);
		for (const [empty, apart] of [
			['none', ' · '],
			['—', ' | '],
			['n/a', ' '],
		] as const) {
			assert.deepEqual(await addedBy(both(empty, apart)), [
				[`**Supersedes:** ADR-0003${apart}**Superseded by:** ${empty}`],
				[
					`**Status:** superseded${apart}**Date:** 2026-01-02`,
					`**Supersedes:** ${empty}${apart}**Superseded by:** ADR-0004`,
				],
			]);
			const [newer] = await addedBy(both(empty, apart), second);
			assert.deepEqual(newer, [`**Supersedes:** ADR-0001, ADR-0003${apart}**Superseded by:** ${empty}`]);
		}
	});

	it('leave a dash on a line with several fields where others have nothing', async () => {
		const head = '> **Status:** accepted · **Supersedes:** ADR-0001 · **Owner:** Ann';
		const files = { [first]: '# A\n\n> **Status:** superseded\n', [second]: `# B\n\n${head}\n` };
		const repository = repositoryOf(files);
		const after = changed(files, await unrelate(repository, repository.record(second), repository.record(first)));
		assert.equal(after[second], `# B\n\n${head.replace('ADR-0001', '—')}\n`);
	});

	it('break the line before theirs where the others do', async () => {
		const files = logOf(
			(status, one, other) =>
				`**Status:** ${status}\\\n**Date:** 2024-01-02${one && `\\\n**Supersedes:** ${one}`}${other && `\\\n**Superseded by:** ${other}`}`,
			['ADR-0001', 'ADR-0002'],
		);
		assert.deepEqual(await addedBy(files), [
			['**Date:** 2024-01-02\\', '**Supersedes:** ADR-0003'],
			['**Status:** superseded\\', '**Date:** 2024-01-02\\', '**Superseded by:** ADR-0004'],
		]);
	});

	it('stand below what goes on in the next line, and in quotes where the others do', async () => {
		const files = logOf(
			(status, one, other) =>
				`> **Status:** ${status}\n> **Level:** 3${one && `\n> **Supersedes:** ${one}`}${other && `\n> **Superseded by:** ${other}`}`,
			['0001', '0002'],
		);
		assert.deepEqual(await addedBy(files), [
			['> **Supersedes:** 0003'],
			['> **Status:** superseded', '> **Superseded by:** 0004'],
		]);
		const bullets = logOf(
			(status, one, other) =>
				`- Status: ${status}${one && `\n- Supersedes: ${one}`}${other && `\n- Superseded by: ${other}`}`,
			['[ADR-0001](0001-a.md)', '[ADR-0002](0002-b.md)'],
		);
		const goesOn = {
			...bullets,
			[fourth]: (bullets[fourth] ?? '').replace('accepted', 'accepted\n- Level: 3\n  of 5'),
		};
		const after = await superseded(goesOn, fourth, third);
		assert.match(after[fourth] ?? '', /- Level: 3\n {2}of 5\n- Supersedes: \[ADR-0003\]\(0003-c\.md\)\n\n/);
	});

	it('are named in the status too where the log does both', async () => {
		const files = logOf(
			(status, one, other) =>
				`- Status: ${other ? `superseded by ${other}` : status}${one && `\n- Supersedes: ${one}`}${other && `\n- Superseded by: ${other}`}`,
			['[ADR-0001](0001-a.md)', '[ADR-0002](0002-b.md)'],
		);
		assert.deepEqual((await addedBy(files))[1], [
			'- Status: superseded by [ADR-0004](0004-d.md)',
			'- Superseded by: [ADR-0004](0004-d.md)',
		]);
	});

	it('stay where most of the log has them elsewhere', async () => {
		const files = logOf(
			(status, one, other) =>
				`- Status: ${other ? `superseded by ${other}` : status}${one && `\n- Supersedes: ${one}`}`,
			['[ADR-0001](0001-a.md)', '[ADR-0002](0002-b.md)'],
		);
		assert.deepEqual(await addedBy(files), [
			['- Supersedes: [ADR-0003](0003-c.md)'],
			['- Status: superseded by [ADR-0004](0004-d.md)'],
		]);
		const mentioned = { ...files, [first]: `${files[first]}\n## Links\n\n- Amended by [ADR-0002](0002-b.md)\n` };
		const repository = repositoryOf(mentioned);
		const words = { label: 'Amends', reverse: 'Amended by' };
		const change = await relate(repository, repository.record(fourth), repository.record(third), words);
		assert.deepEqual(added(files[fourth], changed(mentioned, change)[fourth]), [
			'## Links',
			'- Amends [ADR-0003](0003-c.md)',
		]);
	});

	it('are written into a new record', async () => {
		const files = logOf(
			(status, one, other) => `---\nstatus: ${status}\nsupersedes: [${one}]\nsuperseded-by: [${other}]\n---`,
			['ADR-0001', 'ADR-0002'],
		);
		const repository = repositoryOf(files);
		const supersedes = [repository.record(third), repository.record(fourth)];
		const { text, change } = await newRecord(repository, { title: 'E', day: '2024-05-06', supersedes });
		assert.match(text, /^---\nstatus: proposed\nsupersedes: \[ADR-0003, ADR-0004\]\nsuperseded-by: \[\]\n---\n/);
		assert.deepEqual(added(files[third], changed(files, change)[third]), [
			'status: superseded',
			'superseded-by: [ADR-0005]',
		]);
	});

	it('stand behind what is said of others, and in no field or key that says something else', async () => {
		const files = logOf(
			(status, one, other) =>
				`**Status:** ${status}\n\n**Supersedes:** ${one || '—'}\n\n**Superseded by:** ${other || '—'}`,
			['[ADR-0001](0001-a.md) (in part)', '[ADR-0002](0002-b.md)'],
		);
		assert.deepEqual((await addedBy(files, second))[0], [
			'**Supersedes:** [ADR-0001](0001-a.md) (in part), [ADR-0003](0003-c.md)',
		]);
		const long = { ...files, [second]: (files[second] ?? '').replace('(in part)', 'in part,\nfor pages') };
		assert.deepEqual((await addedBy(long, second))[0], ['## Links', '- Supersedes [ADR-0003](0003-c.md)']);
		const words = { ...files, [fourth]: (files[fourth] ?? '').replace('**Supersedes:** —', '**Supersedes:** a page') };
		assert.deepEqual((await addedBy(words))[0], ['## Links', '- Supersedes [ADR-0003](0003-c.md)']);
		const keys = logOf(
			(status, one, other) =>
				`---\nstatus: ${status}\nsupersedes: ${one || 'the wiki'}\nsuperseded-by: [${other}]\n---`,
			['ADR-0001', 'ADR-0002'],
		);
		assert.deepEqual((await addedBy(keys))[0], ['## Links', '- supersedes [ADR-0003](0003-c.md)']);
	});

	it('are written into no key that holds something else', async () => {
		for (const held of [' the old plan', '\n  - the old plan', '\n  was: the old plan']) {
			const files = logOf(
				(status, one, other) => `---\nstatus: ${status}\nsupersedes:${one}\nsuperseded-by:${other}\n---`,
				[' [1]', ' [2]'],
			);
			const own = { ...files, [fourth]: (files[fourth] ?? '').replace('supersedes:', `supersedes:${held}`) };
			const repository = repositoryOf(own);
			const after = changed(own, await supersede(repository, repository.record(fourth), [repository.record(third)]));
			assert.ok(after[fourth]?.includes(`supersedes:${held}\n`), after[fourth]);
		}
	});

	it('stand in no field for a part where all of a record is meant', async () => {
		const files = logOf(
			(status, one) => `**Status:** ${status}\n**Partially supersedes:** ${one || '—'}\n**Supersedes:** —`,
			['[ADR-0001](0001-a.md)', ''],
		);
		const repository = repositoryOf(files);
		const after = changed(files, await supersede(repository, repository.record(fourth), [repository.record(third)]));
		assert.ok(after[fourth]?.includes('**Partially supersedes:** —\n'), after[fourth]);
	});

	it('leave the others of their field when one is taken out', async () => {
		const files = logOf(
			(status, one, other) =>
				`**Status:** ${status}\n**Supersedes:** ${one || 'none'}\n**Superseded by:** ${other || 'none'}`,
			['ADR-0001, ADR-0003 and ADR-0004', 'ADR-0002'],
		);
		const without = async (path: string): Promise<string[]> => {
			const repository = repositoryOf(files);
			const change = await unrelate(repository, repository.record(second), repository.record(path));
			return added(files[second], changed(files, change)[second]);
		};
		assert.deepEqual(await without(first), ['**Supersedes:** ADR-0003 and ADR-0004']);
		assert.deepEqual(await without(third), ['**Supersedes:** ADR-0001 and ADR-0004']);
		assert.deepEqual(await without(fourth), ['**Supersedes:** ADR-0001, ADR-0003']);
	});

	it('stay where a field names them behind the status on its line: nothing says what stood there before', async () => {
		const line = '**Status:** Superseded · **Superseded by:** [ADR-2](0002-b.md)';
		const files = logOf((status) => (status === 'superseded' ? line : '**Status:** Accepted'), ['', '']);
		const repository = repositoryOf(files);
		await assert.rejects(unrelate(repository, repository.record(first), repository.record(second)), /by hand/);
	});

	it('leave the mark around a status as it is, whatever their paths hold', async () => {
		const named = '0002_b.md';
		const files = {
			[first]: `# A\n\n**Status:** _Superseded by [ADR-2](${named})_\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
			[`adr/${named}`]: `# B\n\n**Status:** _Accepted_\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
		};
		const repository = repositoryOf(files);
		const change = await unrelate(repository, repository.record(first), repository.record(`adr/${named}`));
		assert.deepEqual(added(files[first], changed(files, change)[first]), ['**Status:** _Accepted_']);
	});
});
