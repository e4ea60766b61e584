import type { Kind } from '../kinds/kind.ts';
import type { DocumentFacts } from './facts.ts';

/** A document of the index: a Markdown file that a kind claims. */
export interface IndexedDocument {
	readonly kind: Kind;
	readonly facts: DocumentFacts;
}

/** A file in the place of a document that could not be read: too large, not text, no permission. */
export interface UnreadDocument {
	readonly path: string;
	/** One line for the user. */
	readonly problem: string;
}
