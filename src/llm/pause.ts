import type { Cancellation } from '../core/generation/llmClient.ts';

/** Waits; ends early when cancelled. @returns whether all of the time went by */
export function pause(milliseconds: number, cancellation: Cancellation): Promise<boolean> {
	return new Promise((done) => {
		if (cancellation.aborted) {
			done(false);
			return;
		}
		const stop = () => {
			clearTimeout(timer);
			done(false);
		};
		const timer = setTimeout(() => {
			cancellation.removeEventListener('abort', stop);
			done(true);
		}, milliseconds);
		cancellation.addEventListener('abort', stop, { once: true });
	});
}
