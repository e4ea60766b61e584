import { LineIndex, type Position, type TextEdit } from '../document/text.ts';

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
	/** Texts by path that the edits were made for; where a file has another one by now, nothing is changed. */
	readonly madeFor?: ReadonlyMap<string, string>;
}

/** A change that leaves everything as it is. */
export const noChange: WorkspaceChange = { edits: new Map(), creates: [], renames: [] };

/** Why a change is not made to a file that is no longer as it was read. */
export const changedMeanwhile = 'has changed meanwhile; run it again';

/** Whether a file still has the text that a change was made for, so that its edits mean the same places. */
export function isCurrent({ edits, madeFor }: WorkspaceChange, path: string, text: string): boolean {
	const lines = new LineIndex(text);
	const fits = ({ line, character }: Position): boolean =>
		line < lines.count && lines.startOf(line) + character <= lines.endOf(line);
	const known = madeFor?.get(path);
	return (
		(known === undefined || isSameText(known, text)) &&
		(edits.get(path) ?? []).every(({ range }) => fits(range.start) && fits(range.end))
	);
}

/** Whether two texts are the same but for their line breaks: an editor reads those of several kinds as one kind. */
export function isSameText(one: string, other: string): boolean {
	return one === other || one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

/** Where a file stands when the renamings of a change have been made. */
export function movedPath(path: string, { renames }: WorkspaceChange): string {
	return renames.reduce(
		(place, { from, to }) => (place === from || place.startsWith(`${from}/`) ? to + place.slice(from.length) : place),
		path,
	);
}

/** Why an operation could not be done: one sentence for the user that says what to do. Nothing has been changed. */
export class OperationError extends Error {}
