// What the editor's file system does not do: it tells whether a file may be written only after it has failed, and it
// empties a file before it writes it, which leaves nothing of it where the disk is full or the process is killed.
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { replaceFile } from './wholeFile.ts';

/**
 * Whether a file may be written, by its mode and by what the system lets this process do. Nothing of the file is touched.
 * Whoever may write everything is told too: its owner said that it is not to be written.
 */
export function isWritable(file: string): boolean {
	try {
		accessSync(file, constants.W_OK);
		return (statSync(file).mode & 0o222) !== 0;
	} catch {
		return false;
	}
}

/**
 * Replaces the content of a file, all at once: whatever happens meanwhile, it has its old content or the new one. Mode and
 * owner stay, and a symbolic link stays one.
 * @returns false where there is no such file
 * @throws the system's error
 */
export function replaceContent(file: string, content: Uint8Array): boolean {
	if (!existsSync(file)) {
		return false;
	}
	if (!isWritable(file)) {
		// Renaming over a file needs no right to write it
		throw Object.assign(new Error('read-only'), { code: 'EROFS' });
	}
	replaceFile(realpathSync(file), content);
	return true;
}
