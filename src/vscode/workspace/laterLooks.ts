import type * as vscode from 'vscode';
import type { VsCodeWorkspace } from './vscodeWorkspace.ts';

/** Milliseconds after which a new folder is looked at again. The last is for a machine that has much to do. */
const times = [500, 2000, 8000];

/** By file, from the root, what `VsCodeWorkspace.version` says of it. */
type Versions = Map<string, string>;

/**
 * Finds what the editor tells nobody: it begins to watch a folder only after it has seen that the folder is there, and
 * misses what is written into it before that. So a new folder is looked at again a little later, when it is watched.
 */
export class LaterLooks implements vscode.Disposable {
	private readonly workspace: VsCodeWorkspace;
	private readonly found: (path: string) => void;
	private readonly timers = new Set<ReturnType<typeof setTimeout>>();

	/** @param found is told each file that was not there at the look before, or has been written since */
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
			this.again(folder, await this.versionsOf(files), 0);
		}
		return all;
	}

	dispose(): void {
		for (const timer of this.timers) {
			clearTimeout(timer);
		}
		this.timers.clear();
	}

	private again(folder: string, before: Versions, step: number): void {
		const time = times[step];
		if (time === undefined) {
			return;
		}
		const timer = setTimeout(async () => {
			const now = await this.versionsOf(await this.workspace.listFolder(folder));
			// Taken back where everything was given up meanwhile
			if (this.timers.delete(timer)) {
				for (const [file, version] of now) {
					if (before.get(file) !== version) {
						this.found(file);
					}
				}
				this.again(folder, now, step + 1);
			}
		}, time);
		this.timers.add(timer);
	}

	private async versionsOf(files: readonly string[]): Promise<Versions> {
		return new Map(await Promise.all(files.map(async (file) => [file, await this.workspace.version(file)] as const)));
	}
}
