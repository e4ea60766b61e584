import assert from 'node:assert/strict';
import { describeRecord } from '../../../src/core/adr/record/describeRecord.ts';
import type { AdrRecord } from '../../../src/core/adr/record/record.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { type Range, range } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { growth } from '../../support/growth.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { recordOf } from './recordOf.ts';

const rest = ['', '## Context', '', 'x', '', '## Decision', '', 'We will.', '', '## Consequences', '', 'x'];

describe('describeRecord', () => {
	it('reads a Nygard record', () => {
		const { record } = recordOf(
			'doc/adr/0012-use-rows.md',
			'# 12. Use rows',
			'',
			'Date: 2024-01-31',
			'',
			'## Status',
			'',
			'Accepted',
			...rest,
		);
		assert.deepEqual(
			[record.kind, record.title, record.titleNumber?.number, record.status?.stage, record.date?.day, record.decision],
			['adr-nygard', 'Use rows', 12, 'accepted', '2024-01-31', 'We will.'],
		);
	});

	it('knows where the words of a title stand whose number has a line of its own', () => {
		const { record, document } = recordOf('docs/adr/0012-use-rows.md', 'ADR-12', 'Use rows', '===', ...rest);
		assert.deepEqual(record.titleRange, range(1, 0, 1, 8));
		assert.equal(record.titleNumber && document.lines.slice(record.titleNumber.range), '12');
		const { titleRange } = recordOf('docs/adr/0012-use-rows.md', 'R-0-', 'b', '-', ...rest).record;
		assert.deepEqual(titleRange, range(1, 0, 1, 1));
	});

	it('reads a log4brains record', () => {
		const head = ['# Use rows', '', '- Status: accepted', '- Date: 2024-01-31', '- Tags: storage, `speed`', ''];
		const { record } = recordOf(
			'docs/adr/20240131-use-rows.md',
			...head,
			'## Context and Problem Statement',
			'x',
			'## Decision Outcome',
			'x',
		);
		assert.deepEqual(
			[record.kind, record.tags, record.name.date],
			['adr-log4brains', ['storage', 'speed'], '20240131'],
		);
	});

	it('reads a MADR record', () => {
		const { record } = recordOf(
			'docs/decisions/0001-use-rows.md',
			...[
				'---',
				'status: proposed',
				'date: 2024-01-31',
				'decision-makers: Ann',
				'tags: [a, b]',
				'---',
				'# Use `rows`',
				'',
			],
			...['## Context and Problem Statement', 'x', '## Considered Options', '* a', '## Decision Outcome', ''],
			'Chosen option: "**rows**", because [they](x.md) are short.',
		);
		assert.deepEqual(
			[record.kind, record.title, record.status?.form, record.tags, record.decision],
			['adr-madr-4', 'Use rows', 'front-matter', ['a', 'b'], 'Chosen option: "rows", because they are short.'],
		);
	});

	it("takes a template's words for tags for none", () => {
		const tagsOf = (tags: string) =>
			recordOf(
				'docs/adr/20240131-use-rows.md',
				...['# Use rows', '', '- Status: accepted', `- Tags: ${tags}`, '', '## Context and Problem Statement', 'x'],
				...['## Decision Outcome', 'x'],
			).record.tags;
		assert.deepEqual(tagsOf('[space and/or comma separated list]'), []);
		assert.deepEqual(tagsOf('[web, data]'), ['web', 'data']);
	});

	it('reads nothing of documents of other kinds', () => {
		const index = builtinKinds.find(({ id }) => id === 'adr-index');
		assert.ok(index);
		assert.equal(describeRecord(parseDocument('docs/adr/README.md', '# Records'), index), undefined);
	});
});

describe('the title of a record', () => {
	/** `prefix|number|title|source of the title` */
	const titleOf = (heading: string, path = 'docs/adr/0012-use-rows.md'): string => {
		const { record, document } = recordOf(path, ...(heading ? [heading] : []), '', 'Status: accepted', ...rest);
		const { titlePrefix = '', titleNumber, title, titleRange } = record;
		if (titleNumber) {
			assert.equal(Number(document.lines.slice(titleNumber.range)), titleNumber.number);
		}
		return [titlePrefix, titleNumber?.number ?? '', title, titleRange ? document.lines.slice(titleRange) : '-'].join(
			'|',
		);
	};

	it('keeps what only looks like a tag', () => {
		assert.equal(
			titleOf('# 12. Use <X> for List<String>'),
			'12. |12|Use <X> for List<String>|Use <X> for List<String>',
		);
		assert.equal(titleOf('# 12. <a id="x"></a>Use <b>rows</b><br/>').split('|')[2], 'Use rows');
	});

	it('ends before the anchor that its author gives the heading', () => {
		assert.equal(titleOf('# 12. Use rows {#rows}'), '12. |12|Use rows|Use rows');
		assert.equal(titleOf('# **Use rows**  {#rows} #'), '||Use rows|Use rows');
		assert.equal(titleOf('ADR-12: Use rows {#rows}\n==='), 'ADR-12: |12|Use rows|Use rows');
		assert.equal(titleOf('# 12. Use {#rows} here'), '12. |12|Use {#rows} here|Use {#rows} here');
	});

	it('is found in front matter where it stands on one line, also below its key', () => {
		const at = (...title: string[]) => {
			const head = ['---', ...title, 'tags: [a]', '---', '', '## Status', '', 'Accepted'];
			const { document, record } = recordOf('docs/adr/0012-use-rows.md', ...head, ...rest);
			return [record.titlePrefix, record.title, record.titleRange && document.lines.slice(record.titleRange)];
		};
		assert.deepEqual(at('title: |', '  12. Use many rows  '), ['12. ', 'Use many rows', 'Use many rows']);
		assert.deepEqual(at('title: >-', '  Use many rows'), ['', 'Use many rows', 'Use many rows']);
		for (const several of [
			['title: |', '  Use', '  rows'],
			['title: "Use', '  rows"'],
			['title: Use', '  rows'],
		]) {
			assert.deepEqual(at(...several), [undefined, 'Use rows', undefined], several.join());
		}
	});

	it('stands behind a number or an id', () => {
		assert.equal(titleOf('# 12. Use rows'), '12. |12|Use rows|Use rows');
		assert.equal(titleOf('# 12 Use rows'), '12 |12|Use rows|Use rows');
		assert.equal(titleOf('# 0012 - Use rows'), '0012 - |12|Use rows|Use rows');
		assert.equal(titleOf('# ADR-0012: Use `rows`'), 'ADR-0012: |12|Use rows|Use `rows`');
		assert.equal(titleOf('# ADR 12 – Use rows'), 'ADR 12 – |12|Use rows|Use rows');
		assert.equal(titleOf('# [ADR-12] Use rows'), '[ADR-12] |12|Use rows|Use rows');
		assert.equal(titleOf('# API-012: Use rows'), 'API-012: |12|Use rows|Use rows');
		assert.equal(
			titleOf('# Architecture Decision Record 12: Use rows'),
			'Architecture Decision Record 12: |12|Use rows|Use rows',
		);
		assert.equal(titleOf('# **12. Use rows**'), '12. |12|Use rows|Use rows');
		assert.equal(titleOf('# 12. 使用行'), '12. |12|使用行|使用行');
	});

	it('stands behind words that say what it is', () => {
		assert.equal(titleOf('# ADR: Use rows'), 'ADR: ||Use rows|Use rows');
		assert.equal(
			titleOf('# Architecture Decision Record: Use rows'),
			'Architecture Decision Record: ||Use rows|Use rows',
		);
	});

	it('is all of the heading where that begins with words of its own', () => {
		assert.equal(titleOf('# Use rows'), '||Use rows|Use rows');
		assert.equal(titleOf('# 3 tiers for all', 'docs/adr/0012-3-tiers-for-all.md'), '||3 tiers for all|3 tiers for all');
		assert.equal(titleOf('# 2FA for admins'), '||2FA for admins|2FA for admins');
		assert.equal(titleOf('# ADRs need an owner'), '||ADRs need an owner|ADRs need an owner');
	});

	it('is a first heading of a lower level that has an id', () => {
		const sections = ['### Context', 'x', '### Decision', 'y', '### Consequences', 'z'];
		const { record, document } = recordOf('docs/adr/0012-use-rows.md', '## ADR-12: Use many rows', '', ...sections);
		assert.deepEqual([record.title, record.titleNumber?.number], ['Use many rows', 12]);
		assert.equal(record.titleRange && document.lines.slice(record.titleRange), 'Use many rows');
		assert.equal(recordOf('docs/adr/0012-use-rows.md', ...sections).record.titleRange, undefined);
	});

	it('stands in front matter, or else in the name', () => {
		const { record, document } = recordOf(
			'docs/adr/0012-use-rows.md',
			'---',
			'title: "ADR-12: Use rows"',
			'status: accepted',
			'---',
			...rest,
		);
		assert.deepEqual([record.title, record.titleNumber?.number], ['Use rows', 12]);
		assert.equal(record.titleRange && document.lines.slice(record.titleRange), 'Use rows');
		assert.equal(titleOf(''), '||Use rows|-');
	});
});

describe('the status of a record', () => {
	const statusOf = (...lines: readonly string[]): string => {
		const { record, document } = recordOf('docs/adr/0001-x.md', ...lines, ...rest);
		const { status } = record;
		return status ? `${status.form}: ${document.lines.slice(status.range)}: ${status.text}: ${status.stage}` : '';
	};

	it('has the range that an edit of it replaces, in each form', () => {
		assert.equal(statusOf('---', 'status: "accepted"', '---', '# X'), 'front-matter: "accepted": accepted: accepted');
		assert.equal(statusOf('# X', '', '* Status: accepted <!-- a word -->'), 'bullet: accepted: accepted: accepted');
		assert.equal(statusOf('# X', '', '**Status:** _accepted_<br>'), 'bold: _accepted_: accepted: accepted');
		assert.equal(statusOf('# X', '', 'Status: Accepted  ', 'Date: 2024-01-31'), 'plain: Accepted: Accepted: accepted');
		assert.equal(
			statusOf('# X', '', '| Status | Accepted |', '|---|---|', '| Date | x |'),
			'table: Accepted: Accepted: accepted',
		);
		assert.equal(
			statusOf('# X', '', '## Status', '', '- [ ] Proposed', '- [x] Accepted'),
			'section: Accepted: Accepted: accepted',
		);
		assert.equal(
			statusOf('# X', '', '## 状态', '', '2024-01-30 提议', '', '2024-01-31 通过'),
			'section: 2024-01-31 通过: 2024-01-31 通过: accepted',
		);
	});

	it('is the newest of a log, whichever way that grows', () => {
		const log = ['2024-02-01: Accepted', '', '2024-01-01: Proposed'];
		assert.match(statusOf('# X', '', '## Status', '', ...log), /accepted$/);
		assert.match(statusOf('# X', '', '## Status', '', ...[...log].reverse()), /accepted$/);
	});

	it('has the name of the field before it, or a sentence around it', () => {
		assert.match(statusOf('# X', '', '## Status', '', '**Status:** Accepted'), /^section: Accepted: Accepted/);
		assert.match(statusOf('# X', '', '## Status', '', 'This decision is accepted.'), /: accepted$/);
	});

	it('is none of the fields behind it on its line', () => {
		const read = (...lines: readonly string[]) => {
			const { record } = recordOf('docs/adr/0012-use-rows.md', '# 12. Use rows', '', ...lines, ...rest);
			return [record.status?.text, record.date?.day];
		};
		for (const line of [
			'**Status:** Accepted | **Date:** 2026-06-25',
			'**Status:** Accepted · **Date:** 2026-06-25 · **Owner:** Ann',
			'- Status: Accepted | Date: 2026-06-25',
		]) {
			assert.deepEqual(read(line), ['Accepted', '2026-06-25'], line);
		}
		assert.deepEqual(read('## Status', '', 'Accepted · **Date:** 2026-06-25'), ['Accepted', '2026-06-25']);
		assert.deepEqual(read('**Status:** Proposed | Accepted | Rejected'), ['Proposed | Accepted | Rejected', undefined]);
		assert.deepEqual(read('**Status:** Accepted; note: for now'), ['Accepted; note: for now', undefined]);
	});

	it('is the one of several that is marked, in each form', () => {
		for (const head of [
			['## Status', '', 'Proposed | **Accepted** | Rejected'],
			['## Status', '', '- [ ] Proposed | [x] Accepted'],
			['## Status', '', '[x] Accepted, [ ] Superseded'],
			['## Status', '', '[ ] Proposed, [x] Accepted; [ ] Superseded'],
			['**Status:** [ ] Proposed，[x] Accepted、[ ] Superseded'],
			['**Status:** Proposed | `Accepted` | Rejected'],
			['| Status | Proposed \\| **Accepted** |', '|---|---|'],
		]) {
			assert.match(statusOf('# X', '', ...head), /: Accepted: accepted$/, head.at(-1));
		}
		assert.match(statusOf('---', 'status: proposed | **accepted**', '---', '# X'), /: accepted: accepted$/);
		const offered = 'Proposed | **Accepted** | Superseded by [ADR-2](0002-a.md)';
		const record = (status: string) =>
			recordOf('docs/adr/0001-x.md', '# X', '', '## Status', '', status, ...rest).record;
		assert.deepEqual(record(offered).links, []);
		const [superseded, ...more] = record('Proposed | Accepted | **Superseded by [ADR-2](0002-a.md)**').links;
		assert.deepEqual([superseded?.relation, more], ['superseded-by', []]);
	});

	it('reads past what is struck out', () => {
		assert.match(statusOf('# X', '', '## Status', '', '~~Proposed~~ Accepted'), /: Accepted: accepted$/);
		assert.match(statusOf('# X', '', '**Status:** <del>Proposed</del> Accepted'), /: Accepted: accepted$/);
		assert.match(statusOf('# X', '', '## Status', '', 'Accepted', '', '~~Proposed~~'), /: Accepted: accepted$/);
		assert.match(statusOf('# X', '', '## Status', '', '~~Accepted~~'), /: undefined$/);
	});

	it('reads through brackets, tags and code, but takes no status in brackets for another one', () => {
		for (const word of ['(Accepted)', '<b>Accepted</b>', '`Accepted`']) {
			assert.match(statusOf('# X', '', '## Status', '', word), /: accepted$/);
		}
		assert.match(statusOf('# X', '', '## Status', '', 'Accepted', '', '(Proposed by us)'), /: Accepted: accepted$/);
		assert.match(statusOf('# X', '', '## Status', '', 'Accepted', '', '(draft 3)'), /: Accepted: accepted$/);
	});

	it('reads without the quotes around it, and keeps those within', () => {
		assert.match(statusOf('# X', '', '* Status: "superseded by ADR-0002"'), /: superseded by ADR-0002: superseded$/);
		assert.match(statusOf('# X', '', '**Statut** : « accepté »'), /: accepté: accepted$/);
		assert.match(statusOf('# X', '', '* Status: accepted (the "new" way)'), /: accepted \(the "new" way\): accepted$/);
	});

	it('reads what a badge says, where nothing but pictures stand', () => {
		for (const [badge, status] of [
			['![Status](https://img.shields.io/badge/status-accepted-blue)', 'accepted: accepted'],
			[
				'[![Status](https://img.shields.io/badge/Accepted-blue.svg?style=flat)](https://example.org)',
				'Accepted: accepted',
			],
			['![](https://img.shields.io/badge/ADR-superseded_by_ADR--2-red)', 'superseded by ADR-2: superseded'],
			['![](https://badgen.net/badge/status/in%20review/red)', 'in review: proposed'],
			['<img src="https://badgen.net/badge/status/rejected" alt="">', 'rejected: rejected'],
			['![Status: Rejected](images/red.svg)', 'Status: Rejected: rejected'],
			['![build](https://img.shields.io/badge/build-passing-blue)', 'build: undefined'],
			['![](https://img.shields.io/badge/status-%E0-blue)', ': undefined'],
			['Draft ![](https://img.shields.io/badge/status-accepted-blue)', 'Draft: draft'],
		] as const) {
			const read = statusOf('# X', '', `**Status:** ${badge}`);
			assert.ok(read.endsWith(`${badge}: ${status}`), `${read} ${status}`);
		}
	});

	it('reads without emoji, and tells them', () => {
		const { record } = recordOf('docs/adr/0001-x.md', '# X', '', '## Status', '', '✅ Accepted', ...rest);
		assert.deepEqual([record.status?.text, record.status?.emoji], ['Accepted', '✅ ']);
		const { record: named } = recordOf('docs/adr/0001-x.md', '# X', '', '## Status', '', ':white_check_mark: Accepted');
		assert.deepEqual(
			[named.status?.text, named.status?.emoji, named.status?.stage],
			['Accepted', ':white_check_mark: ', 'accepted'],
		);
	});

	it('is none of what bold letters say in prose above its section', () => {
		for (const prose of [
			'**TL;DR:** Orders get a **Status:** column of their own.',
			'> **Note:** ADR-5 has the **Status:** superseded',
		]) {
			assert.match(statusOf('# X', '', prose, '', '## Status', '', 'Accepted'), /: Accepted: accepted$/, prose);
		}
	});

	it('keeps the bold words that say it, with a colon behind them', () => {
		for (const [value, stage] of [
			['✅ **Accepted**: 2024-02-01', 'accepted'],
			['Proposed → **Accepted**: 2024-02-01', 'accepted'],
			['~~Proposed~~ **Accepted:** by the board', 'accepted'],
			['Superseded by **ADR-0009**: it is simpler', 'superseded'],
		] as const) {
			const read = statusOf('# X', '', `**Status:** ${value}`);
			assert.ok(read.startsWith(`bold: ${value}: `) && read.endsWith(`: ${stage}`), read);
		}
	});

	it('is shown without the fields behind it in a section too', () => {
		for (const [value, shown] of [
			['Accepted **Date:** 2024-02-01', 'Accepted'],
			['Accepted | **Date:** 2024-02-01', 'Accepted'],
			['Accepted | https://example.com/x', 'Accepted | https://example.com/x'],
		] as const) {
			assert.ok(statusOf('# X', '', '## Status', '', value).endsWith(`: ${shown}: accepted`), value);
			assert.ok(statusOf('# X', '', `**Status:** ${value}`).endsWith(`: ${shown}: accepted`), value);
		}
	});

	it('is none of what amends it or proposed it', () => {
		const lines = ['# X', '', '## Status', '', 'Accepted', '', 'Proposed by Ann', '', 'Amended by [2](0002-y.md)'];
		assert.equal(statusOf(...lines), 'section: Accepted: Accepted: accepted');
	});

	it('is none that a comment of several lines offers', () => {
		assert.equal(
			statusOf('# X', '', '## Status', '', 'Accepted', '', '<!--', 'Proposed', '-->'),
			'section: Accepted: Accepted: accepted',
		);
	});
});

describe('the decision in brief', () => {
	const briefOf = (...lines: readonly string[]): string | undefined =>
		recordOf(
			'docs/adr/0001-x.md',
			'# X',
			'',
			'## Context',
			'',
			'x',
			'',
			'## Decision',
			'',
			...lines,
			'',
			'## Consequences',
			'',
			'x',
		).record.decision;

	it('is plain text without code, tables, pictures and headings', () => {
		assert.equal(
			briefOf(
				'### Now',
				'',
				'We will **use**',
				'[rows](x.md).',
				'',
				'```',
				'code',
				'```',
				'',
				'| a |',
				'|---|',
				'',
				'- One',
			),
			'We will use rows. One',
		);
		assert.equal(briefOf('```', 'code', '```'), undefined);
	});

	it('is what stands before sub-sections, where anything does', () => {
		assert.equal(briefOf('We will.', '', '### Costs', '', 'None.'), 'We will.');
		assert.equal(briefOf('We will.', '', 'Costs', '---', '', 'None.'), 'We will.');
	});

	it('ends with a whole word', () => {
		const brief = briefOf('word '.repeat(100)) ?? '';
		assert.ok(brief.length <= 300 && brief.length > 280, String(brief.length));
		assert.ok(brief.endsWith(' word…'), brief.slice(-10));
	});
});

describe('a hostile text as a record', () => {
	const kind = builtinKinds.find(({ id }) => id === 'adr-nygard') as Kind;
	const path = 'docs/adr/0001-x.md';

	it('is read in time by its length, with ranges within it', () => {
		for (const [name, text] of hostileTexts) {
			const body = (length: number): string => hostileRecord(text, length);
			// Reading the document and matching its sections takes time as well, and is measured elsewhere
			const documents = new Map([1000, 10_000].map((length) => [body(length), parseDocument(path, body(length))]));
			const read = (whole: string): unknown => {
				const document = documents.get(whole);
				return document && describeRecord(document, kind);
			};
			const times = growth(read, body, 1000, 10);
			assert.ok(times < 5, `${name}: ${times.toFixed(1)} times as long as ten texts of a tenth`);
			for (const [, document] of documents) {
				const ranges = rangesOf(describeRecord(document, kind));
				assert.ok(
					ranges.every((range) => isWithin(range, document)),
					name,
				);
			}
		}
	}).timeout(20_000);
});

/** A text as title, as status, in a section of links, and as what is decided. */
function hostileRecord(text: (length: number) => string, length: number): string {
	const part = text(length / 3);
	const title = part.split('\n', 1)[0];
	return `# 1. ${title}\n\n## Status\n\nSuperseded by ${part}\n\n## Links\n\n- Supersedes 1, ${part}\n\n## Decision\n\n${part}\n`;
}

function rangesOf(record: AdrRecord | undefined): Range[] {
	const parts = [record?.status, record?.date, record?.titleNumber, ...(record?.links ?? [])].map((one) => one?.range);
	return [...parts, record?.titleRange].filter((range) => range !== undefined);
}

function isWithin({ start, end }: Range, { lines }: SpecDocument): boolean {
	const isOrdered = start.line < end.line || (start.line === end.line && start.character < end.character);
	return isOrdered && end.line < lines.count && end.character <= lines.line(end.line).length;
}
