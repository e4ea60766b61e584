// What the editor's file system does not do: it tells whether a file may be written only after it has failed, and it
// empties a file before it writes it, which leaves nothing of it where the disk is full or the process is killed.
import { accessSync, constants, existsSync, mkdirSync, realpathSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { createFile, replaceFile } from './wholeFile.ts';

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
 * Makes a file or replaces its content, all at once: whatever happens meanwhile, it has its old content or the new one.
 * Mode and owner stay, and a symbolic link to a file stays one. Folders above it are made.
 * @throws the system's error
 */
export function writeContent(file: string, content: Uint8Array): void {
	if (!existsSync(file)) {
		mkdirSync(path.dirname(file), { recursive: true });
		createFile(file, content);
		return;
	}
	if (!isWritable(file)) {
		// Renaming over a file needs no right to write it
		throw Object.assign(new Error('read-only'), { code: 'EROFS' });
	}
	replaceFile(realpathSync(file), content);
}

/**
 * Gives a file another name, also that of a file which it replaces. The editor deletes that one first, and is left with
 * neither where it is killed in between.
 * @throws the system's error
 */
export function moveFile(from: string, to: string): void {
	renameSync(from, to);
}
