import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { decodeText, tooLarge } from '../core/workspace/decode.ts';
import type { Unreadable } from '../core/workspace/workspace.ts';
import { fileProblem } from './fileProblem.ts';

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
		const bytes = readFileSync(file);
		const text = decodeText(bytes);
		return typeof text === 'string' ? { text, encoding: encodingOf(bytes), size: bytes.length } : text;
	} catch (error) {
		return { problem: fileProblem(error) };
	}
}

/**
 * Replaces the content of a file, all at once: another process sees the old text or the new one, never half of it,
 * and a full disk leaves the old one. Keeps encoding, byte order mark, mode and owner; a symbolic link stays one. A file
 * of an owner to whom the process may not give one is written in place instead.
 * @throws the system's error when the file can't be written
 */
export function writeTextFile(file: string, text: string, encoding: Encoding): void {
	const target = realpathSync(file);
	const { mode, uid, gid } = statSync(target);
	// Renaming over a file needs no right to write it, and would go against what its owner asked for.
	if ((mode & 0o222) === 0) {
		throw Object.assign(new Error('read-only'), { code: 'EROFS' });
	}
	accessSync(target, constants.W_OK);
	const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
	const bytes = encodeText(text, encoding);
	try {
		writeFileSync(temporary, bytes, { flag: 'wx' });
		if (isOwnedBy(temporary, uid, gid)) {
			// After the owner: a change of that takes special bits away
			chmodSync(temporary, mode & 0o7777);
			renameSync(temporary, target);
		} else {
			rmSync(temporary);
			writeFileSync(target, bytes);
		}
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}

/** Gives a file to an owner, if the process may, and tells whether it is the owner's then. */
function isOwnedBy(file: string, uid: number, gid: number): boolean {
	const stats = statSync(file);
	if (stats.uid === uid && stats.gid === gid) {
		return true;
	}
	try {
		chownSync(file, uid, gid);
		return true;
	} catch {
		return false;
	}
}

/** The encoding of bytes that `decodeText` accepts. */
export function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return { name: 'utf-16le', mark: true };
	}
	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return { name: 'utf-16be', mark: true };
	}
	return { name: 'utf-8', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/** The bytes of a text; for a text that `decodeText` gave, those it was read from. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
	const marked = encoding.mark ? `\uFEFF${text}` : text;
	if (encoding.name === 'utf-8') {
		return Buffer.from(marked, 'utf8');
	}
	const bytes = Buffer.from(marked, 'utf16le');
	return encoding.name === 'utf-16be' ? bytes.swap16() : bytes;
}
