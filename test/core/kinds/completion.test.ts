import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { SectionFacts } from '../../../src/core/workspace/facts.ts';
import { kindOf } from './kindOf.ts';

const kind = kindOf(
	`
  - { id: goal, heading: Goal, required: true }
  - id: design
    heading: Design
    required: true
    sections:
      - { id: risks, heading: Risks, required: true }
  - { id: notes, heading: Notes, mayBeEmpty: true }
  - { id: steps, heading: Steps, required: true, repeatable: true, pattern: '^Step \\d' }`,
	'placeholders: [bracket, comment]\n',
);

function describeText(...lines: string[]): {
	outline: string[];
	completion: number;
	sections: readonly SectionFacts[];
} {
	const { sections, completion } = describeSections(parseDocument('docs/x.md', lines.join('\n')), kind);
	const outline: string[] = [];
	const add = (facts: SectionFacts, indent: string): void => {
		outline.push(`${indent}${facts.id} ${facts.state}`);
		facts.children.forEach((child) => {
			add(child, `${indent}  `);
		});
	};
	sections.forEach((facts) => {
		add(facts, '');
	});
	return { outline, completion, sections };
}

describe('describeSections', () => {
	it('leaves the title out and puts missing sections where they belong', () => {
		const { outline, completion } = describeText('# T', '## Goal', 'x', '## Other', 'y', '## Step 1', 'z');
		assert.deepEqual(outline, ['goal complete', 'design missing', 'other complete', 'steps complete']);
		assert.equal(completion, 2 / 3);
	});

	it('tells empty, draft and complete', () => {
		const { outline, completion } = describeText(
			'# T',
			'## Goal',
			'[Say what it is for]',
			'## Design',
			'text',
			'### Risks',
			'',
			'## Notes',
			'## Step 1',
		);
		assert.deepEqual(outline, ['goal draft', 'design draft', '  risks empty', 'notes complete', 'steps empty']);
		assert.equal(completion, 0);
	});

	it('takes a section as complete whose text is in its children alone', () => {
		assert.deepEqual(describeText('# T', '## Goal', '### A', 'x', '### B', 'y').outline.slice(0, 3), [
			'goal complete',
			'  a complete',
			'  b complete',
		]);
	});

	it('takes a section as empty that has nothing but empty children', () => {
		assert.equal(describeText('# T', '## Goal', '### A', '### B').outline[0], 'goal empty');
	});

	it('takes no target of the next heading as text', () => {
		assert.equal(describeText('# T', '## Goal', '', '(plan)=', '## Design', 'x').outline[0], 'goal empty');
		assert.equal(describeText('# T', '## Goal', '(plan)=', 'x').outline[0], 'goal complete');
	});

	it('takes a comment that asks for text as a draft, and a form that the kind does not count as text', () => {
		assert.equal(describeText('# T', '## Goal', '<!-- Describe what this is good for -->').outline[0], 'goal draft');
		assert.equal(describeText('# T', '## Goal', '{name of the system}').outline[0], 'goal complete');
	});

	it('counts a placeholder in a heading, and those of children only for the children', () => {
		assert.equal(
			describeText('# T', '## Goal', 'x', '## Design', 'x', '### Risks', '[List them all]').outline[2],
			'  risks draft',
		);
		assert.equal(describeText('# T', '## Step 1 [Name of the step]', 'x').outline.at(-1), 'steps draft');
	});

	it('counts every instance of a repeated required section, and a required child', () => {
		const { completion } = describeText(
			'# T',
			'## Goal',
			'x',
			'## Design',
			'x',
			'### Risks',
			'x',
			'## Step 1',
			'## Step 2',
			'x',
		);
		assert.equal(completion, 4 / 5);
	});

	it('numbers ids that repeat, also where the number makes another id', () => {
		const { outline } = describeText('# T', '## A 2', 'x', '## A', 'x', '## A', 'x', '## A', 'x', '## 。', 'x');
		const ids = outline.map((line) => line.trim().split(' ')[0]);
		assert.equal(new Set(ids).size, ids.length);
		assert.deepEqual(ids.slice(0, 5), ['a-2', 'a', 'a-3', 'a-4', 'section']);
	});

	it('leaves the id of a section to its own heading, behind others called by another name', () => {
		const kind = kindOf('  - { id: goal, heading: Goal, aliases: [Purpose, Aim], required: true }');
		const outline = (text: string): string[] =>
			describeSections(parseDocument('docs/x.md', text), kind).sections.map(({ id, title }) => `${id} ${title}`);
		assert.deepEqual(outline('# T\n\n## Purpose\n\nx\n\n## Aim\n\nx\n\n## Goal\n\nx\n\n## Goal\n\nx\n'), [
			'goal-2 Purpose',
			'goal-3 Aim',
			'goal Goal',
			'goal-4 Goal',
		]);
		assert.deepEqual(outline('# T\n\n## Goal\n\nx\n\n## Aim\n\nx\n'), ['goal Goal', 'goal-2 Aim']);
	});

	it('takes a section as complete whose children stand flat behind it', () => {
		const flat = kindOf(`
  - id: parts
    heading: Parts
    required: true
    sections: [{ id: part, heading: 'Part {n}', repeatable: true }]`);
		const { completion } = describeSections(parseDocument('x.md', '# T\n## Parts\n## Part 1\nx\n'), flat);
		assert.equal(completion, 1);
		assert.equal(describeSections(parseDocument('x.md', '# T\n## Parts\n## Other\nx\n'), flat).completion, 0);
	});

	it('does not count the section of a status that stands in a field or in the front matter', () => {
		const withStatus = kindOf(
			`
  - { id: status, heading: Status, required: true }
  - { id: goal, heading: Goal, required: true }`,
			'status: { fields: [status], section: status, done: [accepted] }\n',
		);
		for (const [head, states] of [
			['', ['missing', 'complete']],
			['Status: accepted\n\n', ['complete']],
			['## Status\n\naccepted\n\n', ['complete', 'complete']],
		] as const) {
			const { sections, completion } = describeSections(
				parseDocument('x.md', `# T\n\n${head}## Goal\n\nx\n`),
				withStatus,
			);
			assert.deepEqual(
				sections.map(({ state }) => state),
				states,
			);
			assert.equal(completion, head === '' ? 1 / 2 : 1);
		}
		const inFrontMatter = parseDocument('x.md', '---\nstatus: accepted\n---\n\n# T\n\n## Goal\n\nx\n');
		assert.equal(describeSections(inFrontMatter, withStatus).completion, 1);
	});

	it('takes a mark that is only spoken of for text, and an explanation of the template for a draft', () => {
		const guided = kindOf(
			'  - { id: goal, heading: Goal, required: true, guidance: What it is for and for whom. }',
			'placeholders: [todo, clarification]\n',
		);
		for (const [body, state] of [
			['TODO', 'draft'],
			['There are no TODO comments.', 'complete'],
			['~~[NEEDS CLARIFICATION: which?]~~ The first.', 'complete'],
			['[NEEDS CLARIFICATION: which?] The first.', 'draft'],
			['What it is for and for *whom*.', 'draft'],
		] as const) {
			const { sections } = describeSections(parseDocument('x.md', `# T\n\n## Goal\n\n${body}\n`), guided);
			assert.equal(sections[0]?.state, state, body);
		}
	});

	describe('of tasks', () => {
		const tasks = kindOf(`
  - id: plan
    heading: Plan
    content: tasks
  - { id: notes, heading: Notes }`);
		const mixed = kindOf(`
  - { id: goal, heading: Goal, required: true }
  - { id: plan, heading: Plan, required: true, content: tasks }`);
		const completionOf = (text: string, of = tasks) => describeSections(parseDocument('x.md', text), of).completion;

		it('takes a section with an open task as a draft, and one whose open tasks are optional as complete', () => {
			for (const [items, completion] of [
				['- [x] 1. a\n- [X] 2. b', 1],
				['- [x] 1. a\n- [ ] 2. b', 0],
				['- [x] 1. a\n- [-] 2. b', 0],
				['- [x] 1. a\n- [ ]* 2. b', 1],
				['- [x] 1. a\n- [ ]* 2. b\n  - [ ] 2.1 c', 1],
				['- [x] 1. a\n  - [ ] 1.1 b', 0],
			] as const) {
				assert.equal(completionOf(`# T\n\n## Plan\n\n${items}\n`), completion, items);
				assert.equal(completionOf(`# T\n\n## Goal\n\nx\n\n## Plan\n\n${items}\n`, mixed), (1 + completion) / 2, items);
			}
		});

		it('counts tasks in any section of a list of tasks, and under its title', () => {
			assert.equal(completionOf('# T\n\n## Phase\n\n- [ ] a\n\n## Notes\n\nx\n'), 1 / 2);
			assert.equal(completionOf('# T\n\n- [ ] a\n'), 0);
			assert.equal(completionOf('# T\n\n- [x] a\n'), 1);
			assert.equal(completionOf('# T\n\n- [ ] a\n\n## Notes\n\nx\n'), 1 / 2);
		});

		it('takes no list for complete in which no task is found', () => {
			const list = kindOf(`
  - { id: plan, heading: Plan, required: true, content: tasks }
  - { id: notes, heading: Notes }`);
			for (const items of ['```\n- [ ] 1. a\n```', '- `[x]` **1.1** a', '### Task 1\n\nDo it.']) {
				const text = `# T\n\n## Plan\n\n${items}\n`;
				assert.equal(completionOf(text, list), 1 / 2, items);
				// One that requires none may do without
				assert.equal(completionOf(text), 1, items);
				assert.equal(completionOf(`# T\n\n## Goal\n\nx\n\n## Plan\n\n${items}\n`, mixed), 1, items);
			}
			assert.equal(completionOf('# T\n\nTasks follow.\n', list), 0);
		});

		it('leaves check boxes elsewhere to the author', () => {
			assert.equal(completionOf('# T\n\n- [ ] a\n\n## Goal\n\n- [ ] a\n\n## Plan\n\n- [x] b\n', mixed), 1);
			assert.equal(completionOf('# T\n\n## Goal\n\nx\n\n## Plan\n\n### One\n\n- [ ] b\n', mixed), 1 / 2);
		});
	});

	it('takes a part as a draft until its status says that it is done', () => {
		const parts = kindOf(
			'  - { id: goal, heading: Goal, required: true, status: { fields: [status], done: [completed] } }',
		);
		for (const [body, state] of [
			['x', 'complete'],
			['**Status**: completed\n\nx', 'complete'],
			['- Status: ✅ Completed in May\n\nx', 'complete'],
			['**Status**: in-progress\n\nx', 'draft'],
			['**Status**:\n\nx', 'draft'],
			['x\n\n### More\n\n**Status**: open', 'complete'],
		] as const) {
			const { sections } = describeSections(parseDocument('x.md', `# T\n\n## Goal\n\n${body}\n`), parts);
			assert.equal(sections[0]?.state, state, body);
		}
	});

	it('counts the sections that are there where nothing is required', () => {
		const free = kindOf('  - { id: goal, heading: Goal }');
		const completionOf = (text: string) => describeSections(parseDocument('x.md', text), free).completion;
		assert.equal(completionOf('# T\n\n## Goal\n\n## Other\n\nx\n'), 1 / 2);
		assert.equal(completionOf('Words without a heading.\n'), 1);
		assert.equal(completionOf('\n'), 0);
	});

	it('says lines and levels', () => {
		const [goal, design] = describeText('# T', '', '## Goal', 'x', '').sections;
		assert.deepEqual([goal?.line, goal?.level, goal?.required], [2, 2, true]);
		assert.deepEqual([design?.line, design?.level, design?.state], [4, 2, 'missing']);
	});
});
