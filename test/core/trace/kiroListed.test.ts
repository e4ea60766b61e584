import assert from 'node:assert/strict';
import { growth } from '../../support/growth.ts';
import { filesOf, toldOf } from '../rules/trace/feature.ts';
import { defined, named, readTrace } from './readTrace.ts';

const requirements = (text: string): string[] => defined('kiro-requirements', text);
const ids = (text: string): string[] => readTrace('kiro-requirements', text).definitions.map(({ id }) => id);
const parents = (text: string): string[] =>
	readTrace('kiro-requirements', text).definitions.map(({ id, parent, type }) => `${type} ${parent ?? ''} > ${id}`);

describe('requirements of Kiro that say their id in a list', () => {
	it('are read in items, paragraphs and rows', () => {
		for (const line of [
			'- **FR-1**: Sell',
			'- **FR-1:** Sell',
			'- **FR-1** Sell',
			'- FR-1: Sell',
			'* [ ] **FR-1**: Sell',
			'1. **FR-1**: Sell',
			'**FR-1**: Sell',
			'**FR-1 - Sell**',
			'| Id | Words |\n|---|---|\n| **FR-1** | Sell |',
		]) {
			assert.deepEqual(requirements(`## Functional Requirements\n\n${line}\n`), ['FR-1: Sell'], line);
		}
		assert.deepEqual(requirements('- **REQ1**: Sell\n- **NFR2.1**: Fast\n- **NFR2.2**: Safe\n'), [
			'REQ1: Sell',
			'NFR2.1: Fast',
			'NFR2.2: Safe',
		]);
	});

	it('need no sign before the words of EARS', () => {
		const text =
			'### R1. Sell\n\n- R1.1 THE shop SHALL sell\n- R1.2 WHEN it rains THE shop SHALL shut\n- R1.3 is old\n';
		assert.deepEqual(ids(text), ['R1', 'R1.1', 'R1.2']);
	});

	it('may say the area that they are of, which counts for itself', () => {
		const items = ['FR-AUTH-01', 'FR-AUTH-02', 'FR-PAY-01', 'NFR-A11Y-001', 'REQ-UI-MAIN-1'];
		assert.deepEqual(ids(items.map((id) => `- **${id}**: The shop shall sell.\n`).join('')), items);
		assert.deepEqual(ids(items.map((id) => `### ${id}: Sell\n\n`).join('')), items);
		// Words and places with a number
		assert.deepEqual(ids('- **AES-GCM-256**: for what rests\n- **US-EAST-1**: where it rests\n'), []);
		assert.deepEqual(
			named(
				'kiro-tasks',
				'- [ ] 1. Sell\n  - _Requirements: FR-AUTH-01–FR-AUTH-03, NFR-A11Y-001/002, FR-PAY-1_\n',
			).slice(-3),
			[
				'1 implements FR-AUTH-01–FR-AUTH-03 = FR-AUTH1 FR-AUTH2 FR-AUTH3',
				'1 implements NFR-A11Y-001/002 = NFR-A11Y1 NFR-A11Y2',
				'1 implements FR-PAY-1 = FR-PAY1',
			],
		);
	});

	it('of an area are missed where others of it are there', async () => {
		const requirements = '- **FR-AUTH-01**: The shop SHALL ask\n- **FR-AUTH-02**: The shop SHALL tell\n';
		const tasks = '- [ ] 1. Sell\n  - _Requirements: FR-AUTH-01, FR-AUTH-09, FR-01, FR-PAY-01_\n';
		assert.deepEqual(await toldOf('trace/dangling-reference', filesOf({ requirements, tasks })), [
			'error FR-AUTH-09: FR-AUTH-09 is not defined in this feature; the nearest is FR-AUTH-02.',
		]);
	});

	it('belong to what their id goes on from', () => {
		const items = '- **FR-1.1**: The shop shall sell.\n- **FR-1.2**: The shop shall count.\n';
		const expected = ['requirement  > FR-1', 'requirement FR1 > FR-1.1', 'requirement FR1 > FR-1.2'];
		assert.deepEqual(parents(`### FR-1: Buy\n\n${items}`), expected);
		assert.deepEqual(parents(`- **FR-1**: Buy\n${items}`), expected);
		assert.deepEqual(parents(`- **FR-1**: Buy\n${items.replaceAll('- ', '  - ')}`), expected);
		assert.deepEqual(parents(`### 2.1 Buy (FR-1)\n\n${items}`).slice(1), expected);
		assert.deepEqual(parents(`### 2.1 Buy — FR-1\n\n${items}`).slice(1), expected);
		// What stands under it does not go on from it, or two headings have it
		assert.deepEqual(ids('### 2.1 Buy (FR-1)\n\nWords.\n'), ['2.1']);
		assert.deepEqual(ids(`### 2.1 Buy (FR-1)\n\n${items}\n### 2.2 Pay (FR-1)\n`), ['2.1', 'FR-1.1', 'FR-1.2', '2.2']);
	});

	it('are criteria where those of a requirement are listed', () => {
		assert.deepEqual(
			parents('### Requirement 1\n\n#### Acceptance Criteria\n\n- **REQ-1.1**: One\n- **REQ-1.2**: Two\n'),
			['requirement  > 1', 'criterion 1 > REQ-1.1', 'criterion 1 > REQ-1.2'],
		);
		assert.deepEqual(
			parents(
				'### Requirement 1\n\n#### Acceptance Criteria\n\n1. One\n\n- **TIP-1**: Two\n- **TIP-2**: Three\n',
			).slice(2),
			['requirement  > TIP-1', 'requirement  > TIP-2'],
		);
		// The number of the item is the one that counts in a requirement, and none in a chapter
		assert.deepEqual(ids('### Requirement 1\n\n#### Acceptance Criteria\n\n1. **FR-1**: One\n'), ['1', '1.1']);
		assert.deepEqual(ids('## 2. Functional Requirements\n\n1. **FR-1**: One shall be\n2. **FR-2**: Two\n'), [
			'2',
			'FR-1',
			'FR-2',
		]);
	});

	it('are the criteria of a chapter by its count, where a line says that criteria follow', async () => {
		const list =
			'1. **FR-1**: WHEN a user buys THEN the shop SHALL sell\n2. **FR-2**: WHEN a user pays it SHALL send\n';
		const text = `### 1. Sell\n\n**Acceptance Criteria:**\n\n${list}`;
		assert.deepEqual(ids(text), ['1', '1.1', '1.2']);
		assert.deepEqual(
			await toldOf('trace/dangling-reference', {
				'.kiro/specs/shop/requirements.md': `# Requirements\n\n## Requirements\n\n${text}`,
				'.kiro/specs/shop/tasks.md': '# Plan\n\n- [ ] 1. A\n  - _Requirements: 1.1, 1.2_\n',
			}),
			[],
		);
	});

	it('end where the next one beside them begins', () => {
		const nested = ['FR-1', 'FR-2', 'FR-3'].map((id) => `  - **${id}**: ${id.toLowerCase()}\n`).join('');
		assert.deepEqual(requirements(`- Sell\n${nested}`), ['FR-1: fr-1', 'FR-2: fr-2', 'FR-3: fr-3']);
		assert.deepEqual(requirements('- Sell\n  **FR-1**: a\n  b\n  **FR-2**: c\n'), ['FR-1: a b', 'FR-2: c']);
		const many = (count: number): string =>
			`- Sell\n${Array.from({ length: count }, (_, i) => `  - **FR-${i + 1}**: x\n`).join('')}`;
		assert.ok(growth(ids, many, 300, 8) < 3);
	});

	it('of a chapter of criteria are none of the chapter', () => {
		assert.deepEqual(parents('## 6. Acceptance Criteria\n\n- **AC-1**: WHEN a THE shop SHALL b\n'), [
			'requirement  > 6',
			'criterion  > AC-1',
		]);
		assert.deepEqual(parents('### 6. Sell\n\n- **AC-1**: WHEN a THE shop SHALL b\n'), [
			'requirement  > 6',
			'criterion 6 > AC-1',
		]);
	});

	it('are born once: by a heading before an item before a row', () => {
		const row = '\n| Id | Priority |\n|---|---|\n| FR-1 | high |\n';
		assert.deepEqual(requirements(`### FR-1: Sell\n\n## Order\n\n- **FR-1**: first\n${row}`), ['FR-1: Sell']);
		assert.deepEqual(requirements(`- **FR-1**: Sell\n\n## Order\n\n- **FR-1**: first\n${row}`), ['FR-1: Sell']);
		// Twice in one list it is a slip
		assert.deepEqual(requirements('- **FR-1**: Sell\n- **FR-1**: Buy\n'), ['FR-1: Sell', 'FR-1: Buy']);
		assert.deepEqual(requirements('- **FR-1**: Sell\nall\n- **FR-1**: Buy\n'), ['FR-1: Sell', 'FR-1: Buy']);
		// Another list says something else of them
		for (const line of [
			'Priorities:',
			'\n**Priorities**\n',
			'\nTheir priorities are these\n',
			'1. x\n\nPriorities:\n',
		]) {
			const text = `### FR-1: Sell\n\n- **FR-1.1**: Sell\n- **FR-1.2**: Count\n${line}\n- **FR-1.1**: high\n- **FR-1.2**: low\n`;
			assert.deepEqual(ids(text), ['FR-1', 'FR-1.1', 'FR-1.2'], line);
		}
	});

	it('are none where they are of other documents, of other things, or no ids', () => {
		for (const text of [
			'- **AES-256**: for what rests\n- **SHA-1**: for nothing\n- **UTF-8**: for texts\n',
			'- **FR-12**: of the plan\n- **FR-17**: of the plan\n',
			'- **S3**: keeps\n- **OAuth-2**: asks\n',
			'- **NOTE-1**: Careful\n- **NOTE-2**: Slow\n',
			'- FR-1 is what comes first\n\nFR-1: a sentence\n',
			'- **FR-1 to FR-3**: later\n- **FR-1, FR-2** and **FR-3**: later\n',
			'## Risks\n\n- **R-1**: It rains\n- **R-2**: It snows\n',
			'## 7. Assumptions and Dependencies\n\n- **A-1**: It rains\n- **A-2**: It snows\n',
			'## Offene Fragen\n\n| Id | Frage |\n|---|---|\n| Q-1 | Wann? |\n| Q-2 | Wo? |\n',
			'## Test Cases\n\n| Id | Case |\n|---|---|\n| TC-1 | Buy |\n| TC-2 | Pay |\n',
			'## Risks and Mitigations\n\n- **R1**: It rains\n- **R2**: It snows\n',
			'## Success Metrics\n\n| Id | Metric |\n|---|---|\n| R-1 | fast |\n| R-2 | cheap |\n',
			'## Roadmap\n\n- **R1**: Sell\n- **R2**: Buy\n',
			'## Version History\n\n- **V-1**: First\n- **V-2**: Second\n',
			'## 风险\n\n- **R-1**: 雨\n',
			'```\n- **FR-1**: a\n```\n\n<!--\n- **FR-1**: a\n-->\n',
		]) {
			assert.deepEqual(
				ids(text).filter((id) => !/^\d/.test(id)),
				[],
				text,
			);
		}
		assert.deepEqual(ids('### FR-2: Decision engine\n\n- **FR-2.1**: One\n'), ['FR-2', 'FR-2.1']);
		assert.deepEqual(ids('- **ACC-1**: One\n- **ACC-2**: Two\n'), ['ACC-1', 'ACC-2']);
		assert.deepEqual(ids('## Constraints\n\n- **TC-1**: One\n- **TC-2**: Two\n'), ['TC-1', 'TC-2']);
		assert.deepEqual(defined('kiro-bugfix', '## Bug Analysis\n\n- **FR-1**: One\n'), []);
	});

	it('leave numbered headings with criteria what they are', () => {
		assert.deepEqual(ids('### 1. Sell\n\n1. WHEN a THE shop SHALL b\n\n## Others\n\n- **NFR-1**: Fast\n'), [
			'1',
			'1.1',
			'NFR-1',
		]);
	});
});
