import type * as vscode from 'vscode';
import type { FileVersion, VersionHistory } from '../../core/workspace/versions.ts';
import type { CancellationToken } from '../../core/workspace/workspace.ts';
import { type Commit, gitExtension, type Repository } from './gitApi.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** So many versions of a file are read, the newest: each is a process. */
const maxVersions = 100;
/** So many names of a file are followed. */
const maxNames = 20;

/** What the editor's Git extension remembers of the files of a folder; nothing where there is no such extension. */
export function versionsOf(root: WorkspaceRoot): VersionHistory {
	return {
		async versions(path, token) {
			const uri = root.uriOf(path);
			const repository = await repositoryOf(uri);
			const top = root.uriOf('').fsPath;
			return repository ? readVersions(repository, uri.fsPath, top, token) : [];
		},
	};
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
	const git = await gitExtension().catch(() => undefined);
	return (git?.enabled && git.getAPI(1).getRepository(uri)) || undefined;
}

/** Under the name that the file has, and then under each one that it had before. */
async function readVersions(
	repository: Repository,
	file: string,
	top: string,
	token: CancellationToken | undefined,
): Promise<FileVersion[]> {
	const versions: FileVersion[] = [];
	let path: string | undefined = file;
	let range: string | undefined;
	for (let names = 0; path !== undefined && names < maxNames && versions.length < maxVersions; names++) {
		const maxEntries = maxVersions - versions.length;
		const commits: readonly Commit[] = await repository
			.log({ path, maxEntries, ...(range !== undefined && { range }) })
			.catch(() => []);
		for (const commit of commits.slice(0, maxEntries)) {
			if (token?.isCancellationRequested) {
				return [];
			}
			// A commit that deleted the file has no text of it
			const text = await repository.show(commit.hash, path).catch(() => undefined);
			if (text !== undefined) {
				versions.push({ ...describe(commit), path: relative(path, top), text: text.replace(/^\uFEFF/u, '') });
			}
		}
		const oldest = commits.at(-1);
		range = oldest?.parents[0];
		path = oldest && range !== undefined ? await nameBefore(repository, range, oldest.hash, path) : undefined;
	}
	return versions.reverse();
}

/** The name that a file had before a commit gave it another one; undefined where the commit made it. */
async function nameBefore(
	repository: Repository,
	before: string,
	commit: string,
	path: string,
): Promise<string | undefined> {
	const changes = await repository.diffBetween(before, commit).catch(() => []);
	const renaming = changes.find(
		({ originalUri, renameUri }) => renameUri?.fsPath === path && originalUri.fsPath !== path,
	);
	return renaming?.originalUri.fsPath;
}

function describe({ hash, authorDate, authorName, message }: Commit): Omit<FileVersion, 'text' | 'path'> {
	const [subject = ''] = message.split('\n', 1);
	return { commit: hash, date: authorDate ? localTime(authorDate) : '', author: authorName ?? '', subject };
}

/** ISO 8601 with the offset of this machine: the extension does not tell the author's own. */
function localTime(date: Date): string {
	const offset = -date.getTimezoneOffset();
	const digits = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
	const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
	return `${local}${offset < 0 ? '-' : '+'}${digits(offset / 60)}:${digits(offset % 60)}`;
}

/** From the workspace folder, as far as the file stands in it. */
function relative(path: string, top: string): string {
	const inside = path.startsWith(top) ? path.slice(top.length).replace(/^[\\/]/, '') : path;
	return inside.replaceAll('\\', '/');
}
