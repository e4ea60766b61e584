// Loaded before a program (node --import): its disk fails at one moment. ARCHSPEC_FAULT is "kill N" or "full N": at the
// N-th change of the disk half of what is to be written is written, and then the process is killed as by SIGKILL, or the
// change fails as on a full disk. "full" counts what needs room alone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [fault, moment] = (process.env.ARCHSPEC_FAULT ?? '').split(' ');
let left = Number(moment);

const writes = new Set(['writeFile', 'mkdir', 'link']);
const changes = [...writes, 'rename', 'rm', 'rmdir', 'chmod', 'chown', 'ftruncate'];
/** So that what is written by halves is not counted again by what writes it. */
let within = false;

for (const name of changes) {
	const synchronous = /** @type {keyof typeof fs} */ (`${name}Sync`);
	Object.assign(fs, { [synchronous]: failing(name, fs[synchronous]) });
	const promised = /** @type {keyof typeof fs.promises} */ (name);
	if (promised in fs.promises) {
		Object.assign(fs.promises, { [promised]: failing(name, fs.promises[promised]) });
	}
}
syncBuiltinESMExports();

/**
 * @param {string} name
 * @param {(...args: unknown[]) => unknown} original
 */
function failing(name, original) {
	return (/** @type {unknown[]} */ ...args) => {
		if (within || (fault === 'full' && !writes.has(name)) || --left !== 0) {
			return original(...args);
		}
		if (name === 'writeFile') {
			const bytes = Buffer.from(/** @type {string | Uint8Array} */ (args[1]));
			within = true;
			fs.writeFileSync(args[0], bytes.subarray(0, bytes.length >> 1), args[2]);
			within = false;
		}
		if (fault === 'kill') {
			process.kill(process.pid, 'SIGKILL');
		}
		throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
	};
}
