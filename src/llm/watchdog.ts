/** Ends what takes too long: barked at with `alive`, it waits anew. Times in milliseconds. */
export class Watchdog {
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly end: () => void;
	private deadline = 0;
	/** When the timer goes off; no earlier than it has to, since it is not set anew at each sign of life. */
	private wakes = 0;
	private isStopped = false;
	/** Whether it has ended what it watches. */
	bitten = false;

	constructor(end: () => void) {
		this.end = end;
	}

	/** From now on the next sign of life has to come within this time. */
	alive(limit: number): void {
		this.deadline = performance.now() + limit;
		if (!this.isStopped && (this.timer === undefined || this.wakes > this.deadline)) {
			this.wait(limit);
		}
	}

	/** What it watches is over; later signs of life are of no interest. */
	stop(): void {
		this.isStopped = true;
		clearTimeout(this.timer);
	}

	private wait(limit: number): void {
		clearTimeout(this.timer);
		this.wakes = performance.now() + limit;
		this.timer = setTimeout(() => this.wake(), limit);
	}

	private wake(): void {
		const left = this.deadline - performance.now();
		// Timers may come a little early
		if (left > 1) {
			this.wait(left);
			return;
		}
		this.bitten = true;
		this.end();
	}
}
