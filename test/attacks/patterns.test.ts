import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { frontMatterValidator, prepareFrontMatterSchema } from '../../src/core/kinds/frontMatterSchema.ts';
import { globRegex } from '../../src/core/kinds/glob.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { parseKind } from '../../src/core/kinds/loadKind.ts';
import { createRecogniser } from '../../src/core/kinds/recognise.ts';
import { loadProject } from '../../src/core/project.ts';
import { ruleIds } from '../../src/core/rules/index.ts';
import { writtenIds } from '../../src/core/trace/generic/idPattern.ts';
import { IgnoreRules } from '../../src/core/workspace/ignoreRules.ts';
import { MemoryWorkspace } from '../support/memoryWorkspace.ts';

/** Never end on a line of forty letters that does not fit them. */
const catastrophic = ['^(a+)+$', '(a|a)*b', '^(\\w+\\s?)*$'];

const kind = (more: string) =>
	`id: own\nname: Own\ndescription: Own.\ngroup: own\nfile: {directory: docs, name: '{slug}.md'}\nmatch: [{paths: ['docs/*.md']}]\nsections:\n  - {id: a, heading: A}\n${more}`;

describe('a pattern that never ends', () => {
	it('is refused in a kind that is otherwise fine', () => {
		assert.deepEqual(parseKind('own.yaml', kind('')).findings, []);
		for (const pattern of catastrophic) {
			for (const more of [
				`title: {template: '{title}', pattern: '${pattern}'}`,
				`placeholderText: ['${pattern}']`,
				`frontMatter: {schema: {properties: {version: {pattern: '${pattern}'}}}}`,
				`frontMatter: {schema: {patternProperties: {'${pattern}': {type: string}}}}`,
				`frontMatter: {schema: {properties: {default: {items: [{pattern: '${pattern}'}]}}}}`,
				`frontMatter: {schema: {allOf: [{not: {propertyNames: {pattern: '${pattern}'}}}]}}`,
			]) {
				const { kind: read, findings } = parseKind('own.yaml', kind(more));
				assert.equal(read, undefined, more);
				assert.match(findings.map(({ message }) => message).join('\n'), /may never end/, more);
			}
		}
	});

	it('leaves a schema alone whose properties have the names of keywords', () => {
		const more = 'frontMatter: {schema: {properties: {pattern: {type: string}, enum: {pattern: "^a+$"}}}}';
		assert.deepEqual(parseKind('own.yaml', kind(more)).findings, []);
	});

	it('is none in a glob or an ignore file, however many its stars', async () => {
		const name = `${'a'.repeat(200)}.md`;
		const stars = [
			`${'*a'.repeat(60)}*b`,
			`${'**/a'.repeat(60)}b`,
			`${'?*'.repeat(60)}b`,
			'[a]*'.repeat(60),
			'{a,a}*'.repeat(20),
		];
		const before = process.cpuUsage();
		const rules = new IgnoreRules();
		rules.add('', stars.join('\n'));
		for (const glob of stars) {
			globRegex(glob).test(name);
		}
		for (let i = 0; i < 20; i++) {
			rules.ignores(`${i}/${name}`);
		}
		await loadProject(
			new MemoryWorkspace({
				'.archspec.yaml': `documents:\n  - {kind: adr-nygard, paths: ['${stars[0]}']}\n`,
				[name]: '',
			}),
			ruleIds,
		);
		// Of the processor, whatever else the machine does
		const { user } = process.cpuUsage(before);
		assert.ok(user / 1000 < 2000, `${user / 1000} ms`);
	});

	it('has short texts to look at where it takes the cube of their length', async () => {
		const slow = 'a*a*b';
		const line = 'a'.repeat(4000);
		const begun = performance.now();
		const { findings } = await loadProject(
			new MemoryWorkspace({ '.archspec.yaml': `trace: {ids: ['${slow}']}\n` }),
			ruleIds,
		);
		assert.deepEqual(findings, []);
		assert.deepEqual(writtenIds(line, [slow]), []);
		const more = `frontMatter: {schema: {properties: {version: {pattern: '${slow}'}}}}`;
		const { kind: own } = parseKind(
			'own.yaml',
			kind(more).replace("{paths: ['docs/*.md']}", `{paths: ['docs/*.md'], text: '${slow}'}`),
		);
		assert.ok(own);
		assert.equal(await prepareFrontMatterSchema(own), undefined);
		assert.ok(frontMatterValidator(own)?.({ version: line }));
		assert.ok(!frontMatterValidator(own)?.({ version: 'aaa' }));
		const recogniser = createRecogniser(new KindRegistry([own]), defaultConfig);
		assert.equal(recogniser.recognise(parseDocument('docs/a.md', line)), undefined);
		assert.ok(performance.now() - begun < 20_000, `${performance.now() - begun} ms`);
	});
});
