// What a process of Node does that says nothing more: where its code is, by the inspector that every Node has.
import { execFileSync } from 'node:child_process';

/** Milliseconds to wait for the inspector and for each answer. */
const patience = 5000;
const inspector = 'http://127.0.0.1:9229/json';

/**
 * The stack of the extension host below a process of this machine; it is asked three times, since one that idles and one
 * that runs in circles look alike once.
 * @param {number} ancestor id of a process
 * @returns {Promise<string>} lines for a person; why there is none, where there is none
 */
export async function hangReport(ancestor) {
	try {
		const host = descendants(ancestor).find(({ command }) => command.includes('--type=extensionHost'));
		if (!host) {
			return 'There is no extension host any more.';
		}
		process.kill(host.pid, 'SIGUSR1');
		const address = await inspectorAddress();
		return `The extension host (${host.usage} % of a processor) is in:\n${await stacks(address)}`;
	} catch (error) {
		return `What the extension host does could not be seen: ${error instanceof Error ? error.message : error}`;
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

async function inspectorAddress() {
	for (const start = Date.now(); ; ) {
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

/**
 * @param {string} address of an inspector
 * @returns {Promise<string>}
 */
function stacks(address) {
	return new Promise((resolve) => {
		/** @type {string[]} */
		const found = [];
		const socket = new WebSocket(address);
		let id = 0;
		const send = (/** @type {string} */ method) => socket.send(JSON.stringify({ id: ++id, method }));
		const end = () => {
			socket.close();
			resolve(found.join('\n---\n') || 'no code of JavaScript: it waits, or the inspector gets no answer');
		};
		const limit = setTimeout(end, patience);
		socket.onopen = () => {
			send('Debugger.enable');
			send('Debugger.pause');
		};
		socket.onmessage = ({ data }) => {
			const { method, params } = JSON.parse(String(data));
			if (method === 'Debugger.paused') {
				found.push(params.callFrames.map(describe).join('\n'));
				send('Debugger.resume');
				if (found.length < 3) {
					setTimeout(() => send('Debugger.pause'), 300);
				} else {
					clearTimeout(limit);
					end();
				}
			}
		};
	});
}

/** @param {{ functionName: string, url: string, location: { lineNumber: number, columnNumber: number } }} frame */
function describe({ functionName, url, location }) {
	return `  ${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${location.lineNumber + 1}:${location.columnNumber + 1}`;
}
