import type { Cancellation } from '../../../core/generation/llmClient.ts';
import { Watchdog } from '../../../llm/watchdog.ts';

/** Ends the waiting for what may never come: an editor's model need not listen to a cancellation. */
export class StreamEnd {
	/** Why nothing is waited for any more. */
	reason: 'cancelled' | 'too-slow' | undefined;
	private readonly cancellation: Cancellation;
	private readonly watchdog = new Watchdog(() => this.end('too-slow'));
	private readonly cancel = () => this.end('cancelled');
	private reject: (reason: Error) => void = () => {};
	private readonly ended: Promise<never>;

	constructor(cancellation: Cancellation) {
		this.cancellation = cancellation;
		this.ended = new Promise((_, reject) => {
			this.reject = reject;
		});
		// Nobody may be waiting when it comes
		this.ended.catch(() => {});
		cancellation.addEventListener('abort', this.cancel, { once: true });
		if (cancellation.aborted) {
			this.cancel();
		}
	}

	/** From now on the next thing has to come within this time, in milliseconds. */
	expect(limit: number): void {
		this.watchdog.alive(limit);
	}

	/** What is waited for. @throws Error where the end comes first, which has its reason then */
	orFirst<T>(awaited: PromiseLike<T>): Promise<T> {
		return Promise.race([this.ended, awaited]);
	}

	dispose(): void {
		this.watchdog.stop();
		this.cancellation.removeEventListener('abort', this.cancel);
	}

	private end(reason: 'cancelled' | 'too-slow'): void {
		this.reason ??= reason;
		this.reject(new Error(reason));
	}
}
