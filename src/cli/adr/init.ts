import { readFileSync, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { adrDirFile } from '../../core/adr/log/toolFolders.ts';
import { firstRecord, firstRecordKind } from '../../core/adr/new/firstRecord.ts';
import { newRecord } from '../../core/adr/new/newRecord.ts';
import { LineIndex, range } from '../../core/document/text.ts';
import { plural } from '../../core/outline/summary.ts';
import { noChange, type WorkspaceChange } from '../../core/workspace/change.ts';
import { workspacePath } from '../../node/paths.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { note } from '../notes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { dayOf } from './day.ts';
import { usualFolder } from './namedFolder.ts';
import { openLogAt } from './openLog.ts';

export const init: Command = {
	name: 'adr init',
	synopsis: '[DIR]',
	summary: 'Start a decision log with its first record.',
	description: [
		`Makes the folder DIR (${usualFolder} when not given) with a record that decides to keep records, and prints its path.`,
		`DIR is written into ${adrDirFile} in the current folder, so that it is found from there and from below. A folder that has`,
		'records keeps them and gets no other.',
	].join('\n'),
	options: [],
	positionals: { least: 0, most: 1 },
	run: runInit,
};

async function runInit(input: Arguments, terminal: Terminal): Promise<number> {
	const [given] = input.positionals;
	if (given?.trim() === '') {
		throw new UsageError('the name of the folder is empty: archspec adr init [DIR].');
	}
	const log = await openLogAt(given, terminal);
	const setting = given === undefined ? noChange : adrDir(given, log.opened.workspace.root, terminal.cwd);
	if (log.records.length > 0) {
		log.apply(setting);
		note(terminal, `${log.shown(log.folder)} has ${plural(log.records.length, 'record')} already; none was added.`);
		return 0;
	}
	const { path, change } = await newRecord(log.repository, {
		...firstRecord,
		day: dayOf(terminal),
		folder: log.folder,
		kind: firstRecordKind,
		status: 'accepted',
	});
	log.apply({
		...change,
		edits: new Map([...change.edits, ...setting.edits]),
		creates: [...change.creates, ...setting.creates],
	});
	terminal.out(`${log.shown(path)}\n`);
	return 0;
}

/** Writes the log's folder into `.adr-dir`, from the current folder. */
function adrDir(folder: string, root: string, cwd: string): WorkspaceChange {
	const here = realpathSync.native(cwd);
	const path = workspacePath(root, nodePath.join(here, adrDirFile));
	if (path === undefined || workspacePath(root, nodePath.resolve(here, folder)) === undefined) {
		throw new UsageError(`${folder} lies in another repository; run "archspec adr init" there.`);
	}
	const written = nodePath.relative(here, nodePath.resolve(here, folder)) || '.';
	const newText = `${written.replaceAll(nodePath.sep, '/')}\n`;
	const file = nodePath.join(here, adrDirFile);
	if (!statSync(file, { throwIfNoEntry: false })) {
		return { ...noChange, creates: [{ path, text: newText }] };
	}
	const text = readFileSync(file, 'utf8');
	const lines = new LineIndex(text);
	const last = lines.count - 1;
	const all = range(0, 0, last, lines.endOf(last) - lines.startOf(last));
	return text === newText ? noChange : { ...noChange, edits: new Map([[path, [{ range: all, newText }]]]) };
}
