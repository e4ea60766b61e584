import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { checkFiles, editsIn } from './checkText.ts';

async function findingOn(text: string): Promise<Finding> {
	const [finding, ...more] = (await checkFiles({ 'a.mmd': text })).get('a.mmd') ?? [];
	assert.ok(finding, 'nothing was found');
	assert.deepEqual(more, []);
	return finding;
}

describe('rules on diagrams', () => {
	it('say first what a person understands, then what Mermaid says', async () => {
		const { message } = await findingOn('flowchart LR\n  a[Shop (web)]\n');
		assert.equal(
			message,
			"A label with `(` in it has to stand in quotes. Mermaid: Expecting 'SQE', 'DOUBLECIRCLEEND', 'PE' or 12 others, got 'PS'.",
		);
		const lexical = await findingOn('flowchart XY\n  a\n');
		assert.equal(lexical.message, '`XY` is no direction; there are TB, TD, BT, LR and RL. Mermaid: Unrecognized text.');
		const few = await findingOn('pie\n  "a" : b\n');
		assert.match(few.message, /^Mermaid can't read this diagram from `b` on\. Mermaid: /);
	});

	it('are sure of a type that is nearly one, and not of one that may be newer than the parser', async () => {
		const near = await findingOn('flowchrt LR\n  a\n');
		assert.deepEqual([near.rule, near.severity, near.fix], ['diagram/unknown-type', 'error', undefined]);
		assert.deepEqual(
			near.suggestions?.map(({ title }) => title),
			['Change it to flowchart'],
		);
		const other = await findingOn('swimpool\n  a\n');
		assert.deepEqual([other.rule, other.severity], ['diagram/unknown-type', 'warning']);
		assert.equal(
			other.message,
			'No diagram begins with `swimpool`. Begin it with its type, such as flowchart LR or sequenceDiagram.',
		);
	});

	it('offer as a suggestion what may be meant otherwise, and nothing that Mermaid refuses', async () => {
		const text = 'flowchart LR\n  a --> end\n';
		const { fix, suggestions } = await findingOn(text);
		assert.equal(fix, undefined);
		assert.deepEqual(editsIn('a.mmd', text, suggestions?.[0])[0]?.newText, '_["end"]');
		const hopeless = await findingOn('flowchart LR\n  a[x (1)] --> b\n  c d e f -->\n');
		assert.deepEqual([hopeless.fix, hopeless.suggestions], [undefined, undefined]);
	});

	it('point at the first words where Mermaid gives no place, and at all of a diagram that is none', async () => {
		const text = `---\ntitle: x\n---\nsequenceDiagram\n${'  A->>B: x\n'.repeat(3000)}  deactivate A\n`;
		const { range, message } = await findingOn(text);
		assert.equal(new LineIndex(text).slice(range), 'sequenceDiagram');
		assert.match(
			message,
			/^Mermaid refuses this diagram\. Mermaid: Trying to inactivate an inactive participant \(A\)\.$/,
		);
		const record =
			'# 1. T\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\n- x\n  ```mermaid\n  ```\n\n## Consequences\n\nx\n';
		const [empty] = (await checkFiles({ 'docs/adr/0001-t.md': record })).get('docs/adr/0001-t.md') ?? [];
		assert.equal(empty?.rule, 'diagram/empty');
		assert.equal(new LineIndex(record).slice(empty.range), '```mermaid\n  ```');
	});
});
