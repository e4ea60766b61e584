import assert from 'node:assert/strict';
import { symbolAt } from '../../../src/core/trace/lookup/symbolAt.ts';
import type { TraceChange } from '../../../src/core/trace/renumber/change.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { withLinksElsewhere } from '../../../src/core/trace/rewrite/linksElsewhere.ts';
import { noteSentences } from '../../../src/core/trace/rewrite/noteSentences.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';

const folder = '.kiro/specs/parcel';
const path = `${folder}/requirements.md`;
const tasksPath = `${folder}/tasks.md`;

const requirement = (heading: string, link = '') =>
	`### ${heading}\r\n\r\n#### Acceptance Criteria\r\n\r\n1. WHEN a THEN the system SHALL do it${link}.\r\n\r\n`;

const requirements = (third = ', [see](#requirement-1-öffnen)') =>
	`# Requirements Document\r\n\r\nSee [two](#requirement-2) and [list](#acceptance-criteria-2).\r\n\r\n## Requirements\r\n\r\n${requirement('Requirement 1: Öffnen')}${requirement('Requirement 2')}${requirement('Requirement 3: Wait 🎉', third)}`;

/** Links of every form to the anchors of the three requirements, of their lists, and elsewhere. */
const links = (one: string, two: string, three: string, list: string) =>
	`# Implementation Plan\n\n[a](requirements.md#${one}) 🎉 [b](./requirements.md#${two} "Two"), <a href="requirements.md#${three}">c</a>, [d][d]\n[e](requirements.md#${list}), [f](#requirement-1), [g](../other/requirements.md#requirement-2), \`requirements.md#requirement-2\`\n\n[d]: <requirements.md#${one}>\n\n- [ ] 1. A\n`;

const files: Files = {
	[path]: requirements(),
	[tasksPath]: links('requirement-1-öffnen', 'requirement-2', 'requirement-3-wait-', 'acceptance-criteria-2'),
};

function applied(texts: Files, change: (all: RequirementNumbers) => TraceChange): Files {
	return changed(texts, change(new RequirementNumbers(scopeTexts(texts))));
}

function at(all: RequirementNumbers, id: string) {
	const item = all.roots.find((one) => one.id === id);
	assert.ok(item, id);
	return item;
}

describe('links to the heading of a requirement', () => {
	it('follow it when it moves, also to a heading whose count changes', () => {
		const after = applied(files, (all) => all.move(at(all, '2'), 'down'));
		assert.equal(
			after[tasksPath],
			links('requirement-1-öffnen', 'requirement-3', 'requirement-2-wait-', 'acceptance-criteria-1'),
		);
		assert.match(after[path] ?? '', /See \[two\]\(#requirement-3\) and \[list\]\(#acceptance-criteria-1\)/);
		const up = applied(files, (all) => all.move(at(all, '2'), 'up'));
		assert.equal(
			up[tasksPath],
			links('requirement-2-öffnen', 'requirement-1', 'requirement-3-wait-', 'acceptance-criteria-2'),
		);
		assert.match(up[path] ?? '', /Wait 🎉[\s\S]*\[see\]\(#requirement-2-öffnen\)\.\r\n/);
	});

	it('follow it when another one is put in before it', () => {
		const after = applied(files, (all) => all.insertBehind(at(all, '1')));
		assert.equal(
			after[tasksPath],
			links('requirement-1-öffnen', 'requirement-3', 'requirement-4-wait-', 'acceptance-criteria-3'),
		);
	});

	it('go with what is taken out around them', () => {
		const own = requirements(', [see](#requirement-1-öffnen)').replace(
			'SHALL do it.',
			'SHALL see [3](#requirement-3-wait-).',
		);
		const texts = { [path]: own, [tasksPath]: '# Implementation Plan\n\n- [ ] 1. A\n' };
		const after = applied(texts, (all) => all.remove(at(all, '1')));
		assert.ok(!(after[path] ?? '').includes('SHALL see'));
		assert.match(after[path] ?? '', /### Requirement 2: Wait 🎉/);
	});

	it('are said, or refused, where it goes', () => {
		const only = {
			...files,
			[tasksPath]: '# Implementation Plan\n\n[c](requirements.md#requirement-3-wait-)\n\n- [ ] 1. A\n',
		};
		const scope = scopeTexts(only);
		const all = new RequirementNumbers(scope);
		const { notes } = all.remove(at(all, '3'));
		assert.equal(
			noteSentences(notes, scope.texts).text,
			'Still named: #acceptance-criteria-2 in requirements.md:3, #requirement-3-wait- in tasks.md:3.',
		);
		assert.equal(noteSentences(notes, scope.texts).places.length, 2);
		const same = { ...only, [path]: requirements().replace('Requirement 3: Wait 🎉', 'Requirement 3') };
		assert.throws(
			() => applied(same, (numbers) => numbers.remove(at(numbers, '2'))),
			(error) => error instanceof OperationError && /#requirement-2 in requirements\.md:3\. Mend/.test(error.message),
		);
	});

	it('follow a rename, in their own spelling', () => {
		const spelled = {
			...files,
			[tasksPath]: links('requirement-1-%C3%B6ffnen', 'Requirement-2', 'requirement-3-wait', 'x'),
		};
		const scope = scopeTexts(spelled);
		const [text] = scope.texts;
		const rename = (id: string, newId: string) => {
			const definition = text?.trace.definitions.find((one) => one.id === id);
			const symbol = definition && text && symbolAt(text.trace, definition.idRange.start);
			assert.ok(symbol);
			return changed(spelled, renameId(scope, symbol, newId))[tasksPath];
		};
		assert.equal(rename('1', '7'), links('requirement-7-%C3%B6ffnen', 'Requirement-2', 'requirement-3-wait', 'x'));
		assert.equal(rename('2', '7'), links('requirement-1-%C3%B6ffnen', 'requirement-7', 'requirement-3-wait', 'x'));
		assert.equal(rename('3', '7'), links('requirement-1-%C3%B6ffnen', 'Requirement-2', 'requirement-7-wait', 'x'));
	});

	it('follow in files that have no ids, of which none is read where no heading changes', async () => {
		const readme = '# Parcel\n\n[a](.kiro/specs/parcel/requirements.md#requirement-3-wait-), [b](#requirement-2)\n';
		const workspace = new MemoryWorkspace({
			...files,
			'README.md': readme,
			'src/a.ts': 'requirements.md#requirement-2',
		});
		const sources = { workspace, maxFileSize: 10_000, linksOf: () => undefined };
		const scope = scopeTexts(files);
		const all = new RequirementNumbers(scope);
		const moved = await withLinksElsewhere(all.move(at(all, '2'), 'down'), scope, sources);
		assert.equal(
			changed({ 'README.md': readme }, moved)['README.md'],
			readme.replace('requirement-3-wait-', 'requirement-2-wait-'),
		);
		assert.deepEqual([...moved.edits.keys()].sort(), [path, tasksPath, 'README.md'].sort());
		assert.deepEqual(workspace.calls, ['list', 'read README.md']);
		const gone = await withLinksElsewhere(all.remove(at(all, '3')), scope, sources);
		assert.match(noteSentences(gone.notes, scope.texts).text, /#requirement-3-wait- in README\.md:3/);
		workspace.calls.length = 0;
		const criterion = at(all, '1').children[0];
		assert.ok(criterion);
		await withLinksElsewhere(all.insertBehind(criterion), scope, sources);
		assert.deepEqual(workspace.calls, []);
		for (const [fragment, calls] of [
			['requirement-1-öffnen', ['list']],
			['requirement-2', ['list', 'read README.md']],
		] as const) {
			workspace.calls.length = 0;
			const known = { ...sources, linksOf: () => [{ path, fragment }] };
			await withLinksElsewhere(all.move(at(all, '2'), 'down'), scope, known);
			assert.deepEqual(workspace.calls, calls);
		}
	});

	it('follow the name of a requirement of OpenSpec', () => {
		const spec = (name: string, link: string) =>
			`# a Specification\n\n## Purpose\n\nSee [it](#${link}).\n\n## Requirements\n\n### Requirement: ${name}\n\nThe system SHALL open.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n`;
		const texts = { 'openspec/specs/a/spec.md': spec('Open door', 'requirement-open-door') };
		const scope = scopeTexts(texts);
		const [text] = scope.texts;
		const symbol = text && symbolAt(text.trace, text.lines.positionAt(text.lines.text.indexOf('Open door')));
		assert.ok(symbol);
		const after = changed(texts, renameId(scope, symbol, 'Unlock (door)'));
		assert.equal(after['openspec/specs/a/spec.md'], spec('Unlock (door)', 'requirement-unlock-door'));
	});
});
