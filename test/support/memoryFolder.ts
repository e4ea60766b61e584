import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CacheFolder } from '../../src/core/workspace/cacheFolder.ts';

/** The place of a cache, in memory. */
export class MemoryFolder implements CacheFolder {
	readonly files = new Map<string, string>();
	/** Names of the files that can't be written. */
	full = /^$/;
	/** How often the list was written. */
	lists = 0;
	/** How often a file was read. */
	reads = 0;

	async list(): Promise<readonly string[]> {
		return [...this.files.keys()];
	}

	async read(name: string): Promise<string> {
		this.reads++;
		const text = this.files.get(name);
		assert.ok(text !== undefined, `${name} is not there`);
		return text;
	}

	async write(name: string, text: string): Promise<void> {
		assert.ok(!this.full.test(name), 'there is no room');
		this.lists += name === 'list' ? 1 : 0;
		this.files.set(name, text);
	}

	async remove(name: string): Promise<void> {
		this.files.delete(name);
	}

	async digest(text: string): Promise<string> {
		return createHash('sha1').update(text).digest('hex');
	}
}
