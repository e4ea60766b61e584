import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const kinds = new KindRegistry(
	builtinKinds.filter(({ id }) => /^(?:adr-nygard|kiro-(?:requirements|tasks)|openspec-spec)$/.test(id)),
);

async function indexOf(files: Readonly<Record<string, string>>): Promise<SpecIndex> {
	const index = new SpecIndex({ workspace: new MemoryWorkspace(files), kinds, config: defaultConfig, rules });
	await index.load();
	return index;
}

const plain = (findings: readonly Finding[]) =>
	findings.map(({ rule, message, severity, range }) => ({ rule, message, severity, range }));

const path = fc.constantFrom(
	'.kiro/specs/x/requirements.md',
	'.kiro/specs/x/tasks.md',
	'docs/adr/0001-a.md',
	'docs/adr/0002-b.md',
);
const part = fc.constantFrom(
	...['# 1. A', '## Status', 'Accepted', 'Superseded by [2. B](0002-b.md)', 'Supersedes [1. A](0001-a.md)', '[TBD]'],
	...['### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE x SHALL y', '### Requirement 2', '## Context'],
	...[
		'- [ ] 1. a\n  - _Requirements: 1.1_',
		'- [x] 2. b\n  - _Requirements: 2.1_',
		'[a](0001-a.md#context)',
		'[b](#no)',
	],
);
const text = fc.array(part, { maxLength: 6 }).map((parts) => `${parts.join('\n\n')}\n`);

describe('findings of a text that is not in the index', () => {
	it('are those that the document would have, and nothing else changes', async () => {
		let counted = 0;
		await fc.assert(
			fc.asyncProperty(fc.dictionary(path, text), path, text, async (files, at, wanted) => {
				const index = await indexOf(files);
				const before = index.documents().map(({ facts }) => [facts.path, plain(index.findings(facts.path))]);
				let told = 0;
				index.onDidChange(() => told++);
				const trial = plain(await index.trial(at, wanted));
				await index.settle();
				assert.equal(told, 0, 'listeners were told');
				assert.deepEqual(
					index.documents().map(({ facts }) => [facts.path, plain(index.findings(facts.path))]),
					before,
				);
				index.update(at, wanted);
				await index.settle();
				assert.deepEqual(trial, plain(index.findings(at)));
				counted += trial.length;
			}),
			{ numRuns: 150 },
		);
		assert.ok(counted > 100, `only ${counted} findings in all`);
	}).timeout(20_000);

	it('know what a delta of OpenSpec would say beside others', async () => {
		const requirement = (title: string) =>
			`### Requirement: ${title}\n\nIt SHALL do.\n\n#### Scenario: One\n\n- **WHEN** x\n- **THEN** y\n`;
		const [a, b] = ['openspec/changes/a/specs/fax/spec.md', 'openspec/changes/b/specs/fax/spec.md'];
		const index = new SpecIndex({
			workspace: new MemoryWorkspace({
				'openspec/specs/fax/spec.md': `# Fax\n\n## Purpose\n\nPages.\n\n## Requirements\n\n${requirement('Sending')}`,
				[a]: `## MODIFIED Requirements\n\n${requirement('Sending')}`,
				[b]: `## ADDED Requirements\n\n${requirement('Other')}`,
			}),
			kinds: new KindRegistry(builtinKinds),
			config: defaultConfig,
			rules,
		});
		await index.load();
		const wanted = `## MODIFIED Requirements\n\n${requirement('Sending')}`;
		const before = plain(index.findings(a));
		const trial = plain(await index.trial(b, wanted));
		assert.ok(trial.some(({ rule }) => rule === 'openspec/conflicting-change'));
		assert.deepEqual(plain(index.findings(a)), before, 'the others are as they were');
		index.update(b, wanted);
		await index.settle();
		assert.deepEqual(trial, plain(index.findings(b)));
	});

	it('are none for a text that is no document', async () => {
		assert.deepEqual(await (await indexOf({})).trial('notes.md', '# T\n\n[TBD]\n'), []);
	});
});
