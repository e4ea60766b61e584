/** How much is done before others have their turn. */
export interface TurnSize {
	/** Things that are done together. */
	readonly things: number;
	/** Milliseconds after which no more are begun. */
	readonly milliseconds: number;
}

const usual: TurnSize = { things: 50, milliseconds: 15 };

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

	/** Does as many of them as the turn allows; the others wait behind what waits already. */
	add(things: Iterable<T>): void {
		const all = [...things];
		const done = this.takeTurn(all);
		for (const [i, one] of all.entries()) {
			this.waiting.delete(one);
			if (i >= done) {
				this.waiting.add(one);
			}
		}
		if (!this.isGoingOn) {
			void this.goOn();
		}
	}

	/** Nothing that waits is done any more. */
	dispose(): void {
		this.waiting.clear();
	}

	private async goOn(): Promise<void> {
		this.isGoingOn = true;
		while (this.waiting.size > 0) {
			await this.pause();
			const things = [...this.waiting];
			for (const one of things.slice(0, this.takeTurn(things))) {
				this.waiting.delete(one);
			}
		}
		this.isGoingOn = false;
	}

	/** @returns how many things have been done, or more where all have */
	private takeTurn(things: readonly T[]): number {
		const begun = performance.now();
		let done = 0;
		do {
			const some = things.slice(done, done + this.size.things);
			if (some.length > 0) {
				this.work(some);
			}
			done += this.size.things;
		} while (done < things.length && performance.now() - begun < this.size.milliseconds);
		return done;
	}
}
