import path from 'node:path';
import { runAlone, type Taken } from '../childProcess.ts';
import { writeCorpus } from '../corpus.ts';

/** Folder of the programs that are measured alone. */
const programs = path.resolve(import.meta.dirname, '..');

/** One run of all measures: where it works, and how much it does. */
export class Bench {
	/** Of the checkout. */
	readonly root = path.resolve(programs, '../..');
	/** The command line as it is shipped. */
	readonly cli = path.join(this.root, 'dist/cli.js');
	/** Leaves out the largest corpora, and repeats less. */
	readonly quick: boolean;
	private readonly folder: string;
	private readonly written = new Set<number>();

	/** @param folder an empty one, which somebody else removes */
	constructor(folder: string, quick: boolean) {
		this.folder = folder;
		this.quick = quick;
	}

	/** An empty place for one measure. */
	place(name: string): string {
		return path.join(this.folder, name);
	}

	/** Folder of a generated corpus; the measures share it. */
	async corpus(count: number): Promise<string> {
		const folder = this.place(String(count));
		if (!this.written.has(count)) {
			await writeCorpus(folder, count);
			this.written.add(count);
		}
		return folder;
	}

	/** Runs a program of test/bench alone, and reads what it prints. */
	async run<T>(name: string, ...args: readonly string[]): Promise<T> {
		const { output } = await this.program(name, args);
		return JSON.parse(output) as T;
	}

	/** Runs a peer over the Markdown files of a folder, all of them or the first ones. */
	peer(name: string, folder: string, limit?: number): Promise<Taken> {
		return this.program('peers.mjs', [name, folder, ...(limit ? [String(limit)] : [])]);
	}

	/** Progress goes to standard error, so that `--json` stays one object. */
	say(text: string): void {
		process.stderr.write(`${text} …\n`);
	}

	private program(name: string, args: readonly string[]): Promise<Taken> {
		return runAlone([path.join(programs, name), ...args], this.root);
	}
}
