import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemsOf } from '../../../../src/core/trace/matrix/items.ts';
import { Uses } from '../../../../src/core/trace/matrix/usedBy.ts';
import { traceIndex } from '../../../support/traceTexts.ts';

const requirements = [1, 2, 3]
	.map((n) => `### Requirement ${n}\n\n#### Acceptance Criteria\n\n1. THE x SHALL y\n2. THE x SHALL z\n`)
	.join('\n');

describe('Uses', () => {
	it('says that an item is taken up where it has a task, a property or a test', () => {
		const ids = fc.constantFrom('1', '2', '1.1', '1.2', '2.1', '3.2');
		const design = fc.oneof(
			ids.map((id) => `As Requirement ${id} says.`),
			fc.tuple(ids, fc.constantFrom('1', '2')).map(([id, n]) => `Property ${n}: P\n**Validates: Requirements ${id}**`),
		);
		const tasks = fc.oneof(
			ids.map((id) => `- [ ] ${Number.parseInt(id, 10)}. a\n  - _Requirements: ${id}_`),
			ids.map((id) => `Phase of Requirement ${id}.`),
			fc.constant('- [ ] 9. Test\n  - **Property 1: P**\n  - **Validates: Requirements 3.1**'),
		);
		const changes = fc.oneof(
			fc.constant('## Purpose\n'),
			fc.constant('### Requirement: A\n\nThe x SHALL y.\n\n#### Scenario: S\n\n- **WHEN** a\n- **THEN** b'),
			fc.constant('### Requirement: B\n\nThe x SHALL z.'),
		);
		const texts = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 5 }).map((all) => all.join('\n\n'));
		fc.assert(
			fc.property(texts(design), texts(tasks), texts(changes), (plan, list, spec) => {
				const index = traceIndex({
					'.kiro/specs/x/requirements.md': `# Requirements Document\n\n${requirements}`,
					'.kiro/specs/x/design.md': `# Design Document\n\n## Correctness Properties\n\n${plan}\n`,
					'.kiro/specs/x/tasks.md': `# Implementation Plan\n\n${list}\n`,
					'openspec/specs/s/spec.md': `# s\n\n## Requirements\n\n${spec}\n`,
				});
				for (const scope of index.scopes()) {
					const uses = new Uses(scope);
					for (const item of itemsOf(scope)) {
						const { tasks, properties, tests } = uses.of(item);
						assert.equal(uses.isTakenUp(item), tasks.length + properties.length + tests.length > 0);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('names each line once, be they few or many', () => {
		for (const lines of [3, 30]) {
			const list = Array.from({ length: lines }, () => 'Requirement 1.1, and once more Requirement 1.1.').join('\n\n');
			const index = traceIndex({
				'.kiro/specs/x/requirements.md': `# Requirements Document\n\n${requirements}`,
				'.kiro/specs/x/design.md': `# Design Document\n\n## Overview\n\n${list}\n`,
			});
			const [scope] = index.scopes();
			const item = scope && itemsOf(scope).find(({ definition: { key } }) => key === '1.1');
			assert.ok(scope && item);
			const expected = Array.from({ length: lines }, (_, i) => 4 + 2 * i);
			assert.deepEqual(
				new Uses(scope).of(item).design.map(({ range }) => range.start.line),
				expected,
			);
		}
	});
});
