// The extension host of an editor that this machine runs, and the inspector that every Node has.
import { execFileSync } from 'node:child_process';

/** Milliseconds to wait for the inspector: a host that has just begun answers nobody for seconds on a busy machine. */
const patience = 20_000;
const inspector = 'http://127.0.0.1:9229/json';

/**
 * The extension host below a process, with its share of a processor in percent; undefined where there is none.
 * @param {number} ancestor id of a process
 */
export function extensionHost(ancestor) {
	return descendants(ancestor).find(({ command }) => command.includes('--type=extensionHost'));
}

/**
 * Wakes the inspector of a process of Node. All of them listen at one port: while another one has it, this one is asked
 * again, and the address can be that of the other one.
 * @param {number} pid
 * @returns {Promise<string>} address of its socket
 */
export async function wakeInspector(pid) {
	for (const start = Date.now(); ; ) {
		process.kill(pid, 'SIGUSR1');
		try {
			const [target] = /** @type {{ webSocketDebuggerUrl: string }[]} */ (await (await fetch(inspector)).json());
			if (target) {
				return target.webSocketDebuggerUrl;
			}
		} catch (error) {
			if (Date.now() - start > patience) {
				throw error;
			}
		}
		await new Promise((resume) => setTimeout(resume, 200));
	}
}

/** @param {number} ancestor */
function descendants(ancestor) {
	const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,pcpu=,args='], { encoding: 'utf8' }).trim().split('\n');
	const all = lines.map((line) => {
		const [pid, parent, usage, ...command] = line.trim().split(/\s+/);
		return { pid: Number(pid), parent: Number(parent), usage, command: command.join(' ') };
	});
	const known = new Set([ancestor]);
	for (let size = 0; size !== known.size; ) {
		size = known.size;
		for (const { pid, parent } of all) {
			if (known.has(parent)) {
				known.add(pid);
			}
		}
	}
	return all.filter(({ pid }) => known.has(pid));
}
