import assert from 'node:assert/strict';
import { groupPlace } from '../../../src/core/diagrams/groupPlace.ts';
import { range } from '../../../src/core/document/text.ts';

describe('frames around nodes', () => {
	it('are found by the number that Mermaid gives to a subgraph with a title alone', () => {
		const text = [
			'flowchart LR',
			'  subgraph "Outer one"',
			'    subgraph Inner',
			'      a',
			'    end',
			'    endless --> a',
			'  end',
			'  subgraph Last [x]',
			'  end',
			'  end',
		].join('\n');
		assert.deepEqual(groupPlace(text, 'subGraph0'), range(2, 4, 2, 18));
		assert.deepEqual(groupPlace(text, 'subGraph1'), range(1, 2, 1, 22));
		assert.deepEqual(groupPlace(text, 'subGraph2'), range(7, 2, 7, 19));
		assert.equal(groupPlace(text, 'subGraph3'), undefined);
		assert.equal(groupPlace(text, 'Inner'), undefined);
	});

	it('are found by the name of a namespace', () => {
		const text = 'classDiagram\r\n\tnamespace Core.Base{\r\n\t\tclass A\r\n\t}\r\n\tnamespace Core {\r\n\t}\r\n';
		assert.deepEqual(groupPlace(text, 'Core'), range(4, 1, 4, 17));
		assert.deepEqual(groupPlace(text, 'Core.Base'), range(1, 1, 1, 21));
		assert.equal(groupPlace(text, 'A'), undefined);
	});
});
