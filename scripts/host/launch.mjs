#!/usr/bin/env node
// Stands in for the `code` executable where a test runner starts one: the same command line, the VS Code from npm.
//   launch.mjs [--user-data-dir=DIR] --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [FOLDER|FILE.code-workspace]
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../lib/node.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { ensureBrowser } from './browser.mjs';
import { browserArguments } from './browserArguments.mjs';
import { hangReport } from './hangReport.mjs';
import { ensureHost } from './install.mjs';
import { startTestServer } from './server.mjs';

/** A run whose specs say nothing for so long hangs, whatever else the editor prints. */
const patience = 120_000;
/** Where specs say how they went. */
const output = process.env.ARCHSPEC_OUTPUT;

const { extensions, tests, workspace, dataFolder } = parse(process.argv.slice(2));
const host = await ensureHost();
const { executablePath, env } = await ensureBrowser(host);
const server = await startTestServer(host, { dataFolder: dataFolder ?? temporaryFolder('host') });
const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
const code = await runTests();
await browser.close();
await server.stop();
process.exit(code);

/** @returns {Promise<number>} what the editor would exit with */
async function runTests() {
	let heard = Date.now();
	let said = 0;
	/** @type {(code: number) => void} */
	let exit = () => {};
	const exited = new Promise((done) => {
		exit = done;
	});
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ values) => {
		(type === 'error' ? console.error : console.log)(...values);
	});
	await page.exposeFunction('codeAutomationExit', exit);
	page.on('crash', () => exit(1));
	const watch = setInterval(async () => {
		const { size } = (output !== undefined && statSync(output, { throwIfNoEntry: false })) || { size: 0 };
		if (size !== said) {
			said = size;
			heard = Date.now();
		}
		if (Date.now() - heard > patience) {
			clearInterval(watch);
			const picture = path.join(root, 'artifacts/host-silent.png');
			mkdirSync(path.dirname(picture), { recursive: true });
			await page.screenshot({ path: picture }).catch(() => {});
			const report = await hangReport(process.pid);
			console.error(
				`No word from the specs for ${patience / 1000} s; its window: ${picture}\n${report}\n${server.log().slice(-4000)}`,
			);
			exit(3);
		}
	}, 1000);
	await page.addInitScript(answerUndo);
	await page.goto(workbenchAddress());
	const result = await exited;
	clearInterval(watch);
	return result;
}

/**
 * The editor asks a person whether to undo in all files; a spec can't answer, so that the window answers by itself: yes.
 * It was asked from outside every 100 ms, which took a tenth of the processor time of all.
 */
function answerUndo() {
	/** @typedef {{ readonly textContent: string | null, click(): void }} Button */
	const { document } = /** @type {{ document: { querySelectorAll(selector: string): Iterable<Button> } }} */ (
		/** @type {unknown} */ (globalThis)
	);
	setInterval(() => {
		for (const button of document.querySelectorAll('.monaco-dialog-box .monaco-button')) {
			if (/^Undo in \d+ Files$/.test(button.textContent?.trim() ?? '')) {
				button.click();
			}
		}
	}, 100);
}

function workbenchAddress() {
	const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${server.port}${urlPath(file)}`;
	const payload = [
		...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
		['extensionTestsPath', remote(tests)],
		['skipWelcome', 'true'],
	];
	const query = new URLSearchParams({ payload: JSON.stringify(payload) });
	if (workspace !== undefined) {
		query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', urlPath(workspace));
	}
	return `${server.address}/?${query}`;
}

/** @param {string} file */
function urlPath(file) {
	const absolute = path.resolve(file).replaceAll(path.sep, '/');
	return absolute.startsWith('/') ? absolute : `/${absolute}`;
}

/** @param {readonly string[]} args of which those for a desktop's window are ignored */
function parse(args) {
	const valuesOf = (/** @type {string} */ name) =>
		args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
	const [testsPath] = valuesOf('extensionTestsPath');
	if (testsPath === undefined) {
		console.error('--extensionTestsPath is missing.');
		process.exit(2);
	}
	return {
		extensions: valuesOf('extensionDevelopmentPath'),
		tests: testsPath,
		workspace: args.find((arg) => !arg.startsWith('-')),
		dataFolder: valuesOf('user-data-dir')[0],
	};
}
