/** What an artifact is; `entities` as SQL and as JSON Schema are two. */
export type ArtifactType = 'diagram' | 'table' | 'data' | 'openapi' | 'sql' | 'json-schema' | 'issues';

/** Something that can be taken out of a document as a file of its own. */
export interface Artifact {
	/** Names it among the artifacts of its document, and stays the same while the text around it is edited. */
	readonly id: string;
	readonly type: ArtifactType;
	/** What it shows: mostly the title of the section it stands in. */
	readonly title: string;
	/** Name of its format: `CSV`. */
	readonly format: string;
	/** Of its parts: rows of a table, endpoints, entities, tasks; undefined for what is whole. */
	readonly count: number | undefined;
	/** Ending of its file, without a dot. */
	readonly ending: string;
	/** Line of the document at which it begins, from 0. */
	readonly line: number;
}

/** An artifact with its content, which is made when it is asked for. */
export interface ArtifactSource extends Artifact {
	text(options: ArtifactOptions): string;
}

/** What a person may choose about the content. */
export interface ArtifactOptions {
	/** Whether cells that a spreadsheet would run as formulas get an apostrophe before them. */
	readonly escapeFormulas: boolean;
}

/** An artifact before it has a name among the others. */
export type UnnamedArtifact = Omit<ArtifactSource, 'id'>;
