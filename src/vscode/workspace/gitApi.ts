import * as vscode from 'vscode';

/** The part of the built-in Git extension's API, version 1, that is asked (extensions/git/src/api/git.d.ts). */
export interface GitApi {
	/** `uninitialized` until it has looked for repositories. */
	readonly state: 'uninitialized' | 'initialized';
	readonly onDidChangeState: vscode.Event<unknown>;
	readonly repositories: readonly Repository[];
	readonly onDidOpenRepository: vscode.Event<Repository>;
	readonly onDidCloseRepository: vscode.Event<Repository>;
	getRepository(uri: vscode.Uri): Repository | null;
	/** Where the editor shows the text that a file has in a commit. */
	toGitUri(uri: vscode.Uri, commit: string): vscode.Uri;
}

export interface Repository {
	readonly rootUri: vscode.Uri;
	readonly state: { readonly HEAD: Head | undefined; readonly onDidChange: vscode.Event<void> };
	/** Commits that changed a path, the newest first; `range` ends with the first commit to look at. */
	log(options: { path: string; maxEntries: number; range?: string }): Promise<readonly Commit[]>;
	/** Rejects for a path that the commit does not have. */
	getObjectDetails(commit: string, path: string): Promise<unknown>;
	/** The text of a file in a commit; rejects for a path that it does not have. */
	show(commit: string, path: string): Promise<string>;
	/** A value of Git's configuration, as it holds in the repository; rejects for a key without one. */
	getConfig(key: string): Promise<string>;
	/** The same, as the person has it for all repositories. */
	getGlobalConfig(key: string): Promise<string>;
	/** What changed between two commits, files that moved recognised. */
	diffBetween(from: string, to: string): Promise<readonly Change[]>;
}

export interface Head {
	/** Of the branch. */
	readonly name?: string;
	readonly commit?: string;
}

export interface Commit {
	readonly hash: string;
	readonly message: string;
	readonly parents: readonly string[];
	readonly authorDate?: Date;
	readonly authorName?: string;
}

export interface Change {
	readonly originalUri: vscode.Uri;
	readonly renameUri: vscode.Uri | undefined;
}

/** What the built-in Git extension exports. */
export interface GitExtension {
	readonly enabled: boolean;
	readonly onDidChangeEnablement: vscode.Event<boolean>;
	getAPI(version: 1): GitApi;
}

/** The Git extension, started; undefined where there is none: the web, a folder that is not trusted. */
export async function gitExtension(): Promise<GitExtension | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	return extension?.isActive ? extension.exports : extension?.activate();
}
