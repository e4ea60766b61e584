/**
 * Lets what is done to one thing wait for what is being done to it already: of two that read, change and write at once,
 * the second would lose what the first one wrote.
 */
export class Turns {
	/** What comes last for each thing. */
	private readonly last = new Map<string, Promise<unknown>>();

	/** Runs once all that was asked for before is over, whether or not it succeeded. @returns what it gives */
	async take<T>(thing: string, run: () => Promise<T>): Promise<T> {
		const turn = (this.last.get(thing) ?? Promise.resolve()).then(run, run);
		this.last.set(thing, turn);
		try {
			return await turn;
		} finally {
			if (this.last.get(thing) === turn) {
				this.last.delete(thing);
			}
		}
	}

	/** How many things something is being done to. */
	get size(): number {
		return this.last.size;
	}
}
