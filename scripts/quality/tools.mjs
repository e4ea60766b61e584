// The tools of mutation testing and coverage, installed once for all checkouts with the same lockfile. They are fetched
// by those who measure: `npm ci` and the tests do without them.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { userCache } from '../host/cache.mjs';
import { withLock } from '../host/lock.mjs';
import { npm } from '../lib/node.mjs';
import { run } from '../lib/processes.mjs';

const manifestFolder = fileURLToPath(new URL('.', import.meta.url));
const manifests = ['package.json', 'package-lock.json'];

/**
 * The folder of the installed packages.
 * @returns {Promise<string>}
 */
export async function ensureTools() {
	const hash = createHash('sha256');
	for (const name of manifests) {
		hash.update(readFileSync(path.join(manifestFolder, name)));
	}
	const folder = path.join(userCache(), 'archspec', `quality-${hash.digest('hex').slice(0, 12)}`);
	mkdirSync(path.dirname(folder), { recursive: true });
	await withLock(`${folder}.lock`, async () => {
		if (!existsSync(folder)) {
			await install(folder);
		}
	});
	return path.join(folder, 'node_modules');
}

/**
 * Installs into a folder beside the right one, which gets its name only when it is complete.
 * @param {string} folder
 */
async function install(folder) {
	const unfinished = `${folder}.tmp`;
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished);
	for (const name of manifests) {
		copyFileSync(path.join(manifestFolder, name), path.join(unfinished, name));
	}
	console.error(`Installing the tools once into ${folder} (about 80 MB)`);
	const { command, args, options } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	if ((await run(command, args, { ...options, cwd: unfinished })) !== 0) {
		rmSync(unfinished, { recursive: true, force: true });
		throw new Error('The tools could not be installed: npm ci failed.');
	}
	renameSync(unfinished, folder);
}

/**
 * Imports a module of an installed tool.
 * @param {string} modules as `ensureTools` gives it
 * @param {string} file below it
 * @returns {Promise<unknown>}
 */
export function importTool(modules, file) {
	return import(pathToFileURL(path.join(modules, file)).href);
}
