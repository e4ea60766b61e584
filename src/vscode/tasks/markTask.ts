import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { markEdits, type WantedState } from '../../core/tasks/markEdits.ts';
import { readTasks } from '../../core/tasks/readTasks.ts';
import { noChange, OperationError } from '../../core/workspace/change.ts';
import { carryOut } from '../workspace/applyChange.ts';
import { markText } from './markText.ts';
import type { TaskPlace } from './taskTarget.ts';

/**
 * Brings a task into a state in its file, as one undo: its mark, and those of the tasks above it that follow. A file
 * that was saved is saved after it. What is in the way is told.
 * @param wanted `other` for the one of done and open that it is not
 * @returns whether the task is in that state now
 */
export function markTask(place: TaskPlace, wanted: WantedState | 'other'): Promise<boolean> {
	const { root, path } = place;
	// Decided once: what another program writes meanwhile doesn't turn a tick into its opposite
	let state = wanted === 'other' ? undefined : wanted;
	return markText({
		uri: root.uriOf(path),
		path,
		edits: (text) => {
			const { edits, to } = editsIn(text, place, state);
			state = to;
			return edits;
		},
		apply: (_document, edits) => carryOut(root, async () => ({ ...noChange, edits: new Map([[path, edits]]) })),
	});
}

/**
 * @param wanted the one of done and open that it is not, where not given
 * @throws OperationError when the text no longer has the task
 */
function editsIn(
	text: string,
	{ root, path, task }: TaskPlace,
	wanted: WantedState | undefined,
): { readonly edits: readonly TextEdit[]; readonly to: WantedState } {
	const kind = root.get(path)?.kind;
	const list = kind && readTasks(parseDocument(path, text), kind);
	// One without an id is named by its place, where another may stand by now
	const place = list?.tasks.findIndex(
		(one) => one.key === task.key && (one.id !== undefined || one.text === task.text),
	);
	const found = place === undefined ? undefined : list?.tasks[place];
	if (!list || place === undefined || !found) {
		throw new OperationError(vscode.l10n.t('{0} no longer has this task. Nothing was changed.', path));
	}
	const to = wanted ?? (found.state === 'done' ? 'open' : 'done');
	return { edits: markEdits(list, place, to), to };
}
