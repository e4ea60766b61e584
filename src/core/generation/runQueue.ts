import { exceedsBudget, timeLeft } from './fillQueue.ts';
import type { LlmErrorCause } from './llmError.ts';

/** What became of one section of a queue. */
export type QueuedOutcome =
	/** US dollars; undefined where the price or the usage is not known. */
	| { readonly type: 'written'; readonly cost: number | undefined }
	/** It waits no more: somebody wrote it, or took it away. */
	| { readonly type: 'skipped' }
	/** Nothing was changed, and why. The cause is that of the provider's error, where it was one. */
	| {
			readonly type: 'failed';
			readonly reason: string;
			readonly cause: LlmErrorCause | undefined;
			readonly cost: number | undefined;
	  };

/** Where a queue stands. */
export interface QueueProgress<T> {
	readonly section: T;
	/** From 1. */
	readonly number: number;
	readonly all: number;
	/** Milliseconds; undefined before the first section is written. */
	readonly left: number | undefined;
}

/** Who does the work of a queue. */
export interface QueueHost<T> {
	/** US dollars that a section is estimated to cost; undefined where the price is not known. */
	estimate(section: T): Promise<number | undefined>;
	write(section: T): Promise<QueuedOutcome>;
	progress(now: QueueProgress<T>): void;
	/** Milliseconds, from any start. */
	now(): number;
}

/** How a person steers a queue. */
export interface QueueControl {
	readonly cancelled: boolean;
	/** Resolves at once, or when the pause is over; also when the queue is cancelled. */
	whenGoing(): Promise<void>;
}

/** Why a queue ended with sections left. */
export type QueueStop =
	| { readonly type: 'cancelled' }
	/** US dollars. */
	| { readonly type: 'budget'; readonly spent: number; readonly budget: number }
	/** What would fail for all others as well. */
	| { readonly type: 'failure'; readonly reason: string; readonly cause: LlmErrorCause };

/** What a queue came to. */
export interface QueueReport<T> {
	readonly written: readonly T[];
	readonly failed: readonly { readonly section: T; readonly reason: string }[];
	/** Those that waited no more when it was their turn. */
	readonly skipped: readonly T[];
	/** Those that nobody began with; none when the queue came to its end. */
	readonly left: readonly T[];
	readonly stop: QueueStop | undefined;
	/** US dollars that are known of. */
	readonly spent: number;
}

/** What one request fails by, and every other one to the same endpoint too. */
const forAll: ReadonlySet<LlmErrorCause> = new Set([
	'no-key',
	'refused-key',
	'forbidden',
	'unknown-model',
	'unknown-address',
	'rate',
	'quota',
	'network',
	'certificate',
	'protocol',
]);

/**
 * Writes sections one after the other. What fails for one section alone is noted and the next one is written; what would
 * fail for all ends the queue, and so does a section that would exceed the budget.
 * @param sections in the order in which they are written
 * @param budget US dollars; undefined for none
 */
export async function runQueue<T>(
	sections: readonly T[],
	host: QueueHost<T>,
	control: QueueControl,
	budget: number | undefined,
): Promise<QueueReport<T>> {
	const written: T[] = [];
	const failed: { section: T; reason: string }[] = [];
	const skipped: T[] = [];
	const took: number[] = [];
	let spent = 0;
	const report = (from: number, stop?: QueueStop): QueueReport<T> => ({
		written,
		failed,
		skipped,
		left: sections.slice(from),
		stop,
		spent,
	});
	for (const [i, section] of sections.entries()) {
		await control.whenGoing();
		if (control.cancelled) {
			return report(i, { type: 'cancelled' });
		}
		if (budget !== undefined && exceedsBudget(spent, await host.estimate(section), budget)) {
			return report(i, { type: 'budget', spent, budget });
		}
		if (control.cancelled) {
			return report(i, { type: 'cancelled' });
		}
		host.progress({ section, number: i + 1, all: sections.length, left: timeLeft(took, sections.length - i) });
		const start = host.now();
		const outcome = await host.write(section);
		if (outcome.type === 'skipped') {
			skipped.push(section);
			continue;
		}
		spent += outcome.cost ?? 0;
		if (outcome.type === 'written') {
			took.push(host.now() - start);
			written.push(section);
		} else if (control.cancelled) {
			return report(i, { type: 'cancelled' });
		} else if (outcome.cause && forAll.has(outcome.cause)) {
			return report(i, { type: 'failure', reason: outcome.reason, cause: outcome.cause });
		} else {
			failed.push({ section, reason: outcome.reason });
		}
	}
	return report(sections.length);
}
