import { logFolder } from '../adr/log/log.ts';

/** Which records each log folder has, so that a question about one folder costs nothing for the others. */
export class RecordPaths {
	private readonly byFolder = new Map<string, Set<string>>();

	/** Files a record under its log folder. */
	add(path: string): void {
		const folder = logFolder(path);
		const paths = this.byFolder.get(folder);
		if (paths) {
			paths.add(path);
		} else {
			this.byFolder.set(folder, new Set([path]));
		}
	}

	/** A record is gone, or is none any more. */
	remove(path: string): void {
		const folder = logFolder(path);
		const paths = this.byFolder.get(folder);
		paths?.delete(path);
		if (paths?.size === 0) {
			this.byFolder.delete(folder);
		}
	}

	/** Paths of a folder's records, in order. */
	paths(folder: string): string[] {
		return [...(this.byFolder.get(folder) ?? [])].sort();
	}
}
