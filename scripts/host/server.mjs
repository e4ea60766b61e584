// VS Code's server and workbench at an address of this machine's alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environment, node } from '../lib/node.mjs';
import { ending, start, stop } from '../lib/processes.mjs';

/** @typedef {import('./cache.mjs').Host} Host */
/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} address
 * @property {() => string} log what it has printed
 * @property {Promise<void>} ended when it ends of itself
 * @property {() => Promise<void>} stop
 */

const patience = 60_000;

/** What a person who wants to see one extension, offline, would set. */
export const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
	'remote.autoForwardPorts': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * The server alone, which can run an extension's tests.
 * @param {Host} host
 * @param {{ dataFolder: string, env?: NodeJS.ProcessEnv }} options
 */
export function startTestServer(host, { dataFolder, env }) {
	// Specs are about a folder that a person trusts; the desktop is told so by `--disable-workspace-trust`.
	writeSettingsFile(path.join(dataFolder, 'data/User'), {
		...quietSettings,
		'security.workspace.trust.enabled': false,
	});
	const args = [
		host.serverMain,
		...['--host', '127.0.0.1', '--port', '0'],
		...['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'],
		...['--telemetry-level', 'off', '--server-data-dir', dataFolder],
	];
	return serve(args, /Extension host agent listening on (\d+)/, env);
}

/**
 * The server as a person has it: with settings, and with extensions installed from packages.
 * @param {Host} host
 * @param {{ stateFolder: string, settings?: Record<string, unknown>, trust?: boolean, port?: number }} options
 *   `trust: false` opens folders in Restricted Mode
 */
export function startUserServer(host, { stateFolder, settings = {}, trust = true, port = 0 }) {
	const state = userState(stateFolder);
	writeSettings(stateFolder, settings);
	const args = [
		host.codeServer,
		...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--config', state.config],
		...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
		...(trust ? ['--disable-workspace-trust'] : []),
		...state.args,
	];
	return serve(args, /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/);
}

/**
 * Installs a packaged extension for `startUserServer`.
 * @param {Host} host
 * @param {{ stateFolder: string, vsix: string }} options
 */
export async function installExtension(host, { stateFolder, vsix }) {
	const { config, args } = userState(stateFolder);
	const child = start(node(), [host.codeServer, '--config', config, ...args, '--install-extension', vsix], {
		env: environment(),
	});
	const log = collect(child);
	const code = await new Promise((done) => {
		child.once('error', () => done(1));
		child.once('close', done);
	});
	await stop(child);
	if (code !== 0 || !log().includes('was successfully installed')) {
		throw new Error(`${vsix} could not be installed:\n${log()}`);
	}
}

/**
 * The settings of the user whom `startUserServer` serves. A window that is open sees them when it is reloaded.
 * @param {string} stateFolder
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(stateFolder, settings) {
	writeSettingsFile(path.join(stateFolder, 'user/User'), { ...quietSettings, ...settings });
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettingsFile(folder, settings) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'settings.json'), `${JSON.stringify(settings, null, '\t')}\n`);
}

/** @param {string} stateFolder */
function userState(stateFolder) {
	const user = path.join(stateFolder, 'user');
	const extensions = path.join(stateFolder, 'extensions');
	mkdirSync(user, { recursive: true });
	mkdirSync(extensions, { recursive: true });
	const config = path.join(stateFolder, 'config.yaml');
	writeFileSync(config, 'cert: false\n');
	return { config, args: ['--user-data-dir', user, '--extensions-dir', extensions] };
}

/**
 * @param {readonly string[]} args
 * @param {RegExp} up what the server prints when it listens, with the port
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Server>}
 */
async function serve(args, up, env = {}) {
	const child = start(node(), args, { env: { ...environment(), ...env } });
	const log = collect(child);
	const port = await new Promise((done, fail) => {
		const give = (/** @type {string} */ why) => fail(new Error(`VS Code's server ${why}:\n${log().slice(-4000)}`));
		const limit = setTimeout(() => give('did not come up'), patience);
		const look = () => {
			const found = up.exec(log())?.[1];
			if (found !== undefined) {
				clearTimeout(limit);
				done(Number(found));
			}
		};
		child.stdout?.on('data', look);
		child.once('error', (error) => give(`did not start (${error.message})`));
		child.once('exit', (code) => {
			clearTimeout(limit);
			give(`ended with ${code}`);
		});
	}).catch(async (error) => {
		await stop(child);
		throw error;
	});
	/** @type {Promise<void>} */
	const ended = new Promise((done) => {
		child.once('exit', () => {
			if (!ending) {
				done();
			}
		});
	});
	return { port, address: `http://127.0.0.1:${port}`, log, ended, stop: () => stop(child) };
}

/**
 * Keeps what a program prints.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => string}
 */
function collect(child) {
	let text = '';
	child.stdout?.on('data', (data) => {
		text += data;
	});
	child.stderr?.on('data', (data) => {
		text += data;
	});
	return () => text;
}
