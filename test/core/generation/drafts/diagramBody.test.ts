import assert from 'node:assert/strict';
import { diagramFence, withDiagram } from '../../../../src/core/generation/drafts/diagramBody.ts';

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

	it('stands behind what the section says', () => {
		assert.equal(withDiagram('', fence), fence);
		assert.equal(withDiagram('Two parts.', fence), `Two parts.\n\n${fence}`);
	});
});
