import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding, Rule } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** Findings of all rules on one text of a rule's example. */
async function check({ example }: Rule, text: string): Promise<readonly Finding[]> {
	const workspace = new MemoryWorkspace({ ...example.files, [example.path]: text }, example.formerPaths);
	const index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules });
	await index.load();
	assert.ok(index.get(example.path), `no kind claims ${example.path}`);
	return index.findings(example.path);
}

function ids(findings: readonly Finding[]): string[] {
	return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('examples of the rules', () => {
	for (const rule of rules) {
		it(rule.id, async () => {
			const bad = await check(rule, rule.example.bad);
			const own = bad.filter((finding) => finding.rule === rule.id);
			assert.ok(own.length > 0, 'the bad example brings no finding');
			assert.deepEqual(ids(bad), ids(own), 'the bad example brings findings of other rules');
			assert.deepEqual(ids(await check(rule, rule.example.good)), [], 'the good example brings findings');

			const edits = own.flatMap(({ fix }) => fix?.edits ?? []);
			assert.equal(edits.length > 0, rule.fixable === true, 'fixable, and the example shows it');
			const mended = await check(rule, applyEdits(rule.example.bad, edits));
			assert.deepEqual(ids(mended.filter((finding) => finding.rule === rule.id && finding.fix)), []);
		});
	}
});
