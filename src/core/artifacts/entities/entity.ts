/** A field of an entity, in whatever form the document has it. */
export interface EntityField {
	readonly name: string;
	/** As written: `varchar(40)`, `string[]`, `'open' | 'done'`. */
	readonly dataType: string;
	readonly required: boolean;
	readonly primary: boolean;
	readonly unique: boolean;
	/** Names a row of another entity. */
	readonly foreign: boolean;
	/** What it is for; empty for nothing. */
	readonly comment: string;
}

/** An entity that a document describes. */
export interface Entity {
	readonly name: string;
	readonly fields: readonly EntityField[];
	/** Names of the entities that it belongs to, as a diagram's relations say. */
	readonly parents: readonly string[];
	/** Line from 0. */
	readonly line: number;
}
