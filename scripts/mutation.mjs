// Changes src/core a little at a time, and tells which changes no spec notices:
// npm run mutation -- [--folder src/core/adr] [--specs GLOB] [--sample N] [--seed S] [--static] [--alone] [--json FILE]
//
// All specs below test/core judge them, or those that --specs names, each change those of them that run over it. A change
// of what a module does when it is loaded takes a process of its own and cannot be told by which specs depend on it:
// --static tries those too, each on all specs of its own folder below test/core. What a module makes once and keeps stays
// as it was when a change of what makes it is tried: --alone tries what no spec noticed again, each in a process of its own
// on all of these specs. Without --sample every change is tried, which takes days for all of src/core. The same seed draws
// the same sample from the same sources. Exit status: 0 when it was measured, 2 for wrong usage or a Node that is too old.
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from './lib/files.mjs';
import { node, root } from './lib/node.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { draw, keyOf, mutantsOf } from './quality/mutants.mjs';
import { isUnnoticed, lineOf, nameOf } from './quality/result.mjs';
import { percent, scoreOf } from './quality/score.mjs';
import { ensureTools, importTool } from './quality/tools.mjs';

/** @typedef {import('./quality/mutants.mjs').Mutant} Mutant */
/** @typedef {import('./quality/score.mjs').Result} Result */

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: 'src/core' },
		specs: { type: 'string', default: 'test/core/**/*.test.ts' },
		sample: { type: 'string' },
		seed: { type: 'string', default: '1' },
		static: { type: 'boolean' },
		alone: { type: 'boolean' },
		json: { type: 'string' },
	},
});
const folder = path.posix.normalize(values.folder).replace(/\/$/, '');
const sample = Number(values.sample ?? Number.POSITIVE_INFINITY);
const seed = Number(values.seed);
if (!/^src\/core(?:\/|$)/.test(folder) || !existsSync(path.join(root, folder))) {
	wrongUsage(`--folder takes a folder of src/core, not "${values.folder}".`);
}
if (!(sample > 0) || !Number.isInteger(seed)) {
	wrongUsage('--sample and --seed take numbers.');
}
// Stryker runs the specs in processes of the Node that it runs in itself
if (node() !== process.execPath) {
	wrongUsage(`Node ${process.version} does not run specs. "npm run mutation -- …" takes one that does.`);
}

process.chdir(root);
os.setPriority(os.constants.priority.PRIORITY_LOW);
const modules = await ensureTools();
const files = filesBelow(folder, /(?<!\.d)\.ts$/).filter((name) => !name.startsWith('src/core/generated/'));
const all = await mutantsOf(modules, files);
const drawn = draw(all, sample, seed);
console.log(`${drawn.length} of ${all.length} changes of ${files.length} files below ${folder}, seed ${seed}`);

const tried = await tryAll(drawn, values.specs, true);
const atLoading = new Set(tried.filter(({ status }) => status === 'Ignored').map(placeOf));
const judged = tried.filter(({ status }) => status !== 'Ignored');
const results = values.alone ? await triedAlone(judged) : judged;
const left = drawn.filter((mutant) => atLoading.has(keyOf(mutant)));
if (values.static) {
	for (const [area, mutants] of grouped(left)) {
		results.push(...(await tryAll(mutants, specsOf(area), false)));
	}
} else {
	console.log(`Left out: ${left.length} changes of what modules do when they are loaded`);
}
for (const result of results.filter(isUnnoticed)) {
	console.log(lineOf(result));
}
for (const [area, some] of grouped(results)) {
	console.log(`${area}: ${told(some)}`);
}
const { low, high } = scoreOf(results);
const interval = drawn.length < all.length ? `, ${percent(low)} to ${percent(high)} of all with 95 %` : '';
console.log(`\n${folder}: ${told(results)}${interval}`);
if (values.json !== undefined) {
	writeFileSync(values.json, `${JSON.stringify({ folder, seed, of: all.length, results }, undefined, '\t')}\n`);
}

/** @param {readonly Result[]} some */
function told(some) {
	const { noticed, tried, share } = scoreOf(some);
	return `${noticed} of ${tried} noticed, ${percent(share)}`;
}

/**
 * The folder of a file below src/core; the file itself where it stands in none.
 * @param {Pick<Mutant, 'fileName'>} mutant
 */
function areaOf(mutant) {
	return nameOf(mutant).split('/').slice(0, 3).join('/');
}

/**
 * Changes or their results by their folder, in order of folders.
 * @template {Pick<Mutant, 'fileName'>} T
 * @param {readonly T[]} list
 * @returns {[string, T[]][]}
 */
function grouped(list) {
	return [...new Set(list.map(areaOf))].sort().map((area) => [area, list.filter((one) => areaOf(one) === area)]);
}

/**
 * Results with those of survivors as they are where nothing was made before.
 * @param {readonly Result[]} some
 * @returns {Promise<Result[]>}
 */
async function triedAlone(some) {
	const survivors = new Set(some.filter(({ status }) => status === 'Survived').map(placeOf));
	const mutants = drawn.filter((mutant) => survivors.has(keyOf(mutant)));
	const again = mutants.length === 0 ? [] : await tryAll(mutants, values.specs, false);
	const alone = new Map(again.map((result) => [placeOf(result), result]));
	return some.map((result) => alone.get(placeOf(result)) ?? result);
}

/**
 * Runs specs once for all, then for each change.
 * @param {readonly Mutant[]} mutants
 * @param {string} spec
 * @param {boolean} together whether all are tried in one process, each on those specs that run over it; what modules do when
 * they are loaded is left out then, as `Ignored`
 * @returns {Promise<Result[]>}
 */
async function tryAll(mutants, spec, together) {
	const { Stryker } = /** @type {{ Stryker: new (options: object) => { runMutationTest(): Promise<Result[]> } }} */ (
		await importTool(modules, '@stryker-mutator/core/dist/src/index.js')
	);
	const keys = path.join(temporaryFolder('drawn'), 'keys.json');
	writeFileSync(keys, JSON.stringify(mutants.map(keyOf)));
	process.env.ARCHSPEC_DRAWN = keys;
	const all = await new Stryker({
		mutate: [...new Set(mutants.map(({ fileName }) => fileName))],
		plugins: [
			path.join(modules, '@stryker-mutator/mocha-runner/dist/src/index.js'),
			path.join(root, 'scripts/quality/drawnChecker.mjs'),
			path.join(root, 'scripts/quality/survivorReporter.mjs'),
		],
		appendPlugins: [],
		checkers: ['drawn'],
		testRunner: 'mocha',
		mochaOptions: {
			spec: [spec],
			require: [path.join(root, 'scripts/quality/mochaSetup.mjs')],
			'no-config': true,
			'no-package': true,
			'no-opts': true,
		},
		coverageAnalysis: together ? 'perTest' : 'off',
		ignoreStatic: together,
		concurrency: 1,
		// A busy machine is not to be taken for a loop without end, which Stryker tells by counting as well
		timeoutMS: 30_000,
		timeoutFactor: 4,
		dryRunTimeoutMinutes: 60,
		disableTypeChecks: false,
		ignorePatterns: ['/artifacts', '/dist', '/tsconfig*.json', '/docs/images', '/.vscode-test'],
		tempDirName: temporaryFolder('mutation'),
		reporters: ['survivors'],
		logLevel: 'error',
		allowConsoleColors: false,
	}).runMutationTest();
	return all.filter(({ status }) => status !== 'CompileError');
}

/** @param {string} area */
function specsOf(area) {
	const place = area.replace(/^src/, 'test');
	return place.endsWith('.ts') ? place.replace(/\.ts$/, '.test.ts') : `${place}/**/*.test.ts`;
}

/**
 * The key of a result: Stryker's reports count from 1, its changes from 0.
 * @param {Result} result
 */
function placeOf({ fileName, mutatorName, replacement = '', location: { start, end } }) {
	const fromZero = (/** @type {{ line: number, column: number }} */ { line, column }) => ({
		line: line - 1,
		column: column - 1,
	});
	return keyOf({ fileName, mutatorName, replacement, location: { start: fromZero(start), end: fromZero(end) } });
}

/**
 * @param {string} message
 * @returns {never}
 */
function wrongUsage(message) {
	console.error(message);
	process.exit(2);
}
