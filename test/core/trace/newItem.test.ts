import assert from 'node:assert/strict';
import { firstPlaceholder } from '../../../src/core/trace/renumber/newItem.ts';
import { withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { changed, scopeTexts } from '../../support/traceTexts.ts';

/** A document after an item was put in behind one of it. */
function withNew(path: string, text: string, id: string): string | undefined {
	const files = { [path]: text };
	const numbers = new RequirementNumbers(scopeTexts(files));
	const item = numbers.roots.flatMap(withBelow).find((one) => one.id === id);
	assert.ok(item, `${id} of ${text}`);
	return changed(files, numbers.insertBehind(item))[path];
}

const inSpec = (list: string, id: string): string | undefined => {
	const head = '# Feature Specification: A\n\n## Requirements\n\n';
	const result = withNew('specs/001-a/spec.md', `${head}${list}\n## End\n`, id);
	return result?.slice(head.length, -'\n## End\n'.length);
};

const inKiro = (body: string, id: string): string | undefined => {
	const head = '# Requirements Document\n\n## Requirements\n\n';
	return withNew('.kiro/specs/a/requirements.md', head + body, id)?.slice(head.length);
};

describe('a new item', () => {
	it('stands as far from the one before as its like stand, also behind the last and behind a single one', () => {
		const [one, two] = ['- **FR-001**: System MUST a.\n', '- **FR-002**: System MUST b.\n'];
		const [added, next] = ['- **FR-002**: [requirement]\n', '- **FR-003**: [requirement]\n'];
		assert.equal(inSpec(one + two, 'FR-002'), one + two + next);
		assert.equal(inSpec(`${one}\n${two}`, 'FR-002'), `${one}\n${two}\n${next}`);
		assert.equal(inSpec(`${one}\n${two}`, 'FR-001'), `${one}\n${added}\n${two.replace('2', '3')}`);
		assert.equal(inSpec(one, 'FR-001'), one + added);
	});

	it('has the number of the one before in a list of ones', () => {
		const item = (mark: number, id: number, words: string): string => `${mark}. **FR-00${id}**: ${words}\n`;
		const ones = [item(1, 1, 'System MUST a'), item(1, 2, 'System MUST b')] as const;
		assert.equal(inSpec(ones.join(''), 'FR-001'), ones[0] + item(1, 2, '[requirement]') + item(1, 3, 'System MUST b'));
		assert.equal(inSpec(ones.join(''), 'FR-002'), ones.join('') + item(1, 3, '[requirement]'));
		assert.equal(inSpec(ones[0], 'FR-001'), ones[0] + item(2, 2, '[requirement]'));
		const [head, one, two] = [
			'### Requirement 1: A\n\n#### Acceptance Criteria\n\n',
			'1. THE shop SHALL a\n',
			'1. THE shop SHALL b\n',
		];
		const added = '1. WHEN [event] THE [system] SHALL [response]\n';
		assert.equal(inKiro(head + one + two, '1.1'), head + one + added + two);
		assert.equal(inKiro(head + one + two, '1.2'), head + one + two + added);
	});

	it('leaves the numbers of a list of ones when its like change places', () => {
		const path = 'specs/001-a/spec.md';
		const spec = (...items: readonly string[]): string =>
			`# Feature Specification: A\n\n## Requirements\n\n${items.join('\n')}\n`;
		const moved = (text: string): string | undefined => {
			const files = { [path]: text };
			const numbers = new RequirementNumbers(scopeTexts(files));
			const [item] = numbers.roots.flatMap(withBelow);
			assert.ok(item);
			return changed(files, numbers.move(item, 'down'))[path];
		};
		assert.equal(moved(spec('1. **FR-001**: A', '1. **FR-002**: B')), spec('1. **FR-001**: B', '1. **FR-002**: A'));
		assert.equal(moved(spec('1. **FR-001**: A', '2. **FR-002**: B')), spec('1. **FR-001**: B', '2. **FR-002**: A'));
	});

	it('has the signs of the one before', () => {
		for (const [before, after] of [
			['- **FR-001**: System MUST a', '- **FR-002**: [requirement]'],
			['- **FR-001** (open): System MUST a', '- **FR-002** (open): [requirement]'],
			['- **FR-001:** System MUST a', '- **FR-002:** [requirement]'],
			['- **[FR-001]**: System MUST a', '- **[FR-002]**: [requirement]'],
			['- **FR-001.** System MUST a', '- **FR-002.** [requirement]'],
			['* FR-001: System MUST a', '* FR-002: [requirement]'],
			['- **FR-001**：System MUST a', '- **FR-002**：[requirement]'],
		] as const) {
			assert.equal(inSpec(`${before}\n`, 'FR-001'), `${before}\n${after}\n`);
		}
	});

	it('has the heading, the labels and one criterion of the one before', () => {
		const cases: [before: string, after: string][] = [
			['### Requirement 1: A\n\nWords.\n', '### Requirement 2: [Title]\n'],
			['### Requirement 1 - A (Priority: P1)\n', '### Requirement 2 - [Title] (Priority: P1)\n'],
			['### Requirement 1 (P1): A\n', '### Requirement 2 (P1): [Title]\n'],
			['### Requirement 1 [P2] — A\n', '### Requirement 2 [P2] — [Title]\n'],
			['### Requirement 1: A (P1)\n', '### Requirement 2: [Title] (P1)\n'],
			['### Requirement 1: A (P2P)\n', '### Requirement 2: [Title]\n'],
			['### Requirement 1 - A (Priority: P1) 🎯 MVP\n', '### Requirement 2 - [Title] (Priority: P1)\n'],
			['### Requirement 1\n', '### Requirement 2\n'],
			[
				'### Requirement 1: A\n\n**User Story:** As an owner, I want a.\n**Note**: so it is\n**Empty:**\n',
				'### Requirement 2: [Title]\n\n**User Story:** As a [role], I want [feature], so that [benefit]\n\n**Note**: [text]\n',
			],
			[
				'### Requirement 1: A\n\n#### Acceptance Criteria\n\n  1) WHEN a THEN it SHALL b\n  2) c\n',
				'### Requirement 2: [Title]\n\n#### Acceptance Criteria\n\n  1) WHEN [event] THE [system] SHALL [response]\n',
			],
			[
				'### Requirement 1: A\n\n**Acceptance Criteria**\n\n1. it opens\n',
				'### Requirement 2: [Title]\n\n**Acceptance Criteria**\n\n1. [criterion]\n',
			],
			[
				'### Requirement 1: A\n\n**Acceptance Criteria**\n\n- **1.1**: it opens\n- **1.2**: it closes\n',
				'### Requirement 2: [Title]\n\n**Acceptance Criteria**\n\n- **2.1**: [criterion]\n',
			],
		];
		for (const [before, after] of cases) {
			assert.equal(inKiro(before, '1'), `${before}\n${after}`);
		}
	});

	it('has the table of criteria of the one before, with one row', () => {
		const title = '#### Acceptance Criteria\n\n';
		for (const [table, added] of [
			[
				'| ID | Criterion | P |\n|---|:--|---|\n| 1.1 | WHEN a THEN it SHALL b | P1 |\n| 1.2 | c | P2 |\n',
				'| ID | Criterion | P |\n|---|:--|---|\n| 2.1 | WHEN [event] THE [system] SHALL [response] | |\n',
			],
			['| # | Rule |\n|---|---|\n| 1 | it opens |\n', '| # | Rule |\n|---|---|\n| 1 | [criterion] |\n'],
		] as const) {
			const before = `### Requirement 1: A\n\n${title}${table}`;
			assert.equal(inKiro(before, '1'), `${before}\n### Requirement 2: [Title]\n\n${title}${added}`);
		}
	});

	it('is selected where it is to be written, which is no box to tick', () => {
		assert.deepEqual(firstPlaceholder(['', '- [ ] 1. [x] [Title] [more]']), { line: 1, start: 13, end: 20 });
		assert.deepEqual(firstPlaceholder(['[X] a', '[]', 'b [c d]']), { line: 2, start: 2, end: 7 });
		assert.equal(firstPlaceholder(['', 'a']), undefined);
	});
});
