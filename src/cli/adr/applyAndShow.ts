import { movedPath, type WorkspaceChange } from '../../core/workspace/change.ts';
import { note } from '../notes.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenLog } from './openLog.ts';

/**
 * Makes a change and prints the paths of the files that are not as before, under the names they have now; its notes
 * go to standard error.
 * @throws OperationError when it can't be made; then nothing is changed
 */
export function applyAndShow(change: WorkspaceChange, log: OpenLog, terminal: Terminal): void {
	log.apply(change);
	const edited = [...change.edits].filter(([, edits]) => edits.length > 0).map(([path]) => path);
	const paths = new Set([...edited.map((path) => movedPath(path, change)), ...change.creates.map(({ path }) => path)]);
	for (const { to } of change.renames) {
		if (![...paths].some((path) => path.startsWith(`${to}/`))) {
			paths.add(to);
		}
	}
	terminal.out(
		[...paths]
			.sort()
			.map((path) => `${log.shown(path)}\n`)
			.join(''),
	);
	for (const text of change.notes ?? []) {
		note(terminal, text);
	}
}
