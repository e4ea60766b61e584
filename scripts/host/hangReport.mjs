// What a process of Node does that says nothing more: where its code is, by the inspector that every Node has.
import { extensionHost, wakeInspector } from './inspector.mjs';

/** Milliseconds to wait for the answers. */
const patience = 5000;

/**
 * The stack of the extension host below a process of this machine; it is asked three times, since one that idles and one
 * that runs in circles look alike once.
 * @param {number} ancestor id of a process
 * @returns {Promise<string>} lines for a person; why there is none, where there is none
 */
export async function hangReport(ancestor) {
	try {
		const host = extensionHost(ancestor);
		if (!host) {
			return 'There is no extension host any more.';
		}
		const address = await wakeInspector(host.pid);
		return `The extension host (${host.usage} % of a processor) is in:\n${await stacks(address)}`;
	} catch (error) {
		return `What the extension host does could not be seen: ${error instanceof Error ? error.message : error}`;
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
