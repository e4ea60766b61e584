import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

describe('a new document', () => {
	for (const kind of builtinKinds) {
		const { group } = kind;
		it(`of the kind ${kind.id} has nothing wrong but what is still to be written`, async () => {
			const variables = Object.fromEntries(Object.keys(kind.variables ?? {}).map((name) => [name, 'value']));
			const { path, text } = scaffold(kind, { title: 'Sign tokens', date: '2024-05-31', variables });
			// A plan, its tasks and its checklists come after the specification that they link to.
			const before = group === 'spec-kit' ? ['specs/001-sign-tokens/spec.md', 'specs/001-sign-tokens/plan.md'] : [];
			// A change of OpenSpec is none without a delta.
			const delta = '## REMOVED Requirements\n\n### Requirement: Old\n';
			const beside = group === 'openspec' ? { 'openspec/changes/sign-tokens/specs/old/spec.md': delta } : {};
			const files = Object.fromEntries([...before, path].map((one) => [one, one === path ? text : '# T\n']));
			const workspace = new MemoryWorkspace({ ...beside, ...files });
			const index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules });
			await index.load();
			assert.equal(index.get(path)?.kind, kind);
			const findings = index.findings(path).filter(({ severity }) => severity !== 'hint');
			assert.deepEqual(
				findings.map(({ rule, range, message }) => `${range.start.line + 1} ${rule} ${message}`),
				[],
				text,
			);
			const structure = index.findings(path).filter(({ rule }) => rule.startsWith('structure/'));
			assert.deepEqual(structure, [], text);
		});
	}
});
