import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../scripts/lib/processes.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import type { Counts } from './mochaRun.ts';

const runner = path.join(import.meta.dirname, 'node.ts');

/**
 * Runs files of specs in several processes at once, dealt out one by one. The output of the first is shown as it comes,
 * that of the others when all have ended. Their counts are added up in the file that `ARCHSPEC_COUNTS` names.
 * @param options of the command line, for each process
 * @returns whether all went well
 */
export async function runInJobs(files: readonly string[], jobs: number, options: readonly string[]): Promise<boolean> {
	const folder = temporaryFolder('jobs');
	const counted = Array.from({ length: jobs }, (_, job) => path.join(folder, `${job}.json`));
	const outputs = counted.slice(1).map((file) => `${file}.log`);
	const dealt = counted.map((_, job) => files.filter((_, i) => i % jobs === job));
	const codes = await Promise.all(
		counted.map((ARCHSPEC_COUNTS, job) => {
			const output = job === 0 ? 'inherit' : openSync(outputs[job - 1] ?? '', 'w');
			return run(process.execPath, [runner, ...(dealt[job] ?? []), ...options], {
				stdio: ['ignore', output, output],
				env: { ...process.env, ARCHSPEC_COUNTS },
			});
		}),
	);
	for (const output of outputs) {
		process.stdout.write(readFileSync(output));
	}
	const counts = counted.map((file, job) => readCounts(file, dealt[job] ?? []));
	if (process.env.ARCHSPEC_COUNTS) {
		writeFileSync(process.env.ARCHSPEC_COUNTS, JSON.stringify(sum(counts)));
	}
	return codes.every((code) => code === 0) && counts.every(({ failed }) => failed === 0);
}

/** What a process counted. Where it ended before, none of its files can be said to be well. */
function readCounts(file: string, own: readonly string[]): Counts {
	if (existsSync(file)) {
		return JSON.parse(readFileSync(file, 'utf8'));
	}
	const failures = ['A process of the suite ended without having counted its specs.'];
	const files = Object.fromEntries(own.map((one) => [path.resolve(one), { passed: 0, failed: 1 }]));
	return { passed: 0, failed: 1, failures, unsteady: [], files };
}

function sum(counts: readonly Counts[]): Counts {
	return {
		passed: counts.reduce((all, { passed }) => all + passed, 0),
		failed: counts.reduce((all, { failed }) => all + failed, 0),
		failures: counts.flatMap(({ failures }) => failures),
		unsteady: counts.flatMap(({ unsteady }) => unsteady),
		files: Object.assign({}, ...counts.map(({ files }) => files)),
	};
}
