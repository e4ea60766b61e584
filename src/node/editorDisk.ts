// What the editor's file system does not do: it tells whether a file may be written only after it has failed, it empties a
// file before it writes it, which leaves nothing of it where the disk is full or the process is killed, and it takes its
// time for each of many small files. Digests and streams of the web cost it more than the work itself.
import { createHash } from 'node:crypto';
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readFile,
	realpathSync,
	renameSync,
	stat,
	statSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
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

/**
 * The content of a file of at most `maxBytes` bytes. Thousands of files are read ten times as fast as by the editor, which
 * opens each for streams and locks.
 * @returns undefined for all that the editor has to say why it can't be read
 */
export function readContent(file: string, maxBytes: number): Promise<Uint8Array | undefined> {
	return new Promise((resolve) => {
		stat(file, (error, stats) => {
			if (error || !stats.isFile() || stats.size > maxBytes) {
				resolve(undefined);
			} else {
				readFile(file, (failure, bytes) => resolve(failure ? undefined : bytes));
			}
		});
	});
}

/** The SHA-256 of a text in hexadecimal digits. */
export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Bytes as gzip: as small as need be, and not as small as they could be, which takes three times as long. */
export function compress(bytes: Uint8Array): Promise<Uint8Array> {
	return promisify(gzip)(bytes, { level: 1, chunkSize: 256 * 1024 });
}

/**
 * The bytes that were compressed.
 * @throws the library's error where they are damaged
 */
export function decompress(bytes: Uint8Array): Promise<Uint8Array> {
	return promisify(gunzip)(bytes, { chunkSize: 256 * 1024 });
}
