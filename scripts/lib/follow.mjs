import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/**
 * Shows what other processes append to a file, as it comes.
 * @param {string} file
 * @param {(text: Buffer) => void} show
 * @returns {() => void} shows the rest and ends
 */
export function follow(file, show) {
	let position = 0;
	const buffer = Buffer.alloc(65_536);
	const read = () => {
		if (!existsSync(file)) {
			return;
		}
		const handle = openSync(file, 'r');
		for (;;) {
			const length = readSync(handle, buffer, 0, buffer.length, position);
			if (length === 0) {
				break;
			}
			position += length;
			show(Buffer.from(buffer.subarray(0, length)));
		}
		closeSync(handle);
	};
	const timer = setInterval(read, 100);
	return () => {
		clearInterval(timer);
		read();
	};
}
