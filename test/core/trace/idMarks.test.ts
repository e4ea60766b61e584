import assert from 'node:assert/strict';
import { withMarks, withoutMarks } from '../../../src/core/trace/idMarks.ts';
import { symbolAt } from '../../../src/core/trace/lookup/symbolAt.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { noteSentences } from '../../../src/core/trace/rewrite/noteSentences.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { changed, type Files, scopeTexts, sourceOf } from '../../support/traceTexts.ts';

const folder = '.kiro/specs/parcel';
const path = `${folder}/requirements.md`;
const tasksPath = `${folder}/tasks.md`;
const requirement = (number: number) =>
	`### Requirement ${number}: R${number}\n\n#### Acceptance Criteria\n\n1. WHEN a THEN the system SHALL b${number}\n2. WHEN c THEN the system SHALL d${number}\n3. WHEN e THEN the system SHALL f${number}\n\n`;
const requirements = `# Requirements Document\n\n${[1, 2, 3].map(requirement).join('')}`;

function files(lines: readonly string[]): Files {
	return {
		[path]: requirements,
		[tasksPath]: `# Plan\n\n- [ ] 1. A 🎉\n${lines.map((line) => `  - ${line}\n`).join('')}`,
	};
}

function keysOf(lines: readonly string[]): string[] {
	const { trace } = sourceOf(tasksPath, files(lines)[tasksPath] ?? '');
	return trace.references.flatMap(({ keys }) => keys);
}

/** The lines after a requirement or criterion is moved down or taken out. */
function linesAfter(lines: readonly string[], id: string, change: 'move' | 'remove'): string[] {
	const texts = files(lines);
	const all = new RequirementNumbers(scopeTexts(texts));
	const item = [...all.roots, ...all.roots.flatMap(({ children }) => children)].find((one) => one.id === id);
	assert.ok(item);
	const result = changed(texts, change === 'move' ? all.move(item, 'down') : all.remove(item))[tasksPath] ?? '';
	return [...result.matchAll(/^ {2}- (.*)$/gm)].map(([, line = '']) => line);
}

describe('ids with marks of their own around them', () => {
	const list = (...ids: readonly string[]) => [
		`_Requirements: \`${ids[0]}\`, **${ids[1]}**, [${ids[2]}](requirements.md#r)_`,
		`**Validates:** [Requirement ${ids[0]}](requirements.md#r "a"), [\`${ids[1]}\`](requirements.md) and **[${ids[2]}](#x)**`,
		`**Requirements**: *${ids[0]}* / \`\`${ids[1]}\`\`, ${ids[2]}`,
		`Requirements: \`${ids[0]}\` \`${ids[1]}\` **${ids[2]}**`,
		`As Requirement \`${ids[0]}\` says, Requirements **${ids[1]}** and **${ids[2]}** too 漢字`,
	];

	it('are references', () => {
		for (const line of list('1.2', '2.1', '3.3')) {
			assert.deepEqual(keysOf([line]), ['1.2', '2.1', '3.3'], line);
		}
		const table = '\n\n| Part | Requirements |\n|---|---|\n| A | `1.2`, **2.1** (b), [3.3](requirements.md#r) |\n';
		assert.deepEqual(keysOf([table]), ['1.2', '2.1', '3.3']);
		assert.deepEqual(keysOf(['_Requirements: `1.1`–`1.3`_']), ['1.1', '1.2', '1.3']);
	});

	it('are none in a list that is marked as code, and show nothing', () => {
		assert.deepEqual(
			keysOf(['`_Requirements: 1.1, 1.2_`', '**Requirements**: `1.1, 1.2`', '_Requirements: `a1.2`_']),
			[],
		);
	});

	it('keep the marks when they change', () => {
		assert.deepEqual(linesAfter(list('1.2', '2.1', '3.3'), '1', 'move'), list('2.2', '1.1', '3.3'));
		const texts = files(list('1.2', '2.1', '3.3'));
		const scope = scopeTexts(texts);
		const text = scope.texts.find((one) => one.path === tasksPath);
		const symbol = text && symbolAt(text.trace, text.lines.positionAt(text.lines.text.indexOf('2.1')));
		assert.ok(symbol);
		// A criterion stays one of its requirement
		const { edits, notes } = renameId(scope, { ...symbol, keys: ['2'] }, '7');
		assert.equal(changed(texts, { edits })[tasksPath], files(list('1.2', '7.1', '3.3'))[tasksPath]);
		assert.equal(noteSentences(notes, scope.texts).text, '');
	});

	it('go with their marks, and with the separator', () => {
		const line = (...ids: readonly string[]) => `_Requirements: ${ids.join(', ')}_`;
		assert.deepEqual(linesAfter([line('`1.2`', '**2.1**', '[3.3](requirements.md#r)')], '2', 'remove'), [
			line('`1.2`', '[2.3](requirements.md#r)'),
		]);
		assert.deepEqual(linesAfter([line('[2.1](requirements.md#r)', '`3.3`'), line('`2.2`', '1.1')], '2', 'remove'), [
			line('`2.3`'),
			line('1.1'),
		]);
		assert.deepEqual(linesAfter([line('[2.1](requirements.md#r)', '`2.2`'), 'B'], '2', 'remove'), ['B']);
		assert.deepEqual(linesAfter([line('`1.1`', '[1.3]'), line('**1.2**', '[1.3]'), line('[1.3]')], '1.3', 'remove'), [
			line('`1.1`'),
			line('**1.2**'),
		]);
	});

	it('are split with their marks where a range is', () => {
		assert.deepEqual(linesAfter(['_Requirements: `1.1`–`1.3`_', '_Requirements: **1.1-1.3**_'], '1.2', 'remove'), [
			'_Requirements: `1.1`–`1.2`_',
			'_Requirements: **1.1-1.2**_',
		]);
		assert.deepEqual(linesAfter(['_Requirements: `1`–`2`_'], '2', 'move'), ['_Requirements: `1`, `3`_']);
	});

	it('have a place as long as before', () => {
		const line = '_Requirements: **[1.4](a.md#b)**, `2`_';
		assert.equal(withoutMarks(line).length, line.length);
		const at = line.indexOf('1.4');
		const { start, end } = withMarks(line, at, at + 3);
		assert.equal(line.slice(start, end), '**[1.4](a.md#b)**');
		for (const open of ['_Requirements:_1.4**', '**1.4_', '[1.4]', '`1.4``']) {
			const place = { start: open.indexOf('1.4'), end: open.indexOf('1.4') + 3 };
			assert.deepEqual(withMarks(open, place.start, place.end), place, open);
		}
	});

	it('are told where they are not read, when others of their line change', () => {
		const texts = files(['_Requirements: 1.1 (as `1.2, 2.2`), [2.1](requirements.md#21-a)_']);
		const scope = scopeTexts(texts);
		const all = new RequirementNumbers(scope);
		const item = all.roots[1];
		assert.ok(item);
		assert.equal(
			noteSentences(all.move(item, 'down').notes, scope.texts).text,
			'Left as written, to be looked at: 2.2 in tasks.md:4.',
		);
	});
});
