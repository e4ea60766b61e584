// Compares our verdicts on specs and changes with those of OpenSpec's own command.
// node scripts/openspecVerdicts.mjs FOLDER --openspec PATH
//
// FOLDER, or each of its sub-folders, holds a folder `openspec`. PATH is the file bin/openspec.js of the npm package
// @fission-ai/openspec, installed wherever you like: it is compared with, and no part of this project. It runs on a
// temporary copy. What both find in each spec and change is valid or not; differences are listed with the findings of
// both sides, and the exit status is 1 when there are any.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultConfig } from '../src/core/config.ts';
import { builtinKinds } from '../src/core/generated/kinds.ts';
import { KindRegistry } from '../src/core/kinds/kindRegistry.ts';
import { rules } from '../src/core/rules/index.ts';
import { SpecIndex } from '../src/core/workspace/specIndex.ts';
import { NodeWorkspace } from '../src/node/nodeWorkspace.ts';
import { temporaryFolder } from './lib/temporary.mjs';

/** @typedef {{ valid: boolean, says: string[] }} Verdict */
/** @typedef {{ id: string, type: string, valid: boolean, issues: { level: string, path: string, message: string }[] }} Item */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { openspec: { type: 'string' } } });
const folder = positionals[0];
const command = values.openspec;
if (folder === undefined || command === undefined || !existsSync(folder) || !existsSync(command)) {
	console.error('Usage: node scripts/openspecVerdicts.mjs FOLDER --openspec …/@fission-ai/openspec/bin/openspec.js');
	process.exit(2);
}

const own = rules.filter(({ id }) => id.startsWith('openspec/'));
const repositories = existsSync(path.join(folder, 'openspec'))
	? [folder]
	: readdirSync(folder)
			.map((name) => path.join(folder, name))
			.filter((one) => existsSync(path.join(one, 'openspec')));
for (const repository of repositories) {
	const copy = path.join(temporaryFolder('openspec'), 'repository');
	mkdirSync(copy);
	cpSync(path.join(repository, 'openspec'), path.join(copy, 'openspec'), { recursive: true });
	const theirs = theirVerdicts(copy);
	const ours = await ourVerdicts(copy);
	let same = 0;
	for (const [item, verdict] of theirs) {
		// Without a finding there is nothing wrong
		const { valid, says } = ours.get(item) ?? { valid: true, says: [] };
		if (valid === verdict.valid) {
			same++;
		} else {
			process.exitCode = 1;
			console.log(`${repository}: ${item} is ${verdict.valid ? 'valid' : 'invalid'} for OpenSpec, and not for us`);
			console.log(
				[...verdict.says.map((one) => `  OpenSpec: ${one}`), ...says.map((one) => `  we: ${one}`)].join('\n'),
			);
		}
	}
	const failed = [...theirs.values()].filter(({ valid }) => !valid).length;
	console.log(`${repository}: ${theirs.size} specs and changes, ${failed} of them invalid, ${same} verdicts the same`);
}

/** @param {string} root @returns {Map<string, Verdict>} */
function theirVerdicts(root) {
	const { stdout } = spawnSync(process.execPath, [String(command), 'validate', '--all', '--json'], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, OPENSPEC_TELEMETRY: '0', DO_NOT_TRACK: '1' },
		maxBuffer: 1e9,
	});
	const items = /** @type {Item[]} */ (JSON.parse(stdout).items);
	return new Map(
		items.map(({ id, type, valid, issues }) => [
			`${type} ${id}`,
			{ valid, says: issues.map(({ level, path, message }) => `${level} ${path} ${message}`) },
		]),
	);
}

/** @param {string} root @returns {Promise<Map<string, Verdict>>} */
async function ourVerdicts(root) {
	const workspace = new NodeWorkspace(root);
	const index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules: own });
	await index.load();
	/** @type {Map<string, Verdict>} */
	const verdicts = new Map();
	for (const { facts } of index.documents()) {
		const place = facts.openSpec?.place;
		const item = place && (place.type === 'spec' ? `spec ${place.capability}` : `change ${place.change}`);
		if (item) {
			const verdict = verdicts.get(item) ?? { valid: true, says: [] };
			for (const { severity, rule, range, message } of index.findings(facts.path)) {
				verdict.valid &&= severity !== 'error';
				verdict.says.push(`${severity} ${rule} ${facts.path}:${range.start.line + 1} ${message}`);
			}
			verdicts.set(item, verdict);
		}
	}
	return verdicts;
}
