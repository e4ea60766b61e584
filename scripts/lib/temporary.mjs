// Folders that are gone when the process is.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// Loaded first, so that at exit the programs that use the folders are ended before the folders go.
import './processes.mjs';

/**
 * Makes an empty folder that is removed when this process ends.
 * @param {string} name
 * @returns {string}
 */
export function temporaryFolder(name) {
	const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `archspec-${name}-`));
	process.on('exit', () => {
		try {
			rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		} catch {
			// A leftover in the temporary folder is no reason to fail.
		}
	});
	return folder;
}
