import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { nodeShapes } from '../../../../src/core/diagrams/edit/shapes.ts';
import { snippetText } from '../../../../src/core/diagrams/edit/types/diagramType.ts';
import { diagramTypes } from '../../../../src/core/diagrams/edit/types/index.ts';
import { loadMermaid } from '../../../support/mermaid.ts';

const pictures = new URL('../../../../media/diagrams/', import.meta.url);

describe('types of diagrams', function () {
	this.timeout(20_000);

	it('begin with diagrams that Mermaid takes, indented by tabs or blanks', async () => {
		const mermaid = await loadMermaid();
		for (const { id, keyword, snippet } of diagramTypes) {
			const text = snippetText(snippet);
			assert.ok(!text.includes('$'), id);
			assert.ok(text.startsWith(keyword), id);
			await mermaid.parse(text);
			await mermaid.parse(text.replaceAll('\t', '    '));
		}
	});

	it('have shapes of nodes that Mermaid takes', async () => {
		const mermaid = await loadMermaid();
		for (const [name] of nodeShapes) {
			await mermaid.parse(`flowchart LR\n a@{ shape: ${name} }`);
		}
		await assert.rejects(mermaid.parse('flowchart LR\n a@{ shape: cylinders }'));
	});

	it('are all that Mermaid has', async () => {
		const mermaid = await loadMermaid();
		const found = await Promise.all(diagramTypes.map(({ snippet }) => mermaid.parse(snippetText(snippet))));
		const types = found.map((one) => (one as { diagramType: string }).diagramType);
		const all = mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id);
		// The older layout of flowcharts and class diagrams, a test page, and a plug-in's
		const others = /^(?:flowchart|flowchart-elk|class|stateDiagram|state|info|error|---|zenuml|mindmap-.*)$/;
		assert.deepEqual(
			all.filter((id) => !types.includes(id) && !others.test(id)),
			[],
		);
	});

	it('have a picture each, for light and dark, and no other is there', () => {
		const files = diagramTypes.map(({ id }) => `${id}.svg`).sort();
		for (const theme of ['light', 'dark']) {
			const folder = new URL(`${theme}/`, pictures);
			assert.ok(existsSync(folder));
			assert.deepEqual(readdirSync(folder).sort(), files);
		}
	});
});
