import { readdirSync, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { configFileName, kindsFolder } from '../core/config.ts';
import { folderOf } from '../core/workspace/paths.ts';
import { fileProblem } from '../node/fileProblem.ts';
import { nearestWith } from '../node/gitFolder.ts';
import { workspacePath } from '../node/paths.ts';
import { didYouMean } from './didYouMean.ts';
import { unmarkedRoot } from './unmarkedRoot.ts';
import { UsageError } from './usageError.ts';

/** What the PATHs of a command name. */
export interface Targets {
	/** The workspace root: absolute, symbolic links resolved. */
	readonly root: string;
	/** The PATHs from the root, `''` for the root itself. */
	readonly paths: readonly { readonly path: string; readonly isFile: boolean }[];
}

/** What makes a folder the root of a workspace: configuration, kinds of the team, a repository. */
const rootMarks = [configFileName, folderOf(kindsFolder), '.git'];

/**
 * Finds the root that the PATHs belong to: the nearest folder upward of what they have in common that holds one of
 * `rootMarks`; where there is none, see `unmarkedRoot`.
 * @param paths as given; none stands for the current folder
 * @throws UsageError when a PATH does not exist
 */
export async function resolveTargets(cwd: string, paths: readonly string[]): Promise<Targets> {
	const absolute = (paths.length > 0 ? paths : ['.']).map((path) => resolveExisting(cwd, path));
	const common = absolute.map(({ file, isFile }) => (isFile ? nodePath.dirname(file) : file)).reduce(commonFolder);
	const [only] = absolute;
	const file = absolute.length === 1 && only?.isFile ? only.file : undefined;
	const root = markedRoot(common) ?? (await unmarkedRoot(realpathSync.native(cwd), common, file));
	return {
		root,
		paths: absolute.map(({ file, isFile }) => ({ path: workspacePath(root, file) ?? '', isFile })),
	};
}

/** The nearest folder upward that something makes the root of a workspace. */
export function markedRoot(folder: string): string | undefined {
	return nearestWith(folder, rootMarks);
}

function resolveExisting(cwd: string, path: string): { file: string; isFile: boolean } {
	const absolute = nodePath.resolve(cwd, path);
	try {
		// The true spelling, also where the file system ignores case, so that globs and links compare.
		const file = realpathSync.native(absolute);
		return { file, isFile: !statSync(file).isDirectory() };
	} catch (error) {
		throw new UsageError(
			`${path} ${fileProblem(error)}.${didYouMean(nodePath.basename(absolute), siblings(absolute))}`,
		);
	}
}

function siblings(absolute: string): string[] {
	try {
		return readdirSync(nodePath.dirname(absolute));
	} catch {
		return [];
	}
}

/** The deepest folder that holds both; the folder itself holds it. */
export function commonFolder(a: string, b: string): string {
	let folder = a;
	while (workspacePath(folder, b) === undefined && nodePath.dirname(folder) !== folder) {
		folder = nodePath.dirname(folder);
	}
	return folder;
}
