import assert from 'node:assert/strict';
import { symbolAt } from '../../../src/core/trace/lookup/symbolAt.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';
import { toldOf } from '../rules/trace/feature.ts';
import { lines, matrixIn } from './matrix/featureOf.ts';
import { defined, readTrace } from './readTrace.ts';

const path = 'specs/001-shop/spec.md';
const stories =
	'### User Story 1 - Buy (Priority: P1)\n\n- **AC-01**: A\n- **AC-02**: B\n\n### User Story 2 - Return (Priority: P2)\n\n1. AC-01: C\n';
const bold =
	'### Functional Requirements\n\n**RF-01: Price**\nShown.\n\n- CA-01: A\n- CA-02: B\n\n**RF-02: Cart**\n\n- CA-01: C\n';

const ids = (text: string): string[] => readTrace('speckit-spec', text).definitions.map(({ id }) => id);

describe('criteria of a specification', () => {
	it('belong to the story or requirement in which they are counted anew', () => {
		const { definitions } = readTrace('speckit-spec', stories);
		assert.deepEqual(
			definitions.map(({ id, key, parent, type }) => [id, key, parent, type]),
			[
				['US1', 'US1', undefined, 'user-story'],
				['US1.AC-01', 'US1.AC1', 'US1', 'criterion'],
				['US1.AC-02', 'US1.AC2', 'US1', 'criterion'],
				['US2', 'US2', undefined, 'user-story'],
				['US2.AC-01', 'US2.AC1', 'US2', 'criterion'],
			],
		);
		assert.equal(defined('speckit-spec', stories)[1], 'US1.AC-01: A');
		assert.deepEqual(ids(bold), ['RF-01', 'RF-01.CA-01', 'RF-01.CA-02', 'RF-02', 'RF-02.CA-01']);
		assert.deepEqual(ids('### FR-1: A\n\n- AK-1: B\n\n### FR-2: C\n\n- AK-1: D\n'), [
			'FR-1',
			'FR-1.AK-1',
			'FR-2',
			'FR-2.AK-1',
		]);
		assert.deepEqual(ids('- **FR-1**: A\n  - AC-1: B\n- **FR-2**: C\n  - AC-1: D\n'), [
			'FR-1',
			'FR-1.AC-1',
			'FR-2',
			'FR-2.AC-1',
		]);
		// The item is nearer than the line above the list
		assert.deepEqual(ids('**FR-1: A**\n\n- AC-1: B\n- **FR-2**: C\n  - AC-1: D\n'), [
			'FR-1',
			'FR-1.AC-1',
			'FR-2',
			'FR-2.AC-1',
		]);
	});

	it('are requirements of their own where they count on, or stand in a section of their own', () => {
		const on = '### User Story 1 - A\n\n- **AC-1**: A\n- **AC-2**: B\n\n### User Story 2 - B\n\n- **AC-3**: C\n';
		assert.deepEqual(ids(on), ['US1', 'AC-1', 'AC-2', 'US2', 'AC-3']);
		assert.deepEqual(ids(`${on}- **AC-2**: D\n`), ['US1', 'AC-1', 'AC-2', 'US2', 'AC-3', 'AC-2']);
		assert.deepEqual(ids(`**FR-1: A**\n\n## Acceptance Criteria\n\n- AC-1: B\n`), ['FR-1', 'AC-1']);
		assert.deepEqual(ids('- **FR-1**: A\n- **FR-2**: B\n- **AC-1**: C\n- **AC-2**: D\n'), [
			'FR-1',
			'FR-2',
			'AC-1',
			'AC-2',
		]);
		assert.deepEqual(ids(`${stories}\n## Acceptance\n\n- AC-01: D\n`).at(-1), 'AC-01');
	});

	it('stand twice only where the same story or requirement has two of them', async () => {
		const told = (text: string) => toldOf('trace/duplicate-id', { [path]: `# Feature Specification: Shop\n\n${text}` });
		assert.deepEqual(await told(stories), []);
		assert.deepEqual(await told(bold), []);
		assert.deepEqual(await told(`${stories}2. AC-01: D\n`), [
			'error AC-01: US2.AC-01 is defined in line 11, too. Give one of them another id.',
			'error AC-01: US2.AC-01 is defined in line 10, too. Give one of them another id.',
		]);
		const on = '### User Story 1 - A\n\n- **AC-1**: A\n- **AC-2**: B\n\n### User Story 2 - B\n\n- **AC-2**: C\n';
		assert.equal((await told(on)).length, 2);
	});

	it('are covered with their story, and a task that names one is no mistake', async () => {
		const files = {
			[path]: `# Feature Specification: Shop\n\n${stories}`,
			'specs/001-shop/tasks.md': '# Tasks: Shop\n\n- [ ] T001 [US1] Sell (AC-02)\n- [ ] T002 Close (AC-7)\n',
		};
		assert.deepEqual(
			lines(await matrixIn(files, 'specs/001-shop')).map((line) => line.replace(/ tasks: .*/, '')),
			['US1 +', '  US1.AC-01 +', '  US1.AC-02 +', 'US2 -', '  US2.AC-01 -'],
		);
		assert.deepEqual(await toldOf('trace/dangling-reference', files), []);
		assert.deepEqual(await toldOf('trace/uncovered-requirement', files), [
			'hint 2: No task belongs to user story US2.',
		]);
	});

	it('are held to the same words as requirements', async () => {
		const vague = stories.replace(': A', ': the shop is fast');
		assert.equal(
			(await toldOf('requirements/weak-word', { [path]: `# Feature Specification: Shop\n\n${vague}` })).length,
			1,
		);
	});

	it('keep what is written of them when their story gets another number, and get another one themselves', () => {
		const files: Files = { [path]: `# Feature Specification: Shop\n\n${stories}` };
		const renamed = (at: string, wanted: string): string | undefined => {
			const scope = scopeTexts(files);
			const [text] = scope.texts;
			const offset = text?.lines.text.indexOf(at) ?? -1;
			const symbol = text && symbolAt(text.trace, text.lines.positionAt(offset));
			assert.ok(symbol, at);
			return changed(files, renameId(scope, symbol, wanted))[path];
		};
		assert.equal(renamed('1 - Buy', 'US5'), files[path]?.replace('Story 1', 'Story 5'));
		assert.equal(renamed('AC-02', 'US1.AC-12'), files[path]?.replace('AC-02', 'AC-12'));
		assert.equal(renamed('AC-02', 'US1.AC-4'), files[path]?.replace('AC-02', 'AC-4'));
	});

	it('are numbered below their story, and none is made up for a new one', () => {
		const files: Files = { [path]: `# Feature Specification: Shop\n\n${stories}` };
		const numbers = new RequirementNumbers(scopeTexts(files));
		const [first] = numbers.roots;
		assert.ok(first);
		assert.deepEqual(changed(files, numbers.inOrder(new Map())), files);
		const gap: Files = { [path]: files[path]?.replace('AC-02', 'AC-07') ?? '' };
		assert.deepEqual(changed(gap, new RequirementNumbers(scopeTexts(gap)).inOrder(new Map())), files);
		assert.equal(
			changed(files, numbers.insertBehind(first))[path],
			files[path]?.replace('### User Story 2', '### User Story 2 - [Title] (Priority: P1)\n\n### User Story 3'),
		);
	});

	const tasks = 'specs/001-shop/tasks.md';
	const withTask = (text: string, line: string): Files => ({
		[path]: `# Feature Specification: Shop\n\n${text}`,
		[tasks]: `# Tasks: Shop\n\n## Phase 1\n\n- [ ] T001 ${line}\n`,
	});

	it('are named behind their story or requirement', async () => {
		const named = (line: string, text = stories): string[][] =>
			(scopeTexts(withTask(text, line)).texts[1]?.trace.references ?? []).map(({ keys }) => [...keys]);
		for (const written of ['US1 AC-02', 'US1.AC-2', 'US1/AC2', 'US-1-AC02', 'US1: AC-02']) {
			assert.deepEqual(named(`Sell (${written})`), [['US1.AC2']], written);
		}
		assert.deepEqual(named('[US1] AC-02, RF-01 CA-02', bold), [['US1'], ['AC2'], ['RF1.CA2']]);
		assert.deepEqual(named('AC-01/AC-02, AC-01 AC-02'), [['AC1'], ['AC2'], ['AC1'], ['AC2']]);
		assert.deepEqual(named('US1 AC-2.1 US1 ACME US1, US1 AC-02b').flat(), [
			'US1',
			'AC2.1',
			'US1',
			'US1',
			'US1',
			'AC2B',
		]);
		const lost = 'error US1 AC-09: US1.AC9 is not defined in this feature; the nearest is US1.AC-02.';
		const files = withTask(stories, 'US1 AC-02, US1 AC-09');
		assert.deepEqual(await toldOf('trace/dangling-reference', files), [lost]);
		for (const text of [
			stories
				.replace('US1', '')
				.replaceAll(/- \*\*AC-.*\n/g, '')
				.replace('1. AC-01: C\n', ''),
			stories.replace('1. AC-01', '1. AC-09'),
		]) {
			assert.deepEqual(await toldOf('trace/dangling-reference', withTask(text, 'US1 AC-09')), [], text);
		}
		const countedOn = withTask(stories.replace('1. AC-01', '1. AC-09'), 'US1 AC-02, US2 AC-07');
		assert.deepEqual(await toldOf('trace/dangling-reference', countedOn), [
			'error US2 AC-07: US2.AC7 is not defined in this feature; the nearest are AC-02 and AC-09.',
		]);
	});

	it('take those along who name them behind their story', () => {
		const result = (line: string, change: (all: RequirementNumbers) => Parameters<typeof changed>[1]): string => {
			const files = withTask(stories, line);
			return changed(files, change(new RequirementNumbers(scopeTexts(files))))[tasks]?.split('T001 ')[1] ?? '';
		};
		const [story, criterion] = [
			{ line: 2, character: 0 },
			{ line: 4, character: 0 },
		];
		const at = (all: RequirementNumbers, place: typeof story) => {
			const item = all.at(path, place, true);
			assert.ok(item);
			return item;
		};
		const line = 'Sell (US1 AC-02, US1/AC1)';
		assert.equal(
			result(line, (all) => all.insertBehind(at(all, criterion))),
			'Sell (US1 AC-03, US1/AC1)\n',
		);
		assert.equal(
			result(line, (all) => all.move(at(all, criterion), 'down')),
			'Sell (US1 AC-01, US1/AC2)\n',
		);
		// Of the other story the criteria are no longer counted anew
		assert.equal(
			result('[US1] Sell (US1 AC-02), then pack', (all) => all.remove(at(all, story))),
			'Sell, then pack\n',
		);
	});

	it('that count on take those along who name them behind their story, where they are renamed', () => {
		const files = withTask(stories.replace('1. AC-01', '1. AC-09'), 'Sell (US2 AC-09)');
		const scope = scopeTexts(files);
		const [text] = scope.texts;
		const symbol = text && symbolAt(text.trace, text.lines.positionAt(text.lines.text.indexOf('AC-09')));
		assert.ok(symbol);
		const renamed = changed(files, renameId(scope, symbol, 'AC-03'));
		assert.match(renamed[path] ?? '', /^1\. AC-03: C$/mu);
		assert.match(renamed[tasks] ?? '', /T001 Sell \(US2 AC-03\)$/mu);
	});
});
