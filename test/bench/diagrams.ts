// Verdicts on diagrams: node diagrams.ts COUNT, after a build.
// Prints {"cold": milliseconds, "verdicts": [milliseconds, …], "unpatched": [milliseconds, …]}: the time of COUNT
// diagrams with a worker that is not yet started; then, in turn on the same diagrams, that of a verdict through the warm
// worker and that of Mermaid's own `parse` as its package has it, in this process.
import path from 'node:path';
import { createDiagramParser } from '../../src/mermaid/diagramParser.ts';
import { startParserWorker } from '../../src/node/parserWorker.ts';
import { loadMermaid } from '../support/mermaid.ts';
import { diagram } from './generate/diagrams.ts';
import { Prose, Random } from './generate/prose.ts';

const count = Number(process.argv[2] ?? 700);
const bundle = path.resolve(import.meta.dirname, '../../dist/mermaid/parser.js');

function diagrams(seed: number): string[] {
	const prose = new Prose(new Random(seed));
	return Array.from({ length: count }, () => diagram(prose));
}

async function time(run: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await run();
	return performance.now() - begun;
}

const parser = createDiagramParser(() => startParserWorker(bundle));
const first = diagrams(1);
const cold = await time(() => Promise.all(first.map((text) => parser.parse(text))));

const mermaid = await loadMermaid();
const own = (text: string) => mermaid.parse(text).catch(() => undefined);
for (const text of first.slice(0, 100)) {
	await own(text);
}
const verdicts: number[] = [];
const unpatched: number[] = [];
// Other texts than those whose verdicts are remembered
for (const text of diagrams(2).slice(0, 300)) {
	verdicts.push(await time(() => parser.parse(text)));
	unpatched.push(await time(() => own(text)));
}
parser.dispose();
console.log(JSON.stringify({ cold, verdicts, unpatched }));
