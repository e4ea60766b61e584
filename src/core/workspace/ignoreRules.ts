import ignore, { type Ignore } from 'ignore';
import { baseName, folderOf } from './paths.ts';

/** Folders that no version control tracks and no author writes specs in, with or without a `.gitignore`. */
const neverListed = new Set([
	'.git',
	'.hg',
	'.svn',
	'node_modules',
	'bower_components',
	'jspm_packages',
	'.venv',
	'__pycache__',
]);

/**
 * What the `.gitignore` files of a root leave out. A file deeper in the tree overrules those above it, and what lies
 * in an ignored folder stays ignored, as in Git (gitignore(5)).
 */
export class IgnoreRules {
	/** By the folder the rules stand in; the root is the empty string. */
	private readonly byFolder = new Map<string, Ignore>();

	/**
	 * Adds the content of a `.gitignore` (or of `.git/info/exclude`, whose folder is the root).
	 * @param folder that the patterns are relative to, from the root, without a slash at the end
	 */
	add(folder: string, text: string): void {
		const rules = this.byFolder.get(folder) ?? ignore();
		rules.add(text);
		this.byFolder.set(folder, rules);
	}

	/** Forgets the rules of a folder: its `.gitignore` is about to be read again. */
	forget(folder: string): void {
		this.byFolder.delete(folder);
	}

	/**
	 * Whether one entry is left out, given that its folder is not. This is what a walk asks.
	 * @param path from the root
	 */
	leavesOut(path: string, isDirectory: boolean): boolean {
		if (isDirectory && neverListed.has(baseName(path))) {
			return true;
		}
		for (let folder = folderOf(path); ; folder = folderOf(folder)) {
			const rules = this.byFolder.get(folder);
			if (rules) {
				const relative = folder === '' ? path : path.slice(folder.length + 1);
				const verdict = rules.test(isDirectory ? `${relative}/` : relative);
				if (verdict.ignored || verdict.unignored) {
					return verdict.ignored;
				}
			}
			if (folder === '') {
				return false;
			}
		}
	}

	/** Whether a file is left out, by itself or because a folder above it is. */
	ignores(path: string): boolean {
		for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			if (this.leavesOut(path.slice(0, slash), true)) {
				return true;
			}
		}
		return this.leavesOut(path, false);
	}
}
