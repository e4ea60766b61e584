// Tries every operation on decision records on a copy of some repositories, and gives a reason for each line it changes.
// node scripts/adrDiffs.mjs FOLDER [--verbose]
//
// FOLDER is a repository or holds some. Each record gets other statuses, links, a title and a number, and takes the
// place of another; each index page is brought up to date. Lines that nothing permits are listed, and the exit status is
// 1 when there are any. With --verbose all lines are.
import { chmodSync, cpSync, existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { trials } from '../test/support/recordTrials.ts';
import { temporaryFolder } from './lib/temporary.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
	console.error('Usage: node scripts/adrDiffs.mjs FOLDER [--verbose]');
	process.exit(2);
}

const copies = temporaryFolder('adr-diffs');
/** A folder of repositories has no documents of its own, or says what they are. */
const isOne = existsSync(path.join(folder, '.git')) || existsSync(path.join(folder, '.archspec.yaml'));
const repositories = isOne
	? [folder]
	: readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => path.join(folder, name));
for (const repository of repositories) {
	await tryOut(repository);
}

/** @param {string} repository */
async function tryOut(repository) {
	const copy = path.join(copies, path.basename(repository));
	cpSync(repository, copy, { recursive: true, filter: (source) => !/(?:^|[\\/])(?:\.git|node_modules)$/.test(source) });
	// What may only be read may be changed in the copy
	chmodSync(copy, 0o755);
	for (const { name, parentPath } of readdirSync(copy, { recursive: true, withFileTypes: true })) {
		chmodSync(path.join(parentPath, name), 0o755);
	}
	const logs = new Set();
	/** @type {Map<string, number>} */
	const reasons = new Map();
	let [operations, refusals, refused] = [0, 0, 0];
	/** @type {Map<string, number>} */
	const kinds = new Map();
	for await (const { log, operation, lines, refusal } of trials(realpathSync(copy))) {
		logs.add(log);
		operations++;
		refusals += refusal === undefined ? 0 : 1;
		const kind = operation.split(' ', 1)[0] ?? '';
		kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		if (values.verbose && refusal !== undefined) {
			console.log(`${repository}: ${operation}: ${refusal}`);
		}
		for (const { path: file, line, reason } of lines) {
			reasons.set(reason ?? 'refused', (reasons.get(reason ?? 'refused') ?? 0) + 1);
			refused += reason === undefined ? 1 : 0;
			if (values.verbose || reason === undefined) {
				console.log(`${repository}: ${operation}\n  ${file}\n  ${line}\n  ${reason ?? 'NOTHING PERMITS THIS'}`);
			}
		}
	}
	if (operations > 0) {
		const changed = [...reasons.values()].reduce((sum, count) => sum + count, 0);
		const counted = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason} ${count}`);
		const tried = [...kinds].map(([kind, count]) => `${kind} ${count}`);
		console.log(
			`${repository}: ${logs.size} logs, ${operations} operations (${tried.join(', ')}), ${refusals} not possible`,
		);
		console.log(`  ${changed} lines changed, ${refused} refused: ${counted.join('; ')}`);
	}
	if (refused > 0) {
		process.exitCode = 1;
	}
}
