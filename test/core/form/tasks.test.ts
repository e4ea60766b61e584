import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import { readSection } from '../../../src/core/form/readForm.ts';
import type { TaskOperation } from '../../../src/core/form/tasks/taskEdits.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';

const kiro = builtinKinds.find(({ id }) => id === 'kiro-tasks') as Kind;
const speckit = builtinKinds.find(({ id }) => id === 'speckit-tasks') as Kind;

const text = [
	'# Implementation Plan',
	'',
	'## Tasks',
	'',
	'- [ ] 1. Build',
	'  - [x] 1.1 Walls',
	'    - _Requirements: 1.1, 2_',
	'  - [ ] 1.2 Roof',
	'    - Tiles',
	'- [ ] 2. Sell',
	'',
].join('\n');

function edited(change: TaskOperation, kind = kiro, source = text): string {
	const document = parseDocument('.kiro/specs/a/tasks.md', source);
	const { sections } = describeSections(document, kind);
	const section = sections[0]?.id ?? '';
	return applyEdits(source, formEdits(document, kind, sections, { type: 'task', section, part: 0, change }).edits);
}

describe('tasks in a form', () => {
	it('say which requirements they serve', () => {
		const document = parseDocument('.kiro/specs/a/tasks.md', text);
		const facts = { title: '', version: '', ...describeSections(document, kiro) };
		const [part] = readSection(document, kiro, facts, [], facts.sections[0]?.id ?? '').parts;
		assert.deepEqual(part?.type === 'list' && part.items.map(({ requirements }) => requirements), [
			[],
			['1.1', '2'],
			[],
			[],
			[],
			[],
		]);
	});

	it('serve requirements without boxes, too, where the kind has its tasks', () => {
		const plain = ['# Plan', '', '## Tasks', '', '1. Build', '   - _Requirements: 1.1_', '2. Sell', ''].join('\n');
		const document = parseDocument('.kiro/specs/a/tasks.md', plain);
		const facts = { title: '', version: '', ...describeSections(document, kiro) };
		const section = facts.sections[0]?.id ?? '';
		const [part] = readSection(document, kiro, facts, [], section).parts;
		assert.ok(part?.type === 'list' && part.areTasks);
		assert.deepEqual(
			part.items.map(({ requirements }) => requirements),
			[['1.1'], [], []],
		);
		const change = { type: 'requirements', item: 2, ids: ['2'] } as const;
		const { edits } = formEdits(document, kiro, facts.sections, { type: 'task', section, part: 0, change });
		assert.equal(applyEdits(plain, edits), plain.replace('2. Sell\n', '2. Sell\n   - _Requirements: 2_\n'));
		const notes = parseDocument('.kiro/specs/a/tasks.md', '# Plan\n\n## Notes\n\n- One\n');
		const noteFacts = { title: '', version: '', ...describeSections(notes, kiro) };
		const [note] = readSection(notes, kiro, noteFacts, [], 'notes').parts;
		assert.equal(note?.type === 'list' && note.areTasks, false);
	});

	it('are ticked with the one that they are part of', () => {
		assert.equal(
			edited({ type: 'tick', item: 3, state: 'done' }),
			text.replace('[ ] 1.2', '[x] 1.2').replace('[ ] 1.', '[x] 1.'),
		);
		assert.equal(edited({ type: 'tick', item: 5, state: 'in-progress' }), text.replace('[ ] 2', '[-] 2'));
		assert.equal(edited({ type: 'tick', item: 1, state: 'open' }), text.replace('[x]', '[ ]'));
		assert.equal(edited({ type: 'tick', item: 1, state: 'done' }), text);
	});

	it('get other requirements', () => {
		const set = (item: number, ...ids: string[]) => edited({ type: 'requirements', item, ids });
		assert.equal(set(1, '1.1', '2', '3.4'), text.replace('1.1, 2_', '1.1, 2, 3.4_'));
		assert.equal(set(1), text.replace('    - _Requirements: 1.1, 2_\n', ''));
		assert.equal(set(3, '4'), text.replace('    - Tiles\n', '    - Tiles\n    - _Requirements: 4_\n'));
		assert.equal(set(5, '4'), text.replace('2. Sell\n', '2. Sell\n  - _Requirements: 4_\n'));
		assert.equal(set(5), text);
		const stars = text.replace('    - Tiles', '      * Tiles');
		assert.equal(
			edited({ type: 'requirements', item: 3, ids: ['4'] }, kiro, stars),
			stars.replace('      * Tiles\n', '      * Tiles\n      * _Requirements: 4_\n'),
		);
	});

	it('refuse what they can’t be', () => {
		assert.throws(() => edited({ type: 'tick', item: 4, state: 'done' }), /no box/);
		assert.throws(() => edited({ type: 'requirements', item: 5, ids: ['1'] }, speckit), /in their text/);
	});
});
