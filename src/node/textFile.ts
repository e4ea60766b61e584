import { accessSync, closeSync, constants, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { decodeText, tooLarge } from '../core/workspace/decode.ts';
import type { Unreadable } from '../core/workspace/workspace.ts';
import { fileProblem } from './fileProblem.ts';
import { replaceFile } from './wholeFile.ts';

/** How the characters of a file stand in its bytes: what is needed to write it back as it was. */
export interface Encoding {
	readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
	/** The file begins with a byte order mark. */
	readonly mark: boolean;
}

export interface TextFile {
	/** Without the byte order mark; line breaks as they are. */
	readonly text: string;
	readonly encoding: Encoding;
	/** Length of the file in bytes. */
	readonly size: number;
}

/**
 * Reads a file of at most `maxBytes` bytes. Never throws. Synchronous, because thousands of small files are read
 * several times faster so.
 */
export function readTextFile(file: string, maxBytes: number): TextFile | Unreadable {
	try {
		// Asked first: opening a named pipe would wait for ever.
		const stats = statSync(file);
		if (!stats.isFile()) {
			return { problem: stats.isDirectory() ? 'is a folder, not a file' : 'is not a regular file' };
		}
		if (stats.size > maxBytes) {
			return tooLarge(stats.size, maxBytes);
		}
		const bytes = readBytes(file, stats.size);
		const text = decodeText(bytes);
		return typeof text === 'string' ? { text, encoding: encodingOf(bytes), size: bytes.length } : text;
	} catch (error) {
		return { problem: fileProblem(error) };
	}
}

/** Most files of text fit in; a buffer for each would wait for the garbage collector beside the text that it became. */
const shared = Buffer.alloc(64 * 1024);

/** The content of a file. It is good until the next call. */
function readBytes(file: string, size: number): Buffer {
	if (size >= shared.length) {
		return readFileSync(file);
	}
	const handle = openSync(file, 'r');
	try {
		let length = 0;
		let read: number;
		do {
			read = readSync(handle, shared, length, shared.length - length, null);
			length += read;
			// A read that asked for more than the file has got all of it, and need not be followed by another
		} while (read !== 0 && length !== size);
		// It may have grown since somebody asked for its size
		return length < shared.length ? shared.subarray(0, length) : readFileSync(file);
	} finally {
		closeSync(handle);
	}
}

/**
 * Replaces the text of a file as `replaceFile` does. Keeps encoding and byte order mark too; a symbolic link stays one.
 * @throws the system's error when the file can't be written
 */
export function writeTextFile(file: string, text: string, encoding: Encoding): void {
	const target = realpathSync(file);
	// Renaming over a file needs no right to write it, and would go against what its owner asked for.
	if ((statSync(target).mode & 0o222) === 0) {
		throw Object.assign(new Error('read-only'), { code: 'EROFS' });
	}
	accessSync(target, constants.W_OK);
	replaceFile(target, encodeText(text, encoding));
}

/** Whether a file has a text, byte order mark aside. Somebody may save it at any time: what they wrote stays. */
export function hasText(file: string, text: string): boolean {
	const now = readTextFile(file, Number.POSITIVE_INFINITY);
	return !('problem' in now) && now.text === text;
}

/** The encoding of bytes that `decodeText` accepts. */
function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return { name: 'utf-16le', mark: true };
	}
	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return { name: 'utf-16be', mark: true };
	}
	return { name: 'utf-8', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/** The bytes of a text; for a text that `decodeText` gave, those it was read from. */
function encodeText(text: string, encoding: Encoding): Uint8Array {
	const marked = encoding.mark ? `\uFEFF${text}` : text;
	if (encoding.name === 'utf-8') {
		return Buffer.from(marked, 'utf8');
	}
	const bytes = Buffer.from(marked, 'utf16le');
	return encoding.name === 'utf-16be' ? bytes.swap16() : bytes;
}
