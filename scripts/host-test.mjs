// Runs the extension's specs in the extension host of a real editor: the VS Code from npm, or with --desktop one that
// @vscode/test-electron downloads. node scripts/host-test.mjs [--desktop] [--grep TEXT] [FILE…]
import { cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { ensureBrowser } from './host/browser.mjs';
import { ensureHost } from './host/install.mjs';
import { follow } from './lib/follow.mjs';
import { root } from './lib/node.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

const { values, positionals: files } = parseArgs({
	allowPositionals: true,
	options: { desktop: { type: 'boolean' }, grep: { type: 'string' } },
});
const state = temporaryFolder('host-test');
const output = path.join(state, 'output.txt');
// The editor prints hundreds of lines of its own: they are kept for when something goes wrong.
const log = path.join(root, 'artifacts/host-test.log');
mkdirSync(path.dirname(log), { recursive: true });
writeFileSync(log, '');
const editorOutput = createWriteStream(log);

// An extension that brings language models of the editor's own sort. The VS Code from npm takes one extension from its
// sources alone, and finds others where it keeps them.
const languageModels = path.join(root, 'test/fixtures/languageModels');
cpSync(languageModels, path.join(state, 'user/extensions/archspec-tests.language-models-0.0.1'), { recursive: true });

const launcher = path.join(root, 'scripts/host', process.platform === 'win32' ? 'launch.cmd' : 'launch.mjs');
// The VS Code from npm is installed before it is launched, where its progress can be seen
const host = values.desktop ? undefined : await ensureBrowser(await ensureHost());

const unfollow = follow(output, (text) => process.stdout.write(text));
let failure;
try {
	await runTests({
		...(host && { vscodeExecutablePath: launcher }),
		extensionDevelopmentPath: values.desktop ? [root, languageModels] : root,
		extensionTestsPath: path.join(root, 'dist/test/extension.cjs'),
		launchArgs: [
			workspaceCopy(),
			'--disable-extensions',
			'--disable-workspace-trust',
			`--user-data-dir=${path.join(state, 'user')}`,
			`--extensions-dir=${path.join(state, 'extensions')}`,
		],
		extensionTestsEnv: {
			ARCHSPEC_OUTPUT: output,
			// The browser that exports are printed with
			...(host && { ...host.env, CHROME_PATH: host.executablePath }),
			FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
			...(values.grep !== undefined && { ARCHSPEC_GREP: values.grep }),
			...(files.length > 0 && { ARCHSPEC_FILES: files.join('\n') }),
		},
		stdout: editorOutput,
		stderr: editorOutput,
	});
} catch (error) {
	failure = error;
}
unfollow();
if (failure !== undefined) {
	console.error(failure instanceof Error ? failure.message : failure);
	if (!existsSync(output)) {
		console.error(readFileSync(log, 'utf8').slice(-4000));
	}
	console.error(`What the editor printed: ${log}`);
	process.exitCode = 1;
}

/** The specs edit what they open: they get a copy. */
function workspaceCopy() {
	const copy = path.join(state, 'workspace');
	const original = path.join(root, 'test/fixtures/workspace');
	mkdirSync(copy);
	if (existsSync(original)) {
		cpSync(original, copy, { recursive: true });
	}
	return copy;
}
