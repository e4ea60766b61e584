// Which Node and which npm the scripts run.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** VS Code's server asks for it, and it runs TypeScript as it stands. */
const neededMajor = 24;

/**
 * Path of a Node that is new enough: this one, or the one among the development dependencies.
 * @returns {string}
 */
export function node() {
	if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
		return process.execPath;
	}
	const own = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (!existsSync(own)) {
		throw new Error(
			`Node ${neededMajor} is not there, and this is ${process.version}. Run "npm ci"; if install scripts are switched off, "npm rebuild node".`,
		);
	}
	return own;
}

/**
 * Command line that runs npm under `node()`.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], options: import('node:child_process').SpawnOptions }}
 */
export function npm(args) {
	const options = { env: environment() };
	const cli = process.env.npm_execpath;
	if (cli && path.basename(cli) === 'npm-cli.js') {
		return { command: node(), args: [cli, ...args], options };
	}
	return { command: 'npm', args: [...args], options: { ...options, shell: process.platform === 'win32' } };
}

/**
 * What a program that we start must not inherit: a surrounding `npm run` speaks of this project, while a nested npm is
 * about another; a surrounding VS Code would be asked to open what ours is to serve; PORT would move our server.
 */
const notInherited =
	/^(?:npm_(?:package_|lifecycle_|command$|config_local_prefix$)|VSCODE_|ELECTRON_|CODE_SERVER_|PORT$)/;

/**
 * This process's environment with `node()` first on PATH, cleared of what would mislead a program that we start.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
	/** @type {NodeJS.ProcessEnv} */
	const env = {};
	for (const [name, value] of Object.entries(process.env)) {
		if (!notInherited.test(name)) {
			env[name] = value;
		}
	}
	const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	env[pathName] = [path.dirname(node()), env[pathName]].filter(Boolean).join(path.delimiter);
	return env;
}

/**
 * Path of a tool among the development dependencies, to be run by `node()`.
 * @param {string} file below node_modules
 */
export function tool(file) {
	return path.join(root, 'node_modules', file);
}
