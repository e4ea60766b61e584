// Time of the extension's own activation in a real VS Code: node measure.mjs RUNS
// Prints {"milliseconds": [[load, activate], …]}, or {"problem": …} where no VS Code is installed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { ensureBrowser } from '../../../scripts/host/browser.mjs';
import { flaw, hostFolder } from '../../../scripts/host/cache.mjs';
import { ensureHost } from '../../../scripts/host/install.mjs';
import { root } from '../../../scripts/lib/node.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const runs = Number(process.argv[2] ?? 3);
const reason = flaw(hostFolder());
if (reason === undefined) {
	await ensureBrowser(await ensureHost());
	const milliseconds = [];
	for (let run = 0; run < runs; run++) {
		milliseconds.push(await measure());
	}
	console.log(JSON.stringify({ milliseconds }));
} else {
	// A measurement is no moment for an installation
	console.log(JSON.stringify({ problem: `${reason}; "npm test" installs VS Code` }));
}

/** @returns {Promise<[number, number]>} load and activate, in milliseconds */
async function measure() {
	const state = temporaryFolder('activation');
	const output = path.join(state, 'output.json');
	const workspace = path.join(state, 'workspace');
	// One document, so that the editor activates the extension by itself, as it does at a user's
	mkdirSync(path.join(workspace, 'docs/adr'), { recursive: true });
	writeFileSync(path.join(workspace, 'docs/adr/0001-a.md'), '# 1. A\n');
	await runTests({
		vscodeExecutablePath: path.join(root, 'scripts/host', process.platform === 'win32' ? 'launch.cmd' : 'launch.mjs'),
		extensionDevelopmentPath: root,
		extensionTestsPath: path.join(import.meta.dirname, 'inHost.cjs'),
		launchArgs: [
			workspace,
			'--disable-extensions',
			`--user-data-dir=${path.join(state, 'user')}`,
			`--extensions-dir=${path.join(state, 'extensions')}`,
		],
		extensionTestsEnv: { ARCHSPEC_OUTPUT: output },
		// The editor prints hundreds of lines of its own
		stdout: nowhere,
		stderr: nowhere,
	});
	if (!existsSync(output)) {
		throw new Error('VS Code ended without a measurement');
	}
	const { load, activate } = JSON.parse(readFileSync(output, 'utf8'));
	return [load, activate];
}
