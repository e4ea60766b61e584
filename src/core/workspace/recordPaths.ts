import { logFolder } from '../adr/log/log.ts';

/** Which records each log folder has, so that a question about one folder costs nothing for the others. */
export class RecordPaths {
	private readonly byFolder = new Map<string, Set<string>>();

	/** Files a path under its log folder, or takes it out where it is no record (any more). */
	put(path: string, isRecord: boolean): void {
		if (isRecord) {
			this.add(path);
		} else {
			this.remove(path);
		}
	}

	/** Paths of a folder's records, in order. */
	paths(folder: string): string[] {
		return [...(this.byFolder.get(folder) ?? [])].sort();
	}

	private add(path: string): void {
		const folder = logFolder(path);
		const paths = this.byFolder.get(folder);
		if (paths) {
			paths.add(path);
		} else {
			this.byFolder.set(folder, new Set([path]));
		}
	}

	private remove(path: string): void {
		const folder = logFolder(path);
		const paths = this.byFolder.get(folder);
		paths?.delete(path);
		if (paths?.size === 0) {
			this.byFolder.delete(folder);
		}
	}
}
