import assert from 'node:assert/strict';
import { loadProject } from '../../../src/core/project.ts';
import { ruleIds, rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const kiro = (...sizes: readonly number[]): string =>
	`# Requirements Document\n\n## Requirements\n\n${sizes
		.map(
			(size, r) =>
				`### Requirement ${r + 1}: R\n\n**User Story:** As a clerk, I want it, so that it works.\n\n#### Acceptance Criteria\n\n${Array.from({ length: size }, (_, c) => `${c + 1}. WHEN a THEN the system SHALL b\n`).join('')}\n`,
		)
		.join('')}`;
const design = '# Design Document\n\n## Correctness Properties\n\n### Property 1: P\n\n*For any* a, b.\n';
const specKit = (count: number): string =>
	`# Feature Specification: A\n\n## Requirements\n\n### Functional Requirements\n\n${Array.from({ length: count }, (_, i) => `- **FR-00${i + 1}**: System MUST a\n`).join('')}`;

const one = { '.kiro/specs/shop/requirements.md': kiro(2, 1), '.kiro/specs/shop/design.md': design };
const two = { ...one, '.kiro/specs/till/requirements.md': kiro(3) };
const both = { ...two, 'specs/001-a/spec.md': specKit(2) };

async function load(files: Readonly<Record<string, string>>, more = ''): Promise<SpecIndex> {
	const workspace = new MemoryWorkspace({
		'.archspec.yaml': `trace: { code: ['src/**'], ids: ['REQ-\\d+'], documents: ['docs/own.md'] }\n${more}`,
		...files,
	});
	const { kinds, config, findings } = await loadProject(workspace, ruleIds);
	assert.deepEqual(findings, []);
	const index = new SpecIndex({ workspace, kinds, config, rules });
	await index.load();
	return index;
}

const told = (index: SpecIndex, path = 'src/a.ts'): string[] =>
	index.findings(path).map(({ message, severity, range: { start } }) => `${severity} ${start.line} ${message}`);

/** What is said of a text of code beside the documents. */
async function said(documents: Readonly<Record<string, string>>, code: string, more = ''): Promise<string[]> {
	return told(await load({ ...documents, 'src/a.ts': code }, more));
}

describe('ids in comments of code that nothing has', () => {
	it('are told where the workspace has one feature', async () => {
		assert.deepEqual(await said(one, '// @req 1.2, 1.3\n\n// Implements: 2.2\n// **Validates: Requirements 3**\n'), [
			'error 0 1.3 is not defined in .kiro/specs/shop; the nearest is 1.2.',
			'error 2 2.2 is not defined in .kiro/specs/shop; the nearest is 2.1.',
			'error 3 3 is not defined in .kiro/specs/shop; the nearest is 2.',
		]);
		const index = await load({ ...one, 'src/a.ts': 'x(); // @req 1.3\n' });
		assert.deepEqual(
			index.findings('src/a.ts').map(({ path, rule, range, suggestions }) => [path, rule, range, suggestions]),
			[
				[
					'src/a.ts',
					'trace/dangling-reference',
					{ start: { line: 0, character: 13 }, end: { line: 0, character: 16 } },
					[
						{
							title: 'Change to 1.2',
							edits: [
								{ range: { start: { line: 0, character: 13 }, end: { line: 0, character: 16 } }, newText: '1.2' },
							],
						},
					],
				],
			],
		);
	});

	it('are told where the feature is said, or the other ids of the line show it', async () => {
		assert.deepEqual(await said(two, '// @feature shop\n// @req 1.3\n'), [
			'error 1 1.3 is not defined in .kiro/specs/shop; the nearest is 1.2.',
		]);
		assert.deepEqual(await said(two, '// @req 2.1, 2.2\n'), [
			'error 0 2.2 is not defined in .kiro/specs/shop; the nearest is 2.1.',
		]);
		assert.deepEqual(await said(two, '// Feature: shop, Property 2: holds\n// Property 2 of an object\n'), [
			'error 0 Property 2 is not defined in the design; the nearest is 1.',
		]);
	});

	it('are told of several features where they have letters that some feature uses', async () => {
		assert.deepEqual(await said(both, '// @req FR-009\n// Implements: AC-9, RFC-2119\n'), [
			'error 0 FR-009 is not defined in specs/001-a; the nearest is FR-002.',
		]);
		assert.deepEqual(await said({ ...both, 'specs/002-b/spec.md': specKit(3) }, '// @req FR-009\n'), [
			'error 0 FR-009 is not defined in any feature.',
		]);
	});

	it('are told with the nearest ids also where letters part those of one number', async () => {
		const items = ['3', '4b', '4a', '4', '5'].map((number) => `- **FR-00${number}**: System MUST a\n`).join('');
		const spec = { 'specs/001-a/spec.md': specKit(0) + items };
		assert.deepEqual(await said(spec, '// @req FR-004c\n// @req FR-002\n// @req FR-003a\n'), [
			'error 0 FR-004c is not defined in specs/001-a; the nearest are FR-004b and FR-005.',
			'error 1 FR-002 is not defined in specs/001-a; the nearest is FR-003.',
			'error 2 FR-003a is not defined in specs/001-a; the nearest are FR-003 and FR-004.',
		]);
	});

	it('are not told by a number alone where some feature counts nothing', async () => {
		const lone = { 'specs/001-a/tasks.md': '# Tasks: A\n\n## Phase 1\n\n- [ ] T001 Sell\n' };
		assert.deepEqual(await said({ ...two, ...lone }, '// @req 9.9\n'), []);
	});

	it('are a warning where several features have numbers and none has this one', async () => {
		assert.deepEqual(await said(two, '// @req 9.9\n// @req 1.1, 3.1\n// @req 1.3\n'), [
			'warning 0 9.9 is not defined in any feature.',
			'warning 1 3.1 is not defined in any feature.',
		]);
		// A feature whose requirements, or whose criteria, can't be read may have it
		const tasks = { '.kiro/specs/till/tasks.md': '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Sell\n' };
		assert.deepEqual(await said({ ...one, ...tasks }, '// @req 9.9\n'), []);
		const bare = { '.kiro/specs/till/requirements.md': kiro(1, 1, 0) };
		assert.deepEqual(await said({ ...one, ...bare }, '// @req 3.1\n'), []);
	});

	it('are not told where another feature could be meant, or no id', async () => {
		assert.deepEqual(await said(two, '// @req 1.1\n// @req 1.3\n// @feature other\n// @req 9.9\n'), []);
		assert.deepEqual(
			await said(
				one,
				'// Requirements: 2.5 GB of memory\n// { requirements: 12 }\nconst a = "// @req 9.9";\n// @req 1.2.3\n// Requirement: 3\n// Property 9: b\n',
			),
			[],
		);
		assert.deepEqual(await said(one, '// Requirements: 1.10, 4 GB of memory\n'), []);
		assert.deepEqual(await said(both, '// Requirement: FR9_MAX, FR10_MAX\n'), []);
		assert.deepEqual(await said({ 'openspec/specs/a/spec.md': '# a\n\n### Requirement: 2FA\n' }, '// @req 1.2\n'), []);
	});

	it('of a form of its own are told in comments, as a warning where a sentence has them', async () => {
		const own = { ...two, 'docs/own.md': '# Own\n\n- REQ-1: Open\n' };
		assert.deepEqual(await said(own, '// @req REQ-2\n// As REQ-3 says\nconst a = "REQ-4";\n'), [
			'error 0 REQ-2 is not defined in this workspace; the nearest is REQ-1.',
			'warning 1 REQ-3 is not defined in this workspace; the nearest is REQ-1.',
		]);
	});

	it('are held back by comments and by the configuration', async () => {
		const code =
			'/* archspec-disable-next-line trace/dangling-reference */\n// @req 1.9\n// @req 1.9\n// archspec-disable -- later\n// @req 1.9\n';
		assert.equal((await said(one, code)).length, 1);
		assert.deepEqual(await said(one, code, 'rules: { trace/dangling-reference: off }\n'), []);
		assert.match(String(await said(one, code, 'rules: { trace/dangling-reference: hint }\n')), /^hint 2 /);
	});

	it('are the same after any change as when all is read anew', async () => {
		const files: Record<string, string> = { ...one, 'src/a.ts': '// @req 1.3, 2.1\n', 'src/b.ts': '// @req 1.1\n' };
		const index = await load(files);
		const changed: string[] = [];
		index.onDidChange((paths) => changed.push(...paths));
		const steps: readonly (readonly [path: string, text: string | undefined])[] = [
			['.kiro/specs/shop/requirements.md', kiro(3, 1)],
			['.kiro/specs/shop/requirements.md', kiro(1)],
			['.kiro/specs/till/requirements.md', kiro(3)],
			['src/b.ts', '// @feature till\n// @req 1.4\n'],
			['.kiro/specs/till/requirements.md', kiro(5)],
			['.kiro/specs/shop/requirements.md', undefined],
			['src/a.ts', undefined],
			['src/b.ts', '// @req FR-3\n'],
			['specs/001-a/spec.md', specKit(2)],
			['specs/001-a/spec.md', specKit(3)],
		];
		for (const [path, text] of steps) {
			const before = [told(index, 'src/a.ts'), told(index, 'src/b.ts')];
			changed.length = 0;
			if (text === undefined) {
				delete files[path];
				index.remove(path);
			} else {
				files[path] = text;
				index.update(path, text);
			}
			assert.ok(changed.includes(path), `${path} not told at once`);
			await index.settle();
			const fresh = await load(files);
			for (const [i, code] of ['src/a.ts', 'src/b.ts'].entries()) {
				assert.deepEqual(told(index, code), told(fresh, code), `${path} ${text}`);
				assert.ok(changed.includes(code) || String(told(index, code)) === String(before[i]), `${code} not announced`);
			}
		}
	});
});
