import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SectionEntry } from '../../../src/core/form/formModel.ts';
import { headId } from '../../../src/core/form/headId.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';

const text = [
	'# Shop Implementation Specification',
	'',
	'## Requirements',
	'',
	'**Status**: in-progress',
	'',
	'- Sells [what it sells]',
	'',
	'### Books',
	'',
	'### Paper',
	'',
	'All of it.',
	'',
	'## Architecture',
	'',
	'**Status**: in-progress',
	'',
	'Boxes.',
	'',
].join('\n');

/** @param title of a section; `undefined` for the first one that is missing */
function leftOf(title: string | undefined, kindId = 'implementation-spec', of = text) {
	return sectionOf((one) => (title === undefined ? one.state === 'missing' : one.title === title), kindId, of).left.map(
		(one) => (one.what === 'section' ? { what: one.what, title: one.title } : one),
	);
}

function sectionOf(isWanted: (section: SectionEntry) => boolean, kindId: string, of: string) {
	const kind = builtinKinds.find((one) => one.id === kindId);
	assert.ok(kind);
	const document = parseDocument('docs/a.md', of);
	const facts = { title: 'T', version: '', ...describeSections(document, kind) };
	const { sections } = readForm(document, kind, facts, []);
	return readSection(document, kind, facts, [], sections.find(isWanted)?.id ?? headId);
}

describe('what is left to do in a section', () => {
	it('is what keeps it from being complete, of its own text and of sections in it', () => {
		assert.deepEqual(leftOf('Requirements'), [
			{ what: 'placeholder', line: 6, text: '[what it sells]' },
			{ what: 'status', text: 'in-progress' },
			{ what: 'section', title: 'Books' },
		]);
		assert.deepEqual(leftOf('Books'), [{ what: 'empty' }]);
		assert.deepEqual(leftOf(undefined), [{ what: 'missing' }]);
	});

	it('is its status alone where all is written', () => {
		assert.deepEqual(leftOf('Architecture'), [{ what: 'status', text: 'in-progress' }]);
	});

	it('is nothing where it is complete', () => {
		assert.deepEqual(leftOf('Paper'), []);
	});

	it('is what is open in a list of tasks', () => {
		const tasks = '# Implementation Plan\n\n## Tasks\n\n- [x] 1. One\n- [ ] 2. Two\n';
		assert.deepEqual(leftOf('Tasks', 'kiro-tasks', tasks), [{ what: 'task', line: 5 }]);
	});
});

describe('placeholders that are edited with a section', () => {
	const placeholders = (title: string, kindId: string, of: string) =>
		sectionOf((one) => one.title === title, kindId, of).placeholders;

	it('are those of its own text, and above the first section those that stand there', () => {
		const plan =
			'# [Shop] Implementation Specification\n\nOwner: [name]\n\n## Requirements\n\n[what], [what]\n\n### A\n\n[how]\n';
		assert.deepEqual(placeholders('none', 'implementation-spec', plan), ['[Shop]', '[name]']);
		assert.deepEqual(placeholders('Requirements', 'implementation-spec', plan), ['[what]']);
	});

	it('are of options those in all sections that their cards gather from', () => {
		const record =
			'# Store\n\n## Context and Problem Statement\n\n{describe it}\n\n## Considered Options\n\n* {title of option 1}\n* B\n\n## Decision Outcome\n\nB\n\n## Pros and Cons of the Options\n\n### B\n\n* Good, because {argument a}\n';
		assert.deepEqual(placeholders('Considered Options', 'adr-madr-4', record), ['{title of option 1}', '{argument a}']);
	});
});
