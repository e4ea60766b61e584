// Child processes that never outlive this one.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
const windows = process.platform === 'win32';

/** Whether this process was told to end and is ending what it started. */
export let ending = false;

/**
 * Starts a program in a process group of its own, so that `stop` reaches whatever it starts in turn.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: !windows });
	running.add(child);
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * Ends a program started by `start`, with all its descendants; resolves when it is gone.
 * @param {ChildProcess} child
 * @param {number} [patience] milliseconds before it is killed outright
 */
export async function stop(child, patience = 3000) {
	if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		const gone = new Promise((done) => child.once('exit', done));
		signalTree(child, 'SIGTERM');
		const impatience = setTimeout(() => signalTree(child, 'SIGKILL'), patience);
		await gone;
		clearTimeout(impatience);
	}
	// The leader may be gone while some of its group linger.
	signalTree(child, 'SIGKILL');
	running.delete(child);
}

/**
 * Runs a program to its end, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not start
 */
export function run(command, args, options = {}) {
	return new Promise((done) => {
		const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
		child.once('error', (error) => {
			console.error(`${command}: ${error.message}`);
			done(1);
		});
		child.once('close', (code) => {
			running.delete(child);
			// When everything is being ended, what would come next must not begin.
			if (!ending) {
				done(code ?? 1);
			}
		});
	});
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree(child, signal) {
	if (child.pid === undefined) {
		return;
	}
	try {
		if (windows) {
			spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
		} else {
			process.kill(-child.pid, signal);
		}
	} catch {
		// The group is gone already.
	}
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, async () => {
		const code = 128 + constants.signals[signal];
		if (!ending) {
			ending = true;
			await Promise.all([...running].map((child) => stop(child)));
		}
		process.exit(code);
	});
}
process.on('exit', () => {
	for (const child of running) {
		signalTree(child, 'SIGKILL');
	}
});
