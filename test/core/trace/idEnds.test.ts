import assert from 'node:assert/strict';
import { writtenIds } from '../../../src/core/trace/generic/idPattern.ts';
import { defined, named } from './readTrace.ts';

describe('an id ends before a letter of a script without blanks', () => {
	const keys = (kind: string, text: string): string[] =>
		named(kind, text).map((one) =>
			one
				.replace(/ = .*$/, '')
				.split(' ')
				.slice(2)
				.join(' '),
		);

	it('in what documents of spec-kit name, and begins behind one', () => {
		for (const [line, ...ids] of [
			['FR-001은 FR-002에서 말한 것', 'FR-001', 'FR-002'],
			['US1의 FR-001a를', 'US1', 'FR-001a'],
			['FR-001부터 FR-003까지', 'FR-001부터 FR-003'],
			['システムはFR-001の場合FR-AUTH-02に従う', 'FR-001', 'FR-AUTH-02'],
			['FR-001とFR-002、SC-001', 'FR-001', 'FR-002', 'SC-001'],
			['实现FR-001的要求和FR-002中', 'FR-001', 'FR-002'],
		] as const) {
			assert.deepEqual(keys('speckit-plan', `# Plan\n\n${line}\n`), ids, line);
		}
		assert.deepEqual(
			keys('speckit-plan', '# Plan\n\nFR-001Ab aFR-002 FR-003_b c_FR-004 日付2024-FR-005 FR-006-b\n'),
			[],
		);
	});

	it('in lists of Kiro, where a number alone counts what follows', () => {
		const list = '_要件: **1.1**と**1.2**の一部, FR-3은, 要件2のすべて, 3回_';
		assert.deepEqual(keys('kiro-tasks', `- [ ] 1. A\n  - ${list}\n`), ['1.1', '1.2', 'FR-3', '2']);
		assert.deepEqual(keys('kiro-tasks', '- [ ] 1. A\n  - _Requirements: 2 AC1은_\n'), ['2 AC1']);
	});

	it('in the forms of a team', () => {
		const found = (line: string, pattern: string): string[] => writtenIds(line, [pattern]).map(({ id }) => id);
		assert.deepEqual(found('실장REQ-12는 REQ-13a REQ-14.2 xREQ-15', String.raw`REQ-\d+`), ['REQ-12']);
		assert.deepEqual(found('要件-1は非機能要件-2、要件-3甲', String.raw`要件-\d+[甲乙]?`), ['要件-1', '要件-3甲']);
		assert.deepEqual(found('要件甲 要件甲乙', '要件[甲乙]'), ['要件甲']);
	});

	it('where its title stands right behind it, and a bracket of any width', () => {
		const text =
			'### FR-001用户登录\n\n### FR-002ユーザー\n\n### FR-003の補足\n\n### FR-004은\n\n- **FR-005（必須）**: A\n';
		assert.deepEqual(
			defined('speckit-spec', text).map((one) => one.slice(0, 6)),
			['FR-001', 'FR-002', 'FR-005'],
		);
		assert.deepEqual(defined('kiro-requirements', '### FR-1用户登录\n\n### FR-2는 끝\n'), ['FR-1: 用户登录']);
	});
});
