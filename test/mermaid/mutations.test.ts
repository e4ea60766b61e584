import assert from 'node:assert/strict';
import { createDiagramParser } from '../../src/mermaid/diagramParser.ts';
import { startParserWorker } from '../../src/node/parserWorker.ts';
import { mermaidBundle } from '../support/mermaidBundle.ts';
import { mutations } from './mutations.ts';
import { samples } from './samples.ts';

describe('errors of changed diagrams', () => {
	it('are on the changed line wherever they have a place, but for one in twenty', async function () {
		this.timeout(120_000);
		const { file } = await mermaidBundle();
		const parser = createDiagramParser(() => startParserWorker(file));
		let placed = 0;
		let right = 0;
		const misses: string[] = [];
		for (const [type, sample] of Object.entries(samples)) {
			// Every second is enough, and takes half the time
			for (const { text, line } of mutations(sample).filter((_, i) => i % 2 === 0)) {
				const { problem } = await parser.parse(text);
				// A first line that is no type any more is found by our own means
				if (problem?.cause === 'syntax' && problem.range !== undefined) {
					placed++;
					right += problem.range.start.line === line ? 1 : 0;
					if (problem.range.start.line !== line) {
						misses.push(`${type}: line ${line}, reported ${problem.range.start.line}: ${text.split('\n')[line]}`);
					}
				}
			}
		}
		parser.dispose();
		const share = right / placed;
		const figure = `${right} of ${placed} places on the changed line, ${(share * 100).toFixed(1)} %`;
		console.log(`      ${figure}`);
		assert.ok(placed > 1000, `only ${placed} changes were noticed`);
		// An error is often noticed later: at a missing "end", a bracket that is closed by the next
		assert.ok(share >= 0.95, `${figure}\n${misses.join('\n')}`);
	});
});
