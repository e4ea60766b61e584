import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anchorsOf } from '../../../src/core/document/anchors.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { rulesPage } from '../../../src/core/rules/describe.ts';
import { ruleDocUrl } from '../../../src/core/rules/docs.ts';
import { ruleDescriptions, ruleIds, rules } from '../../../src/core/rules/index.ts';

const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

describe('documentation of the rules', () => {
	it('is what the rules say (node scripts/rulesDoc.mjs writes it)', () => {
		assert.equal(page, rulesPage(ruleDescriptions));
	});

	it('has the heading that the address of each rule leads to', () => {
		const { headings } = parseDocument('docs/rules.md', page);
		const { names } = anchorsOf(
			headings.map(({ text }) => text),
			[],
		);
		for (const id of ruleIds) {
			assert.ok(names.includes(new URL(ruleDocUrl(id)).hash.slice(1)), id);
		}
	});

	it('shows each example whole, whatever fences it holds', () => {
		const { fences } = parseDocument('docs/rules.md', page);
		for (const { id, example } of ruleDescriptions) {
			for (const text of [example.bad, example.good]) {
				assert.ok(
					fences.some((fence) => fence.content.trimEnd() === text.trimEnd()),
					id,
				);
			}
		}
	});

	it('says which other files an example needs, and which are there no longer', () => {
		const [first] = ruleDescriptions;
		assert.ok(first);
		const example = { path: 'a.md', bad: 'x\n', good: 'y\n', files: { 'b.md': '', 'c.md': '' } };
		const text = rulesPage([{ ...first, example: { ...example, formerPaths: ['d.md', 'e.md'] } }]);
		assert.match(
			text,
			/\n\nAlso in the repository: `b\.md`, `c\.md`\.\n\nOnce in the repository: `d\.md`, `e\.md`\.\n/,
		);
		assert.doesNotMatch(rulesPage([{ ...first, example: { ...example, files: {} } }]), /in the repository:/);
	});

	it('names every rule once', () => {
		assert.equal(new Set(ruleIds).size, ruleIds.length);
		assert.deepEqual(
			rules.filter(({ id }) => !/^[a-z-]+\/[a-z-]+$/.test(id)),
			[],
		);
	});
});
