import { OperationError } from '../../workspace/change.ts';
import { resolvePath } from '../../workspace/paths.ts';
import { log4brainsFile, log4brainsFolders } from './log4brains.ts';
import type { AdrRepository } from './repository.ts';
import { adrDirFile, sharedPath } from './toolFolders.ts';

/** Where a tool's settings say that records go. */
export interface ConfiguredFolder {
	/** From the workspace root. */
	readonly folder: string;
	/** Id of the kind that the tool writes. */
	readonly kind: string;
}

/**
 * The folder that `.adr-dir` or `.log4brains.yml` at the workspace root names.
 * @throws OperationError when it lies outside of the workspace
 */
export async function configuredFolder(repository: Pick<AdrRepository, 'text'>): Promise<ConfiguredFolder | undefined> {
	const adrDir = (await repository.text(adrDirFile))?.trim();
	if (adrDir) {
		return { folder: within(adrDir, adrDirFile), kind: 'adr-nygard' };
	}
	const log4brains = log4brainsFolders((await repository.text(log4brainsFile)) ?? '');
	return log4brains && { folder: within(log4brains.project, log4brainsFile), kind: 'adr-log4brains' };
}

function within(written: string, file: string): string {
	const path = sharedPath(written);
	const folder = resolvePath('', path);
	if (/^(?:\.\.(?:\/|$)|[A-Za-z]:)/.test(folder) || path.startsWith('/')) {
		throw new OperationError(`${file} names ${written}, which lies outside of this folder; name one inside it.`);
	}
	return folder;
}
