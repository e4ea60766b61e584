import type { DiagramVerdict } from '../core/diagrams/verdict.ts';

/** What is asked of the parser's worker, which answers in the order of the questions. */
export interface ParserQuestion {
	readonly text: string;
}

/** What the worker says: once that it has loaded, then one verdict for each question. */
export type ParserMessage = { readonly kind: 'ready' } | { readonly kind: 'verdict'; readonly verdict: DiagramVerdict };
