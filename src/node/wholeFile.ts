import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	closeSync,
	ftruncateSync,
	linkSync,
	lstatSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode } from './fileProblem.ts';

/**
 * Makes a new file, all at once: another process sees nothing or all of it, and a full disk leaves nothing.
 * @throws the system's error, `EEXIST` where something has the place
 */
export function createFile(file: string, content: Uint8Array | string): void {
	withUnfinished(file, content, (unfinished) => {
		try {
			// Unlike a rename this never goes over what is there
			linkSync(unfinished, file);
		} catch (error) {
			if (errorCode(error) === 'EEXIST') {
				throw error;
			}
			renameToFree(unfinished, file);
		}
	});
}

/**
 * Replaces the content of a file, all at once: another process sees the old content or the new one, and a full disk
 * leaves the old one. Keeps mode and owner. Written in place is a file of an owner to whom the process may not give one,
 * and one that may be written, but not be replaced.
 * @param file absolute path, no symbolic link
 * @throws the system's error
 */
export function replaceFile(file: string, content: Uint8Array): void {
	if (!putAnother(file, content)) {
		overwrite(file, content);
	}
}

/**
 * What the system says where a file can't be replaced, though it may be writable: its folder isn't, something is mounted
 * on it, or another program has it open (on Windows).
 */
const irreplaceable: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** Puts another file in the place of one, with its mode and owner. @returns false where that can't be; the file is as it was */
function putAnother(file: string, content: Uint8Array): boolean {
	const stats = statSync(file);
	let isThere = false;
	try {
		withUnfinished(file, content, (unfinished) => {
			if (isOwnedBy(unfinished, stats)) {
				// After the owner: a change of that takes special bits away
				chmodSync(unfinished, stats.mode & 0o7777);
				renameSync(unfinished, file);
				isThere = true;
			}
		});
	} catch (error) {
		if (!irreplaceable.has(errorCode(error))) {
			throw error;
		}
	}
	return isThere;
}

/** Writes beside a file, under a name that nobody takes for a document, and removes what is left of that at the end. */
function withUnfinished(file: string, content: Uint8Array | string, place: (unfinished: string) => void): void {
	// Random, so that what a killed run has left is in nobody's way; short, for names as long as the system has them
	const unfinished = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.archspec-tmp`);
	try {
		writeFileSync(unfinished, content, { flag: 'wx' });
		place(unfinished);
	} finally {
		rmSync(unfinished, { force: true });
	}
}

/** For file systems without hard links. */
function renameToFree(from: string, to: string): void {
	if (lstatSync(to, { throwIfNoEntry: false })) {
		throw Object.assign(new Error('taken'), { code: 'EEXIST' });
	}
	renameSync(from, to);
}

/** Gives a file to an owner, if the process may, and tells whether it is the owner's then. */
function isOwnedBy(file: string, { uid, gid }: Stats): boolean {
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

/** Writes over a file. What was there goes back where the disk is full: it still has the room that it had. */
function overwrite(file: string, content: Uint8Array): void {
	const before = readFileSync(file);
	try {
		put(file, content);
	} catch (error) {
		put(file, before);
		throw error;
	}
}

/** Without emptying the file first, which would give its room to others. */
function put(file: string, content: Uint8Array): void {
	const handle = openSync(file, 'r+');
	try {
		writeFileSync(handle, content);
		ftruncateSync(handle, content.length);
	} finally {
		closeSync(handle);
	}
}
