// Every suite, or those that are named: node scripts/test.mjs [build|lint|types|unit|cli|host|e2e|desktop]… [--grep TEXT]
// The last line is "N passed, N failed".
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment, node, root, tool } from './lib/node.mjs';
import { run } from './lib/processes.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/** @typedef {import('../test/support/mochaRun.ts').Counts} SpecCounts */
/** @typedef {Pick<SpecCounts, 'passed' | 'failed'> & Partial<SpecCounts>} Counts */
/**
 * What a suite runs, one after the other until one fails. With `specs`, the last of them is called with the folders or
 * files to run, and writes its own counts to the file named by ARCHSPEC_COUNTS; without, the suite is one pass or one
 * failure. It is dealt out to so many processes at once as `jobs` says.
 * @typedef {{
 *   title: string,
 *   commands: (readonly string[])[],
 *   specs?: (...files: readonly string[]) => readonly string[],
 *   in?: readonly string[],
 *   jobs?: number,
 * }} Suite
 */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const grep = values.grep === undefined ? [] : ['--grep', values.grep];
const vsix = path.join(root, 'dist/archspec.vsix');

/** With more files than these, something is broken for all of them. */
const mostAgain = 5;

/** Folders of test/ that plain Node does not run within the unit suite. */
const apart = new Set(['bench', 'cli', 'e2e', 'extension', 'fixtures', 'load', 'support']);

/**
 * Runs specs in plain Node.
 * @param {...string} options
 * @returns {(...files: readonly string[]) => readonly string[]}
 */
const mocha =
	(...options) =>
	(...files) => ['test/support/node.ts', ...files, ...options, ...grep];
/** @type {(...options: readonly string[]) => (...files: readonly string[]) => readonly string[]} */
const host =
	(...options) =>
	(...files) => ['scripts/host-test.mjs', ...options, ...files, ...grep];
const build = ['esbuild.mjs', '--tests'];
// Pages and windows run in a real browser, which a busy machine keeps waiting: a second attempt is told
const twice = ['--retries', '1'];
// More processes than two gain little where pages and programs are started, and need more memory than small machines have
const jobs = 2;

/** @type {Record<string, Suite>} */
const suites = {
	build: { title: 'Build', commands: [build] },
	lint: { title: 'Lint', commands: [[tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']] },
	types: { title: 'Types', commands: [['scripts/types.mjs']] },
	unit: { title: 'Unit', commands: [], specs: mocha('--timeout', '20000', ...twice), in: unitFolders(), jobs },
	cli: { title: 'Command line', commands: [], specs: mocha('--timeout', '20000'), in: ['test/cli'], jobs },
	host: { title: 'In a real VS Code', commands: [], specs: host() },
	e2e: {
		title: 'A person’s clicks',
		commands: [['scripts/package.mjs', '--out', vsix]],
		specs: mocha('--timeout', '120000', ...twice),
		in: ['test/e2e'],
		jobs,
	},
	desktop: { title: 'In a desktop VS Code', commands: [build], specs: host('--desktop') },
};
const everything = ['build', 'lint', 'types', 'unit', 'cli', 'host', 'e2e'];

/** What a suite needs built when it is run alone. */
const generated = ['scripts/generate.mjs'];
/** @type {Record<string, readonly string[]>} */
const needs = { types: generated, unit: generated, cli: ['esbuild.mjs'], host: build };

const counts = temporaryFolder('counts');
const named = positionals.length > 0 ? positionals : everything;
const total = { passed: 0, failed: 0 };
/** Said once more at the end, where a reader of a long log looks first. */
/** @type {string[]} */
const failures = [];
for (const [index, name] of named.entries()) {
	const suite = suites[name];
	if (suite === undefined) {
		console.error(`There is no suite "${name}"; there are ${Object.keys(suites).join(', ')}.`);
		process.exit(2);
	}
	const need = named.includes('build') ? undefined : needs[name];
	const commands = need === undefined ? suite.commands : [need, ...suite.commands];
	const begun = Date.now();
	console.log(`\n── ${suite.title} ${'─'.repeat(Math.max(0, 70 - suite.title.length))}`);
	const { passed, failed, ...said } = await runSuite({ ...suite, commands }, path.join(counts, `${index}.json`));
	console.log(`${suite.title}: ${passed} passed, ${failed} failed, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
	total.passed += passed;
	total.failed += failed;
	for (const spec of said.unsteady ?? []) {
		console.log(`Passed at the second attempt only: ${spec}`);
	}
	if (failed > 0) {
		failures.push(...(said.failures?.length ? said.failures : ['see above']).map((spec) => `${suite.title}: ${spec}`));
	}
}
for (const failure of failures) {
	console.log(`\nFailed: ${failure}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs a suite. A file with failures runs once more, by itself and in a window of its own: what passes then has failed
 * by what stood before it or beside it, which is told and not counted as a failure.
 * @param {Suite} suite
 * @param {string} countsFile
 * @returns {Promise<Counts>}
 */
async function runSuite({ commands, specs, in: folders = [], jobs = 1 }, countsFile) {
	for (const command of commands) {
		if ((await runCommand(command, countsFile)) !== 0) {
			return { passed: 0, failed: 1 };
		}
	}
	if (specs === undefined) {
		return { passed: 1, failed: 0 };
	}
	const inJobs = jobs > 1 ? ['--jobs', `${jobs}`] : [];
	const first = await runSpecs([...specs(...folders), ...inJobs], countsFile);
	const files = Object.keys(first.files ?? {}).filter((file) => file !== '' && first.files?.[file]?.failed);
	if (files.length === 0 || files.length > mostAgain) {
		return first;
	}
	console.log(
		`\nOnce more, by themselves: ${files.map((file) => path.relative(root, path.resolve(root, file))).join(', ')}`,
	);
	const second = await runSpecs(specs(...files), `${countsFile}.again`);
	return {
		passed: first.passed - files.reduce((sum, file) => sum + (first.files?.[file]?.passed ?? 0), 0) + second.passed,
		failed: second.failed,
		failures: second.failures ?? [],
		unsteady: [first.unsteady, second.failed > 0 ? [] : first.failures, second.unsteady].flatMap((said) => said ?? []),
	};
}

/**
 * @param {readonly string[]} command
 * @param {string} countsFile
 */
function runCommand(command, countsFile) {
	const env = { ...environment(), ARCHSPEC_COUNTS: countsFile, ARCHSPEC_VSIX: vsix };
	return run(node(), command, { cwd: root, env });
}

/**
 * @param {readonly string[]} command
 * @param {string} countsFile
 * @returns {Promise<Counts>}
 */
async function runSpecs(command, countsFile) {
	const code = await runCommand(command, countsFile);
	if (!existsSync(countsFile)) {
		console.error('The suite ended without having counted its specs.');
		return { passed: 0, failed: 1 };
	}
	/** @type {SpecCounts} */
	const { passed, failed, ...said } = JSON.parse(readFileSync(countsFile, 'utf8'));
	if (passed + failed === 0) {
		console.error('The suite has no specs.');
	}
	// Whatever went wrong besides the specs is one failure more; so is a suite of none.
	return { ...said, passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function unitFolders() {
	const folders = readdirSync(path.join(root, 'test'), { withFileTypes: true });
	return folders
		.filter((entry) => entry.isDirectory() && !apart.has(entry.name))
		.map((entry) => path.posix.join('test', entry.name));
}
