import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const metadata = 'openspec/changes/x/.openspec.yaml';
const paths = [
	'openspec/specs/fax/spec.md',
	'openspec/changes/x/specs/fax/spec.md',
	'openspec/changes/y/specs/fax/spec.md',
	'openspec/changes/x/proposal.md',
	'openspec/changes/x/specs/notes.md',
];

const part = fc.constantFrom(
	'## Purpose\n\nPages are sent.',
	'## Requirements',
	'## ADDED Requirements',
	'## MODIFIED Requirements',
	'## REMOVED Requirements',
	'## RENAMED Requirements\n\n- FROM: `### Requirement: A`\n- TO: `### Requirement: B`',
	'### Requirement: A',
	'### Requirement: B',
	'It SHALL.',
	'#### Scenario: one\n\n- x',
	'#### Scenario: two\n\n- x',
);
const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('\n\n'));
const step = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ path: fc.constantFrom(...paths), text }) },
	{ weight: 1, arbitrary: fc.record({ path: fc.constantFrom(...paths, metadata), text: fc.constant(undefined) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			path: fc.constant(metadata),
			text: fc.constantFrom(
				'schema: x\nskip_specs: true\n',
				'schema: x\nretire_capabilities: true\n',
				'skip_specs: true\n',
			),
		}),
	},
);

const kinds = new KindRegistry(builtinKinds.filter(({ group }) => group === 'openspec'));
const own = rules.filter(({ id }) => id.startsWith('openspec/'));

function indexOf(workspace: MemoryWorkspace): SpecIndex {
	return new SpecIndex({ workspace, kinds, config: defaultConfig, rules: own });
}

function findingsOf(index: SpecIndex): [string, readonly Finding[]][] {
	return index.documents().map(({ facts: { path } }) => [path, index.findings(path)]);
}

describe('the rules on changes of OpenSpec', () => {
	it('find after any edits what they find in the same files from nothing', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
				const workspace = new MemoryWorkspace();
				const index = indexOf(workspace);
				await index.load();
				for (const { path, text } of steps) {
					if (text === undefined) {
						workspace.files.delete(path);
						index.remove(path);
					} else {
						workspace.files.set(path, text);
						await index.refresh(path);
					}
					await index.settle();
				}
				const fresh = indexOf(workspace);
				await fresh.load();
				assert.deepEqual(findingsOf(index), findingsOf(fresh));
			}),
			{ numRuns: 100 },
		);
	});
});
