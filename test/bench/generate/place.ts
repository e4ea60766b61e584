import type { Prose } from './prose.ts';

/** What a generated document knows of its surroundings, so that its links lead somewhere. */
export interface Place {
	/** Counts the documents of this sort, from 1. */
	readonly number: number;
	/** Name of the feature that the document belongs to, in kebab case. */
	readonly feature: string;
	readonly prose: Prose;
	/** A backticked path that is there. */
	readonly source: string;
	/** Wanted length of the text in characters. */
	readonly length: number;
}

/** `order-ledger` → `Order ledger` */
export function titleOf(feature: string): string {
	const words = feature.replaceAll('-', ' ');
	return (words[0] ?? '').toUpperCase() + words.slice(1);
}
