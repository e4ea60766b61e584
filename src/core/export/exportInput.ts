import type { DecisionLog } from '../adr/log/log.ts';
import type { AdrRecord } from '../adr/record/record.ts';
import type { Finding } from '../rules/rule.ts';
import type { TraceIndex } from '../trace/traceIndex.ts';
import type { IndexedDocument } from '../workspace/indexed.ts';

/** A document of an export. */
export interface ExportedDocument {
	/** What the index knows of it: path from the workspace root, title, kind, completion, status. */
	readonly indexed: IndexedDocument;
	/** In order of place. */
	readonly findings: readonly Finding[];
	/** Its text as it is, line breaks and byte order mark included. */
	readonly text: string;
}

/** A drawn diagram, once for each background. */
export interface Drawing {
	/** One whole `<svg>` element whose ids are its own within the export. */
	readonly light: string;
	readonly dark: string;
}

/** Why a diagram has no picture, in a sentence for the reader of the export. */
export interface UndrawnDiagram {
	readonly problem: string;
}

/** What is exported. The same input gives the same bytes: it holds no time and no absolute path. */
export interface ExportInput {
	/** Title of the whole; of one document its own. */
	readonly title: string;
	/** Name of the workspace folder, for the reader. */
	readonly workspace: string;
	/** In the order of reading. */
	readonly documents: readonly ExportedDocument[];
	/** By the source text of the diagram, as the fence holds it (LF). A diagram that isn't in it has not been drawn. */
	readonly drawings: ReadonlyMap<string, Drawing | UndrawnDiagram>;
	/** Pictures of the workspace that the documents show, by path from the workspace root. */
	readonly images: ReadonlyMap<string, Uint8Array>;
	/** Traceable ids of the whole workspace, for the matrix. */
	readonly trace: TraceIndex;
	/** Decision logs of the workspace and their records. */
	readonly logs: readonly DecisionLog[];
	readonly records: readonly AdrRecord[];
}

/** A file that an export makes; its path is relative to the place of the export, with `/`. */
export interface ExportFile {
	readonly path: string;
	readonly content: string | Uint8Array;
}
