import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config.ts';
import { schemaProblems } from '../../src/core/document/schemaProblems.ts';
import { LineIndex } from '../../src/core/document/text.ts';
import { YamlSource } from '../../src/core/document/yaml.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { frontMatterValidator } from '../../src/core/kinds/frontMatterSchema.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { loadProject } from '../../src/core/project.ts';
import { MemoryWorkspace } from '../support/memoryWorkspace.ts';

function ownKind(id: string, more = ''): string {
	return `id: ${id}\nname: N\ndescription: D\ngroup: g\nmatch: []\nfile: { directory: d, name: x.md }\nsections: []\n${more}`;
}

/** Messages that a kind's front matter schema has about a YAML text; undefined where it is not checked. */
function frontMatterProblems(kind: Kind | undefined, yaml: string): string[] | undefined {
	const validate = kind && frontMatterValidator(kind);
	return validate && schemaProblems(new YamlSource(new LineIndex(yaml), yaml), validate).map(({ message }) => message);
}

describe('loadProject', () => {
	it('gives the built-in kinds and the defaults where nothing is said', async () => {
		const { config, kinds, findings } = await loadProject(new MemoryWorkspace({ 'a.md': 'x' }), []);
		assert.equal(config, defaultConfig);
		assert.deepEqual(kinds.all(), builtinKinds);
		assert.deepEqual(findings, []);
	});

	it('reads the configuration and a team’s own kinds, which replace built-in ones', async () => {
		const replaced = builtinKinds[0]?.id ?? '';
		const { config, kinds, kindFiles, findings } = await loadProject(
			new MemoryWorkspace({
				'.archspec.yaml': 'rules: { a/b: off }\ndocuments: [{ path: "x.md", kind: memo }]\n',
				'.archspec/kinds/memo.yaml': ownKind('memo'),
				'.archspec/kinds/other.yml': ownKind(replaced),
				'.archspec/kinds/README.md': 'x',
				'.archspec/kinds/sub/memo.yaml': ownKind('memo'),
				'x/.archspec/kinds/y.yaml': 'not: read',
			}),
			['a/b'],
		);
		assert.deepEqual(findings, []);
		assert.equal(config.rules['a/b'], 'off');
		assert.equal(kinds.get('memo')?.name, 'N');
		assert.equal(kinds.get(replaced)?.name, 'N');
		assert.equal(kinds.all().length, builtinKinds.length + 1);
		assert.deepEqual(
			kindFiles,
			new Map([
				['memo', '.archspec/kinds/memo.yaml'],
				[replaced, '.archspec/kinds/other.yml'],
			]),
		);
	});

	it('leaves out a broken kind alone', async () => {
		const { kinds, findings } = await loadProject(
			new MemoryWorkspace({
				'.archspec/kinds/a.yaml': 'id: [',
				'.archspec/kinds/b.yaml': ownKind('b', 'nonsense: 1\n'),
				'.archspec/kinds/c.yaml': ownKind('c'),
				'.archspec/kinds/d.yaml': ownKind('c'),
				'.archspec/kinds/e.yaml': `# ${'x'.repeat(1024 * 1024)}`,
			}),
			[],
		);
		assert.deepEqual(findings.map(({ path, rule, range }) => `${path}:${range.start.line + 1} ${rule}`).sort(), [
			'.archspec/kinds/a.yaml:1 configuration/syntax',
			'.archspec/kinds/b.yaml:8 configuration/schema',
			'.archspec/kinds/d.yaml:1 configuration/schema',
			'.archspec/kinds/e.yaml:1 configuration/syntax',
		]);
		const twice = findings.find(({ path }) => path === '.archspec/kinds/d.yaml');
		assert.deepEqual(twice?.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } });
		assert.match(twice.message, /^Another file of this folder has a kind 'c'/);
		assert.deepEqual(
			kinds
				.all()
				.slice(builtinKinds.length)
				.map(({ id }) => id),
			['c'],
		);
	});

	it('checks front matter by the schema of a built-in and of an own kind', async () => {
		const schema = 'frontMatter:\n  schema: { type: object, properties: { due: { type: string, format: date } } }\n';
		const { kinds } = await loadProject(new MemoryWorkspace({ '.archspec/kinds/a.yaml': ownKind('a', schema) }), []);
		assert.deepEqual(frontMatterProblems(kinds.get('a'), 'due: 2024-05-31'), []);
		assert.deepEqual(frontMatterProblems(kinds.get('a'), 'due: soon'), ["'due' must be a date like 2024-05-31."]);
		const builtin = builtinKinds.find(({ frontMatter }) => frontMatter?.schema);
		assert.notEqual(frontMatterProblems(builtin, 'x: 1'), undefined);
		const without = builtinKinds.find(({ frontMatter }) => !frontMatter?.schema);
		assert.equal(frontMatterProblems(without, 'x: 1'), undefined);
	});

	it('checks it where the configuration has ids of the team’s own form as well', async () => {
		const schema = 'frontMatter:\n  schema: { type: object, properties: { due: { type: string, format: date } } }\n';
		const { kinds } = await loadProject(
			new MemoryWorkspace({
				'.archspec.yaml': 'trace: { ids: ["REQ-\\\\d+"] }\n',
				'.archspec/kinds/a.yaml': ownKind('a', schema),
			}),
			[],
		);
		assert.deepEqual(frontMatterProblems(kinds.get('a'), 'due: soon'), ["'due' must be a date like 2024-05-31."]);
		const problems = frontMatterProblems(kinds.get('implementation-spec'), 'version: one');
		assert.match(problems?.join() ?? '', /^'version' must look like /);
	});

	it('does not check an own kind by the schema of the built-in kind it replaces', async () => {
		const id = builtinKinds.find(({ frontMatter }) => frontMatter?.schema)?.id ?? '';
		const { kinds } = await loadProject(new MemoryWorkspace({ '.archspec/kinds/a.yaml': ownKind(id) }), []);
		assert.equal(frontMatterProblems(kinds.get(id), 'x: 1'), undefined);
	});

	it('reports a front matter schema that is none, and uses the kind without it', async () => {
		const schema = 'frontMatter:\n  schema: { type: thing }\n';
		const { kinds, findings } = await loadProject(
			new MemoryWorkspace({ '.archspec/kinds/a.yaml': ownKind('a', schema) }),
			[],
		);
		assert.match(findings[0]?.message ?? '', /^This is no JSON Schema: /);
		assert.equal(findings[0]?.range.start.line, 8);
		assert.ok(kinds.get('a'));
	});
});
