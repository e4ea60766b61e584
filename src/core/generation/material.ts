import type { ContextPiece } from './context/piece.ts';
import type { ProductFacts } from './context/productFacts.ts';
import type { FillSubject } from './subject.ts';

/** All that a section is written from, as data: the built-in provider reads this where a model reads the prompt. */
export interface FillMaterial {
	readonly task: 'fill';
	readonly subject: FillSubject;
	/** The body that a new document of the kind would have there, with the ids of the documents before it. */
	readonly template: string;
	readonly pieces: readonly ContextPiece[];
	readonly product: ProductFacts;
}

/** What a provider is asked to do, with what it is to be done from. */
export type Material = FillMaterial;
