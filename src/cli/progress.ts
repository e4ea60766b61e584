/** Milliseconds after which a run is long enough to say how far it is, and between two such lines. */
const firstAfter = 500;
const interval = 100;

/** A line on a terminal that says how far a long run is; on anything else nothing is written. */
export class Progress {
	private readonly write: ((text: string) => void) | undefined;
	private next: number;
	private shown = false;

	/** @param write to the terminal; undefined where there is none */
	constructor(write: ((text: string) => void) | undefined, now: number = performance.now()) {
		this.write = write;
		this.next = now + firstAfter;
	}

	/**
	 * Replaces the line, not more often than an eye can follow.
	 * @param what is counted
	 */
	show(done: number, all: number, now: number = performance.now(), what = 'documents'): void {
		if (this.write && now >= this.next) {
			this.write(`\r\u001b[K${done} of ${all} ${what}`);
			this.next = now + interval;
			this.shown = true;
		}
	}

	/** Takes the line away. */
	clear(): void {
		if (this.shown) {
			this.write?.('\r\u001b[K');
			this.shown = false;
		}
	}
}
