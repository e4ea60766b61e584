import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { documentStatus } from '../../../src/core/kinds/status.ts';
import { kindOf } from './kindOf.ts';

const kind = kindOf(
	'  - { id: status, heading: Status, aliases: [状态] }\n  - { id: context, heading: Context }',
	`status:
  fields: [status, state]
  section: status
  done: [accepted, approved, 通过]
  values: [proposed, accepted, superseded by, superceded by, 提议]
`,
);

function statusOf(...lines: string[]): string | undefined {
	const document = parseDocument('docs/adr/0001-x.md', lines.join('\n'));
	const status = documentStatus(document, kind);
	return status && `${status.text}${status.done ? ' (done)' : ''}`;
}

describe('documentStatus', () => {
	it('reads front matter, without regard to case', () => {
		assert.equal(statusOf('---', 'Status: Accepted', '---', '# T'), 'Accepted (done)');
		assert.equal(statusOf('---', 'status: "superseded by ADR-0123"', '---'), 'superseded by ADR-0123');
	});

	it('reads the section that a record calls so, although its kind has none', () => {
		const of = (path: string, ...lines: string[]): string | undefined => {
			const document = parseDocument(path, lines.join('\n'));
			const found = builtinKinds.find(({ id }) => id === (path.includes('adr') ? 'adr-madr-4' : 'technical-plan'));
			return found && documentStatus(document, found)?.text;
		};
		const context = ['## Context and Problem Statement', '', 'Why?'];
		assert.equal(of('docs/adr/0001-x.md', '# X', '', '## Status', '', 'Rejected', '', ...context), 'Rejected');
		assert.equal(of('docs/adr/0001-x.md', '# X', '', ...context, '', '## Estado', '', 'Aceptado'), 'Aceptado');
		assert.equal(of('docs/adr/0001-x.md', '# X', '', 'Status: draft', '', '## Status', '', 'Rejected'), 'draft');
		assert.equal(of('docs/plan.md', '# X', '', '## Status', '', 'Rejected'), undefined);
		const history = ['| Day | What |', '|---|---|', '| 2024-01-01 | Opened |'];
		assert.equal(of('docs/adr/0001-x.md', '# X', '', '## Status', '', ...history, '', ...context), undefined);
	});

	it('reads a field in the head, in each form', () => {
		for (const line of ['* Status: accepted', '**Status**: accepted', 'Status: accepted', '- **Status:** accepted']) {
			assert.equal(statusOf('# T', '', line, '', '## Context', 'x'), 'accepted (done)', line);
		}
	});

	it('reads a row that says behind a status when it was given', () => {
		const row = '| Status | Accepted | 2024-01-02 |';
		assert.equal(statusOf('# T', '', row, '|---|---|---|', '', '## Context', 'x'), 'Accepted (done)');
		assert.equal(statusOf('# T', '', '| | | |', '|---|---|---|', row, '| Owner | Ada | |'), 'Accepted (done)');
	});

	it('does not take the next field of a line for the value of one that has none', () => {
		assert.equal(statusOf('# T', '', 'Status:', 'Owner: Ada', '', '## Context', 'x'), undefined);
		assert.equal(statusOf('# T', '', 'Status:', 'Accepted', 'Owner: Ada', '', '## Context'), 'Accepted (done)');
		for (const line of ['**Status:** **Date:** 2024-01-02', '- **Status**: **Owner**: Ada', '**Status:** **Date:**']) {
			assert.equal(statusOf('# T', '', line, '', '## Context', 'x'), undefined, line);
		}
		assert.equal(
			statusOf('# T', '', '**Status:** **Accepted**: by the board', '', '## Context'),
			'**Accepted**: by the board (done)',
		);
	});

	it('looks at the names in their order', () => {
		assert.equal(statusOf('# T', '', '* State: proposed', '* Status: accepted'), 'accepted (done)');
	});

	it('reads no field that stands in a section', () => {
		assert.equal(statusOf('# T', '', '## Context', '', '* Status: accepted'), undefined);
	});

	it('reads the first line of the status section', () => {
		assert.equal(statusOf('# T', '## Status', '', 'Accepted', '', '## Context', 'proposed'), 'Accepted (done)');
		assert.equal(statusOf('# T', '## Status', '', 'in the making', 'since May'), 'in the making');
	});

	it('takes the last line that begins with a status word, links that follow left aside', () => {
		assert.equal(
			statusOf('# T', '## Status', 'Proposed', '', 'Accepted', '', 'Amended by [3. X](0003-x.md)'),
			'Accepted (done)',
		);
		assert.equal(
			statusOf('# T', '## Status', 'Accepted', '', 'Superceded by [2. Y](0002-y.md)'),
			'Superceded by [2. Y](0002-y.md)',
		);
	});

	it('takes a rejection with its reason below a status that leaves the decision open', () => {
		const rejected = 'Rejected: we lack the money for it and nobody would run it';
		assert.equal(statusOf('# T', '## Status', 'Proposed', '', rejected), rejected);
		assert.equal(statusOf('# T', '## Status', 'Accepted', '', 'Rejected: we lack the money'), 'Accepted (done)');
		assert.equal(statusOf('# T', '## Status', 'Proposed', '', 'Rejected: the old queue'), 'Proposed');
	});

	it('stays with the first status where a line below only begins like one', () => {
		for (const [first, ...below] of [
			['Accepted', 'Implemented by [7. Wires](0007-wires.md)', 'Related to [3. X](0003-x.md)'],
			['Accepted', 'Implemented in the spring release'],
			['Accepted', 'Approved by: the board', 'Approval date: 2024-05-01'],
			['Accepted', 'Review cycle: every other year'],
			['Accepted', 'Deprecated: the old queue'],
			['Accepted', 'Deprecated: use of XML'],
			['Accepted', 'Deprecated: use cases 3 and 4 of the old shop'],
			['Accepted', 'Deprecated: no'],
			['Accepted', 'Rejected: it would cost too much'],
			['Accepted', 'Reason: we use Kafka now'],
			['Accepted', 'Proposed: 2024-05-01', 'Reviewed: 2024-06-01'],
			['Accepted', '- Drafted: 2024-04-01', '- Accepted: 2024-05-01', '- Reviewed: 2025-05-01'],
			['Accepted 2024-05-01', 'Pending work: the old ones'],
			['Accepted', 'Replaced the old queue; 3 callers are left.'],
			['Accepted', 'Proposed | Accepted | Deprecated'],
			['Proposed', 'Decided as the aim for [issue 12](https://example.org/12), to be done later.'],
			['Proposed', 'Adopted: no'],
			['Superseded by [2. Y](0002-y.md)', 'Accepted: 2024-05-01'],
			['Superseded by [2. Y](0002-y.md)', 'Accepted 2024-05-01'],
			['Deprecated', 'Active until 2025-03.'],
			['承認済み', '承認日: 2024-05-01', '決定者: 田中'],
			['提案中', '承認者: 田中'],
			['提议', '批准人：王'],
			['제안', '승인자: 김'],
		]) {
			for (const gap of ['\n', '\n\n']) {
				const status = statusOf('# T', '## Status', [first, ...below].join(gap));
				assert.equal(status?.replace(' (done)', ''), first, below.join('⏎'));
			}
		}
		const sentence = 'Accepted by the board, which wants the old one';
		assert.equal(statusOf('# T', '## Status', sentence, 'deprecated'), `${sentence} (done)`);
	});

	it('goes on to a line that is a status and nothing else, and along a log of dates', () => {
		for (const [before, after] of [
			['Proposed', 'Accepted on 2024-05-01'],
			['Proposed', 'Approved and implemented'],
			['Draft', 'In review'],
			['Accepted by all.', 'Deprecated (see below)'],
			['Accepted', 'Deprecated, use queues instead'],
			['Accepted', 'Deprecated since version 2'],
			['Accepted', '**Superseded** by ADR-12 on 2024-05-01'],
			['Accepted: 2024-05-01', 'Superseded: ADR-0012'],
			['Accepted', 'Superseded by whatever the board wants'],
			['Akzeptiert', 'Ersetzt durch [3. X](0003-x.md)'],
			['已接受', '已被 [3. X](0003-x.md) 取代'],
			['提议', '已通过'],
			['Approved by: the board', 'Proposed'],
			['Owner: Ada', 'Accepted by all'],
			['Proposed | Accepted', '2024-05-01 Proposed'],
			['Proposed: April 5, 2024', 'Accepted: May 1, 2024'],
			['Proposed on 2024-04-05', 'Accepted by Ada on 2024-05-01'],
			['Draft (2024-04-05)', 'Review (2024-05-01)'],
			['Accepted', 'Replaced with [ADR-5](0005-x.md)'],
			['Accepted', 'Deprecated in v2.0'],
			['Accepted', 'Deprecated: we use Kafka now'],
			['Accepted', '**Deprecated:** no longer needed.'],
			['Akzeptiert', 'Veraltet: wir nutzen jetzt Kafka'],
			['Proposed', 'Rejected by the board'],
			['Proposed', 'Accepted by the board on 2024-01-02'],
			['Proposed: 2024-01-01', 'Accepted: 2024-02-01 (Anna)'],
			['Proposed 2024-01-01', 'Accepted 2024-02-01 by the board'],
			['Vorgeschlagen am 1.1.2024', 'Angenommen am 2.2.2024 durch das Team'],
		]) {
			assert.equal(statusOf('# T', '## Status', `${before}`, '', `${after}`)?.replace(' (done)', ''), after, before);
		}
		assert.equal(
			statusOf('# T', '## Status', 'Accepted (2024-05-01)', '', 'Proposed (2024-04-05)'),
			'Accepted (2024-05-01) (done)',
			'a log that grows upwards',
		);
	});

	it('reads a log of dates below a legend', () => {
		assert.equal(
			statusOf('# 标题', '## 状态', '', '列表：提议/通过/已弃用', '', '2017-11-22 提议', '2017-12-01 通过'),
			'2017-12-01 通过 (done)',
		);
	});

	it('sees through emoji, markup and dates', () => {
		assert.equal(
			statusOf('# T', '## Status', '✅ **Accepted** (documenting what is there)'),
			'✅ **Accepted** (documenting what is there) (done)',
		);
		assert.equal(statusOf('# T', '', 'Status: *approved* on 2024-05-18'), '*approved* on 2024-05-18 (done)');
	});

	it('takes whole words only, and no choice that is still to be made', () => {
		assert.equal(statusOf('# T', '', 'Status: acceptedish'), 'acceptedish');
		assert.equal(statusOf('# T', '', 'Status: accepted | deprecated'), 'accepted | deprecated');
	});

	it('skips comments in the section', () => {
		assert.equal(statusOf('# T', '## Status', '<!-- one word -->', '', 'Proposed'), 'Proposed');
		assert.equal(statusOf('# T', '## Status', '<!-- one --> <!-- word --> Accepted'), 'Accepted (done)');
		assert.equal(statusOf('# T', '## Status', 'Accepted <!-- one word --><br>'), 'Accepted (done)');
	});

	it('reads a heading in two languages where both say the same', () => {
		assert.equal(statusOf('# T', '## 状态 (Status)', 'Accepted'), 'Accepted (done)');
		assert.equal(statusOf('# T', '## 状态 (Context)', 'Accepted'), undefined);
	});

	it('reads a line of several values, a value below its name, and a heading that holds it', () => {
		for (const lines of [
			['Date: 2026-03-01 · Status: accepted'],
			['**Date:** 1 March · **Status:** accepted · **Closes:** #3'],
			['Date: 2026-03-01. Status: accepted. It amends 2.'],
			['*Status: accepted*'],
			['_Status_: accepted'],
			['**Status**', '', 'accepted'],
			['- **Status**', '  - accepted'],
			['## Status: accepted'],
			['## Details', '', '- Status: accepted'],
		]) {
			assert.equal(statusOf('# T', '', ...lines, '', '## Context', 'x'), 'accepted (done)', lines.join('⏎'));
		}
		assert.equal(statusOf('# T', '', '<!-- Status: accepted -->', '', '## Context', 'x'), undefined);
		assert.equal(statusOf('# T', '', '```', 'Status: accepted', '```', '', '## Context', 'x'), undefined);
	});

	it('ends where another field of the line begins', () => {
		for (const line of [
			'> **Status:** Draft · **Date:** 2026-05-02',
			'**Status:** Draft | **Date:** 2026-05-02 | **Owner:** Mia',
			'**Status:** Draft  **Date:** 2026-05-02',
			'**Status**: Draft — **Date**: 2026-05-02',
			'- **Status**: Draft, **Date**: 2026-05-02',
			'**Status:** Draft **日付**：2026-05-02',
			'**Created**: 2026-05-02  **Status**: Draft',
			'**Created**: 2026-05-02  **Status**: Draft  **Owner**: Mia',
			'> **Created**: 2026-05-02 **Status:** Draft',
			'Status: Draft | Date: 2026-05-02',
		]) {
			assert.equal(statusOf('# T', '', line, '', '## Context', 'x'), 'Draft', line);
		}
		for (const [line, status] of [
			['**Status:** Draft, **not** final', 'Draft, **not** final'],
			['**Status:** Draft: to be read', 'Draft: to be read'],
			['**Status:** Draft; see also: ADR-3', 'Draft; see also: ADR-3'],
			['**Status:** Draft | Review | Done', 'Draft | Review | Done'],
			['**Status:** **Draft** (2026-05-02)', '**Draft** (2026-05-02)'],
			['As the **Status**: Draft says', undefined],
			['**Note:** see the **Status board** of May', undefined],
		] as const) {
			assert.equal(statusOf('# T', '', line, '', '## Context', 'x'), status, line);
		}
	});

	it('reads tables with the names beside or above the values', () => {
		const rule = '|---|---|';
		for (const lines of [
			['| Status | accepted |', rule, '| Date | 1 March |'],
			['| Status | accepted |', rule, '| Proposed by | Ann |', '| Day | 1 March |'],
			['| Status | accepted |', rule, '| Proposed | 1 March |', '| Rejected | never |'],
			['| Field | Value |', rule, '| **Status:** | accepted |'],
			['| Date | Status |', rule, '| 1 March | proposed |', '| 2 March | accepted |'],
			['| Status | Date |', rule, '| accepted | 1 March |'],
		]) {
			assert.equal(statusOf('# T', '', ...lines, '', '## Context', 'x'), 'accepted (done)', lines[2]);
			assert.equal(statusOf('# T', '', '## Status', '', ...lines), 'accepted (done)', lines[2]);
		}
	});

	it('reads no table that explains statuses, and of parts none where a line says the status', () => {
		const rule = '|---|---|';
		const context = ['', '## Context', 'x'];
		const legends = [
			['| Status | Description |', rule, '| Proposed | Under discussion |', '| Superseded | Replaced |'],
			['| Status | Meaning |', rule, '| Accepted | In force |', '| Shelved | Left for later |'],
			['| **Status** | When to use |', rule, '| Proposed | First |', '| Rejected | Never |'],
		];
		for (const legend of legends) {
			assert.equal(
				statusOf('# T', '## Status', '', 'Accepted', '', ...legend, ...context),
				'Accepted (done)',
				legend[0],
			);
			assert.equal(
				statusOf('# T', '## Status', '', ...legend, '', 'Accepted', ...context),
				'Accepted (done)',
				legend[0],
			);
			assert.equal(statusOf('# T', '## Status', '', ...legend, ...context), undefined, legend[0]);
			assert.equal(
				statusOf('# T', '', ...legend, '', '## Status', 'Accepted', ...context),
				'Accepted (done)',
				legend[0],
			);
		}
		const parts = ['| Part | Status |', rule, '| Store | Accepted |', '| Page | Proposed |'];
		assert.equal(statusOf('# T', '## Status', '', 'Accepted', '', ...parts, ...context), 'Accepted (done)');
		assert.equal(statusOf('# T', '## Status', '', ...parts, ...context), 'Proposed');
		for (const log of [
			['| Status | Day |', rule, '| Proposed | |', '| Rejected | |'],
			['| Status | At |', rule, '| Proposed | 2024-01-02 |', '| Rejected | 2024-02-03 |'],
			['| Status | By |', rule, '| Proposed | Ann |', '| Rejected | Ben |'],
		]) {
			assert.equal(statusOf('# T', '## Status', '', 'Accepted', '', ...log, ...context), 'Rejected', log[0]);
			assert.equal(statusOf('# T', '## Status', '', ...log, ...context), 'Rejected', log[0]);
		}
	});

	it('is the value below its name where the next column says who gave it, or when', () => {
		for (const column of ['Approved by', '**Accepted on**', 'Superseded by', 'Approval']) {
			const table = [`| Status | ${column} | At |`, '|---|---|---|', '| Proposed | Ann | Rome |'];
			assert.equal(statusOf('# T', '', ...table, '', '## Context', '', 'Why'), 'Proposed', column);
		}
		const pair = ['| Status | Superseded by ADR-5 | 2024-01-02 |', '|---|---|---|', '| Owner | Ann | |'];
		assert.equal(statusOf('# T', '', ...pair, '', '## Context', '', 'Why'), 'Superseded by ADR-5');
	});

	it('takes the ticked status of a list to choose from, and the last of a path', () => {
		assert.equal(statusOf('# T', '## Status', '- [ ] Proposed', '- [x] Accepted'), 'Accepted (done)');
		assert.equal(statusOf('# T', '## Status', 'Proposed → Accepted'), 'Proposed → Accepted (done)');
		assert.equal(statusOf('# T', '## Status', 'Accepted → Superseded'), 'Accepted → Superseded');
		assert.equal(statusOf('# T', '', 'Status: Accepted / Approved'), 'Accepted / Approved (done)');
		assert.match(statusOf('# T', '', 'Status: Accepted — import / export superseded') ?? '', /\(done\)$/);
	});

	it('knows the name and the words in other languages', () => {
		for (const line of [
			...[
				'Status: angenommen',
				'Status: akzeptiert (2026)',
				'**Statut** : Accepté',
				'Estado: Aceptada',
				'Stan: przyjęta',
				'* Status: aceita',
			],
			...[
				'- **Статус:** принято',
				'Статус: Утверждён',
				'상태: 승인됨',
				'ステータス: 承認済み',
				'状态：已采纳',
				'Stato: accettata',
			],
		]) {
			assert.match(statusOf('# T', '', line) ?? '', /\(done\)$/, line);
		}
		for (const line of [
			'Status: abgelehnt',
			'Статус: предложено',
			'Estado: Propuesto',
			'Stan: proponowana',
			'状态：待定',
			'상태: 제안',
		]) {
			assert.doesNotMatch(statusOf('# T', '', line) ?? '(done)', /\(done\)$/, line);
		}
	});

	it('is undefined where nothing says it', () => {
		assert.equal(statusOf('# T', '## Status', '', '## Context', 'x'), undefined);
		assert.equal(statusOf(''), undefined);
	});
});
