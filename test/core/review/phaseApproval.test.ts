import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { jsonValues } from '../../../src/core/review/approvals/jsonValues.ts';
import { phaseEdits, phasePlace, phaseStep } from '../../../src/core/review/approvals/phaseApproval.ts';

const marks = (generated: boolean, approved: boolean) => ({ generated, approved });
const written = {
	feature_name: 'tea "approvals": {',
	updated_at: '2026-01-02T03:04:05Z',
	phase: 'tasks-generated',
	notes: [{ approved: true, design: marks(true, true) }],
	approvals: { requirements: marks(true, true), design: marks(true, true), tasks: marks(true, false) },
	ready_for_implementation: false,
};
const text = `${JSON.stringify(written, undefined, '\t').replaceAll('\n', '\r\n')}\r\n`;
const now = '2026-11-21T12:00:00Z';

describe('the approvals of phases beside the documents of a feature', () => {
	it('are those of its documents', () => {
		const folder = '.kiro/specs/tea';
		assert.deepEqual(phasePlace(`${folder}/bugfix.md`), { file: `${folder}/spec.json`, phase: 'requirements' });
		assert.deepEqual(phasePlace(`app/${folder}/tasks.md`), { file: `app/${folder}/spec.json`, phase: 'tasks' });
		assert.equal(phasePlace(`${folder}/research.md`), undefined);
		assert.equal(phasePlace('specs/tea/design.md'), undefined);
	});

	it('say how far a phase is', () => {
		assert.equal(phaseStep(text, 'design'), 'approved');
		assert.equal(phaseStep(text, 'tasks'), 'review');
		assert.equal(
			phaseStep(text.replace(/"tasks": \{\s+"generated": true/, '"tasks": {"generated": false'), 'tasks'),
			'draft',
		);
		for (const other of ['', '[', '{"approvals": {"tasks": true}}', '{"approvals": {"tasks": {"approved": "yes"}}}']) {
			assert.equal(phaseStep(other, 'tasks'), undefined, other);
		}
	});

	it('are written in their place, with what depends on them, and all else stays', () => {
		const approved = applyEdits(text, phaseEdits(text, 'tasks', 'approved', now));
		const wanted = {
			...written,
			updated_at: now,
			approvals: { ...written.approvals, tasks: marks(true, true) },
			ready_for_implementation: true,
		};
		assert.deepEqual(JSON.parse(approved), wanted);
		assert.equal(approved, `${JSON.stringify(wanted, undefined, '\t').replaceAll('\n', '\r\n')}\r\n`);
		const back = JSON.parse(applyEdits(approved, phaseEdits(approved, 'requirements', 'draft', now)));
		assert.deepEqual(back.approvals.requirements, marks(false, false));
		assert.equal(back.ready_for_implementation, false);
	});

	it('are none within a list, and a text that is no JSON is replaced', () => {
		const lists = '{"a": [{"b": 1, "c": [2]}, {"b": 3}], "d": {"e": "f"}}';
		const values = [...jsonValues(lists)].map(([key, { start, end }]) => [key, lists.slice(start, end)]);
		assert.deepEqual(values, [['d.e', '"f"']]);
		const one = '{"approvals": {"tasks": {"generated": true, "approved": false}}';
		const edited = (value: string) => {
			const file = `${one}, "updated_at": ${value}}`;
			return applyEdits(file, phaseEdits(file, 'tasks', 'approved', now));
		};
		const marked = one.replace('false', 'true');
		assert.equal(edited('"a\tb"'), `${marked}, "updated_at": "${now}"}`);
		for (const other of ['12', 'null', 'true', '[]']) {
			assert.equal(edited(other), `${marked}, "updated_at": ${other}}`);
		}
	});
});
