import ignore, { type Ignore, type TestResult } from 'ignore';
import { baseName, folderOf, foldersAbove } from './paths.ts';

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
	/** Rules of a folder with exceptions, by folder and the path taken back; emptied by every change. */
	private readonly withExceptions = new Map<string, Ignore>();
	private readonly options: { readonly ignorecase: boolean };

	/** @param ignorecase whether letters of both cases are equal, as Git's `core.ignorecase` says; not on Linux */
	constructor(ignorecase = false) {
		this.options = { ignorecase };
	}

	/**
	 * Adds the content of a `.gitignore` (or of `.git/info/exclude`, whose folder is the root).
	 * @param folder that the patterns are relative to, from the root, without a slash at the end
	 */
	add(folder: string, text: string): void {
		const rules = this.byFolder.get(folder) ?? ignore(this.options);
		rules.add(text);
		this.byFolder.set(folder, rules);
		this.withExceptions.clear();
	}

	/** Forgets the rules of a folder: its `.gitignore` is about to be read again. */
	forget(folder: string): void {
		this.byFolder.delete(folder);
		this.withExceptions.clear();
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
				const verdict = this.verdict(rules, folder, isDirectory ? `${relative}/` : relative);
				if (verdict.ignored || verdict.unignored) {
					return verdict.ignored;
				}
			}
			if (folder === '') {
				return false;
			}
		}
	}

	/**
	 * What one folder's rules say of an entry whose folder is not left out. The patterns look at the folders above the
	 * entry too; one that they leave out has been taken back by a deeper file, and counts as not ignored.
	 */
	private verdict(rules: Ignore, folder: string, relative: string): TestResult {
		const verdict = rules.test(relative);
		const parent = folderOf(relative.replace(/\/$/, ''));
		if (!verdict.ignored || parent === '' || !rules.test(`${parent}/`).ignored) {
			return verdict;
		}
		const key = `${folder}\0${parent}`;
		let relaxed = this.withExceptions.get(key);
		if (!relaxed) {
			const exceptions = [...foldersAbove(parent), parent].map((one) => `!/${escapePattern(one)}/`);
			relaxed = ignore(this.options).add(rules).add(exceptions);
			this.withExceptions.set(key, relaxed);
		}
		return relaxed.test(relative);
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

/** A path as a pattern that matches nothing else. */
function escapePattern(path: string): string {
	return path.replace(/[\\*?[\] ]/g, '\\$&');
}
