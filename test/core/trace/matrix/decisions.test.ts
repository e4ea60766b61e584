import assert from 'node:assert/strict';
import { lines, matrixIn } from './featureOf.ts';

const record = (title: string, context: string) =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe do.\n\n## Consequences\n\nNone.\n`;

describe('decisions behind a feature', () => {
	const requirements =
		'# Requirements Document\n\n## Requirements\n\n### Requirement 1: Sell tickets\n\n#### Acceptance Criteria\n\n1. THE ferry SHALL print a ticket\n2. THE ferry SHALL take coins, see [4](../../../docs/adr/0004-coins.md)\n';
	const files = {
		'.kiro/specs/ferry/requirements.md': requirements,
		'.kiro/specs/ferry/design.md':
			'# Design Document\n\n## Overview\n\nAs [decided](../../../docs/adr/0001-steam.md).\n\n## Correctness Properties\n\n### Property 1: Paper\n\nAs [decided](../../../docs/adr/0002-paper.md).\n\n**Validates: Requirements 1.1**\n',
		'.kiro/specs/ferry/tasks.md':
			'# Implementation Plan\n\n- [ ] 1. Sell\n  - _Requirements: 1.1_\n- [ ] 2. Pay, as [decided](../../../docs/adr/0006-pay.md)\n  - _Requirements: 1.2_\n',
		'docs/adr/0001-steam.md': record('1. Steam', 'Wind fails.'),
		'docs/adr/0002-paper.md': record('2. Paper', 'Ink.'),
		'docs/adr/0003-tickets.md': record(
			'3. Tickets',
			'For [this](../../.kiro/specs/ferry/requirements.md#requirement-1-sell-tickets).',
		),
		'docs/adr/0004-coins.md': record('4. Coins', 'See [it](../../.kiro/specs/ferry/tasks.md).'),
		'docs/adr/0005-else.md': record('5. Else', 'Nothing.'),
		'docs/adr/0006-pay.md': record('6. Pay', 'Cash.'),
	};

	it('are found by links in either direction, for what the link is about', async () => {
		assert.deepEqual(lines(await matrixIn(files, '.kiro/specs/ferry')), [
			'1 + decisions: 0003',
			'  1.1 + design: Property 1; tasks: 1 [ ]; decisions: 0002',
			'  1.2 + tasks: 2 [ ]; decisions: 0004, 0006',
			'all decisions: 0001, 0004',
		]);
	});

	it('are records that name ids of a form of the team, which are no mention of a design', async () => {
		const matrix = await matrixIn(
			{
				'docs/requirements.md':
					'# Requirements Document\n\n## REQ-1 Sell\n\nThe ferry sells.\n\n## REQ-2 Sail\n\nIt sails.\n',
				'docs/adr/0001-steam.md': record('1. Steam', 'For REQ-2 and again REQ-2.'),
				'src/horn.ts': '// Implements: REQ-1\n',
				'.archspec.yaml': "trace:\n  code: ['src/**']\n  ids: ['REQ-\\d+']\n",
				'.archspec/kinds/list.yaml':
					'id: list\nname: List\ndescription: Requirements.\ngroup: list\nmatch: [{ paths: [docs/requirements.md] }]\nfile: { directory: docs, name: requirements.md }\ntrace: { dialect: generic, defines: [requirement] }\nsections: []\n',
			},
			'',
		);
		assert.deepEqual(lines(matrix), ['REQ-1 + tests: horn.ts:1', 'REQ-2 - decisions: 0001']);
	});

	it('are not those of archived changes', async () => {
		const delta = (link: string) =>
			`## ADDED Requirements\n\n### Requirement: Sail\n\nThe ferry SHALL sail, as [decided](${link}).\n\n#### Scenario: Usual\n\n- **WHEN** asked\n- **THEN** done\n`;
		const matrix = await matrixIn(
			{
				'openspec/changes/sail/specs/ferry/spec.md': delta('../../../../../docs/adr/0001-steam.md'),
				'openspec/changes/archive/2025-01-01-row/specs/ferry/spec.md': delta(
					'../../../../../../docs/adr/0002-paper.md',
				),
				'docs/adr/0001-steam.md': record('1. Steam', 'Wind fails.'),
				'docs/adr/0002-paper.md': record('2. Paper', 'Ink.'),
			},
			'openspec/specs/ferry',
		);
		assert.deepEqual(lines(matrix), ['Sail + tests: Usual; decisions: 0001']);
	});

	it('lead to the title of the record, and say it with the status', async () => {
		const { whole } = await matrixIn(files, '.kiro/specs/ferry');
		const [place] = whole.decisions;
		assert.equal(place?.path, 'docs/adr/0001-steam.md');
		assert.equal(place?.text, 'Steam (Accepted)');
		assert.equal(place?.range.start.line, 0);
	});
});
