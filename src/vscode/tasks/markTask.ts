import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { markEdits, type WantedState } from '../../core/tasks/markEdits.ts';
import { readTasks } from '../../core/tasks/readTasks.ts';
import { noChange, OperationError, type WorkspaceChange } from '../../core/workspace/change.ts';
import { tell } from '../decisions/runOperation.ts';
import { carryOut } from '../workspace/applyChange.ts';
import type { TaskPlace } from './taskTarget.ts';

/** Boxes that are ticked in a row wait for each other: each reads the text that the one before left. */
let working: Promise<unknown> = Promise.resolve();

/**
 * Brings a task into a state in its file, as one undo: its mark, and those of the tasks above it that follow. A file
 * that was saved is saved after it. What is in the way is told.
 * @returns whether the task is in that state now
 */
export function markTask(place: TaskPlace, wanted: WantedState): Promise<boolean> {
	const work = working.then(() => carryOut(place.root, () => changeOf(place, wanted))).then(() => true, tell);
	working = work.catch(() => undefined);
	return work;
}

/** From the text as it is now: what is shown may be a moment older. */
async function changeOf(place: TaskPlace, wanted: WantedState): Promise<WorkspaceChange> {
	const { root, path } = place;
	const kind = root.get(path)?.kind;
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(root.uriOf(path));
	} catch {
		throw new OperationError(`${path} can't be opened as text. Nothing was changed.`);
	}
	const edits = kind && editsIn(readTasks(parseDocument(path, document.getText()), kind), place, wanted);
	if (!edits) {
		throw new OperationError(`${path} no longer has this task. Nothing was changed.`);
	}
	return { ...noChange, edits: new Map([[path, edits]]) };
}

function editsIn(
	list: ReturnType<typeof readTasks>,
	{ task }: TaskPlace,
	wanted: WantedState,
): readonly TextEdit[] | undefined {
	// One without an id is named by its place, where another may stand by now
	const place = list?.tasks.findIndex(
		({ key, text, id }) => key === task.key && (id !== undefined || text === task.text),
	);
	return list && place !== undefined && place >= 0 ? markEdits(list, place, wanted) : undefined;
}
