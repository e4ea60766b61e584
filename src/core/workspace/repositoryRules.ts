import { IgnoreRules } from './ignoreRules.ts';

/** Bytes of an ignore file, or of one of Git's own, above which nobody wrote it: it counts as empty. */
export const largestIgnoreFile = 1024 * 1024;

/** How a disk is read around the root of a workspace. Nothing throws: what can't be read is not there. */
export interface SurroundingFiles<Place> {
	/** The place that a path names, seen from a folder: relative with `/`, or absolute. */
	at(folder: Place, path: string): Place;
	/** The folder above; none at the top of the disk. */
	parent(folder: Place): Place | undefined;
	/** Last part of a folder's path. */
	name(folder: Place): string;
	entry(place: Place): Promise<'file' | 'directory' | 'none'>;
	/** Text of a file, read as UTF-8 without a byte order mark; empty where there is none. */
	text(place: Place): Promise<string>;
}

/** What the repository of a workspace root leaves out of it, besides the `.gitignore` files in it. */
export interface RepositoryRules {
	/** Whether letters of both cases are equal in patterns. */
	readonly ignorecase: boolean;
	/** To begin the walk of the root with, which adds the `.gitignore` files it meets. */
	readonly rules: IgnoreRules;
	/** What ignore files above the root say of an entry whose folder is not left out. */
	readonly above: (path: string, isDirectory: boolean) => boolean;
}

/**
 * Reads the ignore rules of the repository that a root is, or lies in: `info/exclude`, the `.gitignore` files above the
 * root, and whether letters of both cases are equal (`core.ignorecase`, which Git sets where the disk is such).
 */
export async function repositoryRules<Place>(files: SurroundingFiles<Place>, root: Place): Promise<RepositoryRules> {
	const below: Place[] = [];
	for (let folder: Place | undefined = root; folder !== undefined; folder = files.parent(folder)) {
		if ((await files.entry(files.at(folder, '.git'))) !== 'none') {
			return rulesOf(files, folder, below.reverse());
		}
		below.push(folder);
	}
	return { ignorecase: false, rules: new IgnoreRules(), above: () => false };
}

/** @param below the folders from the work tree down to the root, the root included; none when it is the work tree */
async function rulesOf<Place>(
	files: SurroundingFiles<Place>,
	workTree: Place,
	below: readonly Place[],
): Promise<RepositoryRules> {
	const gitFolder = await gitFolderOf(files, workTree);
	const ignorecase = ignoresCase(await files.text(files.at(gitFolder, 'config')));
	const outer = new IgnoreRules(ignorecase);
	outer.add('', await files.text(files.at(gitFolder, 'info/exclude')));
	if (below.length === 0) {
		return { ignorecase, rules: outer, above: () => false };
	}
	let path = '';
	for (const [i, folder] of [workTree, ...below].slice(0, -1).entries()) {
		path += i === 0 ? '' : `${i === 1 ? '' : '/'}${files.name(folder)}`;
		outer.add(path, await files.text(files.at(folder, '.gitignore')));
	}
	const prefix = below.map((folder) => `${files.name(folder)}/`).join('');
	return {
		ignorecase,
		rules: new IgnoreRules(ignorecase),
		above: (inside, isDirectory) => outer.leavesOut(prefix + inside, isDirectory),
	};
}

/**
 * The folder that all work trees of a repository share. In a linked work tree or a submodule `.git` is a file that
 * names the real folder, and a file there the shared one (gitrepository-layout(5)).
 */
async function gitFolderOf<Place>(files: SurroundingFiles<Place>, workTree: Place): Promise<Place> {
	const place = files.at(workTree, '.git');
	if ((await files.entry(place)) === 'directory') {
		return place;
	}
	const named = (await files.text(place)).replace(/^gitdir:/, '').trim();
	const own = files.at(workTree, named || '.git');
	const shared = (await files.text(files.at(own, 'commondir'))).trim();
	return shared === '' ? own : files.at(own, shared);
}

/** `core.ignorecase` of a Git configuration (git-config(1)): the last word counts, and a name alone stands for true. */
function ignoresCase(config: string): boolean {
	let section = '';
	let ignores = false;
	for (const line of config.split(/\r?\n/)) {
		section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
		const value = section === 'core' && /^(?:\s*\[[^\]]*\])?\s*ignorecase\s*(?:=\s*([^\s#;]*))?/i.exec(line);
		if (value) {
			ignores = /^(?:true|yes|on|1)?$/i.test(value[1] ?? '');
		}
	}
	return ignores;
}
