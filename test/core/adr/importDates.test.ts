import assert from 'node:assert/strict';
import { findDates, importDates } from '../../../src/core/adr/history/importDates.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import type { FileVersion, VersionHistory } from '../../../src/core/workspace/versions.ts';
import { changed, type Files, repositoryOf } from '../../support/adrRepository.ts';

const rest = '## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n';
const nygard = (number: number, date: string, status = 'Accepted') =>
	`# ${number}. Title\n\n${date}## Status\n\n${status}\n\n${rest}`;
const options = '## Context and Problem Statement\n\nA\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nC\n';
const madr2 = (...fields: string[]) => `# Title\n\n${fields.map((field) => `* ${field}\n`).join('')}\n${options}`;
const madr4 = (...keys: string[]) => `---\n${keys.map((key) => `${key}\n`).join('')}---\n\n# Title\n\n${options}`;

/** A history in which each file has the versions given by `day: text`; of others it has one of the first of May. */
function historyOf(versions: Readonly<Record<string, Readonly<Record<string, string>>>>, files: Files): VersionHistory {
	return {
		versions: async (path) =>
			Object.entries(versions[path] ?? { '2024-05-01': files[path] ?? '' }).map(
				([day, text]): FileVersion => ({
					commit: 'c',
					date: `${day}T23:59:00-09:00`,
					author: 'Ann',
					subject: 'S',
					path,
					text,
				}),
			),
	};
}

async function imported(files: Files, versions = {}): Promise<Record<string, string>> {
	const repository = repositoryOf(files);
	const { known } = await findDates(repository, repository.records, historyOf(versions, files));
	const after = changed(files, await importDates(repository, known));
	return Object.fromEntries(Object.entries(after).filter(([path, text]) => text !== files[path]));
}

const first = 'docs/adr/0001-a.md';
const second = 'docs/adr/0002-b.md';

describe('the day of a decision in version control', () => {
	const files = { [first]: nygard(1, '', 'Superseded by [2. Title](0002-b.md)'), [second]: nygard(2, '', 'Proposed') };
	const find = async (versions = {}) => {
		const repository = repositoryOf(files);
		const { known, unknown } = await findDates(repository, repository.records, historyOf(versions, files));
		return [...known.map(({ day, because }) => `${day} ${because}`), ...unknown.map(({ path }) => path)];
	};

	it('is that on which it was accepted or rejected, else that on which it was written', async () => {
		const life = {
			'2024-01-01': nygard(1, '', 'Proposed'),
			'2024-02-02': nygard(1, '', 'Accepted'),
			'2024-03-03': files[first],
		};
		assert.deepEqual(await find({ [first]: life }), ['2024-02-02 decided', '2024-05-01 created']);
	});

	it('is not known of a file that was never committed', async () => {
		assert.deepEqual(await find({ [first]: {} }), ['2024-05-01 created', first]);
	});

	it('is not looked for where a record has a date, in its text or its name', async () => {
		assert.deepEqual(
			await imported({
				'docs/adr/20240101-a.md': madr2('Status: accepted'),
				'docs/adr/0002-b.md': nygard(2, 'Date: 2024-01-01\n\n'),
				'docs/adr/0003-c.md': nygard(3, 'Date: in spring\n\n'),
			}),
			{},
		);
	});
});

describe('dates are imported', () => {
	it('as a line below the title, in the form of dates that the log has', async () => {
		assert.deepEqual(await imported({ [first]: nygard(1, '') }), { [first]: nygard(1, 'Date: 2024-05-01\n\n') });
		assert.deepEqual(await imported({ [first]: nygard(1, 'Date: 13/02/2020\n\n'), [second]: nygard(2, '') }), {
			[second]: nygard(2, 'Date: 01/05/2024\n\n'),
		});
	});

	it('as a bullet behind the others, by the name that the log has for it', async () => {
		assert.deepEqual(await imported({ [first]: madr2('Status: accepted', 'Deciders: Ann') }), {
			[first]: madr2('Status: accepted', 'Deciders: Ann', 'Date: 2024-05-01'),
		});
		assert.deepEqual(
			await imported({ [first]: madr2('Status: accepted', 'Datum: 2020-01-01'), [second]: madr2('Status: accepted') }),
			{ [second]: madr2('Status: accepted', 'Datum: 2024-05-01') },
		);
	});

	it('into front matter, behind the status', async () => {
		assert.deepEqual(await imported({ [first]: madr4('status: accepted', 'decision-makers: Ann') }), {
			[first]: madr4('status: accepted', 'date: 2024-05-01', 'decision-makers: Ann'),
		});
	});

	it('in place of what a template leaves', async () => {
		assert.deepEqual(
			await imported({
				[first]: madr2('Status: accepted', 'Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->'),
				[second]: madr2('Status: accepted', 'Date:'),
			}),
			{
				[first]: madr2('Status: accepted', 'Date: 2024-05-01 <!-- optional -->'),
				[second]: madr2('Status: accepted', 'Date: 2024-05-01'),
			},
		);
		assert.deepEqual(
			await imported({ [first]: madr4('status: accepted', 'date: {YYYY-MM-DD when the decision was last updated}') }),
			{ [first]: madr4('status: accepted', 'date: 2024-05-01') },
		);
		assert.deepEqual(await imported({ [first]: madr4('status: accepted', 'date: "{YYYY-MM-DD}" # of the decision') }), {
			[first]: madr4('status: accepted', 'date: "2024-05-01" # of the decision'),
		});
		assert.deepEqual(await imported({ [first]: madr4('date:', 'status: accepted') }), {
			[first]: madr4('date: 2024-05-01', 'status: accepted'),
		});
	});

	it('with the line breaks of the text, behind a byte order mark, and in a table', async () => {
		const crlf = `\uFEFF${nygard(1, '').replaceAll('\n', '\r\n')}`;
		assert.deepEqual(await imported({ [first]: crlf }), {
			[first]: `\uFEFF${nygard(1, 'Date: 2024-05-01\n\n').replaceAll('\n', '\r\n')}`,
		});
		const table = (...rows: string[]) => `# 1. Title\n\n| Status | Accepted |\n|---|---|\n${rows.join('')}\n${rest}`;
		assert.deepEqual(await imported({ [first]: table('| Owner | Ann |\n') }), {
			[first]: table('| Owner | Ann |\n', '| Date | 2024-05-01 |\n'),
		});
	});

	it('before a comment that stands in place of a value, which stays one', async () => {
		assert.deepEqual(await imported({ [first]: madr4('status: accepted', 'date:   # of the decision') }), {
			[first]: madr4('status: accepted', 'date:   2024-05-01 # of the decision'),
		});
		assert.deepEqual(await imported({ [first]: madr4('status: accepted', 'date: ~ # of the decision') }), {
			[first]: madr4('status: accepted', 'date: 2024-05-01 # of the decision'),
		});
		assert.deepEqual(await imported({ [first]: madr4('status: accepted', 'date: ~') }), {
			[first]: madr4('status: accepted', 'date: 2024-05-01'),
		});
	});

	it('into the empty place of a field, with the blanks that it needs', async () => {
		const cases: readonly (readonly [empty: string, filled: string])[] = [
			['| Status | Accepted |\n|---|---|\n| Date ||\n', '| Status | Accepted |\n|---|---|\n| Date | 2024-05-01 |\n'],
			['| Date | |\n|---|---|\n| Owner | Ann |\n', '| Date | 2024-05-01 |\n|---|---|\n| Owner | Ann |\n'],
			['**Status**: Accepted\n\n**Date**:\n', '**Status**: Accepted\n\n**Date**: 2024-05-01\n'],
			['Owner: Ann\nDate:\n', 'Owner: Ann\nDate: 2024-05-01\n'],
		];
		for (const [empty, filled] of cases) {
			const text = (head: string): string => `# 1. Title\n\n${head}\n## Status\n\nAccepted\n\n${rest}`;
			assert.deepEqual(await imported({ [first]: text(empty) }), { [first]: text(filled) }, empty);
		}
	});

	it('at the top where a status of several lines has no line behind it, or there is no title', async () => {
		assert.deepEqual(await imported({ [first]: madr4('status:', '  accepted', 'tags: a') }), {
			[first]: madr4('date: 2024-05-01', 'status:', '  accepted', 'tags: a'),
		});
		const untitled = `## Status\n\nAccepted\n\n${rest}`;
		assert.deepEqual(await imported({ [first]: `\uFEFF${untitled}` }), {
			[first]: `\uFEFFDate: 2024-05-01\n\n${untitled}`,
		});
		assert.deepEqual(await imported({ [first]: `**Status:** Accepted\n\n${rest}` }), {
			[first]: `**Date:** 2024-05-01\n\n**Status:** Accepted\n\n${rest}`,
		});
	});

	it('never into front matter whose form has no line for one: the author is told', async () => {
		const refused = async (text: string, reason: string): Promise<void> =>
			assert.rejects(imported({ [first]: text }), new OperationError(`In ${first} ${reason} Write the date by hand.`));
		await refused(madr4('{ status: accepted }'), 'the front matter is one mapping in braces.');
		await refused(`+++\nstatus = "accepted"\n+++\n\n# Title\n\n${options}`, 'the front matter is TOML.');
		await refused(madr4('status: accepted', 'date:', '  - x'), 'the value of "date" has several lines.');
	});

	it('as the others have them, in a record that says nothing of itself', async () => {
		const bare = `# Title\n\n${options}`;
		const files = { [first]: madr2('Status: accepted', 'Date: 2020-01-01'), [second]: bare };
		assert.deepEqual(await imported(files), { [second]: `# Title\n\n- Date: 2024-05-01\n\n${options}` });
		assert.deepEqual(await imported({ [first]: bare }), { [first]: `---\ndate: 2024-05-01\n---\n\n${bare}` });
	});

	it('as the records of the same format have them, where a log has several', async () => {
		const files = {
			[first]: madr4('status: accepted', 'date: 2020-01-01'),
			[second]: madr4('status: accepted', 'date: 2020-02-01'),
			'docs/adr/0003-c.md': nygard(3, ''),
		};
		assert.deepEqual(await imported(files), { 'docs/adr/0003-c.md': nygard(3, 'Date: 2024-05-01\n\n') });
	});
});
