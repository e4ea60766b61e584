import { resolvePath } from '../../workspace/paths.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { log4brainsFile, log4brainsFolders } from './log4brains.ts';

/** The file in which adr-tools keeps the folder of the records. */
export const adrDirFile = '.adr-dir';

/** A path of such a file with the separators of every system: some are written on Windows and shared. */
export function sharedPath(written: string): string {
	return written.trim().replaceAll('\\', '/');
}

/** The files at the workspace root in which other tools say where decision records are. */
export const toolFiles: readonly string[] = [adrDirFile, log4brainsFile];

/** Size in bytes above which such a file is something else. */
const maxSize = 64 * 1024;

/**
 * The folders that the settings of other tools name, from the workspace root; '' for the root itself. Those outside of it
 * are left out, as is what can't be read.
 */
export async function toolFolders(workspace: Pick<Workspace, 'entry' | 'read'>): Promise<readonly string[]> {
	const read = async (path: string): Promise<string> => {
		const text = (await workspace.entry(path)) === 'file' ? await workspace.read(path, maxSize) : '';
		return typeof text === 'string' ? text.trim() : '';
	};
	const adrDir = await read(adrDirFile);
	const log4brains = log4brainsFolders(await read(log4brainsFile));
	const written = [
		...(adrDir === '' ? [] : [adrDir]),
		...(log4brains ? [log4brains.project, ...log4brains.packages.map(({ records }) => records)] : []),
	];
	return written
		.map(sharedPath)
		.filter((folder) => !/^(?:\/|[A-Za-z]:)/.test(folder))
		.map((folder) => resolvePath('', folder))
		.filter((folder) => folder.split('/')[0] !== '..');
}
