import type { DiagramParser, DiagramVerdict } from '../diagrams/verdict.ts';
import type { CacheFolder } from './cacheFolder.ts';

/** Fewer are made in a moment, and are not worth a cache. */
const usualFewest = 500;

/** Verdicts by the digest of all that they depend on, each as JSON. */
type Verdicts = Map<string, string>;

/**
 * A parser of the diagrams of one workspace root that keeps what was said of their texts from one session to the next. What
 * is kept is asked while the root is being read, when thousands are asked for at once. The verdict on a text that is being
 * typed comes in a moment from the other parser, the first of them when that has started. What it holds can be thrown away
 * at any time.
 */
export class KeptVerdicts implements DiagramParser {
	private readonly parser: DiagramParser;
	private readonly folder: CacheFolder;
	private readonly fingerprint: () => Promise<string>;
	private readonly fewest: number;
	private pass: Promise<Pass> | undefined;
	private readers = 0;
	private complete = true;

	/**
	 * @param parser is asked for what is not kept
	 * @param fingerprint stands for all that a verdict depends on beside the text; asked for when the first text is
	 * @param fewest verdicts that are kept at all
	 */
	constructor(parser: DiagramParser, folder: CacheFolder, fingerprint: () => Promise<string>, fewest = usualFewest) {
		this.parser = parser;
		this.folder = folder;
		this.fingerprint = fingerprint;
		this.fewest = fewest;
	}

	async parse(text: string): Promise<DiagramVerdict> {
		if (this.readers === 0) {
			return this.parser.parse(text);
		}
		this.pass ??= this.begin();
		const pass = await this.pass;
		const digest = await pass.digest(text);
		const kept = digest && (await pass.find(digest));
		if (kept) {
			return kept;
		}
		const verdict = await this.parser.parse(text);
		// Where it was not checked, the machine may have been busy
		if (digest && verdict.state !== 'unchecked') {
			await pass.add(digest, verdict);
		}
		return verdict;
	}

	dispose(): void {
		this.parser.dispose();
	}

	/**
	 * Asks what is kept while the root is being read, and writes down what is new when all who read it at the same time have
	 * come to their end.
	 * @param read gives back whether it has read all: what nobody asked for is thrown away then
	 */
	async during(read: () => Promise<boolean>): Promise<boolean> {
		this.readers++;
		let complete = false;
		try {
			complete = await read();
			return complete;
		} finally {
			this.complete &&= complete;
			if (--this.readers === 0) {
				await this.finish();
			}
		}
	}

	private async finish(): Promise<void> {
		const { complete, pass } = this;
		this.complete = true;
		this.pass = undefined;
		await (await pass)?.end(complete, this.fewest);
	}

	private async begin(): Promise<Pass> {
		return new Pass(this.folder, await this.fingerprint().catch(() => undefined));
	}
}

/** One reading of a whole workspace. */
class Pass {
	private readonly folder: CacheFolder;
	private readonly fingerprint: string | undefined;
	private readonly shards = new Map<string, Promise<Shard>>();

	/** @param fingerprint undefined where nobody knows it: nothing is kept then */
	constructor(folder: CacheFolder, fingerprint: string | undefined) {
		this.folder = folder;
		this.fingerprint = fingerprint;
	}

	/** Undefined where nothing is kept; in a host without digests, too. */
	async digest(text: string): Promise<string | undefined> {
		return this.fingerprint === undefined
			? undefined
			: this.folder.digest(`${this.fingerprint}\n${text}`).catch(() => undefined);
	}

	async find(digest: string): Promise<DiagramVerdict | undefined> {
		return (await this.shardOf(digest)).find(digest);
	}

	async add(digest: string, verdict: DiagramVerdict): Promise<void> {
		(await this.shardOf(digest)).add(digest, verdict);
	}

	async end(complete: boolean, fewest: number): Promise<void> {
		const shards = await Promise.all([...this.shards].map(async ([name, shard]) => [name, await shard] as const));
		if (shards.reduce((sum, [, { size }]) => sum + size, 0) < fewest) {
			return;
		}
		for (const [name, shard] of shards) {
			const text = shard.toWrite(complete);
			if (text !== undefined) {
				// Without room these are asked for anew the next time
				await this.folder.write(name, text).catch(() => undefined);
			}
		}
	}

	/** One of sixteen files: each is read and written in a moment, however many verdicts there are. */
	private shardOf(digest: string): Promise<Shard> {
		const name = `verdicts-${digest.slice(0, 1)}`;
		let shard = this.shards.get(name);
		if (!shard) {
			shard = this.folder.read(name).then(
				(text) => new Shard(verdictsOf(text)),
				() => new Shard(new Map()),
			);
			this.shards.set(name, shard);
		}
		return shard;
	}
}

/** Verdicts of one file. */
class Shard {
	private readonly kept: Verdicts;
	private readonly used: Verdicts = new Map();
	/** Most diagrams are valid, and of a few types: what was said of them is the same. */
	private readonly read = new Map<string, DiagramVerdict | undefined>();
	private isNew = false;

	constructor(kept: Verdicts) {
		this.kept = kept;
	}

	/** Number of verdicts that are in use. */
	get size(): number {
		return this.used.size;
	}

	find(digest: string): DiagramVerdict | undefined {
		const json = this.used.get(digest) ?? this.kept.get(digest);
		if (json === undefined) {
			return undefined;
		}
		if (!this.read.has(json)) {
			this.read.set(json, fromKept(json));
		}
		const verdict = this.read.get(json);
		if (verdict) {
			this.used.set(digest, json);
		}
		return verdict;
	}

	add(digest: string, verdict: DiagramVerdict): void {
		this.isNew = true;
		this.used.set(digest, JSON.stringify(verdict));
	}

	/**
	 * The file as it ought to be.
	 * @param complete whether all that is in use was asked for
	 * @returns undefined where it may stay as it is
	 */
	toWrite(complete: boolean): string | undefined {
		const isMostlyUnused = complete && this.used.size * 2 < this.kept.size;
		if (!this.isNew && !isMostlyUnused) {
			return undefined;
		}
		const verdicts = complete ? this.used : new Map([...this.kept, ...this.used]);
		return [...verdicts].map(([digest, json]) => `${digest} ${json}`).join('\n');
	}
}

function verdictsOf(text: string): Verdicts {
	const lines = text.split('\n').filter((line) => line.includes(' '));
	return new Map(
		lines.map((line) => {
			const space = line.indexOf(' ');
			return [line.slice(0, space), line.slice(space + 1)];
		}),
	);
}

/** Undefined for a text that is damaged. */
function fromKept(json: string): DiagramVerdict | undefined {
	try {
		const { type, state, problem, notDrawn } = JSON.parse(json) as DiagramVerdict;
		// JSON knows no undefined
		return state === 'valid' || state === 'invalid' ? { type, state, problem, notDrawn } : undefined;
	} catch {
		return undefined;
	}
}
