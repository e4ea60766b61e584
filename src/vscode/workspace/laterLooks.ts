import type * as vscode from 'vscode';
import { inParallel } from '../../core/workspace/inParallel.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';
import type { VsCodeWorkspace } from './vscodeWorkspace.ts';

/** Milliseconds after which a new folder is looked at again. The last is for a machine that has much to do. */
const times = [500, 2000, 8000];

/**
 * Finds what the editor tells nobody: it begins to watch a folder only after it has seen that the folder is there, and
 * misses what is written into it before that. So a new folder is looked at again a little later, when it is watched.
 */
export class LaterLooks implements vscode.Disposable {
	private readonly workspace: VsCodeWorkspace;
	private readonly found: (path: string) => void;
	private readonly timers = new Set<ReturnType<typeof setTimeout>>();
	private isDisposed = false;

	/** @param found is told each file that was not there at the look before, and Markdown that was written since */
	constructor(workspace: VsCodeWorkspace, found: (path: string) => void) {
		this.workspace = workspace;
		this.found = found;
	}

	/**
	 * Looks now, and looks again later.
	 * @param folders from the root; folders in them are looked into
	 * @returns the files of each folder as they are now
	 */
	async begin(folders: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
		const all = new Map<string, readonly string[]>();
		const begun = Date.now();
		for (const folder of folders) {
			const files = await this.workspace.listFolder(folder);
			all.set(folder, files);
			this.again(folder, new Set(files), begun, 0);
		}
		return all;
	}

	dispose(): void {
		this.isDisposed = true;
		for (const timer of this.timers) {
			clearTimeout(timer);
		}
		this.timers.clear();
	}

	/** @param since when the look before began, in milliseconds of the clock */
	private again(folder: string, known: ReadonlySet<string>, since: number, step: number): void {
		const time = times[step];
		if (time === undefined || this.isDisposed) {
			return;
		}
		const timer = setTimeout(async () => {
			const begun = Date.now();
			const files = await this.workspace.listFolder(folder);
			const changed = new Set(files.filter((file) => !known.has(file)));
			await inParallel(
				files.filter((file) => known.has(file) && isMarkdown(file)),
				async (file) => {
					if ((await this.workspace.writtenAt(file)) >= since) {
						changed.add(file);
					}
				},
			);
			// Taken back where everything was given up meanwhile
			if (this.timers.delete(timer)) {
				changed.forEach(this.found);
				this.again(folder, new Set(files), begun, step + 1);
			}
		}, time);
		this.timers.add(timer);
	}
}
