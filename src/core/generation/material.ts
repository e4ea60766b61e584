import type { IndexedDocument } from '../workspace/indexed.ts';
import type { ContextPiece } from './context/piece.ts';
import type { ProductFacts } from './context/productFacts.ts';
import type { QuestionName } from './questions/finding.ts';
import type { ReadDocument } from './questions/placeItem.ts';
import type { FillSubject } from './subject.ts';

/** All that a section is written from, as data: the built-in provider reads this where a model reads the prompt. */
export interface FillMaterial {
	readonly task: 'fill';
	readonly subject: FillSubject;
	/** The body that a new document of the kind would have there, with ids that go on after those of the document. */
	readonly template: string;
	readonly pieces: readonly ContextPiece[];
	readonly product: ProductFacts;
}

/** What proposals for a section are made from. */
export interface SuggestMaterial {
	readonly task: 'suggest';
	readonly fill: FillMaterial;
}

/** What a question about a whole document is answered from. */
export interface QuestionMaterial {
	readonly task: QuestionName;
	readonly own: ReadDocument;
	/** What the index knows of it. */
	readonly indexed: IndexedDocument;
	/** The documents before and after it in its chain, and those that it links to. */
	readonly others: readonly ReadDocument[];
	/** What the index knows of these, in the same order. */
	readonly indexedOthers: readonly IndexedDocument[];
	/** What the index knows of the other documents of the same kind: what none of them has is no custom here. */
	readonly peers: readonly IndexedDocument[];
	/** Files that say what the product is and what it is built with. */
	readonly manifests: readonly ReadDocument[];
	readonly product: ProductFacts;
}

/** What a provider is asked to do, with what it is to be done from. */
export type Material = FillMaterial | SuggestMaterial | QuestionMaterial;
