import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's own browser, where there is one. It outlives this process: it is theirs.
 * @param {string} address
 */
export function openBrowser(address) {
	const [command, ...args] = opener();
	if (command === undefined) {
		return;
	}
	const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
	// Without a browser the printed address is enough.
	child.on('error', () => {});
	child.unref();
}

/** @returns {string[]} */
function opener() {
	switch (process.platform) {
		case 'darwin':
			return ['open'];
		case 'win32':
			// The empty word is the title of the window, which `start` takes from its first quoted argument.
			return ['cmd', '/c', 'start', '""'];
		default:
			return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : [];
	}
}
