import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { changeTraced } from '../../../src/core/form/criteria/tracedItems.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import type { ListOperation } from '../../../src/core/form/list/listEdits.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';

const path = '.kiro/specs/shop/requirements.md';
const files: Files = {
	[path]: [
		'# Requirements Document',
		'',
		'## Introduction',
		'',
		'A shop.',
		'',
		'## Requirements',
		'',
		'### Requirement 1: Sell',
		'',
		'**User Story:** As a reader, I want to buy, so that I can read.',
		'',
		'#### Acceptance Criteria',
		'',
		'1. THE shop SHALL show a price',
		'2. WHEN a reader pays, THE shop SHALL hand over the book',
		'',
	].join('\n'),
	'.kiro/specs/shop/tasks.md': '# Implementation Plan\n\n- [ ] 1. Build it\n  - _Requirements: 1.2_\n',
};

function operate(change: ListOperation): Files {
	const document = parseDocument(path, files[path] ?? '');
	const kind = builtinKinds.find(({ id }) => id === 'kiro-requirements');
	assert.ok(kind);
	const { sections } = describeSections(document, kind);
	const list = sections[1]?.children[0]?.children[0]?.id ?? '';
	const { edits, traced } = formEdits(document, kind, sections, {
		type: 'part',
		section: list,
		part: 0,
		operation: { editor: 'list', change },
	});
	if (!traced) {
		return changed(files, { edits: new Map([[path, edits]]) });
	}
	assert.deepEqual(edits, []);
	return changed(files, changeTraced(scopeTexts(files), path, traced));
}

describe('a scenario in a form', () => {
	const spec = 'specs/001-shop/spec.md';
	const texts: Files = {
		[spec]: [
			'# Feature Specification: Shop\n\n## User Scenarios & Testing\n\n### User Story 1 - Sell (Priority: P1)\n',
			'**Acceptance Scenarios**:\n\n1. **Given** a price\n2. **Given** a book\n',
		].join('\n'),
		'specs/001-shop/tasks.md': '# Tasks: Shop\n\n## Phase 1: Setup\n\n- [ ] T001 Sell (US1 scenario 2)\n',
	};
	const document = parseDocument(spec, texts[spec] ?? '');
	const kind = builtinKinds.find(({ id }) => id === 'speckit-spec');
	assert.ok(kind);

	it('takes those who name it along, and is no criterion', () => {
		const facts = { title: '', version: '', ...describeSections(document, kind) };
		const { sections } = facts;
		const section =
			readForm(document, kind, facts, []).sections.find(({ title }) => /User Story 1/.test(title))?.id ?? '';
		const { parts } = readSection(document, kind, facts, [], section);
		const part = parts.findIndex(({ type }) => type === 'list');
		const list = parts[part];
		assert.ok(list?.type === 'list');
		assert.deepEqual([list.areCriteria, list.items.map(({ traced }) => traced)], [false, [true, true]]);
		const { traced } = formEdits(document, kind, sections, {
			type: 'part',
			section,
			part,
			operation: { editor: 'list', change: { type: 'move', item: 1, direction: 'up' } },
		});
		assert.ok(traced);
		const after = changed(texts, changeTraced(scopeTexts(texts), spec, traced));
		assert.match(after['specs/001-shop/tasks.md'] ?? '', /\(US1 scenario 1\)/);
		assert.match(after[spec] ?? '', /^1\. \*\*Given\*\* a book\n2\. \*\*Given\*\* a price$/m);
	});
});

describe('a criterion in a form', () => {
	const tasks = (after: Files): string | undefined =>
		/_Requirements: (.*)_/.exec(after['.kiro/specs/shop/tasks.md'] ?? '')?.[1];

	it('takes references along when it comes, goes and moves', () => {
		const inserted = operate({ type: 'insert', behind: 0, text: '', within: false });
		assert.match(
			inserted[path] ?? '',
			/price\n2\. WHEN \[event\] THE \[system\] SHALL \[response\]\n3\. WHEN a reader/,
		);
		assert.equal(tasks(inserted), '1.3');
		const removed = operate({ type: 'remove', item: 0 });
		assert.match(removed[path] ?? '', /Criteria\n\n1\. WHEN a reader/);
		assert.equal(tasks(removed), '1.1');
		assert.equal(tasks(operate({ type: 'move', item: 1, direction: 'up' })), '1.1');
	});

	it('changes its text alone', () => {
		const after = operate({ type: 'text', item: 1, text: 'THE shop SHALL close' });
		assert.equal(
			after[path],
			files[path]?.replace('WHEN a reader pays, THE shop SHALL hand over the book', 'THE shop SHALL close'),
		);
		assert.equal(tasks(after), '1.2');
	});

	it('takes references along when the heading of its requirement has another id', () => {
		const document = parseDocument(path, files[path] ?? '');
		const kind = builtinKinds.find(({ id }) => id === 'kiro-requirements');
		assert.ok(kind);
		const { sections } = describeSections(document, kind);
		const section = sections[1]?.children[0]?.id ?? '';
		const heading = (text: string) => formEdits(document, kind, sections, { type: 'heading', section, text });
		const { edits, traced } = heading('Requirement 4: Sell');
		assert.deepEqual([edits, traced], [[], { line: 8, change: 'rename', id: '4' }]);
		assert.ok(traced);
		const after = changed(files, changeTraced(scopeTexts(files), path, traced));
		assert.equal(after[path], files[path]?.replace('Requirement 1: Sell', 'Requirement 4: Sell'));
		assert.equal(tasks(after), '4.2');
		assert.equal(heading('Requirement 1: Buy').traced, undefined);
		assert.throws(() => heading('Requirement 4: Buy'), /by its id/);
		assert.throws(() => changeTraced(scopeTexts(files), path, { ...traced, line: 9 }), /no id any more/);
	});

	it('has its name for an id in OpenSpec', () => {
		const spec = 'openspec/specs/locker/spec.md';
		const delta = 'openspec/changes/x/specs/locker/spec.md';
		const scenario = '#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n';
		const texts: Files = {
			[spec]: `# locker\n\n## Purpose\n\nLockers.\n\n## Requirements\n\n### Requirement: Open\n\nIt SHALL open.\n\n${scenario}`,
			[delta]: `## MODIFIED Requirements\n\n### Requirement: Open\n\nIt SHALL.\n\n${scenario}`,
		};
		const document = parseDocument(spec, texts[spec] ?? '');
		const kind = builtinKinds.find(({ id }) => id === 'openspec-spec');
		assert.ok(kind);
		const { sections } = describeSections(document, kind);
		const section = sections.find(({ title }) => title === 'Requirements')?.children[0]?.id ?? '';
		const text = 'Requirement: Open the door';
		const { traced } = formEdits(document, kind, sections, { type: 'heading', section, text });
		assert.ok(traced);
		const after = changed(texts, changeTraced(scopeTexts(texts), spec, traced));
		assert.ok(after[spec]?.includes(`### ${text}\n`) && after[delta]?.includes(`### ${text}\n`));
	});

	it('is looked for again', () => {
		assert.throws(() => changeTraced(scopeTexts(files), path, { line: 4, change: 'remove' }), /no numbered/);
	});
});
