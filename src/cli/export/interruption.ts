import type { CancellationToken } from '../../core/workspace/workspace.ts';

/** Status of a program that Ctrl+C has ended, by the convention of shells. */
export const interruptedStatus = 130;

/** Ctrl+C while an export is under way: it ends in order, and leaves nothing. A second one ends the process at once. */
export class Interruption implements CancellationToken {
	isCancellationRequested = false;
	private readonly stop: () => void;

	/** @param stop what is under way is to end */
	constructor(stop: () => void) {
		this.stop = stop;
		process.once('SIGINT', this.interrupt);
		process.once('SIGTERM', this.interrupt);
	}

	[Symbol.dispose](): void {
		process.off('SIGINT', this.interrupt);
		process.off('SIGTERM', this.interrupt);
	}

	private readonly interrupt = (): void => {
		this.isCancellationRequested = true;
		this.stop();
	};
}
