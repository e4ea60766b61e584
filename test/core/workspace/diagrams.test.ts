import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../../src/core/config.ts';
import { uncheckedDiagrams } from '../../../src/core/diagrams/unchecked.ts';
import type { DiagramParser, DiagramVerdict } from '../../../src/core/diagrams/verdict.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { FactStore } from '../../../src/core/workspace/factStore.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { TestParser } from '../../support/diagramParser.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const record = (...diagrams: readonly string[]) =>
	[
		'# 1. Draw it\n\n## Status\n\nAccepted\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe do it.\n',
		...diagrams.map((diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\`\n`),
		'## Consequences\n\nNone.\n',
	].join('\n');

const path = 'docs/adr/0001-draw-it.md';
const good = 'flowchart LR\n  a --> b';
const bad = 'flowchart LR\n  a -> b';

async function indexOf(files: Record<string, string>, config: Partial<Config> = {}, parser?: TestParser) {
	const workspace = new MemoryWorkspace(files);
	const kinds = new KindRegistry(builtinKinds);
	const index = new SpecIndex({ workspace, kinds, config: { ...defaultConfig, ...config }, rules, parser });
	await index.load();
	return { index, workspace, told: (of = path) => index.findings(of).map(({ rule }) => rule) };
}

describe('diagrams of the index', () => {
	it('are not checked without a parser', async () => {
		const { index, told } = await indexOf({ [path]: record(bad), 'a.mmd': bad });
		assert.deepEqual([told(), told('a.mmd'), index.diagrams.paths()], [[], [], []]);
	});

	it('are not asked about where their rules are off', async () => {
		const off = ['syntax', 'unknown-type', 'empty', 'not-rendered'].map((name) => [`diagram/${name}`, 'off'] as const);
		const parser = new TestParser();
		await indexOf({ [path]: record(bad), 'a.mmd': bad }, { rules: Object.fromEntries(off) }, parser);
		assert.deepEqual(parser.asked, []);
	});

	it('are asked about while documents are still being read, each once, and not where a fence is open', async () => {
		const files: Record<string, string> = {};
		for (let i = 0; i < 40; i++) {
			files[`docs/adr/${1000 + i}-a.md`] = record(`${good}${i}`, i % 2 === 0 ? good : bad);
		}
		files['z.mmd'] = `${bad}z`;
		files['docs/adr/2000-open.md'] = `${record()}\n\`\`\`mermaid\n${good} open\n`;
		const workspace = new MemoryWorkspace(files);
		const parser = new TestParser();
		const read: number[] = [];
		const asking: DiagramParser = {
			parse: (text) => {
				read.push(workspace.calls.filter((call) => call.startsWith('read ')).length);
				return parser.parse(text);
			},
			dispose: () => parser.dispose(),
		};
		const kinds = new KindRegistry(builtinKinds);
		const pause = () => new Promise<void>((resume) => setImmediate(resume));
		const options = { workspace, kinds, config: defaultConfig, rules, parser: asking, pause };
		const index = new SpecIndex(options);
		await index.load();
		assert.ok((read[0] ?? 99) < 42, `${read[0]} files were read before`);
		assert.equal(parser.asked.length, new Set(parser.asked).size);
		assert.ok(!parser.asked.some((text) => text.includes('open')));
		const told = (file: string) => index.findings(file).map(({ rule }) => rule);
		assert.deepEqual([told('docs/adr/1000-a.md'), told('docs/adr/1001-a.md')], [[], ['diagram/syntax']]);
		assert.deepEqual(told('z.mmd'), ['diagram/syntax']);
		assert.equal(index.verdict(`${good}7\n`)?.state, 'valid');
	});

	it('are forgotten where nobody asks for a verdict that came before its question', () => {
		const verdict: DiagramVerdict = { type: 'pie', state: 'valid', problem: undefined, notDrawn: undefined };
		const store = new FactStore();
		store.verdictCame(good, verdict);
		store.verdictCame(bad, verdict);
		assert.equal(store.viewFor(path).verdict(good), verdict);
		assert.deepEqual(store.questions(), []);
		assert.deepEqual([store.verdict(good), store.verdict(bad)], [verdict, undefined]);
	});

	it('are not asked about where a comment switches all of their rules off', async () => {
		const parser = new TestParser();
		const comment =
			'<!-- archspec-disable diagram/syntax, diagram/unknown-type, diagram/empty, diagram/not-rendered -->';
		await indexOf({ [path]: record(good).replace('## Status', `${comment}\n\n## Status`) }, {}, parser);
		assert.deepEqual(parser.asked, []);
	});

	it('start no parser where there are none', async () => {
		const parser = new TestParser();
		await indexOf({ [path]: record() }, {}, parser);
		assert.deepEqual(parser.asked, []);
	});

	it('are asked about again only when they change', async () => {
		const parser = new TestParser();
		const { index, told } = await indexOf({ [path]: record(good, bad) }, {}, parser);
		assert.deepEqual(told(), ['diagram/syntax']);
		parser.forget();
		index.update(path, record(good, bad).replace('We need it', 'We need it now'));
		await index.settle();
		assert.deepEqual([told(), parser.asked], [['diagram/syntax'], []], 'a key elsewhere asks nothing');
		index.update(path, record(`${good} --> c`, bad));
		await index.settle();
		assert.deepEqual(parser.asked, [`${good} --> c\n`], 'a key in one asks about that one');
	});

	it('leave no verdict behind on a text that is gone', async () => {
		const { index } = await indexOf({ [path]: record(bad) }, {}, new TestParser());
		const mended = `${good}\n`;
		assert.equal(index.verdict(`${bad}\n`)?.state, 'invalid');
		assert.equal(index.verdict(mended)?.state, 'valid', 'the mend was tried');
		index.update(path, record('pie'));
		await index.settle();
		assert.deepEqual([index.verdict(`${bad}\n`), index.verdict(mended)], [undefined, undefined]);
		index.remove(path);
		await index.settle();
		assert.equal(index.verdict('pie\n'), undefined);
	});

	it('are left alone where a comment above the fence says so', async () => {
		const comment = '<!-- archspec-disable-next-line diagram/syntax -->\n';
		const { told } = await indexOf({ [path]: record(bad).replace('```mermaid', `${comment}$&`) }, {}, new TestParser());
		assert.deepEqual(told(), []);
	});

	it('are left alone where their fence never closes', async () => {
		const { told } = await indexOf({ [path]: record().concat('\n```mermaid\nflowchart\n x y') }, {}, new TestParser());
		assert.deepEqual(told(), []);
	});

	it('are counted where they were not checked, by reason', async () => {
		const zenuml = 'zenuml\n  A->B: x';
		const { index, told } = await indexOf(
			{ [path]: record(zenuml, zenuml, good), 'b.mmd': zenuml },
			{},
			new TestParser(),
		);
		assert.deepEqual(told(), []);
		const reason = 'Mermaid draws zenuml with a plug-in only.';
		assert.deepEqual(
			uncheckedDiagrams(index, () => true),
			[{ reason, count: 3 }],
		);
		assert.deepEqual(
			uncheckedDiagrams(index, (one) => one === path),
			[{ reason, count: 2 }],
		);
		assert.deepEqual(
			uncheckedDiagrams(index, (one) => one === 'b.mmd'),
			[{ reason, count: 1 }],
		);
	});
});

describe('files that are diagrams', () => {
	it('have findings and are no documents', async () => {
		const { index, told } = await indexOf(
			{ 'a.mmd': bad, 'b.mermaid': '%% nothing', 'c.mmd': good },
			{},
			new TestParser(),
		);
		assert.deepEqual(index.documents(), []);
		assert.deepEqual(index.diagrams.paths(), ['a.mmd', 'b.mermaid', 'c.mmd']);
		assert.deepEqual([told('a.mmd'), told('b.mermaid'), told('c.mmd')], [['diagram/syntax'], ['diagram/empty'], []]);
	});

	it('are left out where the configuration ignores them', async () => {
		const { index } = await indexOf({ 'test/a.mmd': bad }, { ignore: ['test/**'] }, new TestParser());
		assert.deepEqual(index.diagrams.paths(), []);
	});

	it('are checked anew when they change, and forgotten when they go', async () => {
		const { index, workspace, told } = await indexOf({ 'a.mmd': good }, {}, new TestParser());
		const changed: string[] = [];
		index.onDidChange((paths) => changed.push(...paths));
		index.update('a.mmd', bad.replace('\n', '\r\n'));
		await index.settle();
		assert.deepEqual(told('a.mmd'), ['diagram/syntax']);
		assert.deepEqual(index.findings('a.mmd')[0]?.range.start, { line: 1, character: 4 });
		workspace.files.set('a.mmd', good);
		await index.refresh('a.mmd');
		await index.settle();
		assert.deepEqual(told('a.mmd'), []);
		workspace.files.set('b.mmd', bad);
		await index.refresh('b.mmd');
		await index.settle();
		assert.deepEqual(told('b.mmd'), ['diagram/syntax']);
		index.remove('b.mmd');
		assert.deepEqual([told('b.mmd'), index.diagrams.paths()], [[], ['a.mmd']]);
		assert.deepEqual([...new Set(changed)], ['a.mmd', 'b.mmd']);
	});

	it('are listed as unread above the size limit', async () => {
		const { index } = await indexOf({ 'a.mmd': bad }, { maxFileSize: 5 }, new TestParser());
		assert.deepEqual(
			index.unread().map((file) => file.path),
			['a.mmd'],
		);
	});
});

describe('Markdown that no kind claims', () => {
	const readme = `# Read me\n\n\`\`\`mermaid\n${bad}\n\`\`\`\n`;

	it('is checked for its diagrams where the host wants it, and while it does', async () => {
		const open = new Set(['README.md', 'empty.md']);
		const workspace = new MemoryWorkspace({ 'README.md': readme, 'other.md': readme, 'empty.md': '# Nothing' });
		const index = new SpecIndex({
			workspace,
			kinds: new KindRegistry(builtinKinds),
			config: defaultConfig,
			rules,
			parser: new TestParser(),
			wantsMarkdown: (one) => open.has(one),
		});
		await index.load();
		assert.deepEqual(index.diagrams.paths(), ['README.md']);
		assert.deepEqual(
			index.findings('README.md').map(({ rule, range }) => [rule, range.start.line]),
			[['diagram/syntax', 4]],
		);
		index.update('README.md', readme.replace('```mermaid', '<!-- archspec-disable -->\n$&'));
		await index.settle();
		assert.deepEqual(index.findings('README.md'), []);
		open.delete('README.md');
		await index.refresh('README.md');
		await index.settle();
		assert.deepEqual(index.diagrams.paths(), []);
	});
});
