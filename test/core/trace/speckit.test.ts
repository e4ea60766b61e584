import assert from 'node:assert/strict';
import { idKey } from '../../../src/core/trace/trace.ts';
import { defined, named, readTrace } from './readTrace.ts';

const spec = (text: string): string[] => defined('speckit-spec', text);
const references = (text: string): string[] => named('speckit-tasks', text);

describe('stories that headings name in other languages', () => {
	it('are references, but where they are born', () => {
		for (const [heading, number] of [
			['## 阶段 3：用户故事 1 - 对齐（优先级: P1）🎯 MVP', '1'],
			['### 用户故事 2 的测试', '2'],
			['## フェーズ4：ユーザーストーリー 1 - 通知', '1'],
			['## 3단계: 사용자 스토리 2 - 조회', '2'],
			['## Fase 3: Historia de usuario 1 - Ver', '1'],
			['### Testes da história 2 (caracterização)', '2'],
			['## Phase 3: Benutzergeschichte 1 – Sehen', '1'],
		] as const) {
			const text = `# Tasks: Shop\n\n${heading}\n\n- [ ] T001 Sell\n`;
			const { references: all, lines } = readTrace('speckit-tasks', text);
			assert.deepEqual(
				all.filter(({ space }) => space === 'requirement').map(({ keys, range }) => [...keys, lines.slice(range)]),
				[[`US${number}`, number]],
				heading,
			);
		}
		assert.deepEqual(references('## Fase 3: Historia 1.2 y 3er paso\n\nHistoria de usuario 1 sin título\n'), []);
		assert.deepEqual(named('speckit-spec', '### 用户故事 1 - 对齐（优先级：P1）\n'), []);
	});
});

describe('ids of a spec-kit specification', () => {
	it('begin an item, a heading or a row', () => {
		for (const line of [
			'- **FR-001**: System MUST sell',
			'- **FR-001** System MUST sell',
			'- **FR-001:** System MUST sell',
			'- FR-001: System MUST sell',
			'- **FR-001.** System MUST sell',
			'- FR-001. System MUST sell',
			'- **[FR-001]** System MUST sell',
			'- [FR-001]: System MUST sell',
			'- **`FR-001`**: System MUST sell',
			'1. **FR-001**: System MUST sell',
			'- [x] **FR-001**: System MUST sell',
			'**FR-001**: System MUST sell',
			'### FR-001: System MUST sell',
			'#### FR-001 - System MUST sell',
			'| id | text |\n|---|---|\n| FR-001 | System MUST sell |',
			'| id | text |\n|---|---|\n| **FR-001** | System MUST sell |',
		]) {
			assert.deepEqual(spec(`## Requirements\n\n${line}\n`), ['FR-001: System MUST sell'], line);
		}
		assert.deepEqual(spec('- **FR-006a**: A\n- **NFR001** (MUST): B\n- **SC-001**: C\n- **R001**: D\n'), [
			'FR-006a: A',
			'NFR001: (MUST): B',
			'SC-001: C',
			'R001: D',
		]);
		const [, , criterion] = readTrace('speckit-spec', '- **FR-1**: A\n- **FR-2**: B\n- **SC-1**: C\n').definitions;
		assert.equal(criterion?.type, 'success-criterion');
	});

	it('may say the area that they are of', () => {
		const text = '- **FR-AUTH-001**: Ask\n- **FR-AUTH-002**: Tell\n- **NFR-I18N-01**: Speak\n';
		assert.deepEqual(spec(text), ['FR-AUTH-001: Ask', 'FR-AUTH-002: Tell', 'NFR-I18N-01: Speak']);
		assert.deepEqual(references('- [ ] T001 Ask (FR-AUTH-001 to FR-AUTH-003, NFR-I18N-01, PRE-FR-AUTH-X-001)\n'), [
			'T1 implements FR-AUTH-001 to FR-AUTH-003 = FR-AUTH1 FR-AUTH2 FR-AUTH3',
			'T1 implements NFR-I18N-01 = NFR-I18N1',
		]);
	});

	it('are none of words with a number', () => {
		const text =
			'- **FR-012**: Keep\n- **AES-256**: The cipher\n- **RFC-2119**: The words\n- **CON-003**: a\n- **CON-004**: b\n';
		assert.deepEqual(spec(text), ['FR-012: Keep', 'CON-003: a', 'CON-004: b']);
	});

	it('count once where a table sums up the list', () => {
		const table = '| id | text |\n|---|---|\n| FR-001 | Sell |\n| FR-001 | Sell |\n| FR-002 | Buy |\n';
		assert.deepEqual(spec(`- **FR-001**: Sell\n\n${table}`), ['FR-001: Sell', 'FR-002: Buy']);
	});

	it('are spoken of without bold letters where they are born elsewhere', () => {
		for (const born of ['- **FR-001**: A', '- FR-001: A', '- **[FR-001]** A', '### FR-001: A']) {
			for (const line of ['- `FR-001`: sold.ts', '- [FR-001]: see there', '- FR-001. Later', '- FR-001 IF sold']) {
				assert.deepEqual(spec(`${born}\n\n## Notes\n\n${line}\n`), ['FR-001: A'], line);
			}
		}
		for (const line of [
			'**FR-001 (no coins) is put off to 4b**: see there',
			'**FR-001 is put off.**',
			'- **FR-001 goes**',
		]) {
			assert.deepEqual(spec(`${line}\n\n## Requirements\n\n- **FR-001**: A\n`), ['FR-001: A'], line);
		}
		assert.deepEqual(spec('- `FR-001`: A\n- `FR-001`: B\n'), ['FR-001: A', 'FR-001: B']);
	});

	it('are none in sentences, fences and comments', () => {
		for (const text of [
			'FR-001 is old.\n',
			'```\n- **FR-001**: A\n```\n',
			'<!-- - **FR-001**: A -->\n',
			'- see FR-001\n',
			'- FR-001.\n',
			'- **`ERR-001`**: A\n- `ERR-002`: B\n',
			'- **[FR-001](#a)**: A\n',
			'[FR-001]: a.md\n',
			'- [FR-001] is old\n',
		]) {
			assert.deepEqual(spec(text), [], text);
		}
	});

	it('are read in full-width digits', () => {
		const [story] = readTrace('speckit-spec', '### 用户故事 ２：Sell\n').definitions;
		assert.deepEqual([story?.id, story?.idRange.start.character, story?.text], ['US2', 9, 'Sell']);
	});

	it('are those of stories and their scenarios', () => {
		for (const heading of [
			'### User Story 2 - Sell (Priority: P1)',
			'### User Story 2 — Sell (Priority: P1)',
			'### US2 — Sell (Priority: P1)',
			'### 用户故事 2 - Sell (Priority: P1)',
		]) {
			const text = `${heading}\n\n**Acceptance Scenarios**:\n\n1. **Given** a, **When** b, **Then** c\n2. **Given** d\n`;
			assert.deepEqual(
				spec(text),
				['US2: Sell (Priority: P1)', 'US2.1: Given a, When b, Then c', 'US2.2: Given d'],
				heading,
			);
		}
		assert.deepEqual(spec('### US2 (P1) — Sell\n'), ['US2: (P1) — Sell']);
		assert.deepEqual(spec('### User Story 2 - Sell\n\n**Acceptance Scenarios**:\n\n- 2.1 Given a\n- 2.2 Given b\n'), [
			'US2: Sell',
			'US2.1: Given a',
			'US2.2: Given b',
		]);
	});

	it('say in a table what their longest cell says, the first of several as long, and each once', () => {
		const table = (rows: string): string[] => spec(`| Id | A | B |\n|---|---|---|\n${rows}`);
		assert.deepEqual(
			table('| FR-001 | must a | must b |\n| **FR-002** | - | must c |\n| FR-001 | must d again | x |\n'),
			['FR-001: must a', 'FR-002: must c'],
		);
		assert.deepEqual(table('| FR-001 and more | must a | b |\n| x | FR-002 | b |\n'), []);
	});
});

describe('references of spec-kit documents', () => {
	it('stand anywhere, in a task or not', () => {
		assert.deepEqual(references('- [ ] T012 [P] [US1][US2] Sell for FR-003 and SC-001, after T011\n'), [
			'T12 implements US1',
			'T12 implements US2',
			'T12 implements FR-003 = FR3',
			'T12 implements SC-001 = SC1',
			'T12 depends T011 = T11',
		]);
		assert.deepEqual(references('## Phase 3: User Story 1 - Sell\n\nT004–T006 wait. FR-001 to FR-003.\n'), [
			'- mentions User Story 1 = US1',
			'- mentions T004–T006 = T4 T5 T6',
			'- mentions FR-001 to FR-003 = FR1 FR2 FR3',
		]);
		assert.deepEqual(named('speckit-checklist', '- [ ] CHK001 Is it said? [Completeness, Spec §FR-001]\n'), [
			'CHK1 mentions FR-001 = FR1',
		]);
	});

	it('are read in lists that say the letters once', () => {
		for (const [text, ...expected] of [
			['FR-001/FR-002', 'FR-001 = FR1', 'FR-002 = FR2'],
			['[US1/US2]', 'US1', 'US2'],
			['T001/T002/T003', 'T001 = T1', 'T002 = T2', 'T003 = T3'],
			['(FR-001/002/003)', 'FR-001/002/003 = FR1 FR2 FR3'],
			['FR-001, 002 and 003', 'FR-001, 002 and 003 = FR1 FR2 FR3'],
			['FR-001–003', 'FR-001–003 = FR1 FR2 FR3'],
			['FR-001 through FR-003', 'FR-001 through FR-003 = FR1 FR2 FR3'],
			['US1 & 2', 'US1 & 2 = US1 US2'],
			['US1 and 2.', 'US1 and 2 = US1 US2'],
			['US1 and US2', 'US1', 'US2'],
			['(US1-AS1/FR-001), US2-AS12, US3-ASIDE', 'US1', 'US1.1', 'FR-001 = FR1', 'US2', 'US2.12'],
			['US1..US3', 'US1..US3 = US1 US2 US3'],
			['User Stories 1, 2, AND 3 work', '1 = US1', '2 = US2', '3 = US3'],
			['User Stories 1-3', 'User Stories 1-3 = US1 US2 US3'],
			['User Stories 1-3, 5 work', '1-3 = US1 US2 US3', '5 = US5'],
			['User Story 1 + 2 Only', '1 = US1', '2 = US2'],
		] as const) {
			assert.deepEqual(
				references(`As ${text}\n`),
				expected.map((one) => `- mentions ${one}`),
				text,
			);
		}
		for (const [text, one] of [
			['US1 and 2 tests', 'US1'],
			['FR-001 and 100 others', 'FR-001 = FR1'],
			['SC-001 - 95% of all', 'SC-001 = SC1'],
			['T012 to 5 files', 'T012 = T12'],
			['User Story 1 - 2 factors', 'User Story 1 = US1'],
			['US1 + 2 more', 'US1'],
			['SC-001, 200 ms', 'SC-001 = SC1'],
		]) {
			assert.deepEqual(references(`As ${text}\n`), [`- mentions ${one}`], text);
		}
	});

	it('are to acceptance scenarios behind their story or before it', () => {
		const names = (text: string): string[] =>
			references(`As ${text}\n`).flatMap((one) => /(?:mentions |= )(US[\d.]+)$/.exec(one)?.[1] ?? one);
		for (const [text, ...expected] of [
			['US1 scenario 2 says', 'US1', 'US1.2'],
			['Spec §US1 Scenario #2, FR-001', 'US1', 'US1.2', '- mentions FR-001 = FR1'],
			['(User Story 1, Scenario 2)', 'US1', 'US1.2'],
			['User Story 2 Acceptance Scenario 3; more', 'US2', 'US2.3'],
			['**US-1** acceptance scenario 2', 'US1', 'US1.2'],
			['US1 scenarios 1, 3 and 4', 'US1', 'US1.1', 'US1.3', 'US1.4'],
			['US1 scenarios 1–5; US3 scenarios 1-2', 'US1', 'US1.1', 'US1.5', 'US3', 'US3.1', 'US3.2'],
			['User Story 1, Scenario 2-3', 'US1', 'US1.2', 'US1.3'],
			['US1 acceptance scenarios #1, #2', 'US1', 'US1.1', 'US1.2'],
			['US1/AS2, US1.AS3', 'US1', 'US1.2', 'US1', 'US1.3'],
			['US1 AS-1, AS-2 and AS4', 'US1', 'US1.1', 'US1.2', 'US1.4'],
			['US1 AS1–4, US2-AS-1', 'US1', 'US1.1', 'US1.4', 'US2', 'US2.1'],
			['scenario 2 of User Story 1', 'US1.2', 'US1'],
			['Acceptance Scenarios 1 and 2 of US3', 'US3.1', 'US3.2', 'US3'],
			['Acceptance Scenario 1.2', 'US1', 'US1.2'],
			['acceptance scenarios US1.1, US2.3', 'US1', 'US1.1', 'US2', 'US2.3'],
			['User Story 2, Acceptance Scenario 2.1', 'US2', 'US2', 'US2.1'],
			['US1 scenario 2nd', 'US1'],
			['US1 scenarios 1, 20% of them', 'US1', 'US1.1'],
			['US1 scenario 2, 3 tests', 'US1', 'US1.2'],
			['US1 Scenario 2.1', 'US1'],
			['US1, Scenarios 4-5 for US2', 'US1', 'US2'],
			['US1 AS400', 'US1', '- mentions AS400'],
			['[US1] Scenario 2 of the guide', 'US1'],
			['Scenario 2 (US1), quickstart scenario 3', 'US1'],
			['Acceptance Scenario 2, Acceptance Scenario 1.2.3'],
		] as const) {
			assert.deepEqual(names(text), expected, text);
		}
		assert.deepEqual(
			named('speckit-tasks', '- [ ] T001 Sell (US1 scenario 2), see specs/002-rent: US2 scenario 1\n'),
			[],
		);
	});

	it('to scenarios have the number alone as their place', () => {
		const { references: found, lines } = readTrace(
			'speckit-plan',
			'US1 scenarios 1-12 and Acceptance Scenario US2.3\n',
		);
		const placed = found.map(({ space, range }) => `${space} ${range.start.character} ${lines.slice(range)}`);
		assert.deepEqual(placed, [
			'requirement 0 US1',
			'scenario 14 1',
			'scenario 16 12',
			'requirement 43 US2',
			'scenario 47 3',
		]);
	});

	it('may be emphasised, alone or with what stands around them', () => {
		assert.deepEqual(
			references('_FR-001_ and __SC-001__, *FR-002*, _FR-003, FR-004_, _see User Story 1_, _US2_\n').map((one) =>
				one.replace(/ = .*/, ''),
			),
			['FR-001', 'SC-001', 'FR-002', 'FR-003', 'FR-004', 'User Story 1', 'US2'].map((id) => `- mentions ${id}`),
		);
		assert.deepEqual(references('a_FR-001_ FR-001_b /_FR-001_ ____FR-001 FR-001____ a____FR-001_\n'), []);
	});

	it('are to tasks of whatever ids the list itself has', () => {
		for (const [a, b, c] of [
			['T-001', 'T-002', 'T-003'],
			['T1', 'T2', 'T3'],
			['T1.1', 'T1.2', 'T2.1'],
			['TASK-001', 'TASK-002', 'TASK-003'],
			['Task-1', 'Task-2', 'Task-3'],
			['P1-1.1', 'P1-1.2', 'P1-2.1'],
		] as const) {
			const [first, second, third] = [a, b, c].map(idKey);
			const list = `- [ ] **${a}**: a\n- [x] ${b} b (FR-001)\n- [ ] [${c}] c\n`;
			const { definitions } = readTrace('speckit-tasks', list);
			assert.deepEqual(
				definitions.map(({ id }) => id),
				[a, b, c],
			);
			assert.deepEqual(references(list), [`${second} implements FR-001 = FR1`], a);
			const names = (text: string, ...expected: string[]) =>
				assert.deepEqual(references(list + text).slice(1), expected, `${a}: ${text}`);
			names(`  - Depends on: ${a}\n`, `${third} depends ${a}${a === first ? '' : ` = ${first}`}`);
			names(
				`\n${c} depends on ${a}\n`,
				`- mentions ${c}${c === third ? '' : ` = ${third}`}`,
				`${third} depends ${a}${a === first ? '' : ` = ${first}`}`,
			);
			names(`\nFirst ${a}–${c}.\n`, `- mentions ${a}–${c} = ${first} ${second} ${third}`);
			names(`\nSee x/${a}, ${a}-b and ${a}b2.\n`);
		}
		assert.deepEqual(references('- [ ] T1 a\n- [ ] T2 b: a T4 machine, P1\n\nT9, T4\n'), []);
		assert.deepEqual(references('- [ ] T001 a, as T1.1 and T1 do\n'), []);
	});

	it('are waits where words say so', () => {
		const waits = (text: string): string[] =>
			references(`- [ ] T001 a\n- [ ] T002 b\n${text}`).filter((one) => / depends /.test(one));
		for (const text of [
			'- [ ] T003 c (depends on T001, T002)\n',
			'- [ ] **T003** c *(after T001 and T002 — same file)* | R001\n',
			'- [ ] T003 c — depends on **T001**, `T002`\n',
			'- [ ] T003 [P] c\n  - **Depends on**: T001, T002 (types)\n',
			'- [ ] T003 c. Blocked by: T001/T002; T004 is not\n',
			'- [ ] T003 depends on [T001], T002\n',
			'- [ ] T003 c\n\n## Dependencies\n\n- **Setup**: T003 depends only on T001, T002.\n',
			'- [ ] T003 c\n\n- Then **T003** waits for tasks T001 and T002\n',
		]) {
			const found = waits(text);
			assert.deepEqual(found, ['T3 depends T001 = T1', 'T3 depends T002 = T2'], text);
		}
		for (const text of [
			'- [ ] T003 c that T002 depends on, as in T001\n',
			'- [ ] T003 c that no longer depends on T001\n',
			'- [ ] T003 c so that T002 requires T001\n',
			'- [ ] T003 c, which everything needs (see T001)\n',
			'- [ ] T003 c\n\nT002, T003 depends on T001. Phase 2 depends on T001. Nothing after T002\n',
			'T009 depends on T001\n',
		]) {
			assert.deepEqual(waits(text), [], text);
		}
	});

	it('are waits of the task that is named last before the words', () => {
		const chain = ['T2 depends T001 = T1', 'T3 depends T002 = T2'];
		const own = '(depends on T002)\n';
		const cases: readonly (readonly [task2: string, task3: string, below: string, waits: readonly string[]])[] = [
			['', '', 'T002 depends on T001, T003 depends on T002', chain],
			['', '', 'T002 depends on T001 and T003 depends on T002', chain],
			['', '', 'T001 → T002 after T001, T003 after T002', chain],
			['(depends on T001, blocks T003)', own, '', chain],
			['(depends on T001, before T003)', own, '', chain],
			['(depends on T001, T003 depends on it)', own, '', chain],
			['(depends on T001, T003 waits)', own, '', chain],
			['(depends on T001, task T003)', '', '', ['T2 depends T001 = T1', 'T2 depends T003 = T3']],
			['', '', 'T002 requires T001 and T003 is next', chain.slice(0, 1)],
			['. Unblocks T003 (depends on T002)', own, '', chain.slice(1)],
			['. Unblocks **T003** (depends on T001)', own, '', chain.slice(1)],
			['. Unblocks `T003`（depends on T001）', own, '', chain.slice(1)],
			['. Unblocks [T003] _(depends on T001)_', own, '', chain.slice(1)],
			['; T003 (depends on T002) uses it', own, '', chain.slice(1)],
			['— T001, T003 (depend on T002)', own, '', chain.slice(1)],
			['\n  - **Blocks**: T003 (needs T002)', own, '', chain.slice(1)],
			['as FR-001 asks (depends on T001)', own, '', chain],
			['\n  - After T002: commit\n  - Checkpoint: after T002 all is fine', own, '', chain.slice(1)],
			['\n  - NOTE: requires T002 tests to pass', own, '', chain.slice(1)],
			['\n  - NOTE: requires T001, T002 tests to pass', own, '', chain.slice(1)],
			['; after T003, replace it', own, '', chain.slice(1)],
			['\n  - **After**: T001\n', own, '', chain],
			['\n  - Dependencies: after T001\n', own, '', chain],
			['(not: depends on T003)', own, '', chain.slice(1)],
			['', own, 'T002 after T003 would be wrong', chain.slice(1)],
			['', own, 'It is false that T002 depends on T003', chain.slice(1)],
			['', own, 'Never start T002 after T003', chain.slice(1)],
			['', own, 'T002 after T001; all else later', chain.toReversed()],
			['', own, '**T002** after **T001**, and `T003` is last', chain.toReversed()],
			['', own, 'T002 after T001 and then the rest', chain.toReversed()],
			['', own, 'T002 after T001 when all is done', chain.slice(1)],
			['', own, 'T002 after T001 when all is done, and later', chain.slice(1)],
			['', own, 'T002 after T001 androids', chain.slice(1)],
			['', own, 'Start here, T002 after T001', chain.toReversed()],
			['', own, 'Whoever sees T002 after T001', chain.slice(1)],
			['— after T001', own, '', chain],
			['— after T001.', own, '', chain],
			['— after T001 is merged', own, '', chain.slice(1)],
			['(as told, after T001 is merged)', own, '', chain],
			['', own, 'T002, previously: depends on T001', chain.slice(1)],
			['', own, 'Previously not said: T002 depends on T001', chain.toReversed()],
			['', own, 'T002 depends on T001 is not true', chain.slice(1)],
			['', own, 'If so, T002 depends on T001', chain.toReversed()],
			['', own, "T002 doesn't wait; why T002 needs T003", chain.slice(1)],
			['', own, 'T002 needs T003?', chain.slice(1)],
			['~~(depends on T003)~~', own, '', chain.slice(1)],
			['(depends on T003 in specs/002-auth/tasks.md)', own, '', chain.slice(1)],
			['(depends on T003 in [it](../002-auth/tasks.md))', own, '', chain.slice(1)],
			['(depends on T003 as in 002-auth, see specs/notes.md)', '', '', ['T2 depends T003 = T3']],
			['', own, 'T001 is not done, T002 depends on T001', [...chain.slice(1), ...chain.slice(0, 1)]],
		];
		for (const [task2, task3, below, expected] of cases) {
			const text = `- [ ] T001 a\n- [ ] T002 b ${task2}\n- [ ] T003 c ${task3}\n\n## Dependencies\n\n- ${below}\n`;
			const found = references(text).filter((one) => / depends /.test(one));
			assert.deepEqual(found, expected, text);
		}
	});

	it('are none in paths, words, fences, comments and the definition itself', () => {
		for (const text of [
			'see docs/FR-001.md\n',
			'xFR-001 FR-001xy FR-001-a\n',
			'```\nFR-001\n```\n',
			'a <!-- FR-001 --> b\n',
			'<!--\nFR-001\n-->\n',
			'- [ ] TXXX later\n',
		]) {
			assert.deepEqual(references(text), [], text);
		}
		assert.deepEqual(named('speckit-spec', '- **FR-001**: Sell\n\n### User Story 1 - Sell\n'), []);
	});

	it('are none in code, but for one id alone', () => {
		assert.deepEqual(references('Write `FR-001, FR-002` or `x: FR-003`, as `FR-004` and ``[US1]`` say; a ` FR-005\n'), [
			'- mentions FR-004 = FR4',
			'- mentions US1',
			'- mentions FR-005 = FR5',
		]);
	});

	it('are none beside the name of another feature, but for the story of a task', () => {
		assert.deepEqual(references('- [ ] T001 [US1] As FR-001 of `specs/002-pay-later` says\n'), ['T1 implements US1']);
		assert.deepEqual(references('FR-003 of 002-pay-later says so; specs/001-shop/spec.md\n'), []);
		assert.deepEqual(references('FR-003, see specs/001-shop/spec.md\n'), ['- mentions FR-003 = FR3']);
	});

	it('are none beside the number of another feature, and all else of the line is', () => {
		assert.deepEqual(references('- [ ] T001 [US1] Print for FR-003 (spec 002 FR-001, FR-002)\n'), [
			'T1 implements US1',
			'T1 implements FR-003 = FR3',
		]);
		assert.deepEqual(references('FR-003 of spec 001\n'), ['- mentions FR-003 = FR3']);
	});

	it('are none in tables of the requirements of a PRD, nor are such rows born there', () => {
		const own = '## Requirements\n\n- **FR-001**: A\n- **FR-002**: B\n\n';
		const rows = (heading: string, titles: string): string =>
			`${own}## ${heading}\n\n| ${titles} |\n|---|---|\n| FR-001 | FR-002 |\n| FR-009 | Sell |\n`;
		for (const [heading, titles, born, ...expected] of [
			['PRD Requirements', 'ID | Covered by', false, 'FR-002 = FR2'],
			['Requirements from the PRD', 'ID | Text', false, 'FR-002 = FR2'],
			['Sources', 'PRD ID | Requirement', false, 'FR-002 = FR2'],
			['Sources', 'Requirement | PRD', true, 'FR-001 = FR1'],
			['PRD Traceability', 'ID | Covered by', true, 'FR-001 = FR1', 'FR-002 = FR2'],
			['PRDs', 'ID | Covered by', true, 'FR-001 = FR1', 'FR-002 = FR2'],
		] as const) {
			const text = rows(heading, titles);
			assert.deepEqual(
				named('speckit-spec', text).map((one) => one.replace(/^.* mentions /, '')),
				expected,
				`${heading}: ${titles}`,
			);
			assert.equal(
				spec(text).some((one) => one.startsWith('FR-009')),
				born,
				`${heading}: ${titles}`,
			);
		}
	});

	it('are none in the lines that say how tasks are written', () => {
		for (const legend of [
			'## Format: `[ID] [P?] [Story] Description`\n\n- **[Story]**: its story (e.g., US7, US8)\n- **[Story]**: 例えば US9\n\n## Phase 1\n',
			'# Tasks\n\nFormat: [ID] [P?] [Story] Description, as in T098 [US7]\n',
		]) {
			assert.deepEqual(named('speckit-tasks', `${legend}\n- [ ] T001 [US1] Sell\n`), ['T1 implements US1'], legend);
		}
	});

	it('are a range in Korean where both words are there', () => {
		const keys = (text: string): string[][] =>
			readTrace('speckit-plan', `# Plan\n\n${text}\n`).references.map((one) => [...one.keys]);
		assert.deepEqual(keys('FR-001에서 FR-003까지'), [['FR1', 'FR2', 'FR3']]);
		assert.deepEqual(keys('FR-001에서 FR-003'), [['FR1'], ['FR3']]);
	});
});
