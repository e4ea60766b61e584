import assert from 'node:assert/strict';
import { withOwnNumbers } from '../../../src/core/generation/ownNumbers.ts';
import { processorTime } from '../../support/growth.ts';

describe('numbers of a template', () => {
	const cases: [name: string, template: string, title: string, around: string, expected: string][] = [
		[
			'go on after the highest of the document',
			'- **FR-001**: a\n- **FR-002**: b',
			'Needs',
			'- **FR-001**: x\r\n- **FR-007**: y, as FR-099 says\r\n',
			'- **FR-008**: a\n- **FR-009**: b',
		],
		['are those of no other prefix', '- [ ] T001 a', 'Needs', '- [ ] CHK007 x', '- [ ] T001 a'],
		[
			'are the same in references',
			'- FR-001: a\n- FR-002: after FR-001, T001',
			'N',
			'- FR-004: x',
			'- FR-005: a\n- FR-006: after FR-005, T001',
		],
		[
			'are of one area each',
			'- **FR-AUTH-01**: a\n- **NFR-I18N-001**: after FR-AUTH-01, FR-01',
			'Needs',
			'- **FR-AUTH-02**: x\n- **FR-AUTH-11**: y\n- **FR-PAY-20**: z\n- **NFR-I18N-004**: w\n',
			'- **FR-AUTH-12**: a\n- **NFR-I18N-005**: after FR-AUTH-12, FR-01',
		],
		['are counted for each item', '- T001 a\n- T001 b', 'N', '- T004 x', '- T005 a\n- T006 b'],
		[
			'stay where they are names',
			'- RFC2119 applies\n- AES256\n- P100',
			'N',
			'- RFC0001 x',
			'- RFC2119 applies\n- AES256\n- P100',
		],
		['are those of the group', '- [ ] 1.1 a\n- [ ] 1.2 b', '3. Cups', '', '- [ ] 3.1 a\n- [ ] 3.2 b'],
		[
			'are those of a group that the template has',
			'- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 2. c',
			'2. Tasks',
			'',
			'- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 2. c',
		],
		['are not those of a year', '- [ ] 1.1 a', '2024 goals', '', '- [ ] 1.1 a'],
	];
	for (const [name, template, title, around, expected] of cases) {
		it(name, () => assert.equal(withOwnNumbers(template, title, [around]), expected));
	}

	it('are found in time that grows with the length alone', () => {
		for (const part of ['- [ ] T001 a T001\n', '- ', 'A', '1', '- [ ] 1.1 ', ' \t']) {
			const text = part.repeat(30_000);
			const time = processorTime(() => withOwnNumbers(text, '2. A', [text]));
			assert.ok(time < 2000, `${part}: ${time} ms`);
		}
	});
});
