import type * as vscode from 'vscode';
import type { VsCodeWorkspace } from './vscodeWorkspace.ts';

/** Milliseconds after which a new folder is looked at again. The last is for a machine that has much to do. */
const times = [500, 2000, 8000];

/**
 * Finds what the editor tells nobody: it begins to watch a folder only after it has seen that the folder is there, and
 * misses what is written into it before that. So a new folder is listed again a little later, when it is watched.
 */
export class LaterLooks implements vscode.Disposable {
	private readonly workspace: VsCodeWorkspace;
	private readonly found: (path: string) => void;
	private readonly timers = new Set<ReturnType<typeof setTimeout>>();

	/** @param found is told each file that was not there at the look before */
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
		for (const folder of folders) {
			const files = await this.workspace.listFolder(folder);
			all.set(folder, files);
			this.again(folder, new Set(files), 0);
		}
		return all;
	}

	dispose(): void {
		for (const timer of this.timers) {
			clearTimeout(timer);
		}
		this.timers.clear();
	}

	private again(folder: string, known: Set<string>, step: number): void {
		const time = times[step];
		if (time === undefined) {
			return;
		}
		const timer = setTimeout(async () => {
			const files = await this.workspace.listFolder(folder);
			// Taken back where everything was given up meanwhile
			if (this.timers.delete(timer)) {
				for (const file of files) {
					if (!known.has(file)) {
						known.add(file);
						this.found(file);
					}
				}
				this.again(folder, known, step + 1);
			}
		}, time);
		this.timers.add(timer);
	}
}
