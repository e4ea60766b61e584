import type { ContextPiece } from '../../core/generation/context/piece.ts';
import type { FillSubject } from '../../core/generation/subject.ts';

/** What the manifests of a workspace say of the product. Empty where they say nothing. */
export interface ProductFacts {
	readonly name: string;
	readonly description: string;
	readonly version: string;
	readonly license: string;
	/** What it is built with, and the version that is asked for. */
	readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

/** All that a draft without a model is made from. */
export interface OfflineMaterial {
	readonly subject: FillSubject;
	/** The body that a new document of the kind would have there, with the ids of the documents before it. */
	readonly template: string;
	readonly pieces: readonly ContextPiece[];
	readonly product: ProductFacts;
}
