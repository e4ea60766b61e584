import fc from 'fast-check';
import type { Files } from '../../support/traceTexts.ts';

/** A word for each number, so that an item is known by what it says whatever its id is. */
const word = (...numbers: readonly number[]): string => numbers.map((n) => String.fromCharCode(97 + n)).join('');

const lineBreak = fc.constantFrom('\n', '\n', '\r\n');

/** Text that looks like ids and names none. */
const noise = fc.constantFrom(
	'```\n_Requirements: 1.1_ FR-001\n### Requirement 1: x\n```\n\n',
	'<!-- _Requirements: 1.1_ FR-001 US1 -->\n\n',
	'It takes 1.2 seconds 🎉, version 2.1.\n\n',
	'> 漢字\ttab\n\n',
	'',
	'',
);

/** How lists of ids are written in the form of Kiro. */
const kiroList = fc.constantFrom<(ids: string) => string>(
	(ids) => `  - _Requirements: ${ids}_\n`,
	(ids) => `  _Requirements: ${ids}_ 🎉\n`,
	(ids) => `  - **Validates: Requirements ${ids}**\n`,
	(ids) => `  - Requirements: ${ids}\n`,
	(ids) => `  - _要件: ${ids}_\n`,
	(ids) => `  As in Requirements ${ids}; see Requirement 1.\n`,
	(ids) => `\n| Part | Requirements |\n|---|---|\n| x | ${ids} |\n\n`,
);

const kiroEntry = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(fc.nat(5), fc.nat(5)).map(([r, c]) => `${r + 1}.${c + 1}`) },
	{ weight: 2, arbitrary: fc.nat(5).map((r) => `${r + 1}`) },
	{ weight: 1, arbitrary: fc.tuple(fc.nat(5), fc.nat(5)).map(([r, c]) => `Requirement ${r + 1}.${c + 1} (part)`) },
	{ weight: 1, arbitrary: fc.tuple(fc.nat(4), fc.nat(4)).map(([r, c]) => `${r + 1}.${c + 1}/${c + 1}.${r + 1}`) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.constantFrom('-', '–', ' to ', '...'))
			.map(([r, c, more, dash]) => `${r + 1}.${c + 1}${dash}${r + 1}.${c + 1 + more}`),
	},
);

/** Ids of a list with what stands between them. */
function listOf(entry: fc.Arbitrary<string>, ...separators: readonly string[]): fc.Arbitrary<string> {
	return fc
		.tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.constantFrom(', ', ...separators))
		.map(([ids, separator]) => ids.join(separator));
}

const kiroHeading = fc.constantFrom<(n: number, title: string) => string>(
	(n, title) => `### Requirement ${n}: ${title}\n`,
	(n, title) => `### 要件${n}：${title}\n`,
	(n, title) => `### ${n}. ${title}\n`,
);
const kiroCriterion = fc.constantFrom<(r: number, c: number, text: string) => string>(
	(_, c, text) => `${c}. WHEN ${text} THEN it SHALL\n`,
	(r, c, text) => `${r}.${c} WHEN ${text} THEN it SHALL\n`,
	(r, c, text) => `- **${r}.${c}** WHEN ${text} THEN it SHALL\n`,
	(_, c, text) => `${c}. WHEN ${text} THEN it\n   SHALL\n`,
);

/** Numbers as they are, and as they are after somebody cut one out or put one in by hand. */
const numbering = fc.constantFrom<(n: number) => number>(
	(n) => n,
	(n) => n,
	(n) => n,
	(n) => (n > 2 ? n + 1 : n),
	(n) => (n > 2 ? n - 1 : n),
);

/** Comments of code with a list of ids. */
const comment = fc.constantFrom<(ids: string) => string>(
	(ids) => `// @req ${ids}\nopen();\n`,
	(ids) => `open(); // Implements: ${ids}\n`,
	(ids) => `/** Validates: ${ids} */\n`,
	(ids) => `/**\n * Opens.\n * Requirements: ${ids}\n */\n`,
	(ids) => `// Implements: ${ids} for guests\n`,
);

/** A feature in the form of Kiro, at most six requirements of as many criteria. */
export const kiroFeature: fc.Arbitrary<Files> = fc
	.record({
		sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
		heading: kiroHeading,
		criterion: kiroCriterion,
		numbers: numbering,
		// Two criteria of one number are told apart by their author alone
		counts: fc.constantFrom<(n: number) => number>(
			(n) => n,
			(n) => (n > 2 ? n + 1 : n),
		),
		noises: fc.array(noise, { minLength: 6, maxLength: 6 }),
		tasks: fc.array(fc.tuple(listOf(kiroEntry, '、', ' and ', ','), kiroList), { maxLength: 5 }),
		proofs: fc.array(listOf(kiroEntry), { maxLength: 2 }),
		code: fc.array(fc.tuple(listOf(kiroEntry), comment), { maxLength: 2 }),
		lineBreak,
	})
	.map(({ sizes, heading, criterion, numbers, counts, noises, tasks, proofs, code, lineBreak }) => {
		const requirements = sizes.map((size, r) => {
			const criteria = Array.from({ length: size }, (_, c) => criterion(numbers(r + 1), counts(c + 1), word(r, c)));
			return `${heading(numbers(r + 1), `Title ${word(r)}`)}\n${noises[r]}#### Acceptance Criteria\n\n${criteria.join('')}\n`;
		});
		const items = tasks.map(([ids, line], t) => `- [ ] ${t + 1}. Do ${word(t)}\n${line(ids)}`);
		const properties = proofs.map(
			(ids, p) => `### Property ${p + 1}: P ${word(p)}\n\nHolds.\n\n**Validates: Requirements ${ids}**\n\n`,
		);
		return withBreaks(lineBreak, {
			'.kiro/specs/a/requirements.md': `# Requirements Document\n\n## Requirements\n\n${requirements.join('')}## Notes\n\nNone.\n`,
			'.kiro/specs/a/tasks.md': `# Implementation Plan\n\n${items.join('')}\n${noises[5]}`,
			'.kiro/specs/a/design.md': `# Design Document\n\n## Correctness Properties\n\n${properties.join('')}`,
			'src/a.ts': code.map(([ids, line]) => line(ids)).join(''),
		});
	});

const three = (n: number): string => String(n).padStart(3, '0');
const specEntry = fc.oneof(
	fc.nat(5).map((n) => `FR-${three(n + 1)}`),
	fc.nat(3).map((n) => `SC-${three(n + 1)}`),
	fc.nat(3).map((n) => `US${n + 1}`),
	fc
		.tuple(fc.nat(3), fc.integer({ min: 1, max: 2 }), fc.constantFrom('–', ' to ', '-'))
		.map(([n, more, dash]) => `FR-${three(n + 1)}${dash}FR-${three(n + 1 + more)}`),
);
const specShort = fc
	.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 3 })
	.chain((numbers) =>
		fc.constantFrom(
			`FR-${numbers.map(three).join('/')}`,
			`FR-${numbers.map(three).join(', ')}`,
			numbers.map((n) => `FR-${three(n)}`).join('/'),
			numbers.map((n) => `US${n}`).join('/'),
			`US${numbers.join(' & ')}`,
			`User Stories ${numbers.join(', ')}`,
			`User Stories ${numbers.slice(0, 2).join(' and ')}`,
		),
	);
const specLine = fc.constantFrom<(task: string, ids: string) => string>(
	(task, ids) => `- [ ] ${task} Do it (${ids})\n`,
	(task, ids) => `- [ ] ${task} [P] Do it per ${ids} in src/a.ts\n`,
	(task, ids) => `- [ ] ${task} Do it\n  as ${ids} says\n`,
	(task) => `- [ ] ${task} [US1] Do it\n`,
	(task) => `\n## Phase 3: User Story 2 - Go on\n\n- [ ] ${task} [US2] Do it\n`,
);

/** A feature in the form of spec-kit. */
export const specKitFeature: fc.Arbitrary<Files> = fc
	.record({
		stories: fc.integer({ min: 1, max: 4 }),
		requirements: fc.integer({ min: 1, max: 6 }),
		criteria: fc.integer({ min: 0, max: 3 }),
		style: fc.constantFrom('**FR-', 'FR-'),
		numbers: numbering,
		said: fc.array(fc.oneof(specEntry, specShort), { maxLength: 3 }),
		noises: fc.array(noise, { minLength: 2, maxLength: 2 }),
		code: fc.array(fc.tuple(listOf(specEntry), comment), { maxLength: 2 }),
		tasks: fc.array(fc.tuple(fc.oneof(listOf(specEntry, ' and ', ','), specShort), specLine), { maxLength: 5 }),
		lineBreak,
	})
	.map(({ stories, requirements, criteria, style, numbers, said, noises, code, tasks, lineBreak }) => {
		const list = (count: number, make: (n: number) => string): string =>
			Array.from({ length: count }, (_, n) => make(n)).join('');
		const end = style.startsWith('*') ? '**' : '';
		return withBreaks(lineBreak, {
			'specs/001-a/spec.md': `# Feature Specification: A\n\n## User Scenarios & Testing *(mandatory)*\n\n${list(
				stories,
				(n) =>
					`### User Story ${n + 1} - Story ${word(n)} (Priority: P1)\n\n**Acceptance Scenarios**:\n\n1. **Given** ${word(n)}, **When** b, **Then** c\n\n`,
			)}## Requirements *(mandatory)*\n\n${noises[0]}### Functional Requirements\n\n${list(
				requirements,
				(n) => `- ${style}${three(numbers(n + 1))}${end}: System MUST ${word(n)}\n`,
			)}\nSaid: ${said.join('; ')}\n\n## Success Criteria *(mandatory)*\n\n${list(
				criteria,
				(n) => `- **SC-${three(n + 1)}**: Fast ${word(n)}\n`,
			)}`,
			'specs/001-a/tasks.md': `# Tasks: A\n\n${noises[1]}${tasks.map(([ids, line], t) => line(`T${three(t + 1)}`, ids)).join('')}`,
			'src/a.ts': code.map(([ids, line]) => line(ids)).join(''),
		});
	});

/** A capability in the form of OpenSpec with open changes of it; each requirement is known by its first sentence. */
export const openSpecCapability: fc.Arbitrary<Files> = fc
	.record({
		count: fc.integer({ min: 1, max: 4 }),
		changed: fc.array(fc.tuple(fc.nat(3), fc.constantFrom('MODIFIED', 'REMOVED', 'RENAMED', 'listed')), {
			maxLength: 4,
		}),
		lineBreak,
	})
	.map(({ count, changed, lineBreak }) => {
		const body = (n: number): string =>
			`### Requirement: Name ${word(n)}\n\nThe system SHALL ${word(n)}.\n\n#### Scenario: Case ${word(n)}\n\n- **WHEN** a\n- **THEN** b\n`;
		const deltas = changed.map(([n, how], i): [string, string] => {
			const header = `\`### Requirement: Name ${word(n)}\``;
			const text = {
				MODIFIED: `## MODIFIED Requirements\n\n${body(n)}`,
				REMOVED: `## REMOVED Requirements\n\n### Requirement: Name ${word(n)}\n\n**Reason**: old\n`,
				RENAMED: `## RENAMED Requirements\n\n- FROM: ${header}\n- TO: \`### Requirement: New ${word(n, i)}\`\n`,
				listed: `## REMOVED Requirements\n\n- ${header}\n`,
			}[how];
			return [`openspec/changes/c${i}/specs/locker/spec.md`, text ?? ''];
		});
		const all = Array.from({ length: count }, (_, n) => body(n)).join('\n');
		return withBreaks(lineBreak, {
			'openspec/specs/locker/spec.md': `# locker Specification\n\n## Purpose\n\nLockers hold parcels.\n\n## Requirements\n\n${all}`,
			...Object.fromEntries(deltas),
		});
	});

function withBreaks(lineBreak: string, files: Files): Files {
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', lineBreak)]));
}
