// One installation at a time, between processes.
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** A holder touches its lock every few seconds; one that has not for this long is gone, whoever has its number now. */
const staleAfter = 60_000;

/**
 * Runs a task while no other process holds the lock. A lock left by a process that died is taken over. Two that take
 * over in the same instant may both go on: what they do must bear that.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(file, task) {
	let told = false;
	while (!take(file)) {
		const holder = holderOf(file);
		if (!alive(holder) || untouched(file)) {
			rmSync(file, { force: true });
			continue;
		}
		if (!told) {
			console.error(`Another run (process ${holder}) is installing; waiting for it.`);
			told = true;
		}
		await new Promise((done) => setTimeout(done, 500));
	}
	const release = () => rmSync(file, { force: true });
	process.on('exit', release);
	const heartbeat = setInterval(() => touch(file), 5000);
	try {
		return await task();
	} finally {
		clearInterval(heartbeat);
		process.off('exit', release);
		release();
	}
}

/**
 * The lock appears with its holder's number already inside, so that nobody reads it half written.
 * @param {string} file
 */
function take(file) {
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, file);
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
			throw error;
		}
		return false;
	} finally {
		rmSync(own, { force: true });
	}
}

/** @param {string} file */
function touch(file) {
	try {
		utimesSync(file, new Date(), new Date());
	} catch {
		// Taken over: the task bears that.
	}
}

/** @param {string} file */
function untouched(file) {
	try {
		return Date.now() - statSync(file).mtimeMs > staleAfter;
	} catch {
		return false;
	}
}

/**
 * @param {string} file
 * @returns {number} NaN when there is no holder to be read
 */
function holderOf(file) {
	try {
		return Number.parseInt(readFileSync(file, 'utf8'), 10);
	} catch {
		return Number.NaN;
	}
}

/**
 * Whether a process of that number runs.
 * @param {number} pid
 */
export function alive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
