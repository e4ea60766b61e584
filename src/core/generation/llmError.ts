/** Why a provider gave no answer, as far as that decides what a person can do about it. */
export type LlmErrorCause =
	| 'cancelled'
	| 'no-key'
	| 'refused-key'
	| 'forbidden'
	| 'unknown-model'
	| 'unknown-address'
	| 'context-too-long'
	| 'rate'
	| 'quota'
	| 'refused-request'
	| 'server'
	| 'network'
	| 'certificate'
	| 'protocol'
	| 'too-slow'
	| 'stalled'
	| 'incomplete'
	| 'endless';

/**
 * A request that brought no whole answer. The message is one or two sentences for the person: what is wrong, what to
 * do.
 */
export class LlmError extends Error {
	override readonly cause: LlmErrorCause;
	/** What the endpoint said itself, for the log; without keys. */
	readonly detail: string;
	/** Milliseconds after which the endpoint would like to be asked again; undefined where it did not say. */
	readonly retryAfter: number | undefined;

	constructor(cause: LlmErrorCause, message: string, detail = '', retryAfter?: number) {
		super(message);
		this.cause = cause;
		this.detail = detail;
		this.retryAfter = retryAfter;
	}
}

const passing: ReadonlySet<LlmErrorCause> = new Set(['rate', 'server', 'network', 'too-slow']);

/** Whether the same request may succeed a little later. */
export function isPassing(error: LlmError): boolean {
	return passing.has(error.cause);
}
