import nodePath from 'node:path';
import { printable } from '../core/report/printable.ts';
import type { UnreadDocument } from '../core/workspace/specIndex.ts';
import type { OpenProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';

/** Files and folders among the PATHs that could not be read, by path; known once the index is loaded. */
export function unreadOf({ index, workspace, inTargets }: OpenProject): readonly UnreadDocument[] {
	return [...index.unread(), ...workspace.unlisted].filter(({ path }) => inTargets(path));
}

/** Says on standard error, one line for each, what could not be read. */
export function reportUnread(opened: OpenProject, terminal: Terminal): void {
	for (const { path, problem } of unreadOf(opened)) {
		note(terminal, `${shownPath(terminal.cwd, opened.workspace.absolute(path))} ${problem}`);
	}
}

/** One line on standard error. */
export function note(terminal: Terminal, text: string): void {
	terminal.err(`archspec: ${printable(text)}\n`);
}

/** A path that the user can open from the current folder, absolute where that is shorter. */
export function shownPath(cwd: string, absolute: string): string {
	const relative = nodePath.relative(cwd, absolute);
	return relative !== '' && relative.length < absolute.length ? relative : absolute;
}
