import type { CacheFolder } from './cacheFolder.ts';
import type { CachedText, ReadingCache } from './readingCache.ts';

/** Where a reading stands. */
interface Entry {
	readonly digest: string;
	readonly segment: string;
	/** Line of the segment. */
	readonly at: number;
}

/** The files of a segment in the order of its lines: path, and digest of all that a reading depends on. */
type Listed = readonly (readonly [path: string, digest: string])[];

/** What the list of a cache says. */
interface Contents {
	readonly fingerprint: string;
	readonly segments: Readonly<Record<string, Listed>>;
}

/** How large a cache has to be, and its parts. */
export interface CacheLimits {
	/** Characters after which a file of readings is full: some dozens of readings are cut apart in a moment. */
	readonly segmentLength: number;
	/** Fewer files are read in a moment, and are not worth a cache. */
	readonly fewestFiles: number;
}

const listName = 'list';
const segmentName = /^segment-(\d+)$/;

/**
 * Segments held at a time. Files are read in about the order in which they were kept, and the next one is fetched before.
 * Each session in which files had changed adds one, whose readings are asked for all along.
 */
const heldSegments = 8;

/**
 * A cache in files of many readings each, a line for each reading behind its digest, and a list of what stands where.
 * The list is written last: whatever ends the editor in between, the cache holds what it held before, or nothing.
 */
export class SegmentedCache implements ReadingCache {
	private readonly folder: CacheFolder;
	private readonly fingerprint: () => Promise<string>;
	readonly fewestFiles: number;
	private readonly segmentLength: number;
	private pass: Promise<Pass> | undefined;

	/**
	 * @param fingerprint stands for all that a reading depends on beside path and text: what was kept under another one is
	 * of no use; asked for when the first text is looked for
	 */
	constructor(folder: CacheFolder, fingerprint: () => Promise<string>, limits: Partial<CacheLimits> = {}) {
		this.folder = folder;
		this.fingerprint = fingerprint;
		this.segmentLength = limits.segmentLength ?? 1_000_000;
		this.fewestFiles = limits.fewestFiles ?? 300;
	}

	async look(path: string, text: string): Promise<CachedText> {
		this.pass ??= this.begin();
		try {
			const pass = await this.pass;
			// With the fingerprint in it, so that a line is right wherever another window or reading may have put it
			const digest = await this.folder.digest(`${pass.fingerprint}\n${path}\n${text}`);
			return { kept: await pass.find(path, digest), keep: (reading) => pass.add(path, digest, reading) };
		} catch {
			// A host without digests keeps nothing, and nobody may find what was kept under a fingerprint that is not known
			return { kept: undefined, keep: () => undefined };
		}
	}

	async finish(complete: boolean): Promise<void> {
		const pass = await this.pass?.catch(() => undefined);
		this.pass = undefined;
		if (!pass) {
			return;
		}
		const { segments, isNew } = await pass.end(complete);
		try {
			if (isNew) {
				const contents: Contents = { fingerprint: pass.fingerprint, segments };
				await this.folder.write(listName, JSON.stringify(contents));
			}
			// Those that are not listed are of a session that ended before it wrote its list, too
			const gone = (await this.folder.list()).filter((name) => name !== listName && segments[name] === undefined);
			await Promise.all(complete || isNew ? gone.map((name) => this.folder.remove(name)) : []);
		} catch {
			// The next reading finds the old list, and misses what isn't there
		}
	}

	private async begin(): Promise<Pass> {
		const names = await this.folder.list().catch((): readonly string[] => []);
		const numbers = names.map((name) => Number(segmentName.exec(name)?.[1] ?? 0));
		const highest = numbers.reduce((a, b) => Math.max(a, b), 0);
		const fingerprint = await this.fingerprint();
		const before = names.includes(listName) ? await this.listed(fingerprint) : {};
		return new Pass(this.folder, { fingerprint, segments: before }, highest + 1, this.segmentLength);
	}

	/** The segments of the list; none where it is damaged or of another fingerprint. */
	private async listed(fingerprint: string): Promise<Contents['segments']> {
		try {
			const contents = JSON.parse(await this.folder.read(listName)) as Partial<Contents>;
			const lists = Object.values(contents.segments ?? {});
			const isOurs = contents.fingerprint === fingerprint && lists.every((listed) => Array.isArray(listed));
			return isOurs ? (contents.segments ?? {}) : {};
		} catch {
			return {};
		}
	}
}

/** One reading of a whole workspace. */
class Pass {
	readonly fingerprint: string;
	private readonly folder: CacheFolder;
	private readonly before: Contents['segments'];
	private readonly entries = new Map<string, Entry>();
	private readonly held = new Map<string, Promise<readonly string[]>>();
	/** The segment that comes behind each one. */
	private readonly following = new Map<string, string>();
	/** Paths of each segment of which the reading was of use. */
	private readonly used = new Map<string, Set<string>>();
	private readonly written: Record<string, Listed> = {};
	private pending: { readonly path: string; readonly digest: string; readonly reading: string }[] = [];
	private pendingLength = 0;
	private writing: Promise<void> = Promise.resolve();
	private nextNumber: number;

	private readonly segmentLength: number;

	/** @param nextNumber of a segment, above all that are there */
	constructor(folder: CacheFolder, { fingerprint, segments }: Contents, nextNumber: number, segmentLength: number) {
		this.folder = folder;
		this.fingerprint = fingerprint;
		this.before = segments;
		this.nextNumber = nextNumber;
		this.segmentLength = segmentLength;
		let last: string | undefined;
		for (const [segment, listed] of Object.entries(segments)) {
			if (last !== undefined) {
				this.following.set(last, segment);
			}
			last = segment;
			for (const [at, [path, digest]] of listed.entries()) {
				this.entries.set(path, { digest, segment, at });
			}
		}
	}

	async find(path: string, digest: string): Promise<string | undefined> {
		const entry = this.entries.get(path);
		if (entry?.digest !== digest) {
			return undefined;
		}
		const lines = this.linesOf(entry.segment);
		const next = this.following.get(entry.segment);
		if (next !== undefined && !this.held.has(next)) {
			void this.linesOf(next);
		}
		const line = (await lines)[entry.at];
		if (!line?.startsWith(`${digest} `)) {
			return undefined;
		}
		const used = this.used.get(entry.segment) ?? new Set();
		this.used.set(entry.segment, used.add(path));
		return line.slice(digest.length + 1);
	}

	add(path: string, digest: string, reading: string): void {
		const entry = this.entries.get(path);
		if (entry) {
			this.used.get(entry.segment)?.delete(path);
		}
		this.pending.push({ path, digest, reading });
		this.pendingLength += reading.length;
		if (this.pendingLength >= this.segmentLength) {
			this.writePending();
		}
	}

	/**
	 * Writes what is left.
	 * @param complete whether what was of no use is thrown away
	 * @returns the segments that there are now, and whether they are others than before
	 */
	async end(complete: boolean): Promise<{ readonly segments: Contents['segments']; readonly isNew: boolean }> {
		this.writePending();
		await this.writing;
		const before = Object.entries(this.before);
		const left = before.filter(([name, listed]) => !complete || (this.used.get(name)?.size ?? 0) * 2 > listed.length);
		const isNew = left.length < before.length || Object.keys(this.written).length > 0;
		return { segments: { ...Object.fromEntries(left), ...this.written }, isNew };
	}

	/** Lines of a segment; none where it is gone or damaged. */
	private linesOf(name: string): Promise<readonly string[]> {
		const lines =
			this.held.get(name) ??
			this.folder.read(name).then(
				(text) => text.split('\n'),
				() => [],
			);
		// Set anew, so that the first in the map is the one that was not asked for the longest
		this.held.delete(name);
		this.held.set(name, lines);
		const [oldest] = this.held.keys();
		if (this.held.size > heldSegments && oldest !== undefined) {
			this.held.delete(oldest);
		}
		return lines;
	}

	private writePending(): void {
		const readings = this.pending;
		if (readings.length === 0) {
			return;
		}
		this.pending = [];
		this.pendingLength = 0;
		const name = `segment-${this.nextNumber++}`;
		this.writing = this.writing.then(async () => {
			try {
				await this.folder.write(name, readings.map(({ digest, reading }) => `${digest} ${reading}`).join('\n'));
				this.written[name] = readings.map(({ path, digest }) => [path, digest]);
			} catch {
				// No room: these are read from their texts the next time as well
			}
		});
	}
}
