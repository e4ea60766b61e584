import assert from 'node:assert/strict';
import { defined, named, readTrace } from './readTrace.ts';

const requirements = (text: string): string[] => defined('kiro-requirements', text);
const references = (text: string): string[] => named('kiro-tasks', text);

describe('ids of a Kiro requirements document', () => {
	it('are those of requirements and of the numbered criteria under them', () => {
		const text =
			'## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a buyer\n\n#### Acceptance Criteria\n\n1. WHEN asked THE shop SHALL answer\n2. THE shop SHALL sell\n   at noon\n\n### Requirement 2\n\n#### Acceptance Criteria\n\n1. THE shop SHALL close\n';
		assert.deepEqual(requirements(text), [
			'1: Sell',
			'1.1: WHEN asked THE shop SHALL answer',
			'1.2: THE shop SHALL sell at noon',
			'2: Requirement 2',
			'2.1: THE shop SHALL close',
		]);
		const { definitions, lines } = readTrace('kiro-requirements', text);
		assert.deepEqual(
			definitions.map(({ parent, type }) => [type, parent]),
			[
				['requirement', undefined],
				['criterion', '1'],
				['criterion', '1'],
				['requirement', undefined],
				['criterion', '2'],
			],
		);
		const [, , second] = definitions;
		assert.equal(second && lines.slice(second.range), '2. THE shop SHALL sell\n   at noon');
		assert.equal(second && lines.slice(second.idRange), '2');
	});

	it('are read in each form of heading', () => {
		for (const [heading, id] of [
			['### Requirement 3: Sell', '3'],
			['### Requirement 3', '3'],
			['### ✅ Requirement 3 - Sell', '3'],
			['### Requirement #3: Sell', '3'],
			['### 要件3: 売る', '3'],
			['### 要件 3: 売る', '3'],
			['### 需求 3：卖', '3'],
			['### 需求 ３：卖', '3'],
			['### 要件１２：売る', '12'],
			['### ２．１ 売る', '2.1'],
			['### 요구사항 3: 팔기', '3'],
			['### FR-1.1: Sell', 'FR-1.1'],
			['### US-3: Sell', 'US-3'],
			['### [REQ-012] Sell', 'REQ-012'],
			['### REQ12: Sell', 'REQ12'],
			['### 2.1 Sell', '2.1'],
			['### 3. Sell', '3'],
		] as const) {
			const found = readTrace('kiro-requirements', `${heading}\n\n1. WHEN asked THE shop SHALL sell\n`).definitions;
			assert.deepEqual(
				found.map((one) => one.id),
				[id, `${id}.1`],
				heading,
			);
		}
		for (const heading of ['### S3 storage', '### OAuth2 login', '### Requirements', '### HTTP2: Push']) {
			assert.deepEqual(requirements(`${heading}\n\nWords.\n`), [], heading);
		}
	});

	it('are read below each form of heading of criteria', () => {
		for (const title of [
			'#### Acceptance Criteria',
			'#### Acceptance Criteria 1',
			'#### Acceptance criteria 1.1',
			'#### 受入基準',
			'#### 受け入れ基準',
			'#### 验收标准',
			'#### 驗收標準',
			'#### 수용 기준',
			'**Acceptance Criteria**',
			'**Acceptance Criteria:**',
		]) {
			const found = requirements(`### Requirement 1\n\n${title}\n\n1. One\n2. Two\n`);
			assert.deepEqual(found.slice(1), ['1.1: One', '1.2: Two'], title);
		}
	});

	it('are the rows of a table under their requirement', () => {
		const table = (...ids: readonly string[]) =>
			`| Id | Criterion |\n|---|---|\n${ids.map((id) => `| ${id} | WHEN a THE shop SHALL b |\n`).join('')}\n`;
		const words = ': WHEN a THE shop SHALL b';
		const titled = (rows: string) => `### Requirement 2\n\n#### Acceptance Criteria\n\n${rows}`;
		for (const rows of [table('2.1', '2.2'), table('**2.1**', '2.2'), table('1', '2')]) {
			assert.deepEqual(
				requirements(titled(rows)).filter((one) => one !== '2: Requirement 2'),
				[`2.1${words}`, `2.2${words}`],
			);
		}
		assert.deepEqual(requirements(`### Requirement 2\n\n${table('2.1')}`).slice(1), [`2.1${words}`]);
		assert.deepEqual(requirements(titled(table('AC-1', 'AC-2'))).slice(1), [`AC-1${words}`, `AC-2${words}`]);
		const row = (verb: string) => `| # | Criterion |\n|---|---|\n| 1 | THE shop SHALL ${verb} |\n\n`;
		const first = `### Requirement 1\n\n#### Acceptance Criteria\n\n${row('sell')}`;
		assert.deepEqual(requirements(`${first}${titled(row('close'))}`), [
			...['1: Requirement 1', '1.1: THE shop SHALL sell', '2: Requirement 2', '2.1: THE shop SHALL close'],
		]);
		// A number that is counted nowhere, one of another requirement, and words that ask for nothing
		assert.deepEqual(requirements(`### 2. Risks\n\n${table('1', '2')}`).slice(1), []);
		assert.deepEqual(requirements(`### Requirement 2\n\n${table('3.1', '2.1')}`).slice(1), []);
		assert.deepEqual(requirements('### Requirement 2\n\n| Id | Test |\n|---|---|\n| 2.1 | a.test |\n').slice(1), []);
	});

	it('are told twice where two requirements have the same', () => {
		assert.deepEqual(requirements('### FR-1: Sell\n\nWords.\n\n### FR-1: Sell\n\nWords.\n'), [
			'FR-1: Sell',
			'FR-1: Sell',
		]);
	});

	it('are none where a table sums up those that stand elsewhere', () => {
		const list = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHEN a THE shop SHALL b\n\n';
		const row = '| Id | Criterion |\n|---|---|\n| 1.1 | WHEN a THE shop SHALL b |\n\n';
		const expected = ['1: Requirement 1', '1.1: WHEN a THE shop SHALL b'];
		for (const text of [
			`${list}## Acceptance Criteria\n\n${row}`,
			`## Acceptance Criteria\n\n${row}## Requirements\n\n${list}`,
			`${list}## Traceability\n\n${row}`,
			`${list}${row}`,
			`## Acceptance Criteria\n\n${row}## Requirements\n\n### Requirement 1\n\n**Acceptance Criteria**\n\n${row}`,
		]) {
			assert.deepEqual(requirements(text).sort(), expected.sort(), text);
		}
	});

	it('count the items of a list as Markdown does, and go on through groups', () => {
		const list = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. One\n1. Two\n1. Three\n';
		assert.deepEqual(requirements(list).slice(1), ['1.1: One', '1.2: Two', '1.3: Three']);
		const groups = '### Requirement 1\n\n#### Acceptance Criteria\n\n##### Day\n\n1. One\n\n##### Night\n\n2. Two\n';
		assert.deepEqual(requirements(groups).slice(1), ['1.1: One', '1.2: Two']);
	});

	it('may be written out whole', () => {
		const text =
			'### Requirement 1\n\n#### Acceptance Criteria\n\n1.1 One\n\n1.2. Two\n\n- **1.3** Three\n- **1.4**: Four\n- AC-1: Five\n- **AC-2**: Six\n- **AC-3:** Seven\n- [ ] AC-4: Eight\n- [x] **AC-5** Nine\n- [ ] 1.5 Ten\n';
		assert.deepEqual(requirements(text).slice(1), [
			'1.1: One',
			'1.2: Two',
			'1.3: Three',
			'1.4: Four',
			'AC-1: Five',
			'AC-2: Six',
			'AC-3: Seven',
			'AC-4: Eight',
			'AC-5: Nine - [ ] 1.5 Ten',
		]);
	});

	it('takes a numbered heading for a chapter where a criterion has its number, with what it counts', () => {
		const text =
			'# Growth\n\n## 1. Background\n\n### 1.2 Goals\n\n1. It shall grow\n2. It shall last\n\n## 2. Requirements\n\n### Requirement 1: Count\n\n#### Acceptance Criteria\n\n1.1. It shall count visits\n\n1.2. It shall count sales\n\n### Requirement 2: Tell\n\n#### Acceptance Criteria\n\n2.1. It shall tell\n';
		assert.deepEqual(requirements(text), [
			'1: Count',
			'1.1: It shall count visits',
			'1.2: It shall count sales',
			'2: Tell',
			'2.1: It shall tell',
		]);
	});

	it('takes “2. Requirements” for a chapter where requirements that are called so stand under it', () => {
		const one = '### Requirement 1: Count\n\n#### Acceptance Criteria\n\n1. It shall count visits\n';
		const found = ['1: Count', '1.1: It shall count visits'];
		assert.deepEqual(requirements(`## 2. Requirements\n\n${one}`), found);
		assert.deepEqual(requirements(`## 4. Functional Requirements\n\n${one}\n## 5. Glossary\n`).slice(0, 2), found);
		assert.deepEqual(requirements('## 2. Requirements\n\n### Requirement 2.1: Count\n'), [
			'2: Requirements',
			'2.1: Count',
		]);
		assert.deepEqual(requirements('## 2. Reporting\n\n### FR-001: Count\n'), ['2: Reporting', 'FR-001: Count']);
	});

	it('reads criteria that say the id of their story, behind the number of a list and behind a bullet', () => {
		const text =
			'### US-1: Sell\n\n#### Acceptance Criteria\n\n1. **US-1.AC-1** — A\n2. US-1.AC-2: B\n\n### US-2: Send\n\n#### Acceptance Criteria\n\n- **US-2.AC-1**: C\n- [ ] US-2.AC-2 D\n';
		const criteria = requirements(text).filter((one) => one.includes('AC'));
		assert.deepEqual(criteria, ['US-1.AC-1: A', 'US-1.AC-2: B', 'US-2.AC-1: C', 'US-2.AC-2: D']);
	});

	it('are born once where a list to tick says them again', () => {
		const story = '### US-1: Sell\n\n**Acceptance Criteria:**\n\n- [ ] AC-1.1: A\n- AC-1.2: B\n\n';
		const again = '## Acceptance Criteria Summary\n\n- [ ] AC-1.1: A\n- [ ] AC-1.3: C\n- [ ] AC-1.3: D\n\n';
		const done = '## Acceptance Criteria (done)\n\n- AC-1.2: other words\n- AC-1.3: C\n- AC-1.3: E\n';
		assert.deepEqual(requirements(story + again + done).slice(1), [
			'AC-1.1: A',
			'AC-1.2: B',
			'AC-1.3: C',
			'AC-1.3: D',
			'AC-1.3: E',
		]);
		assert.deepEqual(requirements(`${again}## Stories\n\n${story}`).slice(0, 2), ['AC-1.3: C', 'AC-1.3: D']);
	});

	it('are none in notes, in numbered chapters, in what is nested and below what is no criterion', () => {
		const text =
			'## 1. Introduction\n\n### 1.1 Purpose\n\nWords.\n\n## Requirements\n\n### Requirement 1\n\nNotes:\n\n1. Blue\n2. Red\n\n#### Acceptance Criteria\n\n1. THE shop SHALL sell\n   1. bread\n   2. milk\n';
		assert.deepEqual(requirements(text), ['1: Requirement 1', '1.1: THE shop SHALL sell 1. bread 2. milk']);
	});

	it('belong to the heading whose number they go on from', () => {
		const parents = (text: string) =>
			readTrace('kiro-requirements', text).definitions.map(({ id, parent }) => `${parent ?? ''} > ${id}`);
		assert.deepEqual(
			parents(
				'## Requirements\n\n### 1. Sell\n\n#### 1.1 Price\n\n- Shown.\n\n#### 1.2 Pay\n\n### 2. Keep\n\n#### 3.1 Odd\n',
			),
			[' > 1', '1 > 1.1', '1 > 1.2', ' > 2', ' > 3.1'],
		);
		assert.deepEqual(parents('### FR-1: Sell\n\n#### FR-1.1: Price\n\n1. THE shop SHALL sell\n\n### FR-1.2: Pay\n'), [
			' > FR-1',
			'FR1 > FR-1.1',
			'FR1.1 > FR-1.1.1',
			' > FR-1.2',
		]);
		// The chapter gives way to the requirement with its number, of which 1.2 is no part
		assert.deepEqual(
			parents('## 1. Introduction\n\n### 1.2 Purpose\n\n### Requirement 1\n\n1. THE shop SHALL sell\n'),
			[' > 1.2', ' > 1', '1 > 1.1'],
		);
	});

	it('are none where headings are steps that count anew under each heading', () => {
		const steps = (above: string, ...titles: readonly string[]): string =>
			`### ${above}\n\n${titles.map((title, i) => `#### ${i + 1}. ${title}\n\nText.\n`).join('\n')}\n`;
		const criterion = '\n1. THE shop SHALL answer\n';
		for (const [text, expected] of [
			[steps('Server', 'Service', 'Endpoint') + steps('Page', 'View'), []],
			[steps('Server', 'Service', 'Endpoint'), ['1: Service', '2: Endpoint']],
			[steps('Server', 'Service') + steps('Requirements', 'View', 'Sort'), ['1: View', '2: Sort']],
			[steps('Server', 'Service') + steps('Requisitos funcionales', 'View'), ['1: View']],
			[steps('Functional Requirements', 'View') + steps('Non-Functional Requirements', 'Speed'), ['1: View']],
			[steps('Nicht-funktionale Anforderungen', 'Tempo') + steps('Anforderungen', 'Sicht'), ['1: Sicht']],
			// A task may mean the second one, or either of them
			[steps('Functional Requirements', 'View') + steps('Non-Functional Requirements', 'Speed', 'Size'), []],
			[steps('Page Requirements', 'View') + steps('Server Requirements', 'Service'), []],
			[steps('Server', 'Service') + steps('Page', 'View') + criterion, ['1: View', '1.1: THE shop SHALL answer']],
			// The same number twice in one list is a slip
			['### Page\n\n#### 1. View\n\n#### 1. Sort\n', ['1: View', '1: Sort']],
		] as const) {
			assert.deepEqual(requirements(`## Requirements\n\n${text}`), expected, text);
		}
	});

	it('of a bugfix are those of its chapters, written out or not', () => {
		const bugfix = (item: (chapter: number, n: number) => string): string =>
			['Current Behavior (Defect)', 'Expected Behavior (Correct)', 'Unchanged Behaviour']
				.map((title, i) => `### ${title}\n\n${item(i + 1, 1)} One\n\n${item(i + 1, 2)} Two\n`)
				.join('\n');
		const expected = ['1.1: One', '1.2: Two', '2.1: One', '2.2: Two', '3.1: One', '3.2: Two'];
		assert.deepEqual(defined('kiro-bugfix', `## Bug Analysis\n\n${bugfix((a, b) => `${a}.${b}`)}`), expected);
		assert.deepEqual(defined('kiro-bugfix', `## Bug Analysis\n\n${bugfix((_, b) => `${b}.`)}`), expected);
	});
});

describe('references of Kiro documents', () => {
	it('stand behind a label with marks of emphasis', () => {
		for (const line of [
			'_Requirements: 1.2, 2.1_',
			'- _Requirements: 1.2, 2.1_',
			'  - **Requirements:** 1.2, 2.1',
			'- **Requirements**: Requirement 1.2, Requirement 2.1 (Selling, at noon)',
			'*Requirements: 1.2 and 2.1*',
			'- _要件: 1.2, 2.1_',
			'- _需求：1.2、2.1_',
			'- _요구사항: 1.2, 2.1_',
			'- [ ] do it _Requirements: 1.2, 2.1_',
			'- do it (_Requirements: 1.2, 2.1_) by 9.9',
			'- Requirements: 1.2, 2.1',
			'_Requirements: 1.2, 2.1_ _Boundary: Part 3_',
			'_Requirements: 1.2 (see snake_case), 2.1._',
			'_Requirements: [1.2, 2.1]_',
			'- **Requirements**: [1.2], [Requirement 2.1] (see [9.9])',
			'- Requirements: [1.2], 2.1',
			'- do it (Requirements: 1.2, 2.1)',
			'- do it [Req: 1.2 and 2.1] soon',
			'- 做（需求：1.2、2.1）',
			'### Do it (Requirements: `1.2`, 2.1)',
			'_Requirements: 1.2, [2.1](requirements.md#b), [9](https://example.com/9)_',
		]) {
			assert.deepEqual(references(line), ['- implements 1.2', '- implements 2.1'], line);
		}
	});

	it('are none behind a label where they measure something', () => {
		assert.deepEqual(
			references(
				'**Requirements:** Node 18.2 or newer, 4.5 GB of memory, 16 MiB, 2.1 or later\n_Requirements: 1.2, 2.1 s_\n**Requirements:** [1] Node, [2.1 GB], [see 2.1]\n_Requirements: 1.2 [2.1]_\n',
			),
			['- implements 1.2', '- implements 1.2'],
		);
	});

	it('to tasks are none in brackets that say how many dependencies there are', () => {
		assert.deepEqual(named('kiro-tasks', '- [ ] 1. A (Dependencies: 12)\n'), []);
		assert.equal(named('kiro-tasks', '- [ ] 1. A\n- [ ] 2. B (Dependencies: 1, 12)\n').length, 2);
		assert.equal(named('kiro-tasks', '- [ ] 1. A\n- [ ] 2. B (Depends on: 1)\n').length, 1);
	});

	it('are none in sentences', () => {
		for (const line of [
			'Requirements: 1.2 seconds at most',
			'requirements 1.2 matter',
			'do it (requirements: 1.2 seconds at most)',
			'do it [Requirements: 1.2](requirements.md)',
			'do it (Requirements: see the plan)',
			'write `_Requirements: 1.2_`',
			'Say ``Requirement `1` `` there',
			'_Leverage: 1.2_',
			'_1.2_',
		]) {
			assert.deepEqual(references(line), [], line);
		}
	});

	it('in a matrix name the tasks beside the requirements', () => {
		const matrix = (title: string) => `| Requirement | ${title} |\n|---|---|\n| 1.1-1.2 | 2.1, 3 |\n`;
		for (const title of ['Tasks', 'Task(s)', '**タスク**']) {
			const { references: found } = readTrace('kiro-tasks', matrix(title));
			assert.deepEqual(
				found.map(({ space, text }) => `${space} ${text}`),
				['requirement 1.1-1.2', 'task 2.1', 'task 3'],
				title,
			);
		}
		assert.equal(readTrace('kiro-tasks', matrix('Sections')).references.length, 1);
		assert.equal(readTrace('kiro-tasks', matrix('Tasks').replace('Requirement', 'Part')).references.length, 0);
	});

	it('in sentences are none that are said to be of another spec', () => {
		for (const line of [
			'See Requirement 2.9 of the `auth` spec',
			'See Requirements 2.9, 3 and 4 (from auth-service spec).',
			'as Requirement 2.9 in the payments spec says',
			'per the payments spec’s Requirement 3',
			'per the payments spec, Requirements 3 and 4.1',
			'auth-service spec: Requirement 7',
			'the **auth** feature (Requirement 7)',
		]) {
			assert.deepEqual(references(line), [], line);
		}
		for (const line of [
			"This spec's Requirement 9",
			'Per spec Requirement 9',
			'Requirement 9 of this spec',
			'Requirement 9 of the spec',
			'the current spec, Requirement 9',
			'in the requirements spec, Requirement 9',
			'Requirement 9 in `validate`',
			'Requirement 9 of the `shop` spec',
			'per the auth spec, and so Requirement 9',
			'the auth spec. See Requirement 9',
		]) {
			assert.deepEqual(references(line), ['- mentions 9'], line);
		}
		assert.deepEqual(references('per the auth spec Requirement 2, and Requirement 9'), ['- mentions 9']);
	});

	it('in sentences are those with a number behind the word, and speak of it', () => {
		for (const line of [
			'as Requirement 2.1 says, so does Requirement 1',
			'### Requirements 2.1 and 1: both',
			'see Req 2.1, 1.',
			'本設計は、要件2.1、1を満たす',
			'| Door | Requirements 2.1 & 1 |',
		]) {
			assert.deepEqual(references(line), ['- mentions 2.1', '- mentions 1'], line);
		}
		assert.deepEqual(references('要件１〜３に対応'), ['- mentions １〜３ = 1 2 3']);
		assert.deepEqual(references('要件1〜3に対応'), ['- mentions 1〜3 = 1 2 3']);
		assert.deepEqual(references('この機能は要件3.1を満たす'), ['- mentions 3.1']);
		assert.deepEqual(references('要件 3.1と要件4.1'), ['- mentions 3.1', '- mentions 4.1']);
		assert.deepEqual(references('此处满足需求3.1'), ['- mentions 3.1']);
		// Requirements of another sort
		assert.deepEqual(references('需求 4.5倍、需求4.5 秒、要件 1.2と要件3.5倍'), ['- mentions 1.2']);
		assert.deepEqual(references('非機能要件3.1、功能需求 2.1 と ビジネス要件2'), []);
		for (const line of [
			'Requirement 3% more',
			'Requirements 10 GB',
			'Requirement 1.2.3-beta',
			'Requirement 12:30',
			'PreRequirement 1',
		]) {
			assert.deepEqual(references(line), [], line);
		}
		assert.deepEqual(references('Requirement 1 and 20 tests'), ['- mentions 1']);
	});

	it('to tasks stand in the graph of their dependencies, where it can be read', () => {
		const graph = (json: string, info = 'json') => references(`- [ ] 1. A\n\n\`\`\`${info}\n${json}\n\`\`\`\n`);
		assert.deepEqual(graph('{"waves":[{"id":0,"tasks":["1", "2.1"]},\n{"id":1,"tasks":[\n"3"]}]}'), [
			'- mentions 1',
			'- mentions 2.1',
			'- mentions 3',
		]);
		assert.deepEqual(graph('{ "waves" : [ { "id" : 0, "tasks" : [ "1" ] } ] }'), ['- mentions 1']);
		assert.deepEqual(graph('{"waves":[{"id":0,"name":"1","tasks":[]}]}'), []);
		assert.deepEqual(graph('{"waves":[{"id":0,"tasks":["1"]}'), []);
		assert.deepEqual(graph('{"waves":[{"id":0,"tasks":["1"]}]}', 'text'), []);
	});

	it('are read in short forms and in full-width digits', () => {
		assert.deepEqual(references('_Requirements: 1.1 / 1.2, FR-001, 002, FR-003/FR-004_'), [
			'- implements 1.1',
			'- implements 1.2',
			'- implements FR-001, 002 = FR1 FR2',
			'- implements FR-003 = FR3',
			'- implements FR-004 = FR4',
		]);
		const { references: found } = readTrace('kiro-tasks', '_要件：１．２、２．１_');
		assert.deepEqual(
			found.map(({ keys }) => keys),
			[['1.2'], ['2.1']],
		);
		assert.deepEqual(references('_Requirements: 1/2 done_'), ['- implements 1']);
		assert.deepEqual(
			references('- [ ] 1. A\n  - **Property 1 and 2: B**\n  - **Properties 3, 4**\n  - Property 5-6: C'),
			['1 validates 1 and 2 = 1 2', '1 validates 3, 4 = 3 4', '1 validates 5-6 = 5 6'],
		);
		assert.deepEqual(references('**Validates: Property 1, 2, 3.1**'), [
			'- validates 1',
			'- validates 2',
			'- validates 3.1',
		]);
	});

	it('name all ids of a range, and all of a feature', () => {
		assert.deepEqual(references('_Requirements: 8.1–8.3, 9.1-2, FR-001 to FR-003, 3.1..3.2_'), [
			'- implements 8.1–8.3 = 8.1 8.2 8.3',
			'- implements 9.1-2 = 9.1 9.2',
			'- implements FR-001 to FR-003 = FR1 FR2 FR3',
			'- implements 3.1..3.2 = 3.1 3.2',
		]);
		assert.deepEqual(references('_Requirements: All_'), ['- implements All = ']);
		for (const between of [
			...[' bis ', ' à ', ' a ', ' até ', ' hasta ', ' do ', ' до ', ' → ', '→', ' thru ', ' t/m ', ' đến '],
			...[' tot ', ' tot en met '],
			...[' 至 ', '至', '到', ' から ', 'から', '부터 ', '** bis **'],
		]) {
			const range = between.includes('*') ? `**1.1${between}1.3**` : `1.1${between}1.3`;
			const [found, ...more] = readTrace('kiro-tasks', `_Requirements: ${range}, 2.1_`).references;
			assert.deepEqual(found?.keys, ['1.1', '1.2', '1.3'], between);
			assert.deepEqual(
				more.map(({ keys }) => keys),
				[['2.1']],
				between,
			);
		}
		assert.deepEqual(references('_Requirements: FR-1.1 a FR-1.2, FR-1 bis FR-2_'), [
			'- implements FR-1.1 a FR-1.2 = FR1.1 FR1.2',
			'- implements FR-1 bis FR-2 = FR1 FR2',
		]);
		assert.deepEqual(references('- 要件: 1.1から1.2まで'), ['- implements 1.1から1.2 = 1.1 1.2']);
		// Neither ends of one range nor of the same form
		assert.deepEqual(references('_Requirements: 1 → 3, 2 a 4, 1.1 bis 5 Tage, 1.2bis 1.4_'), [
			'- implements 1',
			'- implements 2',
			'- implements 1.1',
		]);
		assert.deepEqual(named('kiro-design', '| Anforderung | Teil |\n|---|---|\n| 3 bis 5 Versuche | a |\n'), []);
		assert.deepEqual(references('_Requirements: 1.1-1.99999_'), ['- implements 1.1-1.99999 = 1.1 1.99999']);
	});

	it('of other letters and spaces', () => {
		assert.deepEqual(references('**Validates: Property 9, Requirements 1.2, TR-2, Design Section 12**'), [
			'- validates 9',
			'- validates 1.2',
			'- validates TR-2 = TR2',
		]);
		assert.deepEqual(references('- [ ] 1.3 x\n  - _Depends: 1.1, 1.2_'), ['1.3 depends 1.1', '1.3 depends 1.2']);
		assert.deepEqual(references('- [ ] 1.2a x\n- [ ] 1.3 y\n  - _Depends: 1.2a_'), ['1.3 depends 1.2a = 1.2A']);
	});

	it('have the task or the property around them', () => {
		const text =
			'- [ ] 1. One\n  - [ ] 1.1 Two\n    - _Requirements: 1.1_\n  - _Requirements: 1.2_\n\n_Requirements: 1.3_\n';
		assert.deepEqual(references(text), ['1.1 implements 1.1', '1 implements 1.2', '- implements 1.3']);
		assert.deepEqual(named('kiro-design', '### Property 2: Sells\n\n**Validates: Requirements 1.1**\n\n## Next\n'), [
			'2 validates 1.1',
		]);
	});

	it('are those of the rows of a table with a column of requirements', () => {
		const table = (cell: string): string => `| Requirement | Part |\n|---|---|\n| ${cell} | a |\n`;
		for (const cell of ['1.2', '1.2 Sell bread', 'Req 1.2: sell', '**1.2**'.replaceAll('*', '')]) {
			assert.deepEqual(named('kiro-design', table(cell)), ['- mentions 1.2'], cell);
		}
		for (const cell of ['3 retries', '99.9% of calls', '5 ms', '2 × 3', '2 GB', '1,5 s']) {
			assert.deepEqual(named('kiro-design', table(cell)), [], cell);
		}
	});

	it('are those of a column of requirements in other languages', () => {
		const inColumn = (title: string, cell: string): string[] =>
			named('kiro-design', `| ${title} | Teil |\n|---|---|\n| ${cell} | a |\n`);
		for (const title of [
			...['Req. ID', 'Requirement No.', 'Requirements (IDs)', 'Requirement #'],
			...['Anforderung', '**Anforderungen**', 'Anforderungs-ID', 'Anforderungsnummer', 'ID der Anforderung'],
			...['Exigence', 'Exigences', 'ID exigence', 'Numéro de l’exigence', "Réf. d'exigence"],
			...['Requisito', 'Requisitos', 'ID de requisito', 'ID del requisito', 'Número do requisito'],
			...['Requisiti', 'ID requisito', 'Требование', 'Требования', 'ID требования', '№ требования'],
			...['요구사항', '요구사항 ID', '요구 사항 번호', '要件ID', '需求编号', '要求番号'],
		]) {
			assert.deepEqual(inColumn(title, '1.2'), ['- mentions 1.2'], title);
		}
		for (const title of [
			'要求',
			'Anforderung an die Zeit',
			'Requisitos previos',
			'Требование к сети',
			'Besoin en cache',
		]) {
			assert.deepEqual(inColumn(title, '1.2'), [], title);
		}
		assert.deepEqual(inColumn('Anforderungen', '1.1 und 2.3'), ['- mentions 1.1', '- mentions 2.3']);
		assert.deepEqual(inColumn('Anforderungen', '1 und Anforderung 2'), ['- mentions 1', '- mentions 2']);
		assert.deepEqual(inColumn('Anforderung', '1.2 Brot verkaufen'), ['- mentions 1.2']);
		assert.deepEqual(inColumn('Anforderung', '3: Brot verkaufen'), ['- mentions 3']);
		for (const cell of ['99,9 % der Zeit', '3 Versuche', '1,5 Sekunden', '2 von 3']) {
			assert.deepEqual(inColumn('Anforderung', cell), [], cell);
		}
		for (const [title, cell] of [
			['Exigence', '4 Go de RAM'],
			['Exigence', '100 000 lecteurs'],
			['Требование', '2 ГБ'],
			['Anforderung', '4-Augen-Prinzip'],
		] as const) {
			assert.deepEqual(inColumn(title, cell), [], cell);
		}
		assert.deepEqual(inColumn('Anforderungs-ID', '1 Brot'), ['- mentions 1']);
	});

	it('that are half typed are none, or just the whole ones', () => {
		for (const line of [
			'_Requirements:_',
			'_Requirements: _',
			'_Requirements: 1._',
			'_Requirements: ',
			'**Validates:',
		]) {
			assert.deepEqual(references(line), [], line);
		}
		for (const line of [
			'_Requirements: 1.2, _',
			'_Requirements: 1.2, 1.',
			'_Requirements: 1.2,',
			'_Requirements: 1.2, FR-_',
		]) {
			assert.deepEqual(references(line), ['- implements 1.2'], line);
		}
	});

	it('are none in fences, comments and front matter', () => {
		for (const text of [
			'```\n_Requirements: 1.2_\n```\n',
			'<!-- _Requirements: 1.2_ -->\n',
			'<!--\n_Requirements: 1.2_\n-->\n',
			'- a\n\n  ```\n  _Requirements: 1.2_\n  ```\n',
			'---\n_Requirements: 1.2_\n---\n',
		]) {
			assert.deepEqual(references(text), [], text);
		}
		assert.deepEqual(references('_Requirements: 1.2_ <!-- and 1.3 -->'), ['- implements 1.2']);
	});

	it('to properties stand in tasks', () => {
		const text = '- [ ] 2.1 Test\n  - **Property 3: Sells**\n  - **Property 4**\n  - Property 5-7 hold\n';
		assert.deepEqual(references(text), ['2.1 validates 3', '2.1 validates 4']);
	});
});

describe('properties of a Kiro design', () => {
	it('are read in each form, up to the next one', () => {
		for (const line of [
			'### Property 2: Sells',
			'**Property 2: Sells**',
			'Property 2: Sells',
			'### Property 2 - Sells',
		]) {
			assert.deepEqual(defined('kiro-design', `${line}\n\nWords.\n`), ['2: Sells'], line);
		}
		const { definitions, lines } = readTrace('kiro-design', '**Property 1: A**\nx\n\n**Property 2: B**\n\n# End\n');
		assert.deepEqual(
			definitions.map(({ range }) => lines.slice(range)),
			['**Property 1: A**\nx\n\n', '**Property 2: B**\n\n'],
		);
	});

	it('are none in fences and comments', () => {
		assert.deepEqual(defined('kiro-design', '```\n### Property 1: A\n```\n<!-- Property 2: B -->\n'), []);
	});
});

describe('tasks of a Kiro document', () => {
	it('have the task above them, in nested and in flat lists', () => {
		for (const indent of ['  ', '']) {
			const text = `- [x] 1. One\n${indent}- [ ]* 1.1 Two\n${indent}- [-] 1.1.1 Three\n- [ ] T\n- [ ] 3.1 Four\n`;
			const { definitions } = readTrace('kiro-tasks', text);
			assert.deepEqual(
				definitions.map(({ id, parent, mark, optional }) => [id, parent, mark, optional]),
				[
					['1', undefined, 'x', false],
					['1.1', '1', ' ', true],
					['1.1.1', indent === '' ? '1.1' : '1', '-', false],
					['3.1', undefined, ' ', false],
				],
			);
		}
	});
});
