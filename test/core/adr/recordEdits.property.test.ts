import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import type { Workflow } from '../../../src/core/adr/log/repository.ts';
import { type Stage, stages } from '../../../src/core/adr/record/record.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const free = Object.fromEntries(stages.map((stage) => [stage, stages])) as unknown as Workflow;
const one = 'docs/adr/0001-a.md';
const two = 'docs/adr/0002-b.md';

const word = fc.constantFrom(
	'Accepted',
	'proposed',
	'DRAFT',
	'✅ Accepted',
	'**accepted**',
	'Rejected (see 3)',
	'In Review',
	'通过',
	'`Accepted`',
	'[accepted](https://example.org)',
	'(Accepted)',
	':white_check_mark: Accepted',
	'<b class=x>Accepted</b>',
	'This decision is accepted.',
	'~~Draft~~ Proposed',
	'Proposed -> Accepted',
	'Accepted ✅',
);
const gap = fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n');
const title = fc.constantFrom('# 1. A title', '# Title 😀 漢字', 'Title\n=====', '# ADR-1: x `[y]`');
const tail = fc.constantFrom(
	'',
	'\n',
	'\n\n',
	'\n\n<!-- markdownlint-disable-file -->\n',
	'\n\n[x]: https://example.org\n',
);
const sections = ['Context', 'Decision', 'Consequences']
	.map((name) => `## ${name}\n\nText\twith **marks**.`)
	.join('\n\n');
const madr = ['Context and Problem Statement', 'Considered Options', 'Decision Outcome']
	.map((name) => `## ${name}\n\n* item`)
	.join('\n\n');
const links = fc.constantFrom(
	'',
	'\n\n## Links\n\n* [Site](https://example.org)',
	'\n\n## More Information\n\nSome prose.',
);

/** Where a status stands, around its word. */
const form = fc.constantFrom<readonly [before: string, title: boolean, between: string, after: string]>(
	['', true, '\n\n## Status\n\n', `\n\n${sections}`],
	['', true, '\n\nDate: 2020-01-01\n\n## Status\n\n', `\n\nAmended by [9. Z](0009-z.md)\n\n${sections}`],
	['', true, '\n\n## Status\n\n* ', `\n\n${sections}`],
	['', true, '\n\n* Status: ', `\n* Deciders: me\n\n${madr}`],
	['', true, '\n\n- Status: ', `\n- Date: 2020-01-01\n- Tags: a\n\n${madr}`],
	['', true, '\n\n**Status:** ', `  \n**Date:** 2020-01-01\n\n${sections}`],
	['', true, '\n\nStatus: ', `\n\n${sections}`],
	['', true, '\n\n| Status | ', ` |\n|---|---|\n| Date | 2020 |\n\n${sections}`],
	['---\nstatus: "', false, '', `" # why\n---\n\n# Title\n\n${madr}`],
	["---\ndate: 2020-01-01\nstatus: '", false, '', `'\n---\n\n# Title\n\n${madr}`],
);

/** Texts of records, each with its status in one form, in any line ends. */
const record = fc
	.record({ form, title, word, gap, links, tail, crlf: fc.boolean(), mark: fc.boolean() })
	.map(({ form: [before, hasTitle, between, after], title, word, gap, links, tail, crlf, mark }) => {
		const text = `${before}${hasTitle ? title : ''}${between}${word}${after}${links}${tail}`.replace(
			'\n\n##',
			`\n${gap}##`,
		);
		return `${mark ? '\uFEFF' : ''}${crlf ? text.replaceAll('\n', '\r\n') : text}`;
	});

const files = fc.tuple(record, record).map(([first, second]): Files => ({ [one]: first, [two]: second }));

/** The lines of a text that another does not have at the same place, counted from both ends. */
function between(text: string, other: string): string[] {
	const [a, b] = [text, other].map((one) => one.split(/\r?\n/));
	const shared = Math.min(a?.length ?? 0, b?.length ?? 0);
	let start = 0;
	while (start < shared && a?.[start] === b?.[start]) {
		start++;
	}
	let end = 0;
	while (end < shared - start && a?.at(-1 - end) === b?.at(-1 - end)) {
		end++;
	}
	return a?.slice(start, a.length - end) ?? [];
}

/** A change parses several records: this many of them in a second. */
const numRuns = 40;

describe('edits of records, properties', () => {
	it('change of a status: the record has it, and only the line of the status differs', async () => {
		await fc.assert(
			fc.asyncProperty(record, fc.constantFrom<Stage>(...stages), async (text, stage) => {
				const before = { [one]: text };
				const repository = repositoryOf(before, free);
				const after = changed(before, await changeStatus(repository, repository.record(one), stage));
				assert.equal(repositoryOf(after).record(one).status?.stage, stage);
				assert.ok(between(text, after[one] ?? '').length <= 1);
				assert.ok(between(after[one] ?? '', text).length <= 1);
			}),
			{ numRuns },
		);
	});

	it('supersede: both say so, other links stay, nothing else goes; doing it again changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(files, async (before) => {
				const repository = repositoryOf(before);
				const [old, young] = [repository.record(one), repository.record(two)];
				const after = changed(before, await supersede(repository, young, [old]));
				const again = repositoryOf(after);
				const [oldAfter, youngAfter] = [again.record(one), again.record(two)];
				assert.equal(oldAfter.status?.stage, 'superseded');
				assert.equal(youngAfter.status?.stage, young.status?.stage);
				assert.ok(oldAfter.links.some(({ relation, number }) => relation === 'superseded-by' && number === 2));
				assert.ok(youngAfter.links.some(({ relation, path }) => relation === 'supersedes' && path === one));
				assert.equal(oldAfter.links.length, old.links.length + 1);
				assert.equal(
					between(before[two] ?? '', after[two] ?? '')
						.join('')
						.trim(),
					'',
				);
				assert.deepEqual(changed(after, await supersede(again, youngAfter, [oldAfter])), after);
			}),
			{ numRuns },
		);
	});

	it('relate and unrelate give the same bytes', async () => {
		await fc.assert(
			fc.asyncProperty(files, async (before) => {
				const repository = repositoryOf(before);
				const words = { label: 'Amends', reverse: 'Amended by' };
				const after = changed(before, await relate(repository, repository.record(two), repository.record(one), words));
				const again = repositoryOf(after);
				assert.deepEqual(changed(after, await unrelate(again, again.record(one), again.record(two))), before);
			}),
			{ numRuns },
		);
	});

	it('supersede and unrelate leave the status alone at most', async () => {
		await fc.assert(
			fc.asyncProperty(files, async (before) => {
				const repository = repositoryOf(before);
				const after = changed(before, await supersede(repository, repository.record(two), [repository.record(one)]));
				const again = repositoryOf(after);
				const restored = changed(after, await unrelate(again, again.record(one), again.record(two)));
				assert.equal(restored[two], before[two]);
				assert.ok(between(before[one] ?? '', restored[one] ?? '').length <= 1);
				assert.notEqual(repositoryOf(restored).record(one).status?.stage, 'superseded');
			}),
			{ numRuns },
		);
	});
});
