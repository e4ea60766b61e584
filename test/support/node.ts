// Runs specs in plain Node:
// node test/support/node.ts FOLDER|FILE… [--grep TEXT] [--timeout MILLISECONDS] [--retries N] [--bail] [--jobs N]
//
// Properties are tried on the same inputs in every run, so that a change is judged by what it changed.
// ARCHSPEC_SEED=random (or a number) looks for new ones.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import Mocha from 'mocha';
import { runInJobs } from './inJobs.ts';
import { runMocha } from './mochaRun.ts';
import { withEditorWords } from './withEditorWords.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		grep: { type: 'string' },
		timeout: { type: 'string' },
		bail: { type: 'boolean' },
		retries: { type: 'string' },
		jobs: { type: 'string' },
	},
});

const files = positionals.flatMap(specs);
const jobs = Math.min(Number(values.jobs ?? 1), files.length);
if (jobs > 1) {
	const { jobs: _, bail, ...texts } = values;
	const options = Object.entries(texts).map(([name, value]) => `--${name}=${value}`);
	process.exit((await runInJobs(files, jobs, [...options, ...(bail ? ['--bail'] : [])])) ? 0 : 1);
}

const { ARCHSPEC_SEED: seed = '20' } = process.env;
if (seed !== 'random') {
	fc.configureGlobal({ seed: Number(seed) });
}

withEditorWords();

// Mocha leaves a promise that nobody awaited to its caller: thrown, it fails the spec that runs.
process.on('unhandledRejection', (reason) => {
	throw reason;
});

const mocha = new Mocha({
	forbidOnly: true,
	timeout: Number(values.timeout ?? 5000),
	retries: Number(values.retries ?? 0),
	...(values.grep !== undefined && { grep: values.grep }),
	...(values.bail !== undefined && { bail: values.bail }),
});
for (const file of files) {
	mocha.addFile(path.resolve(file));
}
await mocha.loadFilesAsync();
const { failed } = await runMocha(mocha);
process.exitCode = failed > 0 ? 1 : 0;

// Fires only when something still keeps the process alive.
setTimeout(() => {
	console.error('The specs are over, but a server, a timer or a child process of theirs is not:');
	console.error(process.getActiveResourcesInfo().join(', '));
	process.exit(1);
}, 30_000).unref();

function specs(place: string): string[] {
	if (!existsSync(place)) {
		return [];
	}
	if (statSync(place).isFile()) {
		return [place];
	}
	const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => name.endsWith('.test.ts'))
		.sort()
		.map((name) => path.join(place, name));
}
