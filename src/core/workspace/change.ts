import type { TextEdit } from '../document/text.ts';

/** A file that is to be made. Nothing may stand at its path. */
export interface NewFile {
	readonly path: string;
	/** Without a byte order mark. */
	readonly text: string;
}

/** A file or folder that is to move. Nothing may stand at its new path. */
export interface Renaming {
	readonly from: string;
	readonly to: string;
}

/** Changes to the files of one workspace root. All of them are made, or none; in the editor they are one undo. */
export interface WorkspaceChange {
	/** Edits of files that are there, by path before any renaming. They refer to the text before. */
	readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
	readonly creates: readonly NewFile[];
	/** Carried out after the edits, in order. */
	readonly renames: readonly Renaming[];
	/** What the user has to know of the change when it is made, each one sentence: what was assumed, what was left as it is. */
	readonly notes?: readonly string[];
}

/** A change that leaves everything as it is. */
export const noChange: WorkspaceChange = { edits: new Map(), creates: [], renames: [] };

/** Why an operation could not be done: one sentence for the user that says what to do. Nothing has been changed. */
export class OperationError extends Error {}
