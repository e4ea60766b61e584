import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits, range, type TextEdit } from '../../../src/core/document/text.ts';
import { readForm } from '../../../src/core/form/readForm.ts';
import { moveSections, sectionInstead, trackSections } from '../../../src/core/form/trackedSections.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';

function sectionsOf(text: string, kindId = 'kiro-requirements') {
	const kind = builtinKinds.find(({ id }) => id === kindId);
	assert.ok(kind);
	const document = parseDocument('docs/a.md', text);
	return readForm(document, kind, { title: '', version: '', ...describeSections(document, kind) }, []).sections;
}

/** What sections are called after edits, by their titles before. */
function followed(text: string, edits: readonly TextEdit[], kind?: string) {
	const before = trackSections([], sectionsOf(text, kind)).sections;
	const after = sectionsOf(applyEdits(text, edits), kind);
	const tracks = trackSections(moveSections(before, [...edits].reverse()), after);
	const titleOf = (id: string | undefined): string | undefined => after.find((one) => one.id === id)?.title;
	return {
		tracks,
		before,
		titles: Object.fromEntries(before.map(({ id, title }) => [title, titleOf(tracks.ids.get(id))])),
		titleOf,
	};
}

const head = ['# Requirements Document', '', '## Introduction', '', 'Books.', '', '## Requirements', ''];
const requirement = (title: string): string[] => [
	`### ${title}`,
	'',
	`About ${title}.`,
	'',
	'#### Acceptance Criteria',
	'',
	'1. x',
	'',
];
const text = [...head, ...['Requirement 1', 'Requirement 2', 'Requirement 3'].flatMap(requirement)].join('\n');

describe('sections of a form while the text changes', () => {
	it('are the same by the line of their heading, when one before them goes or comes and when they are renamed', () => {
		const gone = followed(text, [{ range: range(8, 0, 16, 0), newText: '' }]);
		assert.deepEqual([gone.titles['Requirement 1'], gone.titles['Requirement 3']], [undefined, 'Requirement 3']);
		assert.notEqual(gone.tracks.ids.get('requirement-3'), 'requirement-3');
		const criteria = gone.before
			.filter(({ title }) => title === 'Acceptance Criteria')
			.map(({ id }) => gone.tracks.ids.get(id));
		assert.deepEqual(criteria, [undefined, gone.before[3]?.id, gone.before[5]?.id]);
		const come = followed(text, [
			{ range: range(8, 0, 8, 0), newText: `${requirement('Requirement 0').join('\n')}\n` },
		]);
		assert.equal(come.titles['Requirement 3'], 'Requirement 3');
		const renamed = followed(
			'# A\n\n## Context\n\nx\n\n## Mine\n\ny\n',
			[{ range: range(6, 3, 6, 7), newText: 'Ours' }],
			'adr-nygard',
		);
		assert.equal(renamed.titles.Mine, 'Ours');
	});

	it('are the same by their titles where all of the text was replaced, as far as that is certain', () => {
		const all = range(0, 0, text.split('\n').length, 0);
		const moved = followed(text, [{ range: all, newText: `${text.replace('Books.', 'Books.\n\nMore.')}` }]);
		assert.deepEqual(
			moved.before.map(({ id }) => moved.tracks.ids.get(id)),
			moved.before.map(({ id }) => id),
		);
		const less = followed(text, [{ range: all, newText: [...head, ...requirement('Requirement 3')].join('\n') }]);
		assert.equal(less.titles['Requirement 3'], 'Requirement 3');
		assert.equal(less.titles['Requirement 2'], undefined);
		const criteria = less.before
			.filter(({ title }) => title === 'Acceptance Criteria')
			.map(({ id }) => less.tracks.ids.get(id));
		assert.deepEqual(criteria.slice(0, 2), [undefined, undefined]);
	});

	it('are the same when a heading that is required goes and when it comes back', () => {
		const record = '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n';
		const { tracks } = followed(record, [{ range: range(10, 0, 12, 0), newText: '' }], 'adr-nygard');
		assert.equal(tracks.ids.get('decision'), 'decision');
		const back = trackSections(tracks.sections, sectionsOf(record, 'adr-nygard'));
		assert.equal(back.ids.get('decision'), 'decision');
	});

	it('go on with the first of two headings that were joined to one line', () => {
		const joined = followed('# A\n\n## One\n## Two\n\nx\n', [{ range: range(2, 6, 3, 0), newText: '' }], 'adr-nygard');
		assert.deepEqual([joined.titles.One, joined.titles.Two], ['One## Two', undefined]);
	});

	it('give way to the one in the same place of its title, else to a neighbour', () => {
		const { before, tracks, titleOf } = followed(text, [{ range: range(16, 0, 24, 0), newText: '' }]);
		assert.equal(titleOf(sectionInstead(before, before[4]?.id ?? '', tracks)), 'Requirement 3');
		const last = followed(text, [{ range: range(24, 0, 32, 0), newText: '' }]);
		assert.equal(titleOf(sectionInstead(last.before, last.before[6]?.id ?? '', last.tracks)), 'Acceptance Criteria');
		assert.equal(sectionInstead([], 'x', tracks), undefined);
	});

	it('give way to a neighbour where the text has none of that title, and the form tells of it as missing', () => {
		const record = '# A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n';
		const { before, tracks, titleOf } = followed(record, [{ range: range(6, 0, 10, 0), newText: '' }], 'adr-nygard');
		const missing = tracks.sections.filter(({ line }) => line === undefined).map(({ title }) => title);
		assert.ok(missing.includes('Context'), missing.join());
		const gone = before.find(({ title }) => title === 'Context')?.id ?? '';
		assert.equal(titleOf(sectionInstead(before, gone, tracks)), 'Decision');
	});

	it('are never taken for others, whatever comes, goes and is renamed', () => {
		const step = fc.record({
			what: fc.constantFrom('add', 'remove', 'rename', 'type'),
			at: fc.nat(),
			to: fc.constantFrom('Requirement', 'Requirement 2', 'Requirement 2: X', 'Other'),
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
				let marks = [1, 2, 3];
				let next = 4;
				let lines = [...head, ...marks.flatMap((mark) => [`### Requirement ${mark}`, `mark ${mark}`, ''])];
				const entries = () => sectionsOf(lines.join('\n'));
				const idOf = (mark: number) => entries().find(({ line }) => line === lines.indexOf(`mark ${mark}`) - 1)?.id;
				let sections = trackSections([], entries()).sections;
				const first = sections;
				const was = new Map(marks.map((mark) => [mark, idOf(mark)]));
				const names = new Map(first.map(({ id }) => [id, id as string | undefined]));
				for (const { what, at, to } of steps) {
					const place = at % (marks.length + 1);
					const mark = marks[place];
					const line = mark === undefined ? lines.length : lines.indexOf(`mark ${mark}`) - 1;
					const edits: TextEdit[] = [];
					if (what === 'add') {
						const added = [`### ${to}`, `mark ${next}`, ''];
						edits.push({ range: range(line, 0, line, 0), newText: added.map((one) => `${one}\n`).join('') });
						lines = lines.toSpliced(line, 0, ...added);
						marks = marks.toSpliced(place, 0, next++);
					} else if (mark !== undefined && what === 'remove') {
						edits.push({ range: range(line, 0, line + 3, 0), newText: '' });
						lines = lines.toSpliced(line, 3);
						marks = marks.toSpliced(place, 1);
					} else if (mark !== undefined) {
						const isHeading = what === 'rename';
						const at = isHeading ? line : line + 2;
						edits.push({ range: range(at, isHeading ? 4 : 0, at, lines[at]?.length ?? 0), newText: to });
						lines = lines.with(at, isHeading ? `### ${to}` : to);
					}
					const tracks = trackSections(moveSections(sections, edits), entries());
					sections = tracks.sections;
					for (const [known, id] of names) {
						names.set(known, id === undefined ? undefined : tracks.ids.get(id));
					}
				}
				for (const mark of [1, 2, 3]) {
					const id = marks.includes(mark) ? idOf(mark) : undefined;
					assert.equal(names.get(was.get(mark) ?? ''), id, `mark ${mark} in\n${lines.join('\n')}`);
				}
			}),
		);
	});
});
