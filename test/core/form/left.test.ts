import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
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
	const kind = builtinKinds.find((one) => one.id === kindId);
	assert.ok(kind);
	const document = parseDocument('docs/a.md', of);
	const facts = { title: 'T', version: '', ...describeSections(document, kind) };
	const { sections } = readForm(document, kind, facts, []);
	const wanted = sections.find((one) => (title === undefined ? one.state === 'missing' : one.title === title));
	return readSection(document, kind, facts, [], wanted?.id ?? 'none').left.map((one) =>
		one.what === 'section' ? { what: one.what, title: one.title } : one,
	);
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
