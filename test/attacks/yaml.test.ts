import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config.ts';
import { parseConfig } from '../../src/core/configFile.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { LineIndex } from '../../src/core/document/text.ts';
import { YamlSource } from '../../src/core/document/yaml.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { loadProject } from '../../src/core/project.ts';
import { readThread } from '../../src/core/review/comments/threadFile.ts';
import { ruleIds, rules } from '../../src/core/rules/index.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { growth } from '../support/growth.ts';
import { MemoryWorkspace } from '../support/memoryWorkspace.ts';

/** Nine times the one before, twelve times: some hundred gigabytes of text from one kilobyte. */
const bomb = Array.from({ length: 12 }, (_, i) => {
	const inner = Array(9).fill(i === 0 ? 'x' : `*a${i - 1}`);
	return `a${i}: &a${i} [${inner.join(', ')}]`;
}).join('\n');

/** Data that holds itself. */
const circles: readonly string[] = [
	'a: &x\n  b: *x',
	'a: &x [1, *x]',
	'status: &x [*x]',
	'tags: &x\n  - accepted\n  - *x',
	'&x a: &y {b: [{c: *y}]}',
	'--- &x\na: *x',
];

const read = (yaml: string) => new YamlSource(new LineIndex(yaml), yaml);

describe('YAML that means harm', () => {
	it('holds itself nowhere: such data is none, and is told at its alias', () => {
		for (const yaml of circles) {
			const { value, problems } = read(yaml);
			assert.equal(value, undefined, yaml);
			assert.match(problems[0]?.message ?? '', /inside of what it repeats/, yaml);
			assert.equal(yaml.split('\n')[problems[0]?.range.start.line ?? 0]?.includes('*'), true, yaml);
		}
		assert.deepEqual(read('a: &x [1]\nb: *x\nc: [*x, *x]').value, { a: [1], b: [1], c: [[1], [1]] });
	});

	it('is bounded wherever it is read: front matter, configuration, kinds, comments', async () => {
		for (const yaml of [bomb, ...circles]) {
			const files = {
				'.archspec.yaml': yaml,
				'.archspec/kinds/own.yaml': yaml,
				'.archspec/kinds/circle.yaml': `id: own\nname: Own\nsections: &s\n  - id: a\n    heading: A\n    sections: *s\n`,
				'docs/adr/0001-a.md': `---\n${yaml}\n---\n\n# 1. A\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`,
				'openapi.md': `# API\n\n\`\`\`yaml\nopenapi: 3.1.0\n${yaml}\n\`\`\`\n`,
			};
			const workspace = new MemoryWorkspace(files);
			const project = await loadProject(workspace, ruleIds);
			assert.deepEqual(
				new Set(project.findings.map(({ path }) => path)),
				new Set(['.archspec.yaml', '.archspec/kinds/own.yaml', '.archspec/kinds/circle.yaml']),
			);
			const index = new SpecIndex({ workspace, kinds: project.kinds, config: project.config, rules });
			await index.load();
			await index.settle();
			assert.ok(JSON.stringify(index.findings('docs/adr/0001-a.md')).length < 100_000);
			assert.ok(JSON.stringify(index.get('docs/adr/0001-a.md')?.facts).length < 100_000);
			assert.equal(readThread(`---\n${yaml}\n---\n\n## A, 2025-01-01T00:00:00Z\n\nb\n`)?.comments.length, 1);
			assert.equal(parseConfig(yaml, ruleIds).config, defaultConfig);
		}
	});

	it('takes time by its length, however many its aliases are', () => {
		for (const [name, text] of [
			['aliases', (length: number) => `a: &a x\nb: [${'*a, '.repeat(length / 4)}]\n`],
			['anchors', (length: number) => Array.from({ length: length / 12 }, (_, i) => `- &a${i} x\n- *a${i}`).join('\n')],
			['anchors in anchors', (length: number) => `a: ${'&a ['.repeat(Math.sqrt(length))}`],
		] as const) {
			const times = growth((yaml: string) => read(yaml).value, text, 2000, 20);
			assert.ok(times < 8, `${name}: ${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		}
	});

	it('brings no names that objects have of their own', async () => {
		const workspace = new MemoryWorkspace({
			'docs/adr/0001-a.md':
				'---\n__proto__: {status: accepted, polluted: true}\nconstructor: x\ntoString: y\n---\n# 1. A\n',
		});
		const kinds = new KindRegistry(builtinKinds);
		const index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules });
		await index.load();
		await index.settle();
		assert.ok(index.get('docs/adr/0001-a.md'));
		assert.equal(Reflect.get({}, 'polluted'), undefined);
		assert.equal(parseDocument('a.md', '---\n__proto__: {a: 1}\n---\n').frontMatter?.yaml, '__proto__: {a: 1}\n');
	});
});
