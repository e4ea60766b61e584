/** Ends what takes too long: barked at with `alive`, it waits anew. Times in milliseconds. */
export class Watchdog {
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly end: () => void;
	/** Whether it has ended what it watches. */
	bitten = false;

	constructor(end: () => void) {
		this.end = end;
	}

	/** From now on the next sign of life has to come within this time. */
	alive(limit: number): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.bitten = true;
			this.end();
		}, limit);
	}

	stop(): void {
		clearTimeout(this.timer);
	}
}
