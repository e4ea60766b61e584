// Tries ArchSpec on documents that nobody would write:
// npm run fuzz -- [--documents N] [--seed S] [--from N] [--minutes M] [--jobs J] [--only PROPERTY] [--corpus FOLDER] [--json FILE]
// npm run fuzz -- --replay SEED:NUMBER [--corpus FOLDER] [--only PROPERTY]
//
// The same seed and corpus give the same documents. Exit status: 0 where everything holds, 1 for findings, 2 for wrong usage.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addFigures, documentsOf, type Figures } from './figures.ts';
import { runGrowth, runPool } from './pool.ts';
import { properties } from './properties/index.ts';
import { replay } from './replay.ts';
import { reportJson, reportText } from './report.ts';

/** Milliseconds of processor time after which a property does not end, however long the document. */
const limit = 20_000;

const { values } = parseArgs({
	options: {
		documents: { type: 'string', default: '20000' },
		seed: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
		minutes: { type: 'string', default: '600' },
		jobs: { type: 'string', default: '1' },
		only: { type: 'string' },
		corpus: { type: 'string' },
		json: { type: 'string' },
		replay: { type: 'string' },
	},
});
const { only, corpus } = values;
if (only !== undefined && !properties.some(({ name }) => name === only)) {
	wrongUsage(`There is no property "${only}"; there are:\n${properties.map(({ name }) => `  ${name}`).join('\n')}`);
}
if (values.replay !== undefined) {
	const [seed = Number.NaN, number = Number.NaN] = values.replay.split(':').map(Number);
	if (!Number.isInteger(seed) || !Number.isInteger(number)) {
		wrongUsage('Say which document: --replay SEED:NUMBER');
	}
	process.exitCode = (await replay(seed, number, corpus, only)) ? 0 : 1;
} else {
	const figures = await run();
	process.exitCode = figures.findings.length > 0 ? 1 : 0;
}

async function run(): Promise<Figures> {
	const seed = count('seed');
	const begun = performance.now();
	let told = begun;
	const order = {
		seed,
		only,
		corpus,
		limit,
		from: count('from'),
		documents: count('documents'),
		jobs: Math.max(1, count('jobs')),
	};
	const figures = await runPool({ ...order, milliseconds: count('minutes') * 60_000 }, (sum) => {
		if (performance.now() - told > 10_000) {
			told = performance.now();
			const last = sum.findings.at(-1);
			const latest = last ? `, the last ${last.number}: ${last.property}` : '';
			process.stderr.write(`${documentsOf(sum)} documents, ${sum.findings.length} findings${latest}\n`);
		}
	});
	const facts = { seed, corpus, only, seconds: (performance.now() - begun) / 1000 };
	const slow = [...new Set(figures.slowest.map(({ number }) => number))];
	addFigures(figures, await runGrowth(order, slow));
	console.log(reportText(facts, figures));
	if (values.json !== undefined) {
		writeFileSync(values.json, `${JSON.stringify(reportJson(facts, figures), undefined, '\t')}\n`);
	}
	return figures;
}

function count(name: 'documents' | 'seed' | 'from' | 'minutes' | 'jobs'): number {
	const value = Number(values[name]);
	return Number.isFinite(value) && value >= 0 ? value : wrongUsage(`--${name} takes a number, not "${values[name]}".`);
}

function wrongUsage(message: string): never {
	console.error(message);
	process.exit(2);
}
