import * as vscode from 'vscode';
import type { Thread } from '../../../core/review/comments/thread.ts';
import {
	documentOfThread,
	readThread,
	reviewsFolder,
	threadFileName,
	threadsFolder,
	writeThread,
} from '../../../core/review/comments/threadFile.ts';
import { Turns } from '../../../core/review/comments/turns.ts';
import { OperationError } from '../../../core/workspace/change.ts';
import { baseName } from '../../../core/workspace/paths.ts';
import { writeWhole } from '../../workspace/disk.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';

/** Bytes of a file above which it is no thread that people wrote. */
const maxBytes = 1024 * 1024;

/** A thread with the file that holds it. Paths are from the root. */
export interface StoredThread {
	readonly file: string;
	/** The document that it is about. */
	readonly path: string;
	readonly thread: Thread;
}

/** Whether two readings of a thread are of the same words and state. */
export function isSameThread(one: Thread, other: Thread): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** The files of a folder's threads. */
export class ThreadStore {
	readonly root: WorkspaceRoot;
	private readonly turns = new Turns();

	constructor(root: WorkspaceRoot) {
		this.root = root;
	}

	async all(): Promise<readonly StoredThread[]> {
		return this.readAll(await this.root.workspace.listFolder(reviewsFolder));
	}

	/** The threads about a document. */
	async of(path: string): Promise<readonly StoredThread[]> {
		const files = await this.root.workspace.listFolder(threadsFolder(path));
		return this.readAll(files.filter((file) => documentOfThread(file) === path));
	}

	private async readAll(files: readonly string[]): Promise<readonly StoredThread[]> {
		const threads = await Promise.all(files.map((file) => this.read(file)));
		return threads.filter((thread) => thread !== undefined);
	}

	async read(file: string): Promise<StoredThread | undefined> {
		const path = documentOfThread(file);
		const text = path === undefined ? undefined : await this.root.workspace.read(file, maxBytes);
		const thread = typeof text === 'string' ? readThread(text) : undefined;
		return path !== undefined && thread ? { file, path, thread } : undefined;
	}

	/** Writes a new thread into a file of its own. */
	async add(path: string, thread: Thread): Promise<StoredThread> {
		const folder = threadsFolder(path);
		return this.turns.take(folder, async () => {
			const files = await this.root.workspace.listFolder(folder);
			const [first] = thread.comments;
			const name = first ? threadFileName(first, new Set(files.map(baseName))) : 'thread.md';
			return this.write({ file: `${folder}/${name}`, path, thread });
		});
	}

	/**
	 * Changes a thread as its file has it now: somebody else may have written meanwhile.
	 * @param edit gives the same thread where there is nothing to change
	 * @returns undefined where the file is gone
	 * @throws OperationError where the file can't be written
	 */
	edit(file: string, edit: (thread: Thread) => Thread): Promise<StoredThread | undefined> {
		return this.turns.take(file, async () => {
			const now = await this.read(file);
			const thread = now && edit(now.thread);
			return now && thread && thread !== now.thread ? this.write({ ...now, thread }) : now;
		});
	}

	/**
	 * Deletes a thread, if it still is what somebody saw of it.
	 * @returns the thread as its file has it, where that is another one; it is then kept
	 * @throws OperationError where the file can't be deleted
	 */
	delete({ file, thread }: StoredThread): Promise<StoredThread | undefined> {
		return this.turns.take(file, async () => {
			const now = await this.read(file);
			if (now && !isSameThread(now.thread, thread)) {
				return now;
			}
			// A file that holds no thread any more is not ours to delete
			await (now && this.change(() => vscode.workspace.fs.delete(this.root.uriOf(file))));
			return undefined;
		});
	}

	private async write(stored: StoredThread): Promise<StoredThread> {
		const text = writeThread(stored.thread);
		await this.change(() => writeWhole(this.root.uriOf(stored.file), new TextEncoder().encode(text)));
		// As it will be read: blanks and line breaks of what was typed are not all kept
		return { ...stored, thread: readThread(text) ?? stored.thread };
	}

	/** Lets the threads of a document follow it to another place. */
	async move(from: string, to: string): Promise<void> {
		const source = threadsFolder(from);
		if ((await this.root.workspace.entry(source)) === 'directory') {
			await this.change(() => vscode.workspace.fs.rename(this.root.uriOf(source), this.root.uriOf(threadsFolder(to))));
		}
	}

	get isReadOnly(): boolean {
		return vscode.workspace.fs.isWritableFileSystem(this.root.folder.uri.scheme) === false;
	}

	private async change(run: () => Thenable<void>): Promise<void> {
		if (this.isReadOnly) {
			throw new OperationError(vscode.l10n.t('This folder is read-only, so that no comment can be kept in it.'));
		}
		try {
			await run();
		} catch {
			throw new OperationError(vscode.l10n.t("The comment could not be kept: {0} can't be written.", reviewsFolder));
		}
	}
}
