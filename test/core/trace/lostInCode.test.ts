import assert from 'node:assert/strict';
import { readCode } from '../../../src/core/trace/generic/code.ts';
import { CodeIndex } from '../../../src/core/trace/generic/codeIndex.ts';
import { lostInCode } from '../../../src/core/trace/generic/lostInCode.ts';
import { addressOf } from '../../../src/core/trace/trace.ts';
import { type Files, traceIndex } from '../../support/traceTexts.ts';

const kiro = (...sizes: readonly number[]): string =>
	`# Requirements Document\n\n## Requirements\n\n${sizes
		.map(
			(size, r) =>
				`### Requirement ${r + 1}: R\n\n#### Acceptance Criteria\n\n${Array.from({ length: size }, (_, c) => `${c + 1}. WHEN a THEN it SHALL b\n`).join('')}\n`,
		)
		.join('')}`;
const [shop, till, spec] = ['.kiro/specs/shop', '.kiro/specs/till', 'specs/001-a'];
const one: Files = { [`${shop}/requirements.md`]: kiro(2, 1) };
const two: Files = { ...one, [`${till}/requirements.md`]: kiro(3) };
const lettered: Files = {
	...two,
	[`${spec}/spec.md`]: '# Feature Specification: A\n\n## Requirements\n\n- **FR-001**: System MUST a\n',
};
const named: Files = {
	'openspec/specs/a/spec.md': '# a\n\n## Requirements\n\n### Requirement: 2FA\n\nIt SHALL.\n',
};

/** What a text of code names that nothing has. */
function lost(documents: Files, code: string): string[] {
	const index = traceIndex(documents);
	const scopes = index.scopes();
	const codeIndex = new CodeIndex(scopes.flatMap((scope) => scope.documents.map(({ trace }) => trace)));
	codeIndex.update('src/a.ts', readCode('src/a.ts', code, []));
	const addresses = new Set(
		scopes.flatMap(({ documents: all }) =>
			all.flatMap(({ trace }) => trace.definitions.map(({ space, key }) => addressOf(space, key))),
		),
	);
	return lostInCode(codeIndex.openIn('src/a.ts'), scopes, (address) => addresses.has(address)).map(
		({ reference, keys, nearest, scope }) =>
			`${reference.text}: ${keys.join(' ')} not in ${scope ?? 'any'}, near ${nearest.join(' ')}`,
	);
}

describe('ids that code names and nothing has', () => {
	it('are missed in the one feature, or in the one that is said', () => {
		assert.deepEqual(lost(one, '// @req 1.2, 1.3\n'), [`1.3: 1.3 not in ${shop}, near 1.2`]);
		assert.deepEqual(lost({ ...one, ...named }, '// @req 1.3\n'), [`1.3: 1.3 not in ${shop}, near 1.2`]);
		assert.deepEqual(lost(two, '// @feature shop\n// @req 1.3-1.4\n'), [`1.3-1.4: 1.3 1.4 not in ${shop}, near 1.2`]);
		assert.deepEqual(lost(two, '// @req 2.1, 2.2\n'), [`2.2: 2.2 not in ${shop}, near 2.1`]);
		assert.deepEqual(lost(two, '// @feature shop\n// @req FR-009\n'), []);
		assert.deepEqual(lost(lettered, '// @feature shop\n// @req FR-009\n'), []);
	});

	it('are missed in any feature where all of them have such ids, or letters tell', () => {
		assert.deepEqual(lost(two, '// @req 9.9\n'), ['9.9: 9.9 not in any, near ']);
		assert.deepEqual(lost(lettered, '// @req FR-009\n'), [`FR-009: FR9 not in ${spec}, near FR-001`]);
		assert.deepEqual(lost(lettered, '// @req AC-9\n'), []);
		const tasks = { [`${spec}/tasks.md`]: '# Tasks: A\n\n## Phase 1\n\n- [ ] T001 Sell\n' };
		assert.deepEqual(lost({ ...two, ...tasks }, '// @req 9.9\n'), []);
		assert.deepEqual(lost({ ...two, ...tasks }, '// @req FR-9\n'), []);
	});

	it('are not missed where a requirement has no criteria that could be read', () => {
		assert.deepEqual(lost({ [`${shop}/requirements.md`]: kiro(2, 0) }, '// @req 2.1\n'), []);
		assert.deepEqual(lost({ ...one, [`${till}/requirements.md`]: kiro(1, 1, 0) }, '// @req 3.1\n'), []);
	});

	it('are none of documents with names, and none where there is no document', () => {
		assert.deepEqual(lost(named, '// @req 1.2\n'), []);
		assert.deepEqual(lost({}, '// @req 1.2\n'), []);
	});
});

describe('what code claims of an id', () => {
	it('is sure behind a tag and where words or letters tell, and not for a number that may count', () => {
		const claims = (line: string): string[] => readCode('src/a.ts', `// ${line}`, []).map(({ claim }) => claim);
		for (const line of [
			'@req 3',
			'Covers: 1.2',
			'Covers: FR-2',
			'Covers: Requirement 3',
			'Feature: a, Property 3: holds',
			'Feature: a, Property 3 ： holds',
		]) {
			assert.deepEqual(claims(line), ['listed'], line);
		}
		for (const line of [
			'Covers: 3',
			'Covers: 1.2 opens',
			'Covers: FR2_MAX',
			'Property 3: holds',
			'Feature: a, Property 3 of b: c',
		]) {
			assert.deepEqual(claims(line), ['perhaps'], line);
		}
	});
});
