import assert from 'node:assert/strict';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import { loadPrompts, usablePrompts } from '../../../src/core/generation/ownPrompts.ts';
import { loadProject } from '../../../src/core/project.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

describe("a team's own prompts", () => {
	it('stand in place of the built-in ones of their name', async () => {
		const workspace = new MemoryWorkspace({
			'.archspec/prompts/fill.md':
				'Write {{section.title}} about {{document.title}}.\r\n{{#instruction}}x{{/instruction}}',
			'.archspec/prompts/old/fill.md': 'not this one',
			'prompts/fill.md': 'nor this',
		});
		const loaded = await loadPrompts(workspace);
		assert.deepEqual(loaded.findings, []);
		assert.match(usablePrompts(loaded, ['fill']).fill, /^Write \{\{section\.title\}\} about/);
		assert.equal(loaded.templates.system, builtinPrompts.system);
		assert.deepEqual(workspace.calls, ['list', 'read .archspec/prompts/fill.md']);
	});

	it('are as good as the built-in ones where they are copies of them', async () => {
		const files = Object.entries(builtinPrompts).map(([name, text]) => [`.archspec/prompts/${name}.md`, text]);
		const loaded = await loadPrompts(new MemoryWorkspace(Object.fromEntries(files)));
		assert.deepEqual(loaded, { templates: builtinPrompts, findings: [] });
	});

	it('are a finding at their beginning where they are too large to be read', async () => {
		const path = '.archspec/prompts/fill.md';
		const { findings, templates } = await loadPrompts(new MemoryWorkspace({ [path]: 'x'.repeat(5_000_000) }));
		const start = { line: 0, character: 0 };
		assert.deepEqual(
			findings.map(({ path, rule, range, message }) => ({ path, rule, start: range.start, message })),
			[{ path, rule: 'configuration/syntax', start, message: 'is too large' }],
		);
		assert.equal(templates.fill, builtinPrompts.fill);
	});

	it('are findings at their place where they can not be used, and a command says so', async () => {
		const workspace = new MemoryWorkspace({
			'.archspec/prompts/fill.md': 'a\n\n😀 {{section.titel}} b',
			'.archspec/prompts/improve.md': '{{#instruction}}\nx',
			'.archspec/prompts/repair.md': '{{section.title}}',
			'.archspec/prompts/fil.md': 'x\n{{y}}\n',
		});
		const { findings } = await loadProject(workspace, []);
		assert.deepEqual(
			findings.map(({ path, severity, range, message }) => [
				path.slice('.archspec/prompts/'.length),
				severity,
				range.start.line,
				range.start.character,
				range.end.character,
				message.slice(0, 38),
			]),
			[
				['fil.md', 'warning', 0, 0, 1, "There is no prompt 'fil'. There are: c"],
				['fill.md', 'error', 2, 3, 20, 'There is no {{section.titel}}; there a'],
				['improve.md', 'error', 0, 0, 16, '{{#instruction}} is not closed.'],
				['repair.md', 'error', 0, 0, 17, 'There is no {{section.title}}; there a'],
			],
		);
		const loaded = await loadPrompts(workspace);
		assert.throws(() => usablePrompts(loaded, ['fill']), /^Error: \.archspec\/prompts\/fill\.md, line 3: There is no/);
		const { review, fill } = usablePrompts(loaded, ['reader', 'review']);
		assert.deepEqual({ review, fill }, { review: builtinPrompts.review, fill: builtinPrompts.fill });
	});
});
