// Measures the engine beside its peers, on generated documents: npm run bench [-- --json] [-- --quick] [-- --write] [-- --only NAME…]
// --json prints one object instead of the table; --quick leaves out the 10,000 documents and repeats less; --write puts the
// table into docs/performance.md; --only takes some of the measures.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machine, writeTable } from './document.ts';
import { measureActivation } from './measures/activation.ts';
import { Bench } from './measures/bench.ts';
import { measureCheck } from './measures/check.ts';
import { measureDashboard } from './measures/dashboard.ts';
import { measureDiagrams } from './measures/diagrams.ts';
import { measureEdits } from './measures/edits.ts';
import { measureExports } from './measures/exports.ts';
import { measureHostile } from './measures/hostile.ts';
import { measurePackage } from './measures/package.ts';
import { measureRecords } from './measures/records.ts';
import { measureStream } from './measures/stream.ts';
import { measureTrace } from './measures/trace.ts';
import { type Figure, formatTable } from './report.ts';

/** In their order: the first one builds what the others run. */
const measures: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
	package: measurePackage,
	check: measureCheck,
	edits: measureEdits,
	records: measureRecords,
	trace: measureTrace,
	hostile: measureHostile,
	dashboard: measureDashboard,
	diagrams: measureDiagrams,
	exports: measureExports,
	stream: measureStream,
	activation: measureActivation,
};

const { values } = parseArgs({
	options: {
		json: { type: 'boolean' },
		quick: { type: 'boolean' },
		write: { type: 'boolean' },
		only: { type: 'string', multiple: true },
	},
});
const chosen = values.only ? ['package', ...values.only] : Object.keys(measures);
const about = machine();
const load = loadavg()[0] ?? 0;
const folder = mkdtempSync(path.join(tmpdir(), 'archspec-bench-'));
const bench = new Bench(folder, values.quick ?? false);
bench.say(about);
if (load > 0.5) {
	bench.say(`The machine is busy (load ${load}): times are too long, and limits in milliseconds say little`);
}
const figures: Figure[] = [];
try {
	for (const name of new Set(chosen)) {
		const measure = measures[name];
		if (!measure) {
			throw new Error(`There is no measure "${name}"; there are ${Object.keys(measures).join(', ')}.`);
		}
		figures.push(...(await measure(bench)));
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.log(values.json ? JSON.stringify({ machine: about, figures }, undefined, '\t') : formatTable(figures));
if (values.write) {
	writeTable('bench', about, figures);
}
process.exitCode = figures.some((figure) => figure.met === false) ? 1 : 0;
