import type { IgnoreRules } from './ignoreRules.ts';
import { inParallel } from './inParallel.ts';
import type { CancellationToken } from './workspace.ts';

/** One thing in a folder. What is neither a file nor a folder, and links to folders, are not given. */
export interface DirectoryEntry {
	readonly name: string;
	readonly isDirectory: boolean;
}

/** How a walk sees a disk. Neither function throws: what can't be read is empty. */
export interface DirectoryReader {
	/** @param path from the root, empty for the root itself */
	entries(path: string): Promise<readonly DirectoryEntry[]>;
	/** Text of a `.gitignore`. */
	text(path: string): Promise<string>;
}

/**
 * Lists all files below a root that are not ignored, sorted by code unit. Ignored folders are not entered, so that
 * the time does not grow with what lies in them; each `.gitignore` met on the way is added to `rules`.
 * @param from folder to begin at, from the root; paths are from the root all the same
 */
export async function listFiles(
	reader: DirectoryReader,
	rules: IgnoreRules,
	token?: CancellationToken,
	from = '',
): Promise<string[]> {
	const files: string[] = [];
	let level = [from];
	while (level.length > 0 && !token?.isCancellationRequested) {
		const next: string[] = [];
		await inParallel(level, async (folder) => {
			if (!token?.isCancellationRequested) {
				await visit(folder, next);
			}
		});
		level = next;
	}
	return files.sort();

	async function visit(folder: string, folders: string[]): Promise<void> {
		const entries = await reader.entries(folder);
		const prefix = folder === '' ? '' : `${folder}/`;
		if (entries.some((entry) => entry.name === '.gitignore' && !entry.isDirectory)) {
			rules.add(folder, await reader.text(`${prefix}.gitignore`));
		}
		for (const entry of entries) {
			const path = prefix + entry.name;
			if (!rules.leavesOut(path, entry.isDirectory)) {
				(entry.isDirectory ? folders : files).push(path);
			}
		}
	}
}
