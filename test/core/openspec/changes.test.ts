import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { unarchivable } from '../../../src/core/rules/openspec/unarchivable.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';
import { checkFiles } from '../rules/checkText.ts';

const spec = `# Fax

## Purpose

Messages reach people who have nothing but a telephone line.

## Requirements

### Requirement: Sending

The system SHALL send a page.

#### Scenario: One page

- **WHEN** a page is sent
- **THEN** it is printed
`;
const requirement = (name: string, scenario = 'One page'): string =>
	`### Requirement: ${name}\n\nThe system SHALL do it.\n\n#### Scenario: ${scenario}\n\n- **WHEN** x\n`;
const added = (...requirements: string[]): string => ['## ADDED Requirements\n', ...requirements].join('\n');
const modified = (...requirements: string[]): string => ['## MODIFIED Requirements\n', ...requirements].join('\n');
const proposal = '## Why\n\nPages are sent.\n\n## What Changes\n\n- Pages.\n';

/** `path:line rule severity` of the findings on OpenSpec's documents; lines from 1. */
async function findings(files: Readonly<Record<string, string>>): Promise<string[]> {
	const found = await checkFiles(files);
	return [...found].flatMap(([path, list]) =>
		list
			.filter(({ rule }) => rule.startsWith('openspec/'))
			.map(({ rule, severity, range }) => `${path}:${range.start.line + 1} ${rule} ${severity}`),
	);
}

describe('changes beside each other', () => {
	const a = 'openspec/changes/a/specs/fax/spec.md';
	const b = 'openspec/changes/b/specs/fax/spec.md';
	const fax = { 'openspec/specs/fax/spec.md': spec };

	it('warn of each other where both change a requirement', async () => {
		assert.deepEqual(
			await findings({
				...fax,
				[a]: modified(requirement('Sending')),
				[b]: '## REMOVED Requirements\n\n- `### Requirement: Sending`\n',
				'openspec/changes/b/.openspec.yaml': 'schema: x\nretire_capabilities: true\n',
			}),
			[`${a}:3 openspec/conflicting-change warning`, `${b}:3 openspec/conflicting-change warning`],
		);
	});

	it('are compared, proposed, approved and flat, and have their deltas where their proposal is', async () => {
		const proposed = 'openspec/changes/proposed/a';
		const approved = 'openspec/changes/approved/b';
		assert.deepEqual(
			await findings({
				...fax,
				[`${proposed}/proposal.md`]: proposal,
				[`${proposed}/specs/fax/spec.md`]: modified(requirement('Sending')),
				[`${approved}/proposal.md`]: proposal,
				[`${approved}/specs/fax/spec.md`]: modified(requirement('Sending')),
				'openspec/changes/approved/c/proposal.md': proposal,
				'openspec/changes/d/proposal.md': proposal,
				'openspec/changes/d/specs/fax/spec.md': added(requirement('Copying')),
			}),
			[
				`${approved}/specs/fax/spec.md:3 openspec/conflicting-change warning`,
				'openspec/changes/approved/c/proposal.md:1 openspec/no-delta error',
				`${proposed}/specs/fax/spec.md:3 openspec/conflicting-change warning`,
			],
		);
	});

	it('give a hint where one builds on what the other adds', async () => {
		assert.deepEqual(await findings({ ...fax, [a]: added(requirement('New')), [b]: modified(requirement('New')) }), [
			`${a}:3 openspec/conflicting-change hint`,
			`${b}:3 openspec/conflicting-change hint`,
			`${b}:3 openspec/unarchivable hint`,
		]);
	});

	it('do not heed archived ones, nor those of another openspec folder', async () => {
		assert.deepEqual(
			await findings({
				...fax,
				[a]: modified(requirement('Sending')),
				'openspec/changes/archive/2020-01-01-b/specs/fax/spec.md': modified(
					requirement('Sending'),
					requirement('Gone'),
				),
				'app/openspec/changes/b/specs/fax/spec.md': added(requirement('Sending')),
			}),
			[],
		);
	});

	it('are told when nothing can be applied to the specification', async () => {
		assert.deepEqual(
			await findings({
				'openspec/specs/fax/spec.md': `${spec}\n${requirement('Sending')}`,
				[a]: modified(requirement('Sending')),
			}),
			[`${a}:1 openspec/unarchivable warning`, 'openspec/specs/fax/spec.md:18 openspec/duplicate-requirement error'],
		);
	});

	it('are told when they take away the last requirement, unless they mean to', async () => {
		const change = '## REMOVED Requirements\n\n### Requirement: Sending\n';
		assert.deepEqual(await findings({ ...fax, [a]: change }), [`${a}:3 openspec/unarchivable warning`]);
		const meant = { 'openspec/changes/a/.openspec.yaml': 'schema: spec-driven\nretire_capabilities: true\n' };
		assert.deepEqual(await findings({ ...fax, [a]: change, ...meant }), []);
	});

	it('are not told so before it is known whether they mean to', async () => {
		const text = '## REMOVED Requirements\n\n### Requirement: Sending\n';
		const meant = { 'openspec/changes/a/.openspec.yaml': 'schema: spec-driven\nretire_capabilities: true\n' };
		const index = new SpecIndex({
			workspace: new MemoryWorkspace({ ...fax, [a]: text, ...meant }),
			kinds: new KindRegistry(builtinKinds),
			config: defaultConfig,
			rules: [unarchivable],
		});
		const told: string[] = [];
		index.onDidChange(() => told.push(...index.findings(a).map(({ message }) => message)));
		await index.load();
		await index.settle();
		assert.deepEqual(told, []);
	});
});

describe('a change without a delta', () => {
	const file = 'openspec/changes/a/proposal.md';
	const yaml = 'openspec/changes/a/.openspec.yaml';
	const error = (path: string): string => `${path}:1 openspec/no-delta error`;

	it('is told once, on its proposal or what there is', async () => {
		assert.deepEqual(await findings({ [file]: proposal, 'openspec/changes/a/tasks.md': '- [ ] 1.1 x\n' }), [
			error(file),
		]);
		assert.deepEqual(
			await findings({ 'openspec/changes/a/tasks.md': '- [ ] 1.1 x\n', 'openspec/changes/a/design.md': '# x\n' }),
			[error('openspec/changes/a/tasks.md')],
		);
		const notes = 'openspec/changes/a/specs/notes.md';
		assert.deepEqual(await findings({ [notes]: '# Notes\n' }), [error(notes)]);
	});

	it('may say that it has none', async () => {
		assert.deepEqual(await findings({ [file]: proposal, [yaml]: 'schema: spec-driven\nskip_specs: true\n' }), []);
	});

	it('may not say so and have one, or say so in metadata that do not count', async () => {
		const delta = { 'openspec/changes/a/specs/fax/spec.md': added(requirement('New')) };
		assert.deepEqual(
			await findings({ [file]: proposal, [yaml]: 'schema: spec-driven\nskip_specs: true\n', ...delta }),
			[error(file)],
		);
		assert.deepEqual(await findings({ [file]: proposal, [yaml]: 'skip_specs: true\n' }), [error(file), error(file)]);
	});

	it('is none where the delta stands beside the proposal, which is told there', async () => {
		const beside = 'openspec/changes/a/spec.md';
		const found = await checkFiles({ [file]: proposal, [beside]: `# Fax\n\n${added(requirement('New'))}` });
		assert.deepEqual(
			[...found].map(([path, list]) => [path, ...list.map(({ rule, message }) => `${rule}: ${message}`)]),
			[
				[file],
				[
					beside,
					'openspec/misplaced-delta: OpenSpec does not read a delta here. Move it to specs/<capability>/spec.md.',
				],
			],
		);
	});

	it('is one where what stands beside the proposal is another text, which is no document of OpenSpec', async () => {
		const beside = 'openspec/changes/a/spec.md';
		assert.deepEqual(await findings({ [file]: proposal, [beside]: '# Fax\n\nWhat was ADDED.\n' }), [error(file)]);
		const done = 'openspec/changes/archive/2026-01-02-b/spec.md';
		const far = 'openspec/changes/a/docs/spec.md';
		const elsewhere = { [done]: added(requirement('New')), [far]: added(requirement('New')) };
		assert.deepEqual(await findings({ [file]: proposal, ...elsewhere }), [error(file)]);
		const skipped = { [yaml]: 'schema: spec-driven\nskip_specs: true\n', [beside]: added(requirement('New')) };
		assert.deepEqual(await findings({ [file]: proposal, ...skipped }), [`${beside}:1 openspec/misplaced-delta error`]);
	});

	it('may be a folder of changes, where none is looked for', async () => {
		const nested = 'openspec/changes/api/add/proposal.md';
		const found = (await checkFiles({ [nested]: proposal })).get(nested) ?? [];
		assert.deepEqual(
			found.map(({ rule, message }) => [rule, message.includes('api/add')]),
			[['openspec/no-delta', true]],
		);
	});
});
