import assert from 'node:assert/strict';
import type { Workflow } from '../../../src/core/adr/log/repository.ts';
import { stages } from '../../../src/core/adr/record/record.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';

const path = 'docs/adr/0003-use-files.md';
const free = Object.fromEntries(stages.map((stage) => [stage, stages])) as unknown as Workflow;
const sections = '## Context\n\nWe store.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nSlow.\n';

const madr = '## Context and Problem Statement\n\nWhere?\n\n## Considered Options\n\n* a\n\n## Decision Outcome\n\nb\n';

async function statusOf(
	text: string,
	status: string,
	day?: string,
	others: Record<string, string> = {},
): Promise<string> {
	const files = { [path]: text, ...others };
	const repository = repositoryOf(files, free);
	return changed(files, await changeStatus(repository, repository.record(path), status, day))[path] ?? '';
}

/** The status lines of a text whose other lines are as they were. */
async function lines(head: string, status: string, day?: string, others?: Record<string, string>): Promise<string> {
	const after = await statusOf(`${head}\n${sections}`, status, day, others);
	assert.ok(after.endsWith(`\n${sections}`), after);
	return after.slice(0, -sections.length - 1);
}

describe('changeStatus', () => {
	it('puts a section before the first that its kind has behind it, whichever has the name of the kind', async () => {
		const record =
			'# 3. Files\n\n## Problem\n\nSlow.\n\n## Context\n\nDisks.\n\n## Decision\n\nFiles.\n\n## Consequences\n\nx\n';
		const after = await statusOf(record, 'accepted');
		assert.match(after, /^# 3\. Files\n\n## Status\n\nAccepted\n\n## Problem\n/i);
	});

	it('writes the day of the decision into the front matter of MADR, and into no other record', async () => {
		const record = (status: string, date: string): string =>
			`---\nstatus: ${status}\ndate: ${date}\n---\n\n# Files\n\n${madr}`;
		const today = '2026-05-04';
		for (const [date, now] of [
			['2026-01-02', today],
			['"2026/01/02"', '"2026/05/04"'],
			['2026-12-24', '2026-12-24'],
			['2026-01-02 (draft)', '2026-01-02 (draft)'],
		] as const) {
			assert.equal(await statusOf(record('proposed', date), 'accepted', today), record('accepted', now));
		}
		const old = '2026-01-02';
		assert.equal(await statusOf(record('draft', old), 'rejected', today), record('rejected', today));
		assert.equal(await statusOf(record('proposed', old), 'accepted'), record('accepted', old));
		assert.equal(await statusOf(record('draft', old), 'proposed', today), record('proposed', old));
		assert.equal(await statusOf(record('accepted', old), 'deprecated', today), record('deprecated', old));
		const own = (status: string): string => `---\nstatus: ${status}\ndate: ${old}\n---\n\n# Files\n\n## Why\n\nx\n`;
		assert.equal(await statusOf(own('proposed'), 'accepted', today), own('accepted'));
		const listed = (status: string): string => `# Files\n\n* Status: ${status}\n* Date: ${old}\n\n${madr}`;
		assert.equal(await statusOf(listed('proposed'), 'accepted', today), listed('accepted'));
	});

	const cases: readonly (readonly [string, string, string, string])[] = [
		['a section', '# 3. Files\n\n## Status\n\nAccepted\n', 'deprecated', '# 3. Files\n\n## Status\n\nDeprecated\n'],
		[
			'a list of which one is marked, as a whole',
			'# 3. Files\n\n## Status\n\nProposed | **Accepted** | Rejected | Superseded by [2. A](0002-a.md)\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'a list with boxes, of which one is ticked',
			'# 3. Files\n\n## Status\n\n[x] Accepted [ ] Deprecated\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'a section of level 3',
			'# 3. Files\n\n### Status\n\nAccepted\n',
			'rejected',
			'# 3. Files\n\n### Status\n\nRejected\n',
		],
		[
			'a section with links',
			'# 3. Files\n\n## Status\n\nProposed\n\nAmends [2. A](0002-a.md)\n',
			'accepted',
			'# 3. Files\n\n## Status\n\nAccepted\n\nAmends [2. A](0002-a.md)\n',
		],
		[
			'an item in a section',
			'# 3. Files\n\n## Status\n\n* Proposed\n',
			'accepted',
			'# 3. Files\n\n## Status\n\n* Accepted\n',
		],
		[
			'a bullet',
			'# Files\n\n* Status: proposed\n* Date: 2020-01-01\n',
			'accepted',
			'# Files\n\n* Status: accepted\n* Date: 2020-01-01\n',
		],
		['a bold bullet', '# Files\n\n- **Status**: PROPOSED\n', 'accepted', '# Files\n\n- **Status**: ACCEPTED\n'],
		[
			'a bold line',
			'# Files\n\n**Status:** Proposed  \n**Date:** 2020-01-01\n',
			'accepted',
			'# Files\n\n**Status:** Accepted  \n**Date:** 2020-01-01\n',
		],
		[
			'a plain line',
			'# 3. Files\n\nDate: 2020-01-01\n\nStatus: Proposed\n',
			'rejected',
			'# 3. Files\n\nDate: 2020-01-01\n\nStatus: Rejected\n',
		],
		[
			'a row of a table',
			'# Files\n\n| Date | 2020 |\n|------|------|\n| Status | Proposed |\n',
			'accepted',
			'# Files\n\n| Date | 2020 |\n|------|------|\n| Status | Accepted |\n',
		],
		[
			'a column of a table',
			'# Files\n\n| Status | Date |\n|--|--|\n| Proposed | 2020-01-01 |\n',
			'accepted',
			'# Files\n\n| Status | Date |\n|--|--|\n| Accepted | 2020-01-01 |\n',
		],
		[
			'front matter',
			'---\nstatus: proposed # by us\ndate: 2020-01-01\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: accepted # by us\ndate: 2020-01-01\n---\n\n# Files\n',
		],
		[
			'double quotes',
			'---\nstatus: "proposed"\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: "accepted"\n---\n\n# Files\n',
		],
		[
			'single quotes',
			"---\nstatus: 'proposed'\n---\n\n# Files\n",
			"won't do: no",
			"---\nstatus: 'won''t do: no'\n---\n\n# Files\n",
		],
		[
			'what YAML would misread',
			'---\nstatus: proposed\n---\n\n# Files\n',
			'parked: later',
			'---\nstatus: "parked: later"\n---\n\n# Files\n',
		],
		[
			'an empty key',
			'---\nstatus:\ndate: 2020-01-01\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: Accepted\ndate: 2020-01-01\n---\n\n# Files\n',
		],
		[
			'a key with nothing',
			'---\nstatus: ~ # later\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: Accepted # later\n---\n\n# Files\n',
		],
		[
			'a choice in braces',
			'---\nstatus: {proposed | accepted | superseded by [ADR-1](0001-a.md)}\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: Accepted\n---\n\n# Files\n',
		],
		[
			'a quoted choice',
			'---\nstatus: "{proposed | rejected | accepted}"\n---\n\n# Files\n',
			'accepted',
			'---\nstatus: "Accepted"\n---\n\n# Files\n',
		],
		[
			'a choice in brackets',
			'# Files\n\n* Status: [proposed | accepted | superseded by [ADR-0005](0005-x.md)] <!-- optional -->\n',
			'accepted',
			'# Files\n\n* Status: Accepted <!-- optional -->\n',
		],
		[
			'a choice without brackets',
			'# Files\n\n## Status\n\nProposed | Accepted | Rejected\n',
			'accepted',
			'# Files\n\n## Status\n\nAccepted\n',
		],
		[
			'an empty field',
			'# Files\n\n**Status:**\n\n**Date:** 2020-01-01\n',
			'accepted',
			'# Files\n\n**Status:** Accepted\n\n**Date:** 2020-01-01\n',
		],
		['an empty section', '# 3. Files\n\n## Status\n\n', 'accepted', '# 3. Files\n\n## Status\n\nAccepted\n\n'],
		[
			'a remark',
			'# 3. Files\n\n## Status\n\nAccepted (see RFC 3)\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated (see RFC 3)\n',
		],
		[
			'a sentence in a section',
			'# 3. Files\n\n## Status\n\nAccepted by the board.\nUnanimously.\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nAccepted by the board.\nUnanimously.\n\nDeprecated\n',
		],
		[
			'a sentence in a field',
			'# Files\n\n- Status: accepted by the board on 2020-01-01\n',
			'deprecated',
			'# Files\n\n- Status: deprecated; accepted by the board on 2020-01-01\n',
		],
		[
			'a sentence that begins with a number',
			'# Files\n\n- Status: 7 of 12 were for it: not enough.\n',
			'deprecated',
			'# Files\n\n- Status: Deprecated. 7 of 12 were for it: not enough.\n',
		],
		['emphasis', '# Files\n\n* Status: **accepted**\n', 'deprecated', '# Files\n\n* Status: **deprecated**\n'],
		[
			'an emoji that the log has no other of',
			'# 3. Files\n\n## Status\n\n✅ Accepted\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'a word of the team',
			'# 3. Files\n\n## Status\n\nDormant until spring\n',
			'accepted',
			'# 3. Files\n\n## Status\n\nAccepted\n',
		],
		[
			'a status of several words',
			'# 3. Files\n\n## Status\n\nIn Review\n',
			'accepted',
			'# 3. Files\n\n## Status\n\nAccepted\n',
		],
		[
			'the record that supersedes it',
			'# Files\n\n* Status: superseded by [ADR-0001](0001-a.md), [ADR-0002](0002-b.md)\n',
			'accepted',
			'# Files\n\n* Status: accepted\n',
		],
		[
			'a bar in a table',
			'# Files\n\n| Status | Proposed |\n|---|---|\n| Owner | me |\n',
			'a | b',
			'# Files\n\n| Status | a \\| b |\n|---|---|\n| Owner | me |\n',
		],
		[
			'below a title that is called like it',
			'# Status\n\n## Status\n\n',
			'accepted',
			'# Status\n\n## Status\n\nAccepted\n\n',
		],
		['any word', '# 3. Files\n\n## Status\n\nAccepted\n', 'Trial', '# 3. Files\n\n## Status\n\nTrial\n'],
		[
			'the tick of a list',
			'# 3. Files\n\n## Status\n\n- [x] Proposed\n- [ ] Accepted\n- [ ] Deprecated\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n- [ ] Proposed\n- [ ] Accepted\n- [x] Deprecated\n',
		],
		[
			'the tick of a list in which none was',
			'# 3. Files\n\n## Status\n\n* [ ] Proposed\n* [ ] Accepted\n',
			'accepted',
			'# 3. Files\n\n## Status\n\n* [ ] Proposed\n* [x] Accepted\n',
		],
		[
			'a word below a list that lacks it and in which nothing was ticked',
			'# 3. Files\n\n## Status\n\n- [ ] Proposed\n- [ ] Accepted\n',
			'Frozen',
			'# 3. Files\n\n## Status\n\n- [ ] Proposed\n- [ ] Accepted\n\nFrozen\n',
		],
		[
			'a ticked word that the list lacks',
			'# 3. Files\n\n## Status\n\n- [ ] Proposed\n- [X] Accepted\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n- [ ] Proposed\n- [X] Deprecated\n',
		],
		['code', '# 3. Files\n\n## Status\n\n`Accepted`\n', 'deprecated', '# 3. Files\n\n## Status\n\n`Deprecated`\n'],
		[
			'a link',
			'# 3. Files\n\n## Status\n\n[accepted](https://example.org)\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n[deprecated](https://example.org)\n',
		],
		[
			'double quotes around a status in the text',
			'# Files\n\n* Status: "accepted"\n',
			'deprecated',
			'# Files\n\n* Status: "deprecated"\n',
		],
		[
			'quotes of French',
			'# Fichiers\n\n**Statut** : « accepté »\n',
			'deprecated',
			'# Fichiers\n\n**Statut** : « déprécié »\n',
		],
		[
			'a choice in quotes',
			'# Files\n\n* Status: "proposed | accepted"\n',
			'accepted',
			'# Files\n\n* Status: "Accepted"\n',
		],
		[
			'a badge of shields.io, with the text in its place',
			'# 3. Files\n\n## Status\n\n![Status: Accepted](https://img.shields.io/badge/status-accepted-blue.svg?style=flat)\n',
			'In Review',
			'# 3. Files\n\n## Status\n\n![Status: In Review](https://img.shields.io/badge/status-In_Review-blue.svg?style=flat)\n',
		],
		[
			'a badge of badgen within a link',
			'# 3. Files\n\n## Status\n\n[![Badge](https://badgen.net/badge/ADR/proposed/blue)](https://example.org/a)\n',
			'accepted',
			'# 3. Files\n\n## Status\n\n[![Badge](https://badgen.net/badge/ADR/accepted/blue)](https://example.org/a)\n',
		],
		[
			'a badge in a tag',
			'# Files\n\n**Status:** <img src="https://img.shields.io/badge/accepted-blue" alt="Accepted">\n',
			'deprecated',
			'# Files\n\n**Status:** <img src="https://img.shields.io/badge/deprecated-blue" alt="Deprecated">\n',
		],
		['brackets', '# 3. Files\n\n## Status\n\n(Accepted)\n', 'deprecated', '# 3. Files\n\n## Status\n\n(Deprecated)\n'],
		[
			'the name of an emoji',
			'# 3. Files\n\n## Status\n\n:white_check_mark: Accepted\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'an emoji behind the word',
			'# 3. Files\n\n## Status\n\nAccepted ✅\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'a sentence that says it',
			'# 3. Files\n\n## Status\n\nThis decision is accepted.\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nThis decision is deprecated.\n',
		],
		[
			'behind a status that is struck out',
			'# 3. Files\n\n## Status\n\n~~Proposed~~ Accepted\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n~~Proposed~~ Deprecated\n',
		],
		[
			'behind nothing but a status that is struck out',
			'# 3. Files\n\n## Status\n\n~~Accepted~~\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n~~Accepted~~ Deprecated\n',
		],
		[
			'a sentence over two lines',
			'# 3. Files\n\n## Status\n\nAccepted\nby the board.\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nAccepted\nby the board.\n\nDeprecated\n',
		],
		[
			'the status above what was done for it',
			'# 3. Files\n\n## Status\n\nAccepted\n\nImplemented by [2. A](0002-a.md)\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\n\nImplemented by [2. A](0002-a.md)\n',
		],
		[
			'the status above who approved it',
			'# 3. Files\n\n## Status\n\nAccepted\nApproved by: the board\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\nApproved by: the board\n',
		],
		[
			'a field in a section',
			'# 3. Files\n\n## Status\n\n**Status:** Accepted  \n**Date:** 2020-01-01\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n**Status:** Deprecated  \n**Date:** 2020-01-01\n',
		],
		[
			'a sentence in a field of a section',
			'# 3. Files\n\n## Status\n\n- Status: Accepted by all\n- Date: 2020-01-01\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\n- Status: Deprecated. Accepted by all\n- Date: 2020-01-01\n',
		],
		[
			'a line with a break at its end',
			'# 3. Files\n\n## Status\n\nAccepted\\\nUnanimously\n',
			'deprecated',
			'# 3. Files\n\n## Status\n\nDeprecated\\\nUnanimously\n',
		],
		[
			'code in a bold line',
			'# Files\n\n**Status:** `Accepted`\n',
			'deprecated',
			'# Files\n\n**Status:** `Deprecated`\n',
		],
		[
			'a tag',
			'# Files\n\n**Status:** <span class="ok">Accepted</span>\n',
			'deprecated',
			'# Files\n\n**Status:** <span class="ok">Deprecated</span>\n',
		],
		[
			'code in a row',
			'# Files\n\n| Status | `Accepted` |\n|---|---|\n| Owner | me |\n',
			'deprecated',
			'# Files\n\n| Status | `Deprecated` |\n|---|---|\n| Owner | me |\n',
		],
		[
			'another value behind a bar',
			'# Files\n\n- Status: accepted | Date: 2020-01-01\n',
			'deprecated',
			'# Files\n\n- Status: deprecated | Date: 2020-01-01\n',
		],
		[
			'a sentence in a bold line',
			'# Files\n\n**Status:** This decision is accepted.\n',
			'deprecated',
			'# Files\n\n**Status:** This decision is deprecated.\n',
		],
		[
			'single quotes within single quotes',
			`---\nstatus: 'accepted (Bob''s)'\n---\n\n# Files\n`,
			'deprecated',
			`---\nstatus: 'deprecated (Bob''s)'\n---\n\n# Files\n`,
		],
		[
			'escapes within double quotes',
			`---\nstatus: "accepted (see \\"RFC\\" \\u2713)"\n---\n\n# Files\n`,
			'deprecated',
			`---\nstatus: "deprecated (see \\"RFC\\" \\u2713)"\n---\n\n# Files\n`,
		],
		[
			'a word that needs quotes',
			'---\nstatus: "accepted"\n---\n\n# Files\n',
			'so "called"',
			'---\nstatus: "so \\"called\\""\n---\n\n# Files\n',
		],
		[
			'a tag that says it too',
			'---\ntags: [files, Accepted]\n---\n\n# 3. Files\n\n## Status\n\nAccepted\n',
			'deprecated',
			'---\ntags: [files, Deprecated]\n---\n\n# 3. Files\n\n## Status\n\nDeprecated\n',
		],
		[
			'a tag of its own case, in quotes',
			'---\nstatus: Accepted\ntags:\n  - "accepted"\n  - accepted by all\n---\n\n# Files\n',
			'Rejected, twice',
			'---\nstatus: Rejected, twice\ntags:\n  - "rejected"\n  - accepted by all\n---\n\n# Files\n',
		],
		['CJK', '# 3. 文件\n\n## 状态\n\n提议\n', 'accepted', '# 3. 文件\n\n## 状态\n\n已接受\n'],
	];
	for (const [name, before, status, after] of cases) {
		it(`writes ${name}`, async () => {
			assert.equal(await lines(before, status), after);
		});
		it(`writes ${name}, CRLF`, async () => {
			const text = `${before}\n${sections}`.replaceAll('\n', '\r\n');
			assert.equal(await statusOf(text, status), `${after}\n${sections}`.replaceAll('\n', '\r\n'));
		});
	}

	it('refuses what a badge can not say, and a picture that says nothing', async () => {
		const badge = '![](https://img.shields.io/badge/status-accepted-blue)';
		await assert.rejects(lines(`# Files\n\n**Status:** ${badge}\n`, 'see [2](0002-a.md)'), {
			message: `In ${path} the status is a badge, which can't say "see [2](0002-a.md)". Write it by hand.`,
		});
		await assert.rejects(lines('# Files\n\n**Status:** ![x](status.svg)\n', 'accepted'), {
			message: `In ${path} the status is a picture. Write it by hand.`,
		});
	});

	const log: readonly (readonly [string, string, string])[] = [
		['2020-01-01 Proposed', '2020-01-01 Proposed', '2020-02-03 Accepted'],
		['2020-01-01: Proposed', '2020-01-01: Proposed', '2020-02-03: Accepted'],
		['Proposed (2020-01-01)', 'Proposed (2020-01-01)', 'Accepted (2020-02-03)'],
		['Proposed on 2020-01-01', 'Proposed on 2020-01-01', 'Accepted on 2020-02-03'],
		['- 2020-01-01 Draft\n- 2020-01-02 Proposed', '- 2020-01-01 Draft\n- 2020-01-02 Proposed', '- 2020-02-03 Accepted'],
	];
	for (const [before, kept, added] of log) {
		it(`adds to a log of statuses: ${before.split('\n')[0]}`, async () => {
			const gap = before.startsWith('-') ? '\n' : '\n\n';
			assert.equal(
				await lines(`# 3. Files\n\n## Status\n\n${before}\n`, 'accepted', '2020-02-03'),
				`# 3. Files\n\n## Status\n\n${kept}${gap}${added}\n`,
			);
		});
	}

	it('changes the last line of a log of statuses where no day is given', async () => {
		assert.equal(
			await lines('# 3. Files\n\n## Status\n\n2020-01-01 Proposed\n', 'accepted'),
			'# 3. Files\n\n## Status\n\n2020-01-01 Accepted\n',
		);
	});

	it('gives a field the new day where it has a status and its day', async () => {
		assert.equal(
			await lines('# Files\n\n- Status: proposed (2020-01-01)\n', 'accepted', '2020-02-03'),
			'# Files\n\n- Status: accepted (2020-02-03)\n',
		);
	});

	it('takes words and emoji from the other records of the log', async () => {
		const other = `# 1. A\n\n## Status\n\n⛔ Retired\n\n${sections}`;
		assert.equal(
			await lines('# 3. Files\n\n## Status\n\n✅ Approved\n', 'deprecated', undefined, { 'docs/adr/0001-a.md': other }),
			'# 3. Files\n\n## Status\n\n⛔ Retired\n',
		);
	});

	const places: readonly (readonly [string, string, string, string])[] = [
		['a section', '## Status\n\nProposed\n\n', '# 3. Files\n', '# 3. Files\n\n## Status\n\nAccepted\n'],
		[
			'a bullet',
			'- Status: proposed\n- Date: 2020-01-01\n\n',
			'# 3. Files\n\n* Date: 2020-01-01\n',
			'# 3. Files\n\n* Status: accepted\n* Date: 2020-01-01\n',
		],
		['a bullet of its own', '- Status: proposed\n\n', '# 3. Files\n', '# 3. Files\n\n- Status: accepted\n'],
		[
			'a bold line',
			'**Status:** Proposed\n\n',
			'# 3. Files\n\n**Date**: 2020-01-01\n',
			'# 3. Files\n\n**Status**: Accepted\n\n**Date**: 2020-01-01\n',
		],
		[
			'a row',
			'| Status | Proposed |\n|---|---|\n| Date | 2020-01-01 |\n\n',
			'# 3. Files\n\n| Date | 2020-01-01 |\n|---|---|\n| Owner | me |\n',
			'# 3. Files\n\n| Date | 2020-01-01 |\n|---|---|\n| Status | Accepted |\n| Owner | me |\n',
		],
	];
	for (const [name, head, before, after] of places) {
		it(`puts a status where the log has it: ${name}`, async () => {
			const others = {
				'docs/adr/0001-a.md': `# 1. A\n\n${head}${sections}`,
				'docs/adr/0002-b.md': `# 2. B\n\n${head}${sections}`,
			};
			assert.equal(await lines(before, 'accepted', undefined, others), after);
		});
	}

	it('puts a status into front matter where the log has it there, and makes one', async () => {
		const other = `---\nstatus: proposed\n---\n\n# 1. A\n\n${sections}`;
		const others = { 'docs/adr/0001-a.md': other, 'docs/adr/0002-b.md': other };
		assert.equal(
			await lines('---\ndate: 2020-01-01\n---\n\n# Files\n', 'accepted', undefined, others),
			'---\nstatus: accepted\ndate: 2020-01-01\n---\n\n# Files\n',
		);
		assert.equal(
			await lines('\uFEFF# Files\n', 'accepted', undefined, others),
			'\uFEFF---\nstatus: accepted\n---\n\n# Files\n',
		);
	});

	it('puts a status into front matter of comments', async () => {
		for (const comments of ['# status: "{proposed | accepted}"\n# date: today\n', '# nothing yet\n', '']) {
			assert.equal(
				await statusOf(`---\n${comments}---\n\n# Files\n\n${madr}`, 'accepted', undefined, {
					'docs/adr/0001-a.md': `---\nstatus: proposed\n---\n\n# A\n\n${madr}`,
				}),
				`---\nstatus: accepted\n${comments}---\n\n# Files\n\n${madr}`,
			);
		}
	});

	it('refuses what has no place, or can not be replaced alone', async () => {
		for (const [head, problem] of [
			['---\n{date: 2020-01-01}\n---\n\n# Files', /braces/],
			['---\n{status: accepted, date: 2020-01-01}\n---\n\n# Files', /braces/],
			['+++\nstatus = "accepted"\n+++\n\n# Files', /TOML/],
			['---\nstatus: "\\u2705 accepted"\n---\n\n# Files', /escapes/],
			['# Files\n\n**Status:** ![Accepted](a.svg)', /picture/],
			['# Files\n\n**Status:** 已被 the fifth record that we wrote down late in spring 取代', /told apart/],
		] as const) {
			await assert.rejects(statusOf(`${head}\n\n${madr}`, 'deprecated'), {
				constructor: OperationError,
				message: problem,
			});
		}
	});

	it('leaves a record alone that has the status', async () => {
		const text = `# 3. Files\n\n## Status\n\nApproved  \n\n${sections}`;
		assert.equal(await statusOf(text, 'Accepted'), text);
	});

	it('follows the workflow, but for words that are no stage', async () => {
		const files = { [path]: `# 3. Files\n\n## Status\n\nAccepted\n\n${sections}` };
		const repository = repositoryOf(files);
		const record = repository.record(path);
		await assert.rejects(changeStatus(repository, record, 'proposed'), {
			constructor: OperationError,
			message:
				'docs/adr/0003-use-files.md is accepted and may become deprecated or superseded, not proposed (adr.workflow in .archspec.yaml says what may).',
		});
		await assert.rejects(changeStatus(repository, record, 'On hold'), {
			constructor: OperationError,
			message:
				'docs/adr/0003-use-files.md is accepted and may become deprecated or superseded, not "On hold", which means proposed (adr.workflow in .archspec.yaml says what may).',
		});
		for (const status of ['deprecated', 'Approved', 'Mothballed']) {
			assert.notEqual(changed(files, await changeStatus(repository, record, status))[path], files[path]);
		}
	});

	it('refuses what can not be written', async () => {
		const text = (status: string) => `---\n${status}\n---\n\n# 3. Files\n\n${sections}`;
		for (const [status, word] of [
			['status: accepted', ' '],
			['status: accepted', 'a\nb'],
			['status: >\n  accepted', 'deprecated'],
			['status:\n  - accepted', 'deprecated'],
			['status: accepted\n  by all', 'deprecated'],
			['status: "accepted\n  by all"', 'deprecated'],
			['{status: accepted, date: 2020-01-01}', 'deprecated'],
		] as const) {
			await assert.rejects(statusOf(text(status), word), OperationError);
		}
		const open = '# 3. Files\n\n## Context\n\nc\n\n## Decision\n\nd\n\n## Status\n\n```\nx\n';
		await assert.rejects(statusOf(open, 'accepted'), OperationError);
	});
});
