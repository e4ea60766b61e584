import type { Cancellation, LlmEvent } from '../core/generation/llmClient.ts';
import { isPassing, LlmError } from '../core/generation/llmError.ts';
import { pause } from './pause.ts';

/** How often and how long a request is tried. Times in milliseconds. */
export interface RetryLimits {
	/** After the first attempt. */
	readonly retries: number;
	/** Before the first retry, doubled with each; up to a quarter less, so that many clients don't come at once. */
	readonly pause: number;
	/** An endpoint that wants to be left alone for longer is not waited for. */
	readonly longestPause: number;
}

export const usualRetries: RetryLimits = { retries: 2, pause: 500, longestPause: 300_000 };

/**
 * Makes a request again where that may help and nothing of an answer has come yet. The pause that an endpoint asks for is
 * kept, however long, up to the limit.
 * @param attempt makes the request once
 * @throws LlmError
 */
export async function* withRetries(
	attempt: () => AsyncIterable<LlmEvent>,
	limits: RetryLimits,
	cancellation: Cancellation,
): AsyncGenerator<LlmEvent> {
	for (let count = 1; ; count++) {
		let begun = false;
		try {
			for await (const event of attempt()) {
				begun = true;
				yield event;
			}
			return;
		} catch (error) {
			const wait = error instanceof LlmError && !begun ? pauseAfter(error, count, limits) : undefined;
			if (!(error instanceof LlmError) || wait === undefined) {
				throw error;
			}
			yield { type: 'retry', attempt: count, milliseconds: wait, error };
			if (!(await pause(wait, cancellation))) {
				throw new LlmError('cancelled', 'Cancelled.');
			}
		}
	}
}

/** Undefined where it is better to give up. */
function pauseAfter(error: LlmError, count: number, limits: RetryLimits): number | undefined {
	if (!isPassing(error) || count > limits.retries) {
		return undefined;
	}
	const own = limits.pause * 2 ** (count - 1) * (1 - Math.random() / 4);
	const wait = error.retryAfter ?? own;
	return wait > limits.longestPause ? undefined : Math.round(wait);
}
