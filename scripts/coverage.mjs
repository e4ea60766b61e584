// Tells which lines and branches of src the specs of plain Node run over, by folder, and the files with the most left out:
// npm run coverage [-- FOLDER|FILE…]
//
// What only a real editor runs (src/vscode) is not measured. artifacts/coverage/index.html shows each line. Exit status: 0
// when it was measured, 1 when a spec failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './lib/files.mjs';
import { environment, node, root } from './lib/node.mjs';
import { run } from './lib/processes.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { percent } from './quality/score.mjs';
import { ensureTools } from './quality/tools.mjs';

/** @typedef {{ total: number, covered: number }} Count */
/** @typedef {{ lines: Count, branches: Count }} Coverage */

const specs =
	process.argv.length > 2
		? process.argv.slice(2)
		: ['core', 'llm', 'protocol', 'attacks', 'cli'].map((name) => `test/${name}`);
const reports = path.join(root, 'artifacts/coverage');
const modules = await ensureTools();
const measured = [
	'src/*.ts',
	...['core', 'cli', 'llm', 'mermaid', 'node', 'protocol'].map((name) => `src/${name}/**/*.ts`),
];
const unmeasured = ['**/*.d.ts', 'src/core/generated/**', 'src/extension.ts'];
const c8 = [
	path.join(modules, 'c8/bin/c8.js'),
	...['--temp-directory', temporaryFolder('coverage'), '--reports-dir', reports, '--all'],
	...['--reporter', 'json-summary', '--reporter', 'html'],
	...measured.flatMap((pattern) => ['--include', pattern]),
	...[...unmeasured, ...filesBelow('src', /\.ts$/).filter(isTypesAlone)].flatMap((pattern) => ['--exclude', pattern]),
];
const command = [node(), 'test/support/node.ts', ...specs, '--timeout', '60000'];
const code = await run(node(), [...c8, ...command], { cwd: root, env: environment() });

/** @type {Record<string, Coverage>} */
const { total, ...files } = JSON.parse(readFileSync(path.join(reports, 'coverage-summary.json'), 'utf8'));
/** @type {Map<string, { lines: Count, branches: Count }>} */
const folders = new Map();
for (const [file, coverage] of Object.entries(files)) {
	const folder = nameOf(file).split('/').slice(0, -1).slice(0, 3).join('/');
	const sum = folders.get(folder) ?? { lines: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
	for (const key of /** @type {const} */ (['lines', 'branches'])) {
		sum[key].total += coverage[key].total;
		sum[key].covered += coverage[key].covered;
	}
	folders.set(folder, sum);
}
console.log('\nlines    branches');
for (const [folder, coverage] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
	console.log(row(coverage, folder));
}
console.log('\nMost lines left out:');
const left = (/** @type {Coverage} */ { lines }) => lines.total - lines.covered;
const worst = Object.entries(files).sort(([, a], [, b]) => left(b) - left(a));
for (const [file, coverage] of worst.slice(0, 20).filter(([, one]) => left(one) > 0)) {
	console.log(row(coverage, `${nameOf(file)}, ${left(coverage)} of ${coverage.lines.total} lines`));
}
if (total !== undefined) {
	console.log(`\n${row(total, 'all')}`);
}
process.exitCode = code;

/**
 * Whether nothing of a file is there when the program runs.
 * @param {string} file
 */
function isTypesAlone(file) {
	const text = readFileSync(path.join(root, file), 'utf8');
	return !/^(?:export )?(?:default |abstract |async )?(?:const|let|function|class)\b/m.test(text);
}

/**
 * @param {Coverage} coverage
 * @param {string} name
 */
function row({ lines, branches }, name) {
	return [lines, branches].map((count) => share(count).padEnd(9)).join('') + name;
}

/** @param {Count} count */
function share({ total, covered }) {
	return percent(total === 0 ? 1 : covered / total);
}

/** @param {string} file */
function nameOf(file) {
	return path.relative(root, file).replaceAll(path.sep, '/');
}
