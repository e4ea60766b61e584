import type { PlacedDefinition, TraceScope } from '../traceScope.ts';

/** What may be written at a place of a line. */
export interface Suggestion {
	/** Character at which the part typed so far begins. */
	readonly start: number;
	/** Definitions whose id would stand there. */
	readonly candidates: readonly PlacedDefinition[];
}

/** The text around the place at which somebody writes. */
export interface WritingPlace {
	readonly scope: TraceScope;
	readonly path: string;
	/** Up to the cursor. */
	readonly before: string;
	/** Behind the cursor. */
	readonly after: string;
	/** Lines above, nearest first. */
	readonly above: Iterable<string>;
}
