// Verdicts on diagrams: node diagrams.ts COUNT, after a build.
// Prints {"cold": time, "verdicts": [time, …], "unpatched": [time, …]}: the time of COUNT diagrams with a worker that is
// not yet started; then, on as many other diagrams, that of a verdict through the warm worker and that of Mermaid's own
// `parse` as its package has it, in this process. Not in turn: the latter leaves so much garbage that what follows waits.
// A time is {"clock": milliseconds, "processor": milliseconds}, the latter of all threads.
import path from 'node:path';
import { createDiagramParser } from '../../src/mermaid/diagramParser.ts';
import { startParserWorker } from '../../src/node/parserWorker.ts';
import { loadMermaid } from '../support/mermaid.ts';
import { diagram } from './generate/diagrams.ts';
import { Prose, Random } from './generate/prose.ts';

const count = Number(process.argv[2] ?? 700);
const bundle = path.resolve(import.meta.dirname, '../../dist/webview/mermaid.js');

function diagrams(seed: number): string[] {
	const prose = new Prose(new Random(seed));
	return Array.from({ length: count }, () => diagram(prose));
}

interface Time {
	readonly clock: number;
	readonly processor: number;
}

async function time(run: () => Promise<unknown>): Promise<Time> {
	const used = process.cpuUsage();
	const begun = performance.now();
	await run();
	const clock = performance.now() - begun;
	const { user, system } = process.cpuUsage(used);
	return { clock, processor: (user + system) / 1000 };
}

const parser = createDiagramParser(() => startParserWorker(bundle));
const first = diagrams(1);
const cold = await time(() => Promise.all(first.map((text) => parser.parse(text))));

// Other texts than those whose verdicts are remembered
const others = diagrams(2);
const verdicts: Time[] = [];
for (const text of others) {
	verdicts.push(await time(() => parser.parse(text)));
}
parser.dispose();

const mermaid = await loadMermaid();
const own = (text: string) => mermaid.parse(text).catch(() => undefined);
for (const text of first.slice(0, 100)) {
	await own(text);
}
const unpatched: Time[] = [];
for (const text of others) {
	unpatched.push(await time(() => own(text)));
}
console.log(JSON.stringify({ cold, verdicts, unpatched }));
