import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logFolder } from '../../../src/core/adr/log/log.ts';
import { defaultConfig } from '../../../src/core/config.ts';
import type { DiagramParser } from '../../../src/core/diagrams/verdict.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { checkedDocument, editsOf } from '../../../src/core/rules/mend.ts';
import type { Finding, Rule, WorkspaceRule } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import type { Unreadable } from '../../../src/core/workspace/workspace.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** Puts every question there is about each reference, and reports the answers, so that a stale one shows. */
const probe: WorkspaceRule = {
	id: 'test/probe',
	scope: 'workspace',
	severity: 'hint',
	summary: '',
	why: '',
	example: { path: 'a.md', bad: '', good: '' },
	check(facts, _kind, view, report) {
		for (const { path, fragment, range } of facts.references) {
			if (path !== undefined) {
				const anchor = fragment === undefined ? '-' : view.hasAnchor(path, fragment);
				const answers = [view.entry(path), anchor, view.anchors(path), view.lineCount(path), view.version(path)];
				const names = [view.existedOnce(path), view.sameName(path)];
				report({ range, message: JSON.stringify([path, ...answers, ...names]) });
			}
		}
		const start = { line: 0, character: 0 };
		for (const folder of new Set([logFolder(facts.path), 'docs/adr'])) {
			report({ range: { start, end: start }, message: JSON.stringify(view.records(folder), withoutPlaces) });
		}
		for (const scope of new Set([facts.trace?.scope ?? 'none', '.kiro/specs/x'])) {
			report({ range: { start, end: start }, message: JSON.stringify(view.trace(scope), withoutPlaces) });
		}
	},
};

/** Reports what it reads off the records of its log, without asking for the records themselves. */
const reader: WorkspaceRule = {
	...probe,
	id: 'test/reader',
	check(facts, _kind, view, report) {
		const start = { line: 0, character: 0 };
		for (const folder of new Set([logFolder(facts.path), 'docs/adr'])) {
			const read = view.fromRecords(folder, (records) => records.map(({ title, status }) => [title, status?.stage]));
			report({ range: { start, end: start }, message: JSON.stringify(read) });
		}
		for (const scope of new Set([facts.trace?.scope ?? 'none', '.kiro/specs/x'])) {
			const read = view.fromTrace(scope, (ids) => ids.all('task').map(({ definition }) => definition.mark));
			report({ range: { start, end: start }, message: JSON.stringify(read) });
		}
	},
};

/** What rules may be told of another document: that which stands in another line is the same. */
function withoutPlaces(key: string, value: unknown): unknown {
	const isOwn = ['range', 'idRange', 'titleRange', 'decision', 'text'].includes(key);
	return isOwn ? undefined : value instanceof Map || value instanceof Set ? [...value] : value;
}

const paths = [
	'docs/adr/0001-a.md',
	'docs/adr/0002-b.md',
	'docs/adr/README.md',
	'docs/adr/0002-c.md',
	'docs/decisions/0001-a.md',
	'docs/decisions/back/0002-b.md',
	'.kiro/specs/x/requirements.md',
	'.kiro/specs/x/tasks.md',
	'docs/notes.md',
	'docs/guide/notes.md',
	'src/a.ts',
	'src/deep/a.ts',
	'docs/a.mmd',
];
const folders = ['docs', 'docs/adr', '.kiro/specs/x', 'src', 'src/deep'];

/** In a file that is a diagram they stand among other lines. */
const diagrams = ['flowchart LR\n  a -> b', 'flowchart LR\n  a --> b', 'flowchart lr\n  a -> b', 'pie', 'zenuml', ''];

const path = fc.constantFrom(...paths);
const target = fc.oneof(path, fc.constantFrom(...folders, 'src/b.ts', 'gone.md', '../outside.md'));
const line = fc.oneof(
	fc.constantFrom(
		'# Title',
		'## Status',
		'# 2. Title',
		'## Context',
		'## Decision',
		'Superseded by [2. Title](0002-b.md)',
		'Supersedes ADR-0001',
		'## Goals',
		'**Version**: 1.0',
		'**Version**: 2.0',
		'',
		'Accepted',
		'- [ ] 1. do',
		'- [x] 1.1 do',
		'### Requirement 1',
		'#### Acceptance Criteria\n\n1. WHEN asked THE shop SHALL answer',
		'_Requirements: 1.1_',
		'_Requirements: 1, 2_',
		'{x}',
	),
	fc.constantFrom(...diagrams).map((diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\``),
	fc
		.tuple(target, fc.constantFrom('', '#goals', '#title', '#L2', '#nowhere'))
		.map(([to, tail]) => `[a](/${to}${tail})`),
	target.map((to) => `see \`${to}:3\``),
);
const text = fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n\n'));

/** What can happen to a workspace. `settle` waits, `begin` and `load` let the index work on while more happens. */
const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constantFrom('type', 'save'), path, text }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), path: fc.oneof(path, fc.constantFrom(...folders)) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('rename'), path, to: path }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('remember'), path: target }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constantFrom('settle', 'begin', 'load') }) },
);
type Step = { do: string; path?: string; text?: string; to?: string };

/** The kinds that claim some of the paths above; to prepare all of them for each index takes most of the time. */
const kinds = new KindRegistry(
	builtinKinds.filter(({ id }) => /^(?:adr-(?:nygard|madr-4|freeform|index)|kiro-(?:requirements|tasks))$/.test(id)),
);

/** What Mermaid would say, more or less, and later. */
const parser: DiagramParser = {
	async parse(text) {
		const refusal = /lr$|(?<=\s)->/m.exec(text);
		const range = refusal ? new LineIndex(text).rangeAt(refusal.index, refusal.index + 2) : undefined;
		const isType = /^(?:flowchart|pie)\b/.test(text);
		const cause = text.startsWith('zenuml') ? 'plug-in' : !isType ? 'unknown-type' : refusal ? 'syntax' : undefined;
		return late({
			type: undefined,
			state: cause === undefined ? 'valid' : cause === 'plug-in' ? 'unchecked' : 'invalid',
			problem: cause && { cause, message: '', range, expected: [], found: undefined },
			notDrawn: undefined,
		});
	},
	dispose: () => undefined,
};

function indexOf(workspace: MemoryWorkspace, ...more: Rule[]): SpecIndex {
	return new SpecIndex({
		workspace,
		kinds,
		config: defaultConfig,
		rules: [...rules, ...more],
		parser,
		wantsMarkdown: (path) => path === 'docs/guide/notes.md',
	});
}

/** `running` gets the loads that a step begins and does not wait for. */
async function play(
	index: SpecIndex,
	workspace: MemoryWorkspace,
	step: Step,
	running: Promise<void>[] = [],
): Promise<void> {
	const { files } = workspace;
	const from = step.path ?? '';
	switch (step.do) {
		case 'type':
			files.set(from, step.text ?? '');
			index.update(from, step.text ?? '');
			break;
		case 'save':
			files.set(from, step.text ?? '');
			await index.refresh(from);
			break;
		case 'delete':
			for (const file of [...files.keys()]) {
				if (file === from || file.startsWith(`${from}/`)) {
					files.delete(file);
				}
			}
			index.remove(from);
			break;
		case 'rename': {
			const moved = files.get(from);
			if (moved !== undefined && step.to !== undefined && step.to !== from) {
				files.delete(from);
				files.set(step.to, moved);
				index.remove(from);
				await index.refresh(step.to);
			}
			break;
		}
		case 'remember':
			workspace.former.add(from);
			index.historyChanged();
			break;
		case 'settle':
			await index.settle();
			break;
		case 'begin':
			void index.settle();
			await Promise.resolve();
			break;
		case 'load':
			running.push(index.load());
			await Promise.resolve();
			break;
	}
}

/** A disk that takes its time: what it hands over may be old news by then. */
class SlowWorkspace extends MemoryWorkspace {
	override async list(): Promise<readonly string[]> {
		return late(await super.list());
	}

	override async read(path: string, maxBytes: number): Promise<string | Unreadable> {
		return late(await super.read(path, maxBytes));
	}
}

async function late<T>(answer: T): Promise<T> {
	for (let turn = 0; turn < 8; turn++) {
		await Promise.resolve();
	}
	return answer;
}

/** All that an index knows, as plain data. */
function knowledge(index: SpecIndex, { files }: MemoryWorkspace): unknown {
	const plain = ({ fix, suggestions, ...finding }: Finding): unknown => {
		const document = checkedDocument(finding.path, files.get(finding.path) ?? '');
		return {
			...finding,
			edits: [...(fix ? [fix] : []), ...(suggestions ?? [])].map((mend) => editsOf(mend, document)),
		};
	};
	return {
		documents: index
			.documents()
			.map(({ kind, facts }) => ({ kind: kind.id, facts, findings: index.findings(facts.path).map(plain) })),
		unread: index.unread(),
		diagrams: index.diagrams.paths().map((path) => [path, index.findings(path).map(plain)]),
		verdicts: diagrams.map((diagram) => index.verdict(`${diagram}\n`)),
	};
}

describe('SpecIndex', () => {
	it('forgets what it knew of a file when nobody asks for it any more', async () => {
		const link = '# T\n\n[a](../../src/a.ts#L3)\n';
		const workspace = new MemoryWorkspace({ 'docs/adr/0001-a.md': link, 'src/a.ts': '1\n2\n3\n' });
		const index = indexOf(workspace);
		await index.load();
		index.update('docs/adr/0001-a.md', '# T\n');
		await index.settle();
		await play(index, workspace, { do: 'type', path: 'src/a.ts', text: '1\n' });
		index.update('docs/adr/0001-a.md', link);
		await index.settle();
		assert.ok(index.findings('docs/adr/0001-a.md').some(({ rule }) => rule === 'link/missing-line'));
	});

	it('knows after any sequence of changes what a new index knows', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(path, text, { maxKeys: 6 }),
				fc.array(step, { maxLength: 12 }),
				fc.boolean(),
				// One at a time: who asks for all runs again with each change, and would hide that the other did not
				fc.constantFrom(probe, reader),
				async (files, steps: Step[], early, asking) => {
					const workspace = new SlowWorkspace(files, ['gone.md']);
					const index = indexOf(workspace, asking);
					const running = [index.load()];
					if (!early) {
						await running[0];
					}
					for (const one of steps) {
						await play(index, workspace, one, running);
					}
					await Promise.all(running);
					await index.settle();
					const fresh = indexOf(workspace, asking);
					await fresh.load();
					assert.deepEqual(knowledge(index, workspace), knowledge(fresh, workspace));
				},
			),
			{ numRuns: 120 },
		);
	}).timeout(20_000);

	it('knows after any sequence of changes of a feature what a new index knows', async () => {
		const folder = '.kiro/specs/x';
		const parts = fc.constantFrom(
			...[
				'### Requirement 1\n',
				'### Requirement 2\n',
				'#### Acceptance Criteria\n\n1. THE x SHALL y\n2. THE x SHALL z\n',
			],
			...['- [ ] 1. a\n', '- [x] 2. b\n', '_Requirements: 1.1, 2.1_\n', '_Requirements: 1.2_\n', 'Words.\n'],
		);
		const paths = fc.constantFrom(`${folder}/requirements.md`, `${folder}/tasks.md`, '.kiro/specs/y/tasks.md');
		const texts = fc.array(parts, { maxLength: 5 }).map((found) => found.join('\n'));
		const steps = fc.oneof(
			{ weight: 8, arbitrary: fc.record({ do: fc.constant('type'), path: paths, text: texts }) },
			{ weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), path: paths }) },
			{ weight: 1, arbitrary: fc.record({ do: fc.constant('rename'), path: paths, to: paths }) },
			{ weight: 2, arbitrary: fc.record({ do: fc.constant('settle') }) },
		);
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(paths, texts, { maxKeys: 3 }),
				fc.array(steps, { minLength: 2, maxLength: 10 }),
				fc.constantFrom(probe, reader),
				async (files, list: Step[], asking) => {
					const workspace = new MemoryWorkspace(files);
					const index = indexOf(workspace, asking);
					await index.load();
					for (const one of list) {
						await play(index, workspace, one);
					}
					await index.settle();
					const fresh = indexOf(workspace, asking);
					await fresh.load();
					assert.deepEqual(knowledge(index, workspace), knowledge(fresh, workspace));
				},
			),
			{ numRuns: 80 },
		);
	}).timeout(20_000);

	it('knows after any sequence of changes of a log with an index page what a new index knows', async () => {
		const names = ['0001-a.md', '0002-b.md', '0003-c.md'];
		const page = 'docs/adr/README.md';
		const record = fc
			.tuple(fc.constantFrom('Accepted', 'Supersedes', 'Superseded by'), fc.constantFrom(...names))
			.map(([status, other]) => (status === 'Accepted' ? status : `${status} [${other[3]}. T](${other})`))
			.map((status) => `# T\n\n## Status\n\n${status}\n\n## Context\n\nOld.\n\n## Decision\n\nNone.\n`);
		const list = fc
			.subarray(names, { minLength: 2 })
			.map((listed) => `# Records\n\n${listed.map((name) => `* [T](${name})\n`).join('')}`);
		const records = fc.constantFrom(...names).map((name) => `docs/adr/${name}`);
		const steps = fc.oneof(
			{ weight: 6, arbitrary: fc.record({ do: fc.constant('type'), path: records, text: record }) },
			{ weight: 1, arbitrary: fc.record({ do: fc.constant('type'), path: fc.constant(page), text: list }) },
			{ weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), path: fc.oneof(records, fc.constant(page)) }) },
			{ weight: 2, arbitrary: fc.record({ do: fc.constantFrom('settle', 'begin') }) },
		);
		await fc.assert(
			fc.asyncProperty(
				fc.tuple(record, record, record, list),
				fc.array(steps, { minLength: 1, maxLength: 6 }),
				async ([first, second, third, listing], done: Step[]) => {
					const texts = [first, second, third];
					const workspace = new MemoryWorkspace({
						...Object.fromEntries(names.map((name, i) => [`docs/adr/${name}`, texts[i] ?? ''])),
						[page]: listing,
					});
					const index = indexOf(workspace);
					await index.load();
					for (const one of done) {
						await play(index, workspace, one);
					}
					await index.settle();
					const fresh = indexOf(workspace);
					await fresh.load();
					assert.deepEqual(knowledge(index, workspace), knowledge(fresh, workspace));
				},
			),
			{ numRuns: 40 },
		);
	}).timeout(20_000);

	it('tells those that read the records also when the page that asks for them asks again or is gone', async () => {
		const text = (status: string) => `# T\n\n## Status\n\n${status}\n\n## Context\n\nOld.\n\n## Decision\n\nNone.\n`;
		const supersedes = text('Supersedes [1. T](0001-a.md)');
		for (const removes of [false, true]) {
			const index = indexOf(
				new MemoryWorkspace({
					'docs/adr/0001-a.md': text('Accepted'),
					'docs/adr/0002-b.md': text('Accepted'),
					'docs/adr/README.md': '# Records\n\n* [T](0001-a.md)\n* [T](0002-b.md)\n',
				}),
			);
			const isTold = () => index.findings('docs/adr/0001-a.md').some(({ rule }) => rule === 'adr/one-sided-link');
			await index.load();
			for (const status of [supersedes, text('Accepted'), supersedes]) {
				index.update('docs/adr/0002-b.md', status);
				if (removes) {
					index.remove('docs/adr/README.md');
				}
				await index.settle();
				assert.equal(isTold(), status === supersedes, removes ? 'removed' : 'asks again');
			}
		}
	});

	it('runs each rule once for each document where it knows all that they ask', async () => {
		const runs: string[] = [];
		const counted: WorkspaceRule = {
			...probe,
			check(facts, kind, view, report) {
				runs.push(facts.path);
				probe.check(facts, kind, view, report);
				reader.check(facts, kind, view, report);
			},
		};
		const workspace = new MemoryWorkspace({
			'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nOld.\n\n## Decision\n\nNone.\n',
			'docs/adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\n## Context\n\nOld.\n\n## Decision\n\nNone.\n',
		});
		await new SpecIndex({ workspace, kinds, config: defaultConfig, rules: [counted] }).load();
		assert.deepEqual(runs.sort(), [...workspace.files.keys()]);
	});

	describe('an edit', () => {
		const files = {
			'docs/adr/0001-a.md':
				'# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\n[b](0002-b.md#context) [n](../notes.md#goals)\n',
			'docs/adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\n## Context\n\n[a](0001-a.md#status) `src/a.ts:2`\n',
			'docs/adr/0003-d.md': '# 3. D\n\n## Status\n\nAccepted\n\n## Context\n\nOld.\n\n## Decision\n\nNone.\n',
			'docs/decisions/0001-c.md': '# 1. C\n\n## Status\n\nAccepted\n\n## Context\n\nOther.\n\n## Decision\n\nNone.\n',
			'docs/notes.md': '# Notes\n\n## Goals\n',
			'src/a.ts': 'one\ntwo\n',
		};

		async function loaded(): Promise<{ workspace: MemoryWorkspace; index: SpecIndex; changed: string[] }> {
			const workspace = new MemoryWorkspace(files);
			const index = indexOf(workspace);
			await index.load();
			const changed: string[] = [];
			index.onDidChange((paths) => changed.push(...paths));
			workspace.calls.length = 0;
			return { workspace, index, changed };
		}

		it('reads no file, and runs no rule of another document that did not ask', async () => {
			const { workspace, index, changed } = await loaded();
			index.update('docs/adr/0001-a.md', files['docs/adr/0001-a.md'].replace('[n]', 'We have [n]'));
			await index.settle();
			assert.deepEqual(workspace.calls, []);
			assert.deepEqual([...new Set(changed)], ['docs/adr/0001-a.md']);
		});

		it('of what a record says of itself runs the rules of the records that it matters to', async () => {
			const { workspace, index, changed } = await loaded();
			const text = files['docs/adr/0001-a.md'].replace('Accepted', 'Deprecated');
			index.update('docs/adr/0001-a.md', text);
			await index.settle();
			assert.deepEqual([...new Set(changed)], ['docs/adr/0001-a.md']);
			index.update('docs/adr/0001-a.md', text.replace('Deprecated', 'Accepted, supersedes ADR-0003'));
			await index.settle();
			assert.deepEqual([...new Set(changed)].sort(), ['docs/adr/0001-a.md', 'docs/adr/0003-d.md']);
			assert.deepEqual(workspace.calls, []);
		});

		it('of a heading runs the rules of those that link to it, without reading them', async () => {
			const { workspace, index, changed } = await loaded();
			const anchors = () =>
				index.findings('docs/adr/0002-b.md').filter(({ rule }) => rule === 'link/missing-anchor').length;
			assert.equal(anchors(), 0);
			index.update('docs/adr/0001-a.md', files['docs/adr/0001-a.md'].replace('## Status', '## State'));
			await index.settle();
			assert.equal(anchors(), 1);
			assert.deepEqual(workspace.calls, []);
			assert.deepEqual([...new Set(changed)].sort(), ['docs/adr/0001-a.md', 'docs/adr/0002-b.md']);
		});

		it('of the words of a criterion runs no rule of its tasks, and one that takes it away runs theirs', async () => {
			const requirements = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE x SHALL y\n2. THE x SHALL z\n';
			const tasks = '# Tasks\n\n- [ ] 1. a\n  - _Requirements: 1.2_\n';
			const workspace = new MemoryWorkspace({
				'.kiro/specs/x/requirements.md': requirements,
				'.kiro/specs/x/tasks.md': tasks,
				'.kiro/specs/y/tasks.md': tasks,
			});
			const index = indexOf(workspace);
			await index.load();
			const changed: string[] = [];
			index.onDidChange((paths) => changed.push(...paths));
			index.update('.kiro/specs/x/requirements.md', requirements.replace('SHALL y', 'SHALL wait\n   long'));
			await index.settle();
			assert.deepEqual([...new Set(changed)], ['.kiro/specs/x/requirements.md']);
			index.update('.kiro/specs/x/requirements.md', requirements.replace('2. THE x SHALL z\n', ''));
			await index.settle();
			assert.deepEqual([...new Set(changed)].sort(), ['.kiro/specs/x/requirements.md', '.kiro/specs/x/tasks.md']);
			const told = index.findings('.kiro/specs/x/tasks.md').filter(({ rule }) => rule === 'trace/dangling-reference');
			assert.equal(told.length, 1);
		});

		it('of a version runs the rules of what is based on it, in a document or not', async () => {
			for (const spec of ['x/a.md', 'specs/001-x/spec.md']) {
				const text = `# Plan\n\n**Based on Spec**: [a](/${spec}) version 1.0\n\n## Approach\n`;
				const workspace = new MemoryWorkspace({ 'specs/001-x/plan.md': text, [spec]: '# S\n\n**Version**: 1.0\n' });
				const index = new SpecIndex({
					workspace,
					kinds: new KindRegistry(builtinKinds),
					config: defaultConfig,
					rules,
				});
				await index.load();
				const told = () =>
					index.findings('specs/001-x/plan.md').filter(({ rule }) => rule === 'trace/spec-version').length;
				assert.equal(told(), 0);
				await play(index, workspace, { do: 'type', path: spec, text: '# S\n\n**Version**: 1.1\n' });
				await index.settle();
				assert.equal(told(), 1, spec);
			}
		});

		it('that adds a link looks at its target alone', async () => {
			const { workspace, index } = await loaded();
			index.update('docs/adr/0001-a.md', `${files['docs/adr/0001-a.md']}\n[x](../../src/none.ts)\n`);
			await index.settle();
			assert.deepEqual(new Set(workspace.calls.map((call) => call.toLowerCase())), new Set(['entry src/none.ts']));
		});
	});
});
