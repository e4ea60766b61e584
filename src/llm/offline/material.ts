import type { ContextPiece } from '../../core/generation/context/piece.ts';
import type { ProductFacts } from '../../core/generation/context/productFacts.ts';
import type { FillSubject } from '../../core/generation/subject.ts';

/** All that a draft without a model is made from. */
export interface OfflineMaterial {
	readonly subject: FillSubject;
	/** The body that a new document of the kind would have there, with the ids of the documents before it. */
	readonly template: string;
	readonly pieces: readonly ContextPiece[];
	readonly product: ProductFacts;
}
