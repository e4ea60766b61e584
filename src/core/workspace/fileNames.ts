import { baseName, foldersAbove } from './paths.ts';

/** How many files of one name a suggestion may need. */
const enough = 5;

/** Which files are known to be there: by path, by folder and by name. */
export class FileNames {
	private readonly files = new Set<string>();
	/** Number of files below each folder. */
	private readonly folders = new Map<string, number>();
	private byName: Map<string, Set<string>> | undefined;

	/** Returns whether the file is new. */
	add(path: string): boolean {
		if (this.files.has(path)) {
			return false;
		}
		this.files.add(path);
		for (const folder of foldersAbove(path)) {
			this.folders.set(folder, (this.folders.get(folder) ?? 0) + 1);
		}
		if (this.byName) {
			fileUnder(this.byName, path);
		}
		return true;
	}

	remove(path: string): void {
		if (!this.files.delete(path)) {
			return;
		}
		for (const folder of foldersAbove(path)) {
			const left = (this.folders.get(folder) ?? 1) - 1;
			if (left === 0) {
				this.folders.delete(folder);
			} else {
				this.folders.set(folder, left);
			}
		}
		this.byName?.get(baseName(path))?.delete(path);
	}

	/** What stands at a path, as far as is known. */
	entry(path: string): 'file' | 'directory' | undefined {
		if (this.files.has(path)) {
			return 'file';
		}
		return path === '' || this.folders.has(path) ? 'directory' : undefined;
	}

	/** Files below a folder. */
	below(folder: string): string[] {
		return this.folders.has(folder) ? [...this.files].filter((path) => path.startsWith(`${folder}/`)) : [];
	}

	/** A few files of a name, in order of path. */
	named(name: string): string[] {
		// Built with the first question: most workspaces never ask
		if (!this.byName) {
			this.byName = new Map();
			for (const path of this.files) {
				fileUnder(this.byName, path);
			}
		}
		return [...(this.byName.get(name) ?? [])].sort().slice(0, enough);
	}
}

function fileUnder(byName: Map<string, Set<string>>, path: string): void {
	const name = baseName(path);
	const same = byName.get(name);
	if (same) {
		same.add(path);
	} else {
		byName.set(name, new Set([path]));
	}
}
