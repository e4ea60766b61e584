import assert from 'node:assert/strict';
import { filesOf, requirement, toldOf } from './feature.ts';

const shall = 'THE shop SHALL sell';

const uncovered = (tasks: string, requirements: string, properties?: string): Promise<string[]> =>
	toldOf('trace/uncovered-requirement', filesOf({ requirements, tasks, ...(properties && { properties }) }));

describe('trace/uncovered-requirement', () => {
	const requirements = requirement(1, shall, shall, shall) + requirement(2, shall);

	it('tells of a criterion, and of a requirement once', async () => {
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1, 1.2, 2.1_\n', requirements), [
			'hint 3: No task names 1.3.',
		]);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1-1.3_\n', requirements), [
			'hint 2: No task names requirement 2 or one of its criteria.',
		]);
	});

	it('tells of requirements without criteria, by their letters', async () => {
		const lettered = '### FR-1: A\n\n### FR-2: B\n\n### FR-3: C\n\n### NFR-1: D\n';
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: FR-1, FR-2_\n', lettered), [
			'hint FR-3: No task names FR-3.',
		]);
	});

	it('counts a numbered heading by the headings that go on from its number', async () => {
		const grouped = '### 1. Sell\n\n#### 1.1 Price\n\n- Shown.\n\n#### 1.2 Pay\n\n- By card.\n\n#### 1.3 Send\n';
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1, 1.2, 1.3_\n', grouped), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1_\n', grouped), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1, 1.2_\n', grouped), [
			'hint 1.3: No task names 1.3.',
		]);
		// Chapters of other parts are no requirements, with headings of their own or without
		const chapters = '## 1. Introduction\n\n### 1.1 Purpose\n\n### 1.2 Words\n\n## 2. Glossary\n\n';
		const lettered = `${chapters}### FR-1: A\n\n### FR-2: B\n`;
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: FR-1, FR-2_\n', lettered), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: FR-1, FR-2, 1.1_\n', lettered), []);
	});

	it('takes whole requirements, all of them, and properties', async () => {
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1, 2_\n', requirements), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: All_\n', requirements), []);
		const property = '### Property 1: A\n\n**Validates: Requirements 1.3**\n';
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1, 1.2, 2.1_\n', requirements, property), []);
	});

	it('is quiet without tasks, and as long as most are left', async () => {
		assert.deepEqual(await toldOf('trace/uncovered-requirement', filesOf({ requirements })), []);
		assert.deepEqual(await uncovered('None.\n', requirements), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n', requirements), []);
		assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1_\n', requirements), []);
	});

	it('is quiet for what needs no task', async () => {
		for (const text of ['Removed: THE shop SHALL sell', 'THE shop SHALL sell (deferred)', 'THE shop MAY sell']) {
			const given = requirement(1, shall, shall, text);
			assert.deepEqual(await uncovered('- [ ] 1. a\n  - _Requirements: 1.1, 1.2_\n', given), [], text);
		}
	});

	it('of spec-kit tells of stories, and of requirements where tasks name nearly all', async () => {
		const numbers = ['001', '002', '003', '004', '005'];
		const spec = `# Feature Specification: Shop\n\n## User Scenarios & Testing\n\n### User Story 1 - Sell (Priority: P1)\n\nA\n\n### User Story 2 - Buy (Priority: P2)\n\nB\n\n## Requirements\n\n${numbers.map((one) => `- **FR-${one}**: System MUST sell\n`).join('')}\n## Success Criteria\n\n- **SC-001**: Sold\n`;
		const told = (tasks: string): Promise<string[]> =>
			toldOf('trace/uncovered-requirement', {
				'specs/001-shop/spec.md': spec,
				'specs/001-shop/tasks.md': `# Tasks: Shop\n\n## Phase 1: Sell\n\n${tasks}`,
			});
		assert.deepEqual(await told('- [ ] T001 [US1] a (FR-001)\n'), ['hint 2: No task belongs to user story US2.']);
		assert.deepEqual(await told('- [ ] T001 [US1] [US2] a (FR-001 to FR-004)\n'), [
			'hint FR-005: No task names FR-005.',
		]);
		assert.deepEqual(await told('- [ ] T001 [US1] [US2] a (FR-001 to FR-003)\n'), []);
	});
});

describe('trace/spec-version', () => {
	const told = (basis: string, specification?: string): Promise<string[]> =>
		toldOf('trace/spec-version', {
			'specs/001-shop/plan.md': `# Plan: Shop\n\n**Based on Spec**: ${basis}\n\n## Approach\n\nPages.\n`,
			...(specification !== undefined && { 'specs/001-shop/SPECIFICATION.md': specification }),
		});
	const at = (version: string): string => `# Specification\n\n**Version**: ${version}\n`;

	it('reads the version of the specification in each form', async () => {
		for (const specification of [
			at('1.1'),
			at('v1.1'),
			'# S\n\n- Version: 1.1\n',
			'---\nversion: 1.1.0\n---\n\n# S\n',
		]) {
			for (const basis of [
				'version 1.0',
				'v1.0',
				'[SPECIFICATION.md](SPECIFICATION.md) v1.0',
				'`SPECIFICATION.md` (Version: 1.0)',
				'[S](./SPECIFICATION.md), version 1.0, of 2026-01-02',
			]) {
				const [found, ...more] = await told(basis, specification);
				assert.match(
					found ?? '',
					/^warning 1\.0: This is based on version 1\.0; .*SPECIFICATION\.md is at 1\.1/,
					basis,
				);
				assert.deepEqual(more, []);
			}
		}
	});

	it('is quiet where they are the same, or one is not told', async () => {
		assert.deepEqual(await told('version 1.1', at('1.1.0')), []);
		assert.deepEqual(await told('[SPECIFICATION.md](SPECIFICATION.md)', at('1.1')), []);
		assert.deepEqual(await told('version 1.0', at('draft')), []);
		assert.deepEqual(await told('version 1.0', '# S\n'), []);
		assert.deepEqual(await told('version 1.0'), []);
		assert.deepEqual(await told('OTHER.md version 1.0', at('1.1')), []);
	});
});
