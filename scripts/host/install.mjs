// A real VS Code from npm alone, installed once for all checkouts with the same lockfile.
//
// No install script runs and nothing is compiled, so neither a compiler nor Node's headers are asked for. VS Code's file
// watcher and terminal come ready built; log files and the watch for a dead parent have stand-ins in plain JavaScript; the
// rest of what would be compiled (Kerberos, the agents' database, a telemetry id) is never used here.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, node, npm } from '../lib/node.mjs';
import { start, stop } from '../lib/processes.mjs';
import { withProgress } from '../lib/progress.mjs';
import { flaw, hostFolder, hostPaths, manifestFolder, stamp, standIns, weigh } from './cache.mjs';
import { alive, withLock } from './lock.mjs';

/** @typedef {import('./cache.mjs').Host} Host */

/**
 * The host, installed when it is not there and installed again when something of it is missing.
 * @returns {Promise<Host>}
 */
export async function ensureHost() {
	const folder = hostFolder();
	if (flaw(folder) === undefined) {
		return hostPaths(folder);
	}
	mkdirSync(path.dirname(folder), { recursive: true });
	return withLock(`${folder}.lock`, async () => {
		// Another run may have finished it meanwhile.
		const reason = flaw(folder);
		if (reason !== undefined) {
			await install(folder, reason);
		}
		return hostPaths(folder);
	});
}

/**
 * Installs into a folder beside the right one, which takes its place only when it is complete.
 * @param {string} folder
 * @param {string} reason
 */
async function install(folder, reason) {
	console.error(`VS Code from npm: ${reason}. Installing once into ${folder}`);
	removeLeftovers(folder);
	const unfinished = `${folder}.${process.pid}.tmp`;
	const remove = () => rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished);
	// Ctrl-C ends this process without a `finally`.
	process.on('exit', remove);
	try {
		const host = hostPaths(unfinished);
		const size = () => `${Math.round(weigh(unfinished).bytes / 1e6)} MB`;
		await withProgress('Installing VS Code from npm (about 270 MB to fetch)', () => fetchPackages(host), size);
		const versions = await verify(host);
		stamp(unfinished, versions);
		rmSync(folder, { recursive: true, force: true });
		renameSync(unfinished, folder);
		console.error(`Installed VS Code ${versions.vscode} (code-server ${versions['code-server']}).`);
	} finally {
		process.off('exit', remove);
		remove();
	}
	const left = flaw(folder);
	if (left !== undefined) {
		throw new Error(`VS Code from npm is not usable after its installation: ${left}`);
	}
}

/** @param {Host} host */
async function fetchPackages(host) {
	for (const name of ['package.json', 'package-lock.json']) {
		copyFileSync(path.join(manifestFolder, name), path.join(host.folder, name));
	}
	const quiet = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	await runNpm(['ci', ...quiet], host.folder);
	// code-server leaves VS Code's own dependencies to an install script. `npm ci` refuses its shrinkwrap, which lacks
	// one package; `npm install` keeps to it and adds that one.
	await runNpm(['install', ...quiet], host.vscode);
	await runNpm(['install', ...quiet], host.builtInExtensions);
	for (const standIn of standIns()) {
		const name = path.basename(standIn, '.cjs');
		copyFileSync(standIn, path.join(host.vscode, 'node_modules/@vscode', name, 'index.js'));
	}
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function runNpm(args, cwd) {
	const { command, args: all, options } = npm(args);
	const { code, output } = await collect(command, all, { ...options, cwd });
	if (code !== 0) {
		throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.trim()}`);
	}
}

/**
 * Makes sure that the server starts at all.
 * @param {Host} host
 * @returns {Promise<Record<string, string>>} versions of what was installed
 */
async function verify(host) {
	const nodeVersion = await collect(node(), ['--version'], {});
	const server = await collect(node(), [host.serverMain, '--version'], { env: environment() });
	const vscode = /^\d+\.\d+\.\d+\S*/m.exec(server.output)?.[0];
	if (nodeVersion.code !== 0 || server.code !== 0 || vscode === undefined) {
		throw new Error(`VS Code's server does not start:\n${nodeVersion.output}\n${server.output}`);
	}
	return {
		vscode,
		node: nodeVersion.output.trim(),
		'code-server': versionOf(path.dirname(path.dirname(path.dirname(host.codeServer)))),
		'@sparticuz/chromium': versionOf(host.chromiumPackage),
	};
}

/** @param {string} folder */
function versionOf(folder) {
	return String(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
async function collect(command, args, options) {
	const child = start(command, args, options);
	let output = '';
	child.stdout?.on('data', (data) => {
		output += data;
	});
	child.stderr?.on('data', (data) => {
		output += data;
	});
	const code = await new Promise((done) => {
		child.once('error', (error) => {
			output += error.message;
			done(1);
		});
		child.once('close', (exitCode) => done(exitCode ?? 1));
	});
	await stop(child);
	return { code, output };
}

/**
 * Removes what interrupted installations left beside the folder, as far as their npm does not still write into it.
 * @param {string} folder
 */
function removeLeftovers(folder) {
	const parent = path.dirname(folder);
	for (const name of readdirSync(parent)) {
		const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
		if (name.startsWith(`${path.basename(folder)}.`) && pid !== undefined && !alive(Number(pid))) {
			try {
				rmSync(path.join(parent, name), { recursive: true, force: true });
			} catch {
				// The next installation tries again.
			}
		}
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		console.log((await ensureHost()).folder);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
