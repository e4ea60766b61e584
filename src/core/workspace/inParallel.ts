/** How much is asked of a disk at the same time: enough to hide its latency, too little to run out of handles. */
const mostAtATime = 16;

/**
 * Does something for each item, a few at a time, in the order of the list.
 * @throws what `work` throws first
 */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < items.length) {
			const item = items[next++];
			if (item !== undefined) {
				await work(item);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(mostAtATime, items.length) }, worker));
}

/** All pieces of some work one behind the other. */
export function atOnce<T>(work: Generator<void, T>): T {
	for (;;) {
		const piece = work.next();
		if (piece.done) {
			return piece.value;
		}
	}
}

/** How long work goes on before the host may breathe, in milliseconds. */
const breath = 10;

/** Lets the host breathe between pieces of work: all who work on it rest together. */
export class Breather {
	private readonly pause: () => Promise<void>;
	private since = performance.now();
	private resting: Promise<void> | undefined;

	/** @param pause lets others run, and resolves when it is our turn again */
	constructor(pause: () => Promise<void>) {
		this.pause = pause;
	}

	/** Does a piece of work that can't be divided, after a rest where work has gone on for some milliseconds. */
	async run(work: () => void): Promise<void> {
		// Asked again after a rest: others who waited may have worked since
		while (this.mustWait) {
			await this.rest();
		}
		work();
	}

	/** Does work that can be divided, after a rest and between its pieces with one, where it is due. */
	async inPieces<T>(work: Generator<void, T>): Promise<T> {
		for (;;) {
			while (this.mustWait) {
				await this.rest();
			}
			const piece = work.next();
			if (piece.done) {
				return piece.value;
			}
		}
	}

	/** The items that pass a test, of which each takes a moment: there may be very many. */
	async filter<T>(items: readonly T[], passes: (item: T) => boolean): Promise<T[]> {
		const passed: T[] = [];
		for (const item of items) {
			if (this.isDue) {
				await this.rest();
			}
			if (passes(item)) {
				passed.push(item);
			}
		}
		return passed;
	}

	private get mustWait(): boolean {
		return this.resting !== undefined || this.isDue;
	}

	/** Whether work has gone on for so long that others ought to have their turn. */
	get isDue(): boolean {
		return performance.now() - this.since >= breath;
	}

	/** Resolves after a pause, the one that others have begun or a new one. */
	rest(): Promise<void> {
		this.resting ??= this.pause().then(() => {
			this.resting = undefined;
			this.since = performance.now();
		});
		return this.resting;
	}
}
