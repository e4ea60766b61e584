import assert from 'node:assert/strict';
import { nameOf } from '../../../src/core/trace/lookup/names.ts';
import { birthplaces, mentions } from '../../../src/core/trace/lookup/places.ts';
import { symbolAt } from '../../../src/core/trace/lookup/symbolAt.ts';
import { childrenOf, usageOf } from '../../../src/core/trace/lookup/usage.ts';
import { type Files, sourceOf, traceIndex } from '../../support/traceTexts.ts';

const requirements = (words: string) =>
	`# Requirements\n\n### Requirement 1: ${words}\n\n#### Acceptance Criteria\n\n1. WHEN a THEN b SHALL c\n2. WHEN d THEN e SHALL f\n`;

const kiro: Files = {
	'.kiro/specs/a/requirements.md': requirements('Öffnen 🎉'),
	'.kiro/specs/a/design.md':
		'# Design\n\n| Part | Requirements |\n|---|---|\n| X | 1.2 |\n\n### Property 1: P\n\n**Validates: Requirements 1.1**\n',
	'.kiro/specs/a/tasks.md':
		'# Implementation Plan\n\n- [x] 1. One\n  - _Requirements: 1.1_\n- [ ] 2. Two\n  - _Requirements: All_\n- [ ] 3. Three\n  - _Depends: 1_\n',
	'.kiro/specs/b/requirements.md': requirements('Other'),
	'.kiro/specs/b/tasks.md': '# Implementation Plan\n\n- [ ] 1. Other\n  - _Requirements: 1.1-1.2_\n',
};

const delta = (operation: string) =>
	`## ${operation} Requirements\n\n### Requirement: Open\n\nIt SHALL open.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n`;
const openspec: Files = {
	'openspec/changes/archive/2025-01-01-old/specs/locker/spec.md': delta('ADDED'),
	'openspec/changes/new/specs/locker/spec.md': delta('MODIFIED'),
	'openspec/specs/locker/spec.md': `# locker\n\n## Purpose\n\nLockers.\n\n${delta('').replace('##  ', '## ')}`,
};

function under(files: Files, path: string, words: string) {
	const source = sourceOf(path, files[path] ?? '');
	const offset = source.lines.text.indexOf(words);
	assert.ok(offset >= 0, words);
	const symbol = symbolAt(source.trace, source.lines.positionAt(offset));
	const scope = traceIndex(files).scopeOf(path);
	assert.ok(symbol && scope, `no id at ${words}`);
	return { symbol, scope };
}

/** `path:line` of where an id is born and of where it is named. */
function places(files: Files, path: string, words: string): [string[], string[]] {
	const { symbol, scope } = under(files, path, words);
	return [
		birthplaces(scope, symbol).map((one) => `${one.path}:${one.definition.idRange.start.line}`),
		mentions(scope, symbol).map((one) => `${one.path}:${one.reference.range.start.line}`),
	];
}

describe('places of an id', () => {
	it('are those of its own feature', () => {
		assert.deepEqual(places(kiro, '.kiro/specs/a/tasks.md', '1.1_'), [
			['.kiro/specs/a/requirements.md:6'],
			['.kiro/specs/a/design.md:8', '.kiro/specs/a/tasks.md:3', '.kiro/specs/a/tasks.md:5'],
		]);
		assert.deepEqual(places(kiro, '.kiro/specs/b/tasks.md', '1.1-1.2'), [
			['.kiro/specs/b/requirements.md:6', '.kiro/specs/b/requirements.md:7'],
			['.kiro/specs/b/tasks.md:3'],
		]);
	});

	it('tell a task from the requirement of the same number, and all from one', () => {
		assert.deepEqual(places(kiro, '.kiro/specs/a/tasks.md', '1_\n- [ ] 2').at(0), ['.kiro/specs/a/requirements.md:6']);
		assert.deepEqual(places(kiro, '.kiro/specs/a/tasks.md', '1_\n').at(0), ['.kiro/specs/a/requirements.md:6']);
		assert.deepEqual(places(kiro, '.kiro/specs/a/tasks.md', '[x] 1'), [
			['.kiro/specs/a/tasks.md:2'],
			['.kiro/specs/a/tasks.md:7'],
		]);
		assert.deepEqual(places(kiro, '.kiro/specs/a/tasks.md', 'All').at(0), ['.kiro/specs/a/requirements.md:2']);
	});

	it('begin at the words that introduce an id, and not in its title', () => {
		const source = sourceOf('.kiro/specs/a/requirements.md', kiro['.kiro/specs/a/requirements.md'] ?? '');
		const at = (character: number) => symbolAt(source.trace, { line: 2, character })?.keys;
		assert.deepEqual([at(0), at(4), at(17), at(19)], [['1'], ['1'], ['1'], undefined]);
	});

	it('of a requirement of OpenSpec are its spec and the changes that are open', () => {
		const [spec, change] = ['openspec/specs/locker/spec.md', 'openspec/changes/new/specs/locker/spec.md'];
		assert.deepEqual(places(openspec, change, 'Open\n'), [[`${spec}:8`], [`${change}:2`]]);
		assert.deepEqual(places(openspec, spec, 'Open\n'), [[`${spec}:8`], [`${change}:2`]]);
	});
});

describe('who takes up an id', () => {
	it('are tasks, properties and other places', () => {
		const { symbol, scope } = under(kiro, '.kiro/specs/a/requirements.md', 'Requirement 1');
		const [requirement] = birthplaces(scope, symbol).map(({ definition }) => definition);
		assert.ok(requirement);
		const criteria = childrenOf(scope, requirement).map(({ definition }) => definition);
		assert.deepEqual(criteria.map(nameOf), ['Criterion 1.1', 'Criterion 1.2']);
		const { tasks, properties, elsewhere } = usageOf(scope, [requirement, ...criteria]);
		assert.deepEqual(
			tasks.map(({ definition }) => definition.id),
			['1', '2'],
		);
		assert.deepEqual(
			properties.map(({ definition }) => nameOf(definition)),
			['Property 1'],
		);
		assert.deepEqual(
			elsewhere.map(({ path, reference }) => `${path}:${reference.text}`),
			['.kiro/specs/a/design.md:1.2'],
		);
	});
});
