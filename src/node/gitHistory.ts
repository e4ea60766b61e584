import { git } from './git.ts';

const logCommand = [
	'log',
	'--diff-filter=D',
	'--no-renames',
	'--no-ext-diff',
	'--no-textconv',
	'--name-only',
	'--relative',
	'--format=',
	'-z',
	'--',
	'.',
];

/**
 * Every path below `folder` that a commit deleted or moved away, and the folders they stood in, relative to it.
 * Empty where there is no git, no repository, or a history too long to read in the time allowed; never half of it, so
 * that two runs agree.
 */
export async function readFormerPaths(folder: string): Promise<ReadonlySet<string>> {
	const output = await git(folder, logCommand);
	return output ? withFolders(output.toString('utf8').split('\0')) : new Set();
}

function withFolders(files: readonly string[]): ReadonlySet<string> {
	const paths = new Set<string>();
	for (const file of files) {
		for (let path = file; path !== '' && !paths.has(path); path = path.slice(0, Math.max(path.lastIndexOf('/'), 0))) {
			paths.add(path);
		}
	}
	return paths;
}
