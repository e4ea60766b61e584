import assert from 'node:assert/strict';
import { readCode } from '../../../src/core/trace/generic/code.ts';
import { CodeIndex } from '../../../src/core/trace/generic/codeIndex.ts';
import type { TraceFacts } from '../../../src/core/trace/trace.ts';
import { sourceOf } from '../../support/traceTexts.ts';

/** A specification with requirements of these numbers. */
function spec(scope: string, ...numbers: readonly number[]): TraceFacts {
	const items = numbers.map((number) => `- **FR-00${number}**: System MUST work\n`).join('');
	return sourceOf(`${scope}/spec.md`, `# Feature Specification: A\n\n## Requirements\n\n${items}`).trace;
}

const [a, b] = ['specs/001-a', 'specs/002-b'];

const files: Readonly<Record<string, string>> = {
	'src/one.ts': '// @req FR-001\n',
	'src/both.ts': '// @req FR-001, FR-003\n',
	'src/lost.ts': '// @req FR-009\n',
	'src/said.ts': '// @feature 001-a\n// @req FR-003 and FR-002\n',
	'src/other.ts': '// @feature 003-c\n// @req FR-003\n',
};

function filled(): CodeIndex {
	const index = new CodeIndex([spec(a, 1, 2), spec(b, 1, 3)]);
	for (const [path, text] of Object.entries(files)) {
		index.update(path, readCode(path, text, []));
	}
	return index;
}

/** The scopes that each file means, and what it names that nothing has. */
function told(index: CodeIndex): string[] {
	return Object.keys(files).map((path) => {
		const open = index.openIn(path).map(({ scope, keys }) => `${keys.join(' ')} not in ${scope ?? 'any'}`);
		return `${path}: ${index.scopesOf(path).join(' ') || 'none'}; ${open.join(', ') || 'nothing open'}`;
	});
}

describe('the ids that code names', () => {
	it('are of the scope that has all of a line, or that the file says', () => {
		assert.deepEqual(told(filled()), [
			'src/one.ts: none; nothing open',
			`src/both.ts: ${b}; nothing open`,
			'src/lost.ts: none; FR9 not in any',
			`src/said.ts: ${a}; FR3 not in ${a}`,
			'src/other.ts: none; nothing open',
		]);
		assert.deepEqual(
			filled()
				.documentsOf(b)
				.map(({ path, kind, trace }) => [path, kind, trace.references.map(({ text }) => text)]),
			[['src/both.ts', 'code', ['FR-001', 'FR-003']]],
		);
	});

	it('are resolved anew where an id comes or goes, and that is told of the files and scopes which it touches', () => {
		const index = filled();
		assert.deepEqual(index.takeChanged(), Object.keys(files));
		assert.deepEqual(index.takeChanged(), []);
		const touched = index.documentChanged(spec(b, 1, 3), spec(b, 3));
		assert.deepEqual([...touched].sort(), [a, b]);
		assert.deepEqual(told(index).slice(0, 2), [`src/one.ts: ${a}; nothing open`, 'src/both.ts: none; nothing open']);
		// What is open may have other ids near it
		assert.deepEqual([...index.takeChanged()].sort(), ['src/both.ts', 'src/lost.ts', 'src/one.ts', 'src/said.ts']);
		assert.deepEqual([...index.documentChanged(spec(a, 1, 2), spec(a, 1, 2))], []);
		assert.deepEqual([...index.takeChanged()].sort(), ['src/lost.ts', 'src/said.ts']);
	});

	it('are resolved anew where a scope comes or goes', () => {
		const index = filled();
		const other = spec('specs/003-c', 4);
		assert.ok(index.documentChanged(undefined, other).has('specs/003-c'));
		assert.equal(told(index)[4], 'src/other.ts: specs/003-c; FR3 not in specs/003-c');
		assert.ok(index.documentChanged(other, undefined).has('specs/003-c'));
		assert.deepEqual(told(index), told(filled()));
		index.documentChanged(spec(a, 1, 2), undefined);
		assert.equal(told(index)[3], 'src/said.ts: none; nothing open');
		assert.deepEqual([index.isOwned('requirement:FR1'), index.isOwned('requirement:FR2')], [true, false]);
	});

	it('are gone with their file', () => {
		const index = filled();
		index.takeChanged();
		assert.deepEqual([...index.update('src/both.ts', [])], [b]);
		assert.deepEqual([...index.update('src/never.ts', [])], []);
		assert.deepEqual(index.takeChanged(), ['src/both.ts']);
		assert.deepEqual(index.documentsOf(b), []);
		// The other file that names FR-003 is left
		assert.deepEqual([...index.documentChanged(spec(b, 1, 3), spec(b, 1))], [a]);
	});
});
