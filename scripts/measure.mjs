// Runs archspec check over a folder of repositories and sums up what it says: how rules fare on documents of strangers.
// node scripts/measure.mjs FOLDER [--rule ID]… [--only NAME] [--sample N] [--kinds]
//
// Each sub-folder is one repository, or a snapshot of its documents with a PATHS.txt that lists every path of the
// repository, one on a line. A snapshot is mirrored into a temporary folder in which the other paths stand too, so that
// links to code find it. --rule lists the findings of a rule with their source lines, to be read one by one; --sample
// takes N of them, spread evenly; --only takes the repositories whose name holds NAME; --kinds lists documents by kind
// with a few of their paths.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/node.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/**
 * @typedef {{ path: string, rule: string, severity: string, message: string,
 *   range: { start: { line: number, character: number } } }} Finding
 * @typedef {{ documents: { path: string, kind: string }[], findings: Finding[], stats: { milliseconds: number } }} CheckReport
 */

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rule: { type: 'string', multiple: true },
		only: { type: 'string' },
		sample: { type: 'string' },
		kinds: { type: 'boolean' },
	},
});
const folder = positionals[0];
if (folder === undefined || !existsSync(folder)) {
	console.error('Usage: node scripts/measure.mjs FOLDER [--rule ID]… [--only NAME] [--sample N] [--kinds]');
	process.exit(2);
}
const cli = path.join(root, 'dist/cli.js');
if (!existsSync(cli)) {
	console.error('dist/cli.js is not there: run "npm run build".');
	process.exit(2);
}

const mirrors = temporaryFolder('measure');
// What stands in files that a snapshot lacks is not known. A NUL makes them no text, so that no rule concludes from it
const unknown = path.join(mirrors, 'unknown');
writeFileSync(unknown, '\0');

/** @type {Map<string, number>} findings of all repositories by rule and severity */
const total = new Map();
/** @type {Map<string, string[]>} paths by kind */
const byKind = new Map();
/** @type {{ repository: string, finding: Finding, source: string }[]} */
const listed = [];
let failures = 0;
for (const entry of readdirSync(folder, { withFileTypes: true })) {
	if (!entry.isDirectory() || !entry.name.includes(values.only ?? '')) {
		continue;
	}
	const place = mirror(path.join(folder, entry.name), entry.name);
	const report = check(place);
	if (typeof report === 'string') {
		failures++;
		console.log(`${entry.name}\n  FAILED: ${report}`);
		continue;
	}
	const kinds = count(report.documents.map(({ kind }) => kind));
	const rules = count(report.findings.map(({ rule, severity }) => `${rule} (${severity})`));
	console.log(`${entry.name}  ${report.documents.length} documents, ${report.stats.milliseconds.toFixed(0)} ms`);
	print('  ', kinds);
	print('    ', rules);
	for (const [rule, times] of rules) {
		total.set(rule, (total.get(rule) ?? 0) + times);
	}
	for (const { kind, path } of report.documents) {
		byKind.set(kind, [...(byKind.get(kind) ?? []), `${entry.name}/${path}`]);
	}
	for (const finding of report.findings) {
		if (values.rule?.includes(finding.rule)) {
			const lines = readFileSync(path.join(place, finding.path), 'utf8').split(/\r\n?|\n/);
			listed.push({ repository: entry.name, finding, source: lines[finding.range.start.line] ?? '' });
		}
	}
}

console.log('\nAll repositories');
print('  ', count([...byKind].flatMap(([kind, paths]) => paths.map(() => kind))));
print(
	'    ',
	[...total].sort((a, b) => b[1] - a[1]),
);
if (values.kinds) {
	for (const [kind, paths] of [...byKind].sort()) {
		console.log(
			`\n${kind}\n${sample(paths, Number(values.sample ?? 10))
				.map((one) => `  ${one}`)
				.join('\n')}`,
		);
	}
}
for (const { repository, finding, source } of sample(listed, Number(values.sample ?? listed.length))) {
	const { line, character } = finding.range.start;
	console.log(`\n${repository}/${finding.path}:${line + 1}:${character + 1}  ${finding.severity}  ${finding.rule}`);
	console.log(`  ${finding.message}\n  | ${source.slice(0, 300)}`);
}
process.exitCode = failures > 0 ? 1 : 0;

/**
 * The folder to check: a snapshot's mirror, or the repository itself.
 * @param {string} repository
 * @param {string} name
 */
function mirror(repository, name) {
	const list = path.join(repository, 'PATHS.txt');
	if (!existsSync(list)) {
		return path.resolve(repository);
	}
	const place = path.join(mirrors, 'mirror', name);
	cpSync(repository, place, { recursive: true, filter: (source) => source !== list });
	for (const file of readFileSync(list, 'utf8').split('\n')) {
		const target = path.join(place, file);
		if (file !== '' && !existsSync(target)) {
			try {
				mkdirSync(path.dirname(target), { recursive: true });
				linkSync(unknown, target);
			} catch {
				// A path that this file system can't hold stays away.
			}
		}
	}
	return place;
}

/**
 * @param {string} place
 * @returns {CheckReport | string} the report, or why there is none
 */
function check(place) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json'], {
		cwd: place,
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
	});
	// Status 2 is for files that could not be read, too; the report is there all the same
	return stdout.startsWith('{') ? JSON.parse(stdout) : `status ${status}: ${stderr.trim()}`;
}

/**
 * @param {readonly string[]} names
 * @returns {[string, number][]} most frequent first
 */
function count(names) {
	const counts = new Map();
	for (const name of names) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * @param {string} indent
 * @param {readonly [string, number][]} counts
 */
function print(indent, counts) {
	if (counts.length > 0) {
		console.log(indent + counts.map(([name, times]) => `${times} ${name}`).join(', '));
	}
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} wanted
 * @returns {T[]} that many of them at even distances
 */
function sample(list, wanted) {
	if (list.length <= wanted) {
		return [...list];
	}
	return Array.from({ length: wanted }, (_, i) => /** @type {T} */ (list[Math.floor((i * list.length) / wanted)]));
}
