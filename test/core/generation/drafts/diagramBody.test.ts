import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { diagramFence, diagramSlot } from '../../../../src/core/generation/drafts/diagramBody.ts';
import { withBody } from '../../../../src/core/generation/sectionSlot.ts';

const fence = '```mermaid\nflowchart LR\n    a --> b\n```';

describe('the diagram of an answer', () => {
	it('is its fence alone, whatever is said around it', () => {
		assert.equal(diagramFence(`Here it is:\r\n\r\n${fence.replaceAll('\n', '\r\n')}\r\n\r\nEnjoy!`), fence);
	});

	it('is put into a fence where the answer has none', () => {
		assert.equal(diagramFence('flowchart LR\n    a --> b\n'), fence);
	});

	it('is not there in prose, in a fence of something else, and in one that is not closed', () => {
		for (const answer of [
			'I would draw a graph.',
			'```ts\nlet a;\n```',
			'```mermaid\nflowchart LR\n',
			'```mermaid\n\n```',
			'',
		]) {
			assert.equal(diagramFence(answer), undefined, answer);
		}
	});

	it('stands in a fence that nothing in it closes', () => {
		assert.equal(diagramFence('````mermaid\nflowchart LR\n    a["```"]\n````')?.split('\n')[0], '````mermaid');
	});

	it('stands behind what the section says, in a paragraph of its own', () => {
		for (const [text, after] of [
			['# A\r\n\r\n- one\r\n\r\n## B\r\n', '# A\r\n\r\n- one\r\n\r\nX\r\n\r\n## B\r\n'],
			['# A\n\n## B\n', '# A\n\nX\n\n## B\n'],
			['# A\n\nNo end', '# A\n\nNo end\n\nX'],
		] as const) {
			const document = parseDocument('a.md', text);
			const [section] = document.sections;
			assert.ok(section);
			assert.equal(withBody(text, diagramSlot(document, section), 'X'), after);
		}
	});
});
