// The thread of a watchdog: it sees whether the work of its process goes on, by processor time of the process.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Hang, Watched } from './watchdog.ts';

const { state, limit, names } = workerData as Watched;
let count = 0;
let begun = 0;

setInterval(() => {
	const { user, system } = process.cpuUsage();
	const now = (user + system) / 1000;
	const current = Atomics.load(state, 2);
	if (current !== count) {
		count = current;
		begun = now;
	} else if (count > 0 && now - begun > limit) {
		const name = names[Atomics.load(state, 1) - 1] ?? '';
		const hang: Hang = { hang: { number: Atomics.load(state, 0), name } };
		writeSync(1, `${JSON.stringify(hang)}\n`);
		process.kill(process.pid, 'SIGKILL');
	}
}, 200);
