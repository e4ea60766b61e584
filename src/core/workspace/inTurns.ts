/** How much is done before others have their turn. */
export interface TurnSize {
	/** Things that are done together. */
	readonly things: number;
	/** Milliseconds after which no more are begun. */
	readonly milliseconds: number;
}

/** Several who show the same change take their turns one behind the other, before anybody else has one. */
const usual: TurnSize = { things: 50, milliseconds: 8 };

/**
 * Does something for many things, some in each turn of the host. What is asked for last is begun at once, so that what a
 * person has just changed waits for nothing that was asked for before.
 */
export class InTurns<T> {
	private readonly work: (some: readonly T[]) => void;
	private readonly pause: () => Promise<void>;
	private readonly size: TurnSize;
	private readonly waiting = new Set<T>();
	private isGoingOn = false;

	/**
	 * @param work is called with a few things at a time
	 * @param pause lets others run, and resolves when it is our turn again
	 */
	constructor(work: (some: readonly T[]) => void, pause: () => Promise<void>, size = usual) {
		this.work = work;
		this.pause = pause;
		this.size = size;
	}

	/**
	 * Does as many of them as the turn allows; the others wait behind what waits already. Those with which the work fails are
	 * not tried again, the others are done all the same.
	 * @throws what the work throws in this turn; of a later turn the host is told as of a promise that nobody handles
	 */
	add(things: Iterable<T>): void {
		const all = [...things];
		for (const one of all) {
			this.waiting.delete(one);
			this.waiting.add(one);
		}
		try {
			this.takeTurn(all);
		} finally {
			void this.goOn();
		}
	}

	/** Nothing that waits is done any more. */
	dispose(): void {
		this.waiting.clear();
	}

	private async goOn(): Promise<void> {
		if (this.isGoingOn || this.waiting.size === 0) {
			return;
		}
		this.isGoingOn = true;
		await this.pause();
		this.isGoingOn = false;
		try {
			this.takeTurn([...this.waiting]);
		} finally {
			void this.goOn();
		}
	}

	private takeTurn(things: readonly T[]): void {
		const begun = performance.now();
		let done = 0;
		do {
			const some = things.slice(done, done + this.size.things);
			for (const one of some) {
				this.waiting.delete(one);
			}
			if (some.length > 0) {
				this.work(some);
			}
			done += this.size.things;
		} while (done < things.length && performance.now() - begun < this.size.milliseconds);
	}
}
