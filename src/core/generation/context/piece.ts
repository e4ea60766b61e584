/**
 * What a piece of context is to the section, nearest first. What is nearer is kept when there is not room for all.
 */
export const pieceRoles = [
	/** The body that is to be improved or gone on with. */
	'section',
	/** What a person attached. */
	'attached',
	/** Requirements and other items that the section names, or that name it. */
	'traced',
	/** Other sections of the document. */
	'sibling',
	/** The document that comes before in the chain. */
	'chain',
	/** Documents that this one links to. */
	'linked',
	/** Files of code that were chosen. */
	'code',
	/** The workspace's manifests and its README. */
	'workspace',
] as const;

export type PieceRole = (typeof pieceRoles)[number];

/** A text that a model is shown beside the question. */
export interface ContextPiece {
	readonly role: PieceRole;
	/** What a person knows it by: a heading, an id, a path. */
	readonly title: string;
	/** From the workspace root. */
	readonly path: string;
	readonly text: string;
	/** Secrets that were taken out of it already; none where not given. */
	readonly masked?: number;
	/** How much it has to do with the section, among those of its role: 0 to 1. */
	readonly closeness: number;
}
