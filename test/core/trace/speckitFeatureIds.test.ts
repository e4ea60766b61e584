import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { type NumberedItem, withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { readSpecKit } from '../../../src/core/trace/speckit/speckit.ts';
import { changed, scopeTexts } from '../../support/traceTexts.ts';

const read = (path: string, text: string) => readSpecKit(parseDocument(path, text), ['requirement', 'task']);
const ids = (path: string, text: string): string[] =>
	read(path, text).definitions.map(({ key, id }) => `${id} = ${key}`);
const named = (path: string, text: string): string[] =>
	read(path, text)
		.references.filter(({ space }) => space === 'requirement')
		.map(({ text, keys }) => `${text} = ${keys.join(' ')}`);

describe('ids with the number of their feature', () => {
	it('are born in a list, a table and headings', () => {
		const text =
			'- **FR-011-001**: Sell\n- **FR-011-002a** (new): Buy\n\n### FR-011-003: Close\n\n| id | text |\n|---|---|\n| NFR-011-001 | Fast |\n';
		assert.deepEqual(ids('specs/011-shop/spec.md', text), [
			'FR-011-001 = FR11-1',
			'FR-011-002a = FR11-2A',
			'FR-011-003 = FR11-3',
			'NFR-011-001 = NFR11-1',
		]);
		assert.deepEqual(ids('specs/012-shop/spec.md', text), []);
	});

	it('are named one by one, in ranges and in short lists', () => {
		const path = 'specs/011-shop/tasks.md';
		for (const [text, expected] of [
			['(FR-011-002)', 'FR-011-002 = FR11-2'],
			['FR-011-015 alone', 'FR-011-015 = FR11-15'],
			['[FR-011-001 – FR-011-003]', 'FR-011-001 – FR-011-003 = FR11-1 FR11-2 FR11-3'],
			['FR-011-001..003', 'FR-011-001..003 = FR11-1 FR11-2 FR11-3'],
			['FR-011-001/002', 'FR-011-001/002 = FR11-1 FR11-2'],
		] as const) {
			assert.deepEqual(named(path, `- [ ] T001 Sell ${text}\n`), [expected], text);
		}
		assert.deepEqual(named('specs/011-shop/checklists/ux.md', '- [ ] CHK001 Is it said? [Spec §FR-011-002]\n'), [
			'FR-011-002 = FR11-2',
		]);
	});

	it('are told from ranges that begin with the number of the feature', () => {
		const range = 'FR-001-004 = FR1 FR2 FR3 FR4';
		assert.deepEqual(named('specs/001-shop/tasks.md', '- [ ] T001 Sell FR-001-004\n'), [range]);
		assert.deepEqual(named('specs/001-shop/tasks.md', 'FR-001-004, FR-001-006, FR-007\n').slice(0, 1), [range]);
		assert.deepEqual(named('specs/002-shop/tasks.md', '- [ ] T001 Sell FR-001-004\n'), [range]);
		assert.deepEqual(named('specs/003-shop/tasks.md', 'FR-003-004 and FR-009\n').slice(0, 1), ['FR-003-004 = FR3 FR4']);
		assert.deepEqual(named('specs/001-shop/tasks.md', 'FR-001-004 and FR-001-006\n'), [
			'FR-001-004 = FR1-4',
			'FR-001-006 = FR1-6',
		]);
		assert.deepEqual(named('specs/001-shop/tasks.md', 'FR-001-001\n'), ['FR-001-001 = FR1-1']);
	});

	it('are counted on when one is put in, with those who name them', () => {
		const files = {
			'specs/011-shop/spec.md':
				'# Feature Specification: Shop\n\n## Requirements\n\n- **FR-011-001**: Sell\n- **FR-011-002**: Buy\n',
			'specs/011-shop/tasks.md':
				'# Tasks: Shop\n\n- [ ] T001 Sell FR-011-001, FR-011-002\n- [ ] T002 Buy (FR-011-002)\n',
		};
		const numbers = new RequirementNumbers(scopeTexts(files));
		const first = numbers.roots.flatMap(withBelow)[0] as NumberedItem;
		assert.deepEqual(changed(files, numbers.insertBehind(first)), {
			'specs/011-shop/spec.md':
				'# Feature Specification: Shop\n\n## Requirements\n\n- **FR-011-001**: Sell\n- **FR-011-002**: [requirement]\n- **FR-011-003**: Buy\n',
			'specs/011-shop/tasks.md':
				'# Tasks: Shop\n\n- [ ] T001 Sell FR-011-001, FR-011-003\n- [ ] T002 Buy (FR-011-003)\n',
		});
	});
});
