import type { Kind } from '../kinds/kind.ts';
import type { Finding } from '../rules/rule.ts';
import type { Suppression } from '../rules/suppressions.ts';
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

/** What the index keeps of a document. */
export interface IndexEntry extends IndexedDocument {
	readonly suppressions: readonly Suppression[];
	readonly documentFindings: readonly Finding[];
	/** Findings of the document that others may excuse. */
	readonly excusable: readonly Finding[];
	workspaceFindings: readonly Finding[];
	/** Both, ordered, until one of them changes. */
	ordered: readonly Finding[] | undefined;
}
