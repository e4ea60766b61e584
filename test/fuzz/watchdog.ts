import { Worker } from 'node:worker_threads';

/** What a watched process says in its last line when it does not come to an end. */
export interface Hang {
	readonly hang: { readonly number: number; readonly name: string };
}

/** What the thread that watches is given: the number, the place of a name from 1, and the count of the work. */
export interface Watched {
	readonly state: Int32Array;
	readonly limit: number;
	readonly names: readonly string[];
}

/** Told of each piece of work before it begins. */
export interface Watchdog {
	next(number: number, name: string): void;
	stop(): void;
}

/**
 * Ends this process when one piece of its work takes longer than a limit of processor time, since nothing else can end
 * a loop or a regular expression in it: a thread looks at the clock, writes a line of JSON (`Hang`) to standard output,
 * and kills the process.
 * @param limit milliseconds of processor time
 * @param names of pieces of work
 */
export function startWatchdog(limit: number, names: readonly string[]): Watchdog {
	const state = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
	const workerData: Watched = { state, limit, names };
	const worker = new Worker(new URL('watchThread.ts', import.meta.url), { workerData, execArgv: [] });
	worker.unref();
	return {
		next(number, name) {
			Atomics.store(state, 0, number);
			Atomics.store(state, 1, names.indexOf(name) + 1);
			Atomics.add(state, 2, 1);
		},
		stop: () => void worker.terminate(),
	};
}
