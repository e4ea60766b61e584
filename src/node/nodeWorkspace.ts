import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { IgnoreRules } from '../core/workspace/ignoreRules.ts';
import { foldersAbove } from '../core/workspace/paths.ts';
import { repositoryRules, type SurroundingFiles } from '../core/workspace/repositoryRules.ts';
import { type DirectoryEntry, type DirectoryReader, listFiles } from '../core/workspace/walk.ts';
import type { CancellationToken, Unreadable, Workspace } from '../core/workspace/workspace.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import { readOptional } from './gitFolder.ts';
import { readFormerPaths } from './gitHistory.ts';
import { readTextFile } from './textFile.ts';

const surroundings: SurroundingFiles<string> = {
	at: (folder, name) => path.resolve(folder, name),
	parent: (folder) => (path.dirname(folder) === folder ? undefined : path.dirname(folder)),
	name: (folder) => path.basename(folder),
	entry: async (file) => entryAt(file),
	text: async (file) => readOptional(file),
};

/** The files of one folder of the disk. */
export class NodeWorkspace implements Workspace {
	/** Absolute path, symbolic links resolved. */
	readonly root: string;
	/** Folders that could not be listed, with the reason; complete after `list`. */
	readonly unlisted: { readonly path: string; readonly problem: string }[] = [];
	private readonly named: readonly string[];
	private readonly sizes = new Map<string, number>();
	private listed: Promise<readonly string[]> | undefined;
	private formerPaths: Promise<ReadonlySet<string>> | undefined;

	/**
	 * @param root absolute path of a folder, symbolic links resolved
	 * @param named workspace paths of files and folders that are listed although an ignore file names them
	 */
	constructor(root: string, named: readonly string[] = []) {
		this.root = root;
		this.named = named;
	}

	/** The disk is walked once: all that one run of the command line does goes by the same list. */
	list(token?: CancellationToken): Promise<readonly string[]> {
		this.listed ??= this.walk(token);
		return this.listed;
	}

	private async walk(token?: CancellationToken): Promise<readonly string[]> {
		const { ignorecase, rules, above } = await repositoryRules(surroundings, this.root);
		const files = await listFiles(this.reader(above), rules, token);
		if (this.named.length === 0) {
			return files;
		}
		const all = new Set(files);
		const listed = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]));
		for (const name of this.named.filter((one) => !listed.has(one))) {
			for (const file of await this.listIgnored(name, ignorecase, token)) {
				all.add(file);
			}
		}
		return [...all].sort();
	}

	async read(path: string, maxBytes: number): Promise<string | Unreadable> {
		const file = readTextFile(this.absolute(path), maxBytes);
		if ('problem' in file) {
			return file;
		}
		this.sizes.set(path, file.size);
		return file.text;
	}

	async entry(path: string): Promise<'file' | 'directory' | 'none'> {
		return entryAt(this.absolute(path));
	}

	async existedOnce(path: string): Promise<boolean> {
		this.formerPaths ??= readFormerPaths(this.root);
		return (await this.formerPaths).has(path.replace(/\/+$/u, ''));
	}

	/** Length in bytes of a file when it was last read; 0 for one that was not. */
	size(path: string): number {
		return this.sizes.get(path) ?? 0;
	}

	/** Where a workspace path lies on the disk. */
	absolute(workspacePath: string): string {
		return path.resolve(this.root, workspacePath);
	}

	/** A named path that the walk left out: it is walked by itself, its own ignore files honoured. */
	private async listIgnored(name: string, ignorecase: boolean, token?: CancellationToken): Promise<readonly string[]> {
		if ((await this.entry(name)) === 'file') {
			return [name];
		}
		return listFiles(this.reader(undefined), new IgnoreRules(ignorecase), token, name);
	}

	private reader(leavesOut: ((path: string, isDirectory: boolean) => boolean) | undefined): DirectoryReader {
		return {
			entries: async (folder) => {
				const prefix = folder === '' ? '' : `${folder}/`;
				const entries = this.entriesOf(folder);
				return leavesOut ? entries.filter((one) => !leavesOut(prefix + one.name, one.isDirectory)) : entries;
			},
			text: async (file) => readOptional(this.absolute(file)),
		};
	}

	private entriesOf(folder: string): DirectoryEntry[] {
		try {
			const entries: DirectoryEntry[] = [];
			for (const entry of readdirSync(this.absolute(folder), { withFileTypes: true })) {
				if (entry.isFile() || entry.isDirectory()) {
					entries.push({ name: entry.name, isDirectory: entry.isDirectory() });
				} else if (entry.isSymbolicLink() && this.leadsToFile(folder, entry.name)) {
					entries.push({ name: entry.name, isDirectory: false });
				}
			}
			return entries;
		} catch (error) {
			// A folder that went away during the walk is no news.
			if (errorCode(error) !== 'ENOENT') {
				this.unlisted.push({ path: folder, problem: fileProblem(error) });
			}
			return [];
		}
	}

	private leadsToFile(folder: string, name: string): boolean {
		try {
			return statSync(path.join(this.absolute(folder), name)).isFile();
		} catch {
			return false;
		}
	}
}

function entryAt(file: string): 'file' | 'directory' | 'none' {
	try {
		const stats = statSync(file, { throwIfNoEntry: false });
		return stats === undefined ? 'none' : stats.isDirectory() ? 'directory' : 'file';
	} catch {
		// A name that no file can have: too long, a NUL in it, below a file.
		return 'none';
	}
}
