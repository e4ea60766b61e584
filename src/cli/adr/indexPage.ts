import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { pagesToUpdate, regenerateIndex } from '../../core/adr/indexPage/indexPage.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { noChange } from '../../core/workspace/change.ts';
import { workspacePath } from '../../node/paths.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dirOption, type OpenLog, openLog } from './openLog.ts';

export const indexPage: Command = {
	name: 'adr index',
	synopsis: '[PAGE]',
	summary: 'Write the list of records in an index page anew.',
	description: [
		'PAGE is a Markdown file that lists the records, or is to; without it, the pages of the log that list records or have',
		'markers for a list. What else stands on the page',
		'stays, as do entries of other logs, and an entry whose record is gone if it has words of its own. Prints the changed',
		'files.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 0, most: 1 },
	run: runIndex,
};

async function runIndex(input: Arguments, terminal: Terminal): Promise<number> {
	const [page] = input.positionals;
	const log = await openLog(input, terminal);
	const pages =
		page === undefined
			? pagesToUpdate(log.opened.index.documents(), log.folder)
			: [workspacePathOf(page, log, terminal)];
	if (pages.length === 0) {
		throw new UsageError(
			`${log.shown(log.folder)} has no page that lists records; name the one that is to: archspec adr index PAGE.`,
		);
	}
	const edits = new Map<string, readonly TextEdit[]>();
	const notes: string[] = [];
	for (const path of pages) {
		const change = await regenerateIndex(log.repository, path, log.records.length > 0 ? log.folder : undefined);
		for (const [edited, list] of change.edits) {
			edits.set(edited, list);
		}
		notes.push(...(change.notes ?? []));
	}
	applyAndShow({ ...noChange, edits, notes }, log, terminal);
	return 0;
}

function workspacePathOf(page: string, { opened }: OpenLog, { cwd }: Terminal): string {
	const path = workspacePath(opened.workspace.root, nodePath.resolve(realpathSync.native(cwd), page));
	if (path === undefined) {
		throw new UsageError(`${page} lies outside of ${opened.workspace.root}.`);
	}
	return path;
}
