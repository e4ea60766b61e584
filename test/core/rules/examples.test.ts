import assert from 'node:assert/strict';
import { parseConfig } from '../../../src/core/configFile.ts';
import { configurationRules } from '../../../src/core/rules/configuration.ts';
import { ruleIds, rules } from '../../../src/core/rules/index.ts';
import { assertKept } from '../../support/kept.ts';
import { checkText, inFull, mend, told } from './checkText.ts';

describe('examples of the rules', () => {
	for (const { id, fixable, example } of rules) {
		it(id, async () => {
			const bad = await checkText(example.path, example.bad, example);
			assert.deepEqual([...new Set(bad.map(({ rule }) => rule))], [id], 'what the bad example brings');
			const good = await checkText(example.goodPath ?? example.path, example.good, example);
			assert.deepEqual(told(good), [], 'what the good example brings');

			assert.equal(
				bad.some(({ fix }) => fix),
				fixable === true,
				'fixable, and the example shows it',
			);
			const mended = await checkText(example.path, mend(example.bad, bad), example);
			assert.deepEqual(told(mended.filter(({ rule, fix }) => rule === id && fix)), [], 'what is left to fix');
		});
	}

	it('bring the same where nothing but rules reads the documents, as on the command line', async () => {
		for (const { id, example } of rules) {
			for (const text of [example.bad, example.good]) {
				const all = await checkText(example.path, text, example);
				const found = await checkText(example.path, text, { ...example, forRules: true });
				assert.deepEqual(told(found), told(all), id);
			}
		}
	});

	it('bring the same to the letter', async () => {
		const lines: string[] = [];
		for (const { example } of rules) {
			lines.push(...inFull(example.path, example.bad, await checkText(example.path, example.bad, example)));
		}
		assertKept('findingsOfExamples', lines);
	});
});

describe('examples of configuration findings', () => {
	for (const { id, example } of configurationRules) {
		it(id, () => {
			const bad = parseConfig(example.bad, ruleIds).findings;
			assert.deepEqual([...new Set(bad.map(({ rule }) => rule))], [id]);
			assert.deepEqual(told(parseConfig(example.good, ruleIds).findings), []);
		});
	}
});
