import { inParallel } from './inParallel.ts';
import { foldersAbove } from './paths.ts';
import type { CancellationToken, Workspace } from './workspace.ts';

/** Lists the files of a workspace, of which some may go away while the list is made. */
export class FileList {
	private readonly workspace: Workspace;
	/** For each list under way, what was removed since it began. */
	private readonly underWay = new Set<Set<string>>();

	constructor(workspace: Workspace) {
		this.workspace = workspace;
	}

	/** A file or folder is gone. */
	removed(path: string): void {
		for (const removed of this.underWay) {
			removed.add(path);
		}
	}

	/**
	 * The files, without those that went away meanwhile.
	 * @param take gets each of them at once: whoever waits for the answer may learn of a removal before it
	 */
	async read(token: CancellationToken | undefined, take: (path: string) => void): Promise<readonly string[]> {
		const removed = new Set<string>();
		this.underWay.add(removed);
		let files = await this.workspace.list(token);
		while (removed.size > 0) {
			const doubtful = files.filter((file) => [file, ...foldersAbove(file)].some((path) => removed.has(path)));
			removed.clear();
			const gone = new Set<string>();
			await inParallel(doubtful, async (file) => {
				if ((await this.workspace.entry(file)) === 'none') {
					gone.add(file);
				}
			});
			files = files.filter((file) => !gone.has(file));
		}
		this.underWay.delete(removed);
		files.forEach(take);
		return files;
	}
}
