// Where the VS Code host lives, and how to tell that all of it is there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the manifest and the lockfile that name the host's packages. */
export const manifestFolder = fileURLToPath(new URL('.', import.meta.url));

const stampName = 'complete.json';

/** @typedef {{ files: number, bytes: number }} Weight */

/** The user's folder for things that can be had again. */
export function userCache() {
	switch (process.platform) {
		case 'darwin':
			return path.join(homedir(), 'Library/Caches');
		case 'win32':
			return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local');
		default:
			return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
	}
}

/** Files that replace the entry of the @vscode package they are named after. */
export function standIns() {
	const folder = path.join(manifestFolder, 'stand-ins');
	return readdirSync(folder).map((name) => path.join(folder, name));
}

/** Folder of the host for this lockfile and platform: another lockfile has a folder of its own. */
export function hostFolder() {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
	for (const file of [path.join(manifestFolder, 'package-lock.json'), ...standIns()]) {
		hash.update(readFileSync(file));
	}
	return path.join(userCache(), 'archspec', `vscode-host-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * Paths inside a host.
 * @param {string} folder
 */
export function hostPaths(folder) {
	const modules = path.join(folder, 'node_modules');
	const codeServer = path.join(modules, 'code-server');
	return {
		folder,
		/** VS Code's server and web workbench. */
		serverMain: path.join(codeServer, 'lib/vscode/out/server-main.js'),
		/** The same with settings of a user's own and an extension to install. */
		codeServer: path.join(codeServer, 'out/node/entry.js'),
		vscode: path.join(codeServer, 'lib/vscode'),
		builtInExtensions: path.join(codeServer, 'lib/vscode/extensions'),
		chromiumPackage: path.join(modules, '@sparticuz/chromium'),
		chromium: path.join(folder, 'chromium'),
	};
}

/** @typedef {ReturnType<typeof hostPaths>} Host */

/**
 * Counts what lies below a folder, be it changing meanwhile. 10,000 files take about 50 ms.
 * @param {string} folder
 * @returns {Weight}
 */
export function weigh(folder) {
	const weight = { files: 0, bytes: 0 };
	/** @param {string} below */
	const add = (below) => {
		for (const entry of readdirSync(below, { withFileTypes: true })) {
			const entryPath = path.join(below, entry.name);
			try {
				if (entry.isDirectory()) {
					add(entryPath);
				} else if (entry.isFile()) {
					weight.bytes += statSync(entryPath).size;
					weight.files++;
				}
			} catch {
				// Gone since it was listed.
			}
		}
	};
	if (existsSync(folder)) {
		add(folder);
	}
	return weight;
}

/**
 * Notes that everything in a folder is in place. Written last, read by `flaw`.
 * @param {string} folder
 * @param {Record<string, string>} versions
 */
export function stamp(folder, versions) {
	const note = { ...weigh(path.join(folder, 'node_modules')), versions };
	writeFileSync(path.join(folder, stampName), `${JSON.stringify(note, null, '\t')}\n`);
}

/**
 * What keeps a host from being used, or nothing.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function flaw(folder) {
	if (!existsSync(folder)) {
		return 'not installed';
	}
	let note;
	try {
		note = JSON.parse(readFileSync(path.join(folder, stampName), 'utf8'));
	} catch {
		return 'its installation was not finished';
	}
	const paths = hostPaths(folder);
	for (const file of [paths.serverMain, paths.codeServer, paths.chromiumPackage]) {
		if (!existsSync(file)) {
			return `${path.relative(folder, file)} is gone`;
		}
	}
	const { files, bytes } = weigh(path.join(folder, 'node_modules'));
	if (files !== note.files || bytes !== note.bytes) {
		return `${files} files of ${bytes} bytes where ${note.files} of ${note.bytes} were installed`;
	}
	return undefined;
}
