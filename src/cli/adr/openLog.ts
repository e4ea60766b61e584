import { existsSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { openRepository } from '../../core/adr/log/indexedRepository.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import { recordsMeant, resolveRecord } from '../../core/adr/log/resolveRecord.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { shortList } from '../../core/shortList.ts';
import { OperationError, type WorkspaceChange } from '../../core/workspace/change.ts';
import { applyChange } from '../../node/applyChange.ts';
import { isUnder, workspacePath } from '../../node/paths.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import { existingPart } from '../existingPart.ts';
import { note, unreadOf } from '../notes.ts';
import { type OpenProject, openProject } from '../openProject.ts';
import { commonFolder, markedRoot } from '../targets.ts';
import type { Terminal } from '../terminal.ts';
import { isTooWide } from '../unmarkedRoot.ts';
import { UsageError } from '../usageError.ts';
import { chooseFolder } from './chooseFolder.ts';
import { namedFolder } from './namedFolder.ts';

/** The option of every command that works on a log. */
export const dirOption: Option = {
	name: 'dir',
	value: 'DIR',
	description: 'Folder of the records, instead of the one that is found from the current folder.',
};

/** The log that a command works on, and the repository around it. */
export interface OpenLog {
	readonly opened: OpenProject;
	readonly repository: AdrRepository;
	/** From the workspace root; it may not be there yet. */
	readonly folder: string;
	/** In the order of their paths. */
	readonly records: readonly AdrRecord[];
	/**
	 * The record of a number, of a part of a file's name, or of a path.
	 * @throws OperationError when there is none, or more than one; UsageError when the log has no records
	 */
	find(name: string): AdrRecord;
	/** A workspace path as it reads from the current folder. */
	shown(path: string): string;
	/** @throws OperationError when it can't be made; then nothing is changed */
	apply(change: WorkspaceChange): void;
}

/**
 * Finds the log that a command means and reads the repository around it.
 * @throws UsageError when there are several, or when the folder can't be read
 */
export function openLog(input: Arguments, terminal: Terminal): Promise<OpenLog> {
	return openLogAt(input.value('dir'), terminal);
}

/**
 * As `openLog`.
 * @param given folder of the log from the current folder, there or not; found when not given
 */
export async function openLogAt(given: string | undefined, terminal: Terminal): Promise<OpenLog> {
	const cwd = realpathSync.native(terminal.cwd);
	const named = given === undefined ? namedFolder(cwd) : { folder: nodePath.resolve(cwd, given), isConfigured: true };
	const place = named && existingPart(cwd, named.folder);
	const opened = await openProject({
		cwd,
		paths: place ? pathsOf(cwd, place.existing) : [cwd],
		rules: [],
		recordFolder: named?.isConfigured && place?.missing.length === 0 ? place.existing : undefined,
	});
	const { workspace, index, project } = opened;
	await index.load({ progress: (done, all) => terminal.progress.show(done, all) });
	terminal.progress.clear();
	const repository = openRepository({
		index,
		workspace,
		kinds: project.kinds,
		workflow: project.config.adr.workflow,
		maxFileSize: project.config.maxFileSize,
	});
	const from = workspacePath(workspace.root, cwd);
	const folder = chooseFolder(repository.logs, from, {
		folder: place && [workspacePath(workspace.root, place.existing), ...place.missing].filter(Boolean).join('/'),
		isConfigured: named?.isConfigured ?? false,
	});
	const records = repository.records.filter(({ path }) => isUnder(path, folder));
	const shown = (path: string) => nodePath.relative(cwd, workspace.absolute(path)) || '.';
	for (const { path, problem } of unreadOf(opened).filter(({ path }) => isUnder(path, folder))) {
		note(terminal, `${shown(path)} ${problem}`);
	}
	const recordAt = (file: string) => repository.records.find(({ path }) => workspace.absolute(path) === file);
	return {
		opened,
		repository,
		folder,
		records,
		find(name) {
			const record = recordAt(nodePath.resolve(cwd, name));
			if (!record && records.length === 0) {
				throw new UsageError(`there is no record in ${shown(folder)} yet; "archspec adr new TITLE" starts one.`);
			}
			const elsewhere = record || recordsMeant(records, name).length > 0 ? [] : recordsMeant(repository.records, name);
			if (elsewhere.length > 0) {
				const paths = shortList(elsewhere.map(({ path }) => shown(path)));
				throw new OperationError(
					`There is no record "${name.trim()}" in ${shown(folder)}, but ${paths} elsewhere: name that folder with --dir DIR.`,
				);
			}
			return record ?? resolveRecord({ records }, name);
		},
		shown,
		apply: (change) => applyChange(workspace.root, { ...change, madeFor: repository.texts }),
	};
}

/** What the root is looked for from: both folders, unless they have no repository and less than a home in common. */
function pathsOf(cwd: string, folder: string): string[] {
	const root = markedRoot(folder);
	const isTogether = root === markedRoot(cwd) && (root !== undefined || !isTooWide(commonFolder(cwd, folder)));
	return isTogether ? [cwd, folder] : [folder];
}

/** @throws UsageError when the folder of a log is not there yet */
export function requireFolder({ opened, folder, shown }: OpenLog): void {
	if (!existsSync(opened.workspace.absolute(folder))) {
		throw new UsageError(`${shown(folder)} does not exist; "archspec adr init" starts a decision log.`);
	}
}
