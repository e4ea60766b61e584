// Time of the extension's own activation in a real VS Code: node measure.mjs RUNS
// Prints {"clock": [{ load, activate }, …], "processor": [{ load, activate }, …]} in milliseconds, or {"problem": …} where
// no VS Code is installed.
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
	/** @type {{ clock: unknown[], processor: unknown[] }} */
	const times = { clock: [], processor: [] };
	// The first start reads files from the disk that the others find in memory
	await measure(true);
	for (let run = 0; run < runs; run++) {
		times.clock.push((await measure(true)).clock);
		times.processor.push((await measure(false)).processor);
	}
	console.log(JSON.stringify(times));
} else {
	// A measurement is no moment for an installation
	console.log(JSON.stringify({ problem: `${reason}; "npm test" installs VS Code` }));
}

/**
 * @param {boolean} byItself whether the editor activates the extension of its own accord while its window starts, as it
 * does at a user's; else it is activated when the window is there
 * @returns {Promise<{ clock: unknown, processor: unknown }>} what inHost.cjs wrote
 */
async function measure(byItself) {
	const state = temporaryFolder('activation');
	const output = path.join(state, 'output.json');
	const workspace = path.join(state, 'workspace');
	mkdirSync(path.join(workspace, 'docs/adr'), { recursive: true });
	if (byItself) {
		writeFileSync(path.join(workspace, 'docs/adr/0001-a.md'), '# 1. A\n');
	}
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
	return JSON.parse(readFileSync(output, 'utf8'));
}
