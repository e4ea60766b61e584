import type { Unreadable, Workspace } from '../../src/core/workspace/workspace.ts';

/** A workspace in memory that keeps the list of calls, so that a test can tell what was read. */
export class MemoryWorkspace implements Workspace {
	readonly files = new Map<string, string>();
	readonly former = new Set<string>();
	/** `read docs/a.md`, `entry src/b.ts`, `list`, `existedOnce x`. */
	readonly calls: string[] = [];

	constructor(files: Readonly<Record<string, string>> = {}, former: readonly string[] = []) {
		for (const [path, text] of Object.entries(files)) {
			this.files.set(path, text);
		}
		for (const path of former) {
			this.former.add(path);
		}
	}

	async list(): Promise<readonly string[]> {
		this.calls.push('list');
		return [...this.files.keys()].sort();
	}

	async read(path: string, maxBytes: number): Promise<string | Unreadable> {
		this.calls.push(`read ${path}`);
		const text = this.files.get(path);
		if (text === undefined) {
			return { problem: 'does not exist' };
		}
		return text.length > maxBytes ? { problem: 'is too large' } : text;
	}

	async entry(path: string): Promise<'file' | 'directory' | 'none'> {
		this.calls.push(`entry ${path}`);
		if (this.files.has(path)) {
			return 'file';
		}
		for (const file of this.files.keys()) {
			if (path === '' || file.startsWith(`${path}/`)) {
				return 'directory';
			}
		}
		return 'none';
	}

	async existedOnce(path: string): Promise<boolean> {
		this.calls.push(`existedOnce ${path}`);
		return this.former.has(path);
	}
}
