import assert from 'node:assert/strict';
import { symbolOf } from '../../../src/core/trace/lookup/symbolAt.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { growth } from '../../support/growth.ts';
import { type Files, scopeTexts } from '../../support/traceTexts.ts';

const kiro = '.kiro/specs/parcel';
const requirement = (number: number) =>
	`### Requirement ${number}: A\n\n#### Acceptance Criteria\n\n1. WHEN a THEN the system SHALL b.\n\n`;
const inKiro = (line: string): Files => ({
	[`${kiro}/requirements.md`]: `# Requirements Document\n\n## Requirements\n\n${[1, 2, 3].map(requirement).join('')}`,
	[`${kiro}/tasks.md`]: `# Implementation Plan\n\n- [ ] 1. A\n  - ${line}\n`,
});

const specKit = 'specs/001-parcel';
const inSpecKit = (line: string): Files => ({
	[`${specKit}/spec.md`]: `# Feature Specification: A\n\n## User Scenarios & Testing\n\n### User Story 1 - A (Priority: P1)\n\nb\n\n## Requirements\n\n- **FR-001**: System MUST a.\n- **FR-002**: System MUST b.\n- **FR-003**: System MUST c.\n`,
	[`${specKit}/tasks.md`]: `# Tasks: A\n\n## Phase 1\n\n- [ ] T001 [US1] ${line}\n`,
});

/** Lines of many ids, in the two ways in which features are written. */
const lines: readonly (readonly [string, (line: string) => Files, (many: (part: string) => string) => string])[] = [
	['a list', inKiro, (many) => `_Requirements: ${many('2.1, ')}1.1_`],
	['labels', inKiro, (many) => many('_Requirements: 2.1_ ')],
	['numbers in a sentence', inKiro, (many) => `Requirements ${many('2, ')}`],
	['stories', inSpecKit, (many) => `User Stories 1${many(', 2')}`],
];

describe('a change of ids takes time by the length of a line of', () => {
	for (const [name, files, line] of lines) {
		it(name, () => {
			const scopes = new Map<string, ReturnType<typeof scopeTexts>>();
			const make = (length: number): string => line((part) => part.repeat(Math.ceil(length / part.length)));
			const [id, wanted] = files === inKiro ? ['2', '9'] : ['FR-002', 'FR-009'];
			const change = (text: string): void => {
				// Reading has its own tests, and would hide what stands behind it
				const scope = scopes.get(text) ?? scopeTexts(files(text));
				scopes.set(text, scope);
				const numbers = new RequirementNumbers(scope);
				const item = numbers.roots.find((one) => one.id === id);
				assert.ok(item);
				renameId(scope, symbolOf(item.definition), wanted);
				try {
					numbers.remove(item);
				} catch (error) {
					// A sentence keeps what it names
					assert.ok(error instanceof OperationError);
				}
			};
			const [short, factor] = [4_000, 15];
			[short, short * factor].map(make).forEach(change);
			const times = growth(change, make, short, factor);
			assert.ok(times < 6, `${times.toFixed(1)} times as long as ${factor} lines of that part of the length`);
		});
	}
});
