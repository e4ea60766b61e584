import { statSync } from 'node:fs';
import nodePath from 'node:path';
import { log4brainsFile, log4brainsFolders } from '../../core/adr/log/log4brains.ts';
import { adrDirFile, sharedPath } from '../../core/adr/log/toolFolders.ts';
import { readOptional } from '../../node/gitFolder.ts';
import { workspacePath } from '../../node/paths.ts';
import { UsageError } from '../usageError.ts';

/** The folder of records where no file names one. */
export const usualFolder = 'doc/adr';

/** A folder that the disk says to be the log of the current folder. */
export interface NamedFolder {
	/** Absolute; a folder that a file names may not be there yet. */
	readonly folder: string;
	/** Whether a file names it, or it is just called `doc/adr`. */
	readonly isConfigured: boolean;
}

/**
 * The log that is nearest above the current folder: named by `.adr-dir`, by `.log4brains.yml`, or called `doc/adr`.
 * Each folder is asked for all three before the one above, as adr-tools does.
 * @throws UsageError when the nearest `.adr-dir` is empty
 */
export function namedFolder(cwd: string): NamedFolder | undefined {
	for (let at = cwd; ; at = nodePath.dirname(at)) {
		const configured = fromAdrDir(at) ?? fromLog4brains(at, cwd);
		if (configured !== undefined) {
			return { folder: configured, isConfigured: true };
		}
		const usual = nodePath.join(at, usualFolder);
		if (statSync(usual, { throwIfNoEntry: false })?.isDirectory()) {
			return { folder: usual, isConfigured: false };
		}
		if (nodePath.dirname(at) === at) {
			return undefined;
		}
	}
}

function fromAdrDir(at: string): string | undefined {
	const file = nodePath.join(at, adrDirFile);
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
		return undefined;
	}
	const path = sharedPath(readOptional(file));
	if (path === '') {
		throw new UsageError(`${file} is empty; write the path of the folder of your records into it.`);
	}
	return nodePath.resolve(at, path);
}

/** In a package with records of its own those of the package, else those of the project. */
function fromLog4brains(at: string, cwd: string): string | undefined {
	const folders = log4brainsFolders(readOptional(nodePath.join(at, log4brainsFile)));
	const own = folders?.packages.find(({ path }) => workspacePath(nodePath.resolve(at, path), cwd) !== undefined);
	return folders && nodePath.resolve(at, own?.records ?? folders.project);
}
