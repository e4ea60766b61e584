import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import {
	followingDocuments,
	kindsBefore,
	kindToWrite,
	nextKinds,
	precedingDocuments,
} from '../../../src/core/kinds/chain.ts';
import { chainStart, featureTitle, likelyVariables } from '../../../src/core/kinds/chainStart.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';
import { type IndexedDocument, SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

function kind(id: string): Kind {
	const found = builtinKinds.find((one) => one.id === id);
	assert.ok(found, id);
	return found;
}

async function documentsIn(files: Record<string, string>): Promise<readonly IndexedDocument[]> {
	const workspace = new MemoryWorkspace(files);
	const index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules: [] });
	await index.load();
	return index.documents();
}

const requirements =
	'# Requirements Document\n\n## Introduction\n\nA ferry.\n\n## Requirements\n\n### Requirement 1: Sell *tickets*\n\n#### Acceptance Criteria\n\n1. THE ferry SHALL sell {slug}\n2. THE ferry SHALL print\n\n### Requirement 2: Sail {title}\n\n#### Acceptance Criteria\n\n1. THE ferry SHALL sail\n';
const spec =
	'# Feature Specification: Harbour ferry\n\n## User Scenarios & Testing\n\n### User Story 1 - Sell (Priority: P1)\n\nText.\n\n### User Story 2 - Sail (Priority: P2)\n\nText.\n\n## Requirements\n\n- **FR-001**: System MUST sell\n\n## Success Criteria\n\n- **SC-001**: Nobody is late\n';
const delta = (name: string) =>
	`## ADDED Requirements\n\n### Requirement: ${name}\n\nThe ferry SHALL do it.\n\n#### Scenario: Usual\n\n- **WHEN** asked\n- **THEN** done\n`;
const proposal = '## Why\n\nBecause.\n\n## What Changes\n\n- All.\n';

const files = {
	'.kiro/specs/ferry/requirements.md': requirements,
	'.kiro/specs/ferry/design.md': '# Design Document: Harbour ferry\n\n## Overview\n\nA ferry.\n',
	'.kiro/specs/other/tasks.md': '# Implementation Plan\n\n- [ ] 1. Other\n',
	'specs/001-ferry/spec.md': spec,
	'specs/001-ferry/plan.md':
		'# Implementation Plan: Ferry\n\n## Summary\n\nText.\n\n## Technical Context\n\nText.\n\n## Project Structure\n\nText.\n',
	'openspec/changes/add-ferry/proposal.md': proposal,
	'openspec/changes/add-ferry/specs/harbour/spec.md': delta('Sail'),
	'openspec/changes/add-ferry/specs/tickets/spec.md': `${delta('Sell')}\n## REMOVED Requirements\n\n### Requirement: Row\n\n**Reason**: Slow.\n`,
};

const start = (id: string, path: string, all: readonly IndexedDocument[]) =>
	scaffold(kind(id), {
		title: 'Ferry',
		date: '2025-05-05',
		directory: path,
		chain: (place) => chainStart(kind(id), place, all, builtinKinds),
	}).text;

describe('the chain of a document', () => {
	let all: readonly IndexedDocument[];

	const at = (path: string): IndexedDocument => {
		const found = all.find(({ facts }) => facts.path === path);
		assert.ok(found, path);
		return found;
	};

	before(async () => {
		all = await documentsIn(files);
	});

	it('goes from kind to kind, and takes what stands in the place of the next one', () => {
		const ids = (kinds: readonly Kind[]) => kinds.map(({ id }) => id);
		assert.deepEqual(ids(nextKinds(kind('kiro-requirements'), builtinKinds)), ['kiro-design', 'kiro-bugfix-design']);
		assert.deepEqual(ids(nextKinds(kind('kiro-tasks'), builtinKinds)), []);
		assert.deepEqual(ids(kindsBefore(kind('speckit-tasks'), builtinKinds)).sort(), [
			'speckit-plan',
			'speckit-plan-short',
			'speckit-spec',
			'speckit-spec-short',
		]);
		for (const { next, id } of builtinKinds) {
			assert.ok(next === undefined || builtinKinds.some((one) => one.id === next), `${id}: ${next}`);
		}
	});

	it('ends where kinds name each other in a circle', () => {
		const circle = [
			{ ...kind('kiro-tasks'), id: 'a', next: 'b', file: { directory: '', name: 'a.md' } },
			{ ...kind('kiro-tasks'), id: 'b', next: 'a', file: { directory: '', name: 'b.md' } },
		];
		const [a] = circle;
		assert.ok(a);
		assert.deepEqual(
			kindsBefore(a, circle).map(({ id }) => id),
			['b'],
		);
		const document = { kind: a, facts: { ...at('.kiro/specs/ferry/design.md').facts, path: 'a.md', kind: 'a' } };
		assert.equal(kindToWrite(document, [document], circle)?.id, 'b');
	});

	it('stays in the feature', () => {
		const paths = (documents: readonly IndexedDocument[]) => documents.map(({ facts }) => facts.path);
		const design = at('.kiro/specs/ferry/design.md');
		assert.deepEqual(paths(followingDocuments(design, all, builtinKinds)), []);
		assert.deepEqual(paths(precedingDocuments(design, all, builtinKinds)), ['.kiro/specs/ferry/requirements.md']);
		assert.deepEqual(paths(followingDocuments(at('openspec/changes/add-ferry/proposal.md'), all, builtinKinds)), [
			'openspec/changes/add-ferry/specs/harbour/spec.md',
			'openspec/changes/add-ferry/specs/tickets/spec.md',
		]);
	});

	it('says what is to be written next', () => {
		const next = (path: string) => kindToWrite(at(path), all, builtinKinds)?.id;
		assert.equal(next('.kiro/specs/ferry/requirements.md'), 'kiro-tasks');
		assert.equal(next('.kiro/specs/other/tasks.md'), undefined);
		assert.equal(next('openspec/changes/add-ferry/proposal.md'), 'openspec-tasks');
		assert.equal(next('specs/001-ferry/spec.md'), 'speckit-tasks');
	});

	it('names the feature as its documents do, else as its folder', () => {
		const title = (path: string) => featureTitle(at(path), all, builtinKinds);
		assert.equal(title('.kiro/specs/ferry/design.md'), 'Harbour ferry');
		assert.equal(title('.kiro/specs/ferry/requirements.md'), 'Ferry');
		assert.equal(title('openspec/changes/add-ferry/proposal.md'), 'Add ferry');
		assert.equal(title('specs/001-ferry/plan.md'), 'Ferry');
	});
});

describe('a new document of a chain', () => {
	it('begins with tasks for each requirement, the texts as they are', async () => {
		const text = start('kiro-tasks', '.kiro/specs/ferry', await documentsIn(files));
		assert.equal(
			text,
			'# Implementation Plan: Ferry\n\n## Tasks\n\n' +
				'- [ ] 1. Sell tickets\n  - [ ] 1.1 [Coding step]\n    - [detail]\n    - _Requirements: 1.1, 1.2_\n' +
				'- [ ] 2. Sail {title}\n  - [ ] 2.1 [Coding step]\n    - [detail]\n    - _Requirements: 2.1_\n' +
				'- [ ] 3. Checkpoint - all tests pass\n',
		);
	});

	it('begins with what the proposal says of its capability, one delta after the other', async () => {
		const listed = `${proposal}\n## Capabilities\n\n### New Capabilities\n\n- \`moorings\`: give each boat a place.\n- \`[capability]\`: [what it does]\n\n### Modified Capabilities\n\n- **tickets** — sell them at sea\n- \`harbour\`\n`;
		const change = 'openspec/changes/add-ferry';
		const all = await documentsIn({ ...files, [`${change}/proposal.md`]: listed });
		assert.deepEqual(likelyVariables(kind('openspec-delta'), change, all), { capability: 'moorings' });
		assert.deepEqual(likelyVariables(kind('openspec-tasks'), change, all), {});
		const first = all.find(({ facts }) => facts.path === `${change}/proposal.md`);
		assert.ok(first);
		assert.equal(kindToWrite(first, all, builtinKinds)?.id, 'openspec-delta');
		assert.match(
			start('openspec-delta', `${change}/specs/moorings`, all),
			/^## ADDED Requirements\n\n### Requirement: Give each boat a place\n\nThe system SHALL \[behaviour\]\.\n\n#### Scenario: /,
		);
		assert.match(start('openspec-delta', `${change}/specs/tickets`, all), /### Requirement: Sell them at sea\n/);
		assert.match(start('openspec-delta', `${change}/specs/harbour`, all), /### Requirement: Harbour\n/);
		// Tasks have the requirements of the deltas, not the capabilities
		assert.doesNotMatch(start('openspec-tasks', change, all), /Give each boat|Sell them/);
		const full = await documentsIn({
			...files,
			[`${change}/proposal.md`]: listed,
			[`${change}/specs/moorings/spec.md`]: delta('Moor'),
		});
		assert.deepEqual(likelyVariables(kind('openspec-delta'), change, full), {});
		const last = full.find(({ facts }) => facts.path === `${change}/proposal.md`);
		assert.ok(last);
		assert.equal(kindToWrite(last, full, builtinKinds)?.id, 'openspec-tasks');
	});

	it('is no delta that the proposal lists where one looks from a delta', async () => {
		const listed = `${proposal}\n## Capabilities\n\n### New Capabilities\n\n- \`moorings\`: give each boat a place.\n`;
		const change = 'openspec/changes/add-ferry';
		const tasks = '## 1. Sail\n\n- [ ] 1.1 Build\n';
		const all = await documentsIn({ ...files, [`${change}/proposal.md`]: listed, [`${change}/tasks.md`]: tasks });
		const next = (path: string): string | undefined => {
			const document = all.find(({ facts }) => facts.path === path);
			assert.ok(document, path);
			return kindToWrite(document, all, builtinKinds)?.id;
		};
		assert.equal(next(`${change}/specs/harbour/spec.md`), undefined);
		assert.equal(next(`${change}/proposal.md`), 'openspec-delta');
	});

	it('begins with properties in a design', async () => {
		const text = start('kiro-design', '.kiro/specs/ferry', await documentsIn(files));
		assert.match(
			text,
			/\n## Correctness Properties\n\n### Property 1: Sell tickets\n\n[^#]*\*\*Validates: Requirements 1\.1, 1\.2\*\*\n\n### Property 2: Sail \{title\}\n/u,
		);
	});

	it('begins with a phase for each story, and tasks counted through', async () => {
		const text = start('speckit-tasks', 'specs/001-ferry', await documentsIn(files));
		assert.deepEqual(
			[...text.matchAll(/^## Phase.*$/gmu)].map(([line]) => line),
			[
				'## Phase 1: Setup',
				'## Phase 2: Foundational',
				'## Phase 3: User Story 1 - Sell (Priority: P1)',
				'## Phase 4: User Story 2 - Sail (Priority: P2)',
				'## Phase 5: Polish',
			],
		);
		assert.deepEqual(
			[...text.matchAll(/^- \[ \] (T\d+)(?: \[P\])?(?: \[(US\d)\])?/gmu)].map(([, id, story]) =>
				[id, story].join(' ').trim(),
			),
			['T001', 'T002', 'T003 US1', 'T004 US1', 'T005 US2', 'T006 US2', 'T007'],
		);
	});

	it('begins with a group for each requirement of all deltas', async () => {
		const text = start('openspec-tasks', 'openspec/changes/add-ferry', await documentsIn(files));
		assert.deepEqual(
			[...text.matchAll(/^(?:#|- ).*$/gmu)].map(([line]) => line),
			[
				'## 1. Sail',
				'- [ ] 1.1 [task]',
				'- [ ] 1.2 [task]',
				'## 2. Sell',
				'- [ ] 2.1 [task]',
				'- [ ] 2.2 [task]',
				'## 3. Verification',
				'- [ ] 3.1 [task]',
			],
		);
	});

	it('is tied to ids that its own feature has: nothing is left to resolve', async () => {
		const all = await documentsIn(files);
		const tasks = start('kiro-tasks', '.kiro/specs/ferry', all);
		const after = await documentsIn({ ...files, '.kiro/specs/ferry/tasks.md': tasks });
		const trace = after.find(({ facts }) => facts.path === '.kiro/specs/ferry/tasks.md')?.facts.trace;
		assert.deepEqual(
			trace?.references.map(({ text }) => text),
			['1.1', '1.2', '2.1'],
		);
	});

	it('links to the document before it', async () => {
		const plan = `# Technical Plan: Ferry\n\n**Version**: 1\n\n**Based on Spec**: x\n\n${['Executive Summary', 'Architecture Overview', 'Technology Stack', 'Component Design', 'API Design', 'Testing Strategy', 'Cost Estimation', 'Open Questions'].map((title) => `## ${title}\n\nText.\n`).join('\n')}`;
		const all = await documentsIn({ 'docs/technical-plan.md': plan });
		assert.match(
			start('technical-tasks', 'docs', all),
			/^\*\*Based on Plan\*\*: \[Technical Plan: Ferry\]\(technical-plan\.md\)$/mu,
		);
		assert.match(
			start('technical-tasks', 'else', all),
			/^\*\*Based on Plan\*\*: \[link to the document before this one\]$/mu,
		);
	});

	it('has its template where nothing is before it', async () => {
		const text = start('kiro-tasks', '.kiro/specs/none', await documentsIn(files));
		assert.match(text, /^- \[ \] 1\. \[Group of tasks\]$/mu);
	});
});
