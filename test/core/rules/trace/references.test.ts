import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/text.ts';
import { editsIn } from '../checkText.ts';
import { filesOf, findingsIn, requirement, toldOf } from './feature.ts';

const shall = 'THE shop SHALL sell';
const requirements = `${requirement(1, shall, shall, shall) + requirement(2, shall, shall)}### Requirement 5\n\nWords.\n`;

const dangling = (tasks: string, given = requirements): Promise<string[]> =>
	toldOf('trace/dangling-reference', filesOf({ requirements: given, tasks }));

describe('trace/dangling-reference', () => {
	it('names a criterion with its story as the text writes it', async () => {
		const story = '### US-1: Sell\n\n#### Acceptance Criteria\n\n1. **US-1.AC-1** — THE shop SHALL sell\n';
		assert.deepEqual(await dangling('_Requirements: US-1.AC-1, US-1.AC-9_\n', story), [
			'error US-1.AC-9: US-1.AC-9 is not defined in this feature; the nearest is US-1.AC-1.',
		]);
	});

	it('names the nearest ids, those of the same requirement first', async () => {
		assert.deepEqual(await dangling('_Requirements: 1.1, 1.4_\n'), [
			'error 1.4: 1.4 is not defined in this feature; the nearest is 1.3.',
		]);
		assert.deepEqual(await dangling('_Requirements: 2.0_\n'), [
			'error 2.0: 2.0 is not defined in this feature; the nearest is 2.1.',
		]);
		assert.deepEqual(await dangling('_Requirements: 3_\n'), [
			'error 3: 3 is not defined in this feature; the nearest are 2 and 5.',
		]);
		assert.deepEqual(await dangling('_Requirements: 9.1_\n'), [
			'error 9.1: 9.1 is not defined in this feature; the nearest is 2.2.',
		]);
		assert.deepEqual(await dangling('- [ ] 1. a\n- [ ] 3. b\n  - _Depends: 2_\n'), [
			'error 2: 2 is not a task of this feature; the nearest are 1 and 3.',
		]);
	});

	it('names what a range has too much, in the spelling of the reference', async () => {
		assert.deepEqual(await dangling('_Requirements: 1.2–1.5_\n'), [
			'error 1.2–1.5: 1.4 and 1.5 are not defined in this feature; the nearest is 1.3.',
		]);
		assert.deepEqual(await dangling('_Requirements: 1.4-1.40_\n'), [
			'error 1.4-1.40: 1.4, 1.5, 1.6, 1.7 and 33 more are not defined in this feature; the nearest is 1.3.',
		]);
		const spec = (line: string): Record<string, string> => ({
			'specs/001-shop/spec.md':
				'# Feature Specification: Shop\n\n## Requirements\n\n- **FR-001**: a\n- **FR-002**: b\n\n## Success Criteria\n\n- **SC-001**: c\n',
			'specs/001-shop/tasks.md': `# Tasks: Shop\n\n## Phase 1: Setup\n\n- [ ] T001 a\n${line}\n`,
		});
		assert.deepEqual(await toldOf('trace/dangling-reference', spec('- [ ] T002 b (FR-001–FR-004)')), [
			'error FR-001–FR-004: FR-003 and FR-004 are not defined in this feature; the nearest is FR-002.',
		]);
		// In running text an id may have been given up, and a range may span some
		assert.deepEqual(await toldOf('trace/dangling-reference', spec('\nFR-003 comes later, T001–T009 are done.')), [
			'warning FR-003: FR-003 is not defined in this feature; the nearest is FR-002.',
		]);
	});

	it('takes a requirement that is struck out where it stood for no reference', async () => {
		const told = (line: string, tasks = '- [ ] T001 a (FR-001)'): Promise<string[]> =>
			toldOf('trace/dangling-reference', {
				'specs/001-shop/spec.md': `# Feature Specification: Shop\n\n## Requirements\n\n- **FR-001**: a\n${line}\n`,
				'specs/001-shop/tasks.md': `# Tasks: Shop\n\n## Phase 1: Setup\n\n${tasks}\n`,
			});
		for (const line of [
			'- ~~**FR-002**: System MUST mail~~ (removed)',
			'- ~~**FR-002**~~: removed',
			'- **~~FR-002~~**: ~~System MUST mail~~',
			'- ~~FR-002: System MUST mail~~',
			'\n### ~~FR-002: Mail~~',
			'\n| id | text |\n|---|---|\n| ~~FR-002~~ | Mail |',
		]) {
			assert.deepEqual(await told(line), [], line);
		}
		assert.equal((await told('- ~~**FR-002**: as FR-003~~')).length, 1);
		assert.equal((await told('- ~~**FR-002**: Mail~~', '- [ ] T001 a (FR-002)')).length, 1);
	});

	it('writes the number of the feature into the id that is not there', async () => {
		const spec = '# Feature Specification: Shop\n\n## Requirements\n\n- **FR-011-001**: a\n- **FR-011-002**: b\n';
		const tasks = '# Tasks: Shop\n\n## Phase 1: Setup\n\n- [ ] T001 a (FR-011-002, FR-011-009)\n';
		assert.deepEqual(
			await toldOf('trace/dangling-reference', { 'specs/011-shop/spec.md': spec, 'specs/011-shop/tasks.md': tasks }),
			['error FR-011-009: FR-011-009 is not defined in this feature; the nearest is FR-011-002.'],
		);
	});

	it('tells a scenario that its story does not have, where the scenarios of that one are read', async () => {
		const spec = [
			'# Feature Specification: Shop\n\n## User Scenarios & Testing\n',
			'### User Story 1 - Sell\n\n**Acceptance Scenarios**:\n\n1. **Given** a\n2. **Given** b\n',
			'### User Story 2 - Buy\n\nGiven a buyer, when they pay, then they have it.\n',
		].join('\n');
		const told = (line: string): Promise<string[]> =>
			toldOf('trace/dangling-reference', {
				'specs/001-shop/spec.md': spec,
				'specs/001-shop/tasks.md': `# Tasks: Shop\n\n## Phase 1: Setup\n\n${line}\n`,
			});
		assert.deepEqual(await told('- [ ] T001 a (US1 scenario 2, US1/AS4, US2 scenario 3)'), [
			'warning 4: US1.4 is not a scenario of this feature; the nearest is US1.2.',
		]);
		assert.deepEqual(await told('- [ ] T001 a for spec 002 US1 scenario 7'), []);
		assert.deepEqual(await told('- [ ] T001 a (US3 scenario 1)'), [
			'error US3: US3 is not defined in this feature; the nearest is US2.',
		]);
		const path = 'specs/001-shop/plan.md';
		const plan = '# Implementation Plan: Shop\n\nUser Story 1, Scenario 9 says it.\n';
		const [finding] = await findingsIn('trace/dangling-reference', { 'specs/001-shop/spec.md': spec, [path]: plan });
		const [mend] = finding?.suggestions ?? [];
		assert.equal(mend?.title, 'Change to US1.2');
		assert.match(applyEdits(plan, editsIn(path, plan, mend)), /^User Story 1, Scenario 2 says it\.$/m);
	});

	it('reads R1.1 as the criterion where no id begins so, and tells one that is not there', async () => {
		const tasks =
			'- [ ] 1. Sell\n  - _Requirements: R1.1, REQ-1.2, R3.1_\n- [ ] 2. Count\n  - Requirements addressed: R1.1, R1.7\n';
		assert.deepEqual(
			await toldOf('trace/dangling-reference', filesOf({ requirements: requirement(1, 'a', 'b'), tasks })),
			[
				'error R3.1: R3.1 is not defined in this feature; the nearest is R1.2.',
				'error R1.7: R1.7 is not defined in this feature; the nearest is R1.2.',
			],
		);
		// Letters of others, and of requirements that are called so
		const risks = '- [ ] 1. Sell\n  - _Requirements: R2.1, FR-7, NFR1_\n';
		const called = `${requirement(1, 'a')}## Others\n\n- **R1**: One\n- **R2**: Two\n- **R2.1**: Three\n`;
		assert.deepEqual(await toldOf('trace/dangling-reference', filesOf({ requirements: called, tasks: risks })), []);
	});

	it('offers the nearest ids', async () => {
		const files = filesOf({ requirements, tasks: '- [ ] 1. 😀\r\n  - _Requirements: 1.1, 3_\r\n' });
		const [finding] = await findingsIn('trace/dangling-reference', files);
		const text = files['.kiro/specs/shop/tasks.md'] ?? '';
		const mended = finding?.suggestions?.map((one) => [
			one.title,
			applyEdits(text, editsIn('.kiro/specs/shop/tasks.md', text, one)).slice(text.indexOf('_')),
		]);
		assert.deepEqual(mended, [
			['Change to 2', '_Requirements: 1.1, 2_\r\n'],
			['Change to 5', '_Requirements: 1.1, 5_\r\n'],
		]);
		assert.equal(finding?.fix, undefined);
	});

	it('is a warning where the requirement is there and has no numbered criteria', async () => {
		assert.deepEqual(await dangling('_Requirements: 5.1_\n'), [
			'warning 5.1: 5.1 is not defined: requirement 5 has no numbered criteria.',
		]);
		// Once for all that has this cause
		assert.deepEqual(await dangling('_Requirements: 5.1, 5.2_\n\n_Requirements: 1.1, 5.3, 5.1_\n'), [
			'warning 5.1: 5.1 is not defined: requirement 5 has no numbered criteria. The same in 3 more places.',
		]);
	});

	it('is quiet for letters and spaces that the feature does not define, and for all', async () => {
		assert.deepEqual(await dangling('_Requirements: NFR-1, TR-2, All_\n\n_Depends: 9_\n'), []);
		assert.deepEqual(await dangling('_Requirements: 1.1_\n', 'Words.\n'), []);
		assert.deepEqual(await toldOf('trace/dangling-reference', filesOf({ tasks: '_Requirements: 1.1_\n' })), []);
	});
});

describe('trace/unknown-property', () => {
	it('names the nearest properties', async () => {
		const properties = '### Property 1: A\n\n### Property 2: B\n';
		const tasks =
			'- [ ] 1. a\n  - **Property 2: B**\n  - **Property 4: C**\n  - **Validates: Property 3, Requirements 1.1**\n';
		assert.deepEqual(await toldOf('trace/unknown-property', filesOf({ properties, tasks })), [
			'error 4: Property 4 is not defined in the design; the nearest is 2.',
			'error 3: Property 3 is not defined in the design; the nearest is 2.',
		]);
	});

	it('is quiet where the design defines none', async () => {
		assert.deepEqual(
			await toldOf('trace/unknown-property', filesOf({ properties: 'None.\n', tasks: '- **Property 2: B**\n' })),
			[],
		);
	});
});

describe('trace/duplicate-id', () => {
	const duplicates = (requirements: string): Promise<string[]> =>
		toldOf('trace/duplicate-id', filesOf({ requirements }));

	it('tells each where the other is', async () => {
		assert.deepEqual(await duplicates('### FR-1: A\n\n### FR-2: B\n\n### FR-01: C\n\n### FR1: D\n'), [
			'error FR-1: FR-1 is defined in line 9 and in 1 more place, too. Give one of them another id.',
			'error FR-01: FR-01 is defined in line 5 and in 1 more place, too. Give one of them another id.',
			'error FR1: FR1 is defined in line 5 and in 1 more place, too. Give one of them another id.',
		]);
	});

	it('takes criteria that are written out, and those that are counted in each requirement as they are', async () => {
		const lists = `${requirement(1, shall)}${requirement(2, shall)}`;
		assert.deepEqual(await duplicates(lists), []);
		assert.deepEqual(await duplicates(lists.replaceAll('1. THE', '- AC-1: THE')), []);
		assert.equal((await duplicates(lists.replaceAll('1. THE', '1.1 THE'))).length, 2);
	});

	it('leaves numbers of tasks to the lists of tasks, and takes their letters', async () => {
		const tasks = (id: string): Record<string, string> => ({
			'specs/001-shop/tasks.md': `# Tasks: Shop\n\n## Phase 1: Setup\n\n- [ ] T001 a\n- [ ] ${id} b\n`,
		});
		assert.equal((await toldOf('trace/duplicate-id', tasks('T001'))).length, 2);
		assert.deepEqual(await toldOf('trace/duplicate-id', tasks('T002')), []);
		assert.deepEqual(await toldOf('trace/duplicate-id', filesOf({ tasks: '- [ ] 1. a\n- [ ] 1. b\n' })), []);
	});

	it('knows a task again that stands under another heading', async () => {
		const told = async (tasks: string): Promise<number> =>
			(await toldOf('trace/duplicate-id', { 'specs/001-shop/tasks.md': `# Tasks: Shop\n\n${tasks}` })).length;
		const listed = (first: string, second: string): string =>
			`## Backlog\n\n- ${first}\n\n## Completed\n\n- ${second}\n`;
		const open = '[ ] T001 [US1] Show the prices';
		assert.equal(await told(listed(open, '[x] T001 Show the prices')), 0);
		assert.equal(await told(listed(open, '[x] **T001**: Show the prices (2 days)')), 0);
		assert.equal(await told(listed(open, '[x] T001 Show the shop')), 2);
		assert.equal(await told(listed('[ ] T001 Show', '[x] T001 Show the shop')), 2);
		assert.equal(await told(`${listed(open, '[x] T001 Show the prices')}- [ ] T001 Sell books\n`), 2);
		assert.equal(await told(`## Backlog\n\n- ${open}\n- ${open}\n`), 2);
		for (const [id, count] of [
			['T1', 0],
			['T1.1', 0],
			['T-001', 2],
			['TASK-01', 2],
		] as const) {
			assert.equal(await told(listed(`[ ] ${id} Show the prices`, `[ ] ${id} Sell books`)), count, id);
			assert.equal(await told(`## Phase 1\n\n- [ ] ${id} Show the prices\n- [ ] ${id} Sell books\n`), 2, id);
		}
	});
});
