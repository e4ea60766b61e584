import * as vscode from 'vscode';

/** The part of the built-in Git extension's API, version 1, that is asked. */
interface GitApi {
	getRepository(uri: vscode.Uri): { log(options: { path: string; maxEntries: number }): Promise<unknown[]> } | null;
}
interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/** Each question starts a process, so they wait for one another and nobody's machine is busy with them. */
const concurrency = 2;

/**
 * Asks the editor's Git extension whether a path stood in the repository once. Answers `false` where there is no
 * such extension (the web, an untrusted workspace) or no repository; remembers what it was told.
 */
export class GitHistory {
	private readonly answers = new Map<string, Promise<boolean>>();
	private readonly waiting: (() => void)[] = [];
	private running = 0;
	private api: Promise<GitApi | undefined> | undefined;

	knows(uri: vscode.Uri): Promise<boolean> {
		const key = uri.toString();
		let answer = this.answers.get(key);
		if (!answer) {
			answer = this.ask(uri).catch(() => false);
			this.answers.set(key, answer);
		}
		return answer;
	}

	private async ask(uri: vscode.Uri): Promise<boolean> {
		this.api ??= findApi();
		const repository =
			uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? (await this.api)?.getRepository(uri) : null;
		if (!repository) {
			return false;
		}
		if (this.running >= concurrency) {
			await new Promise<void>((resume) => this.waiting.push(resume));
		}
		this.running++;
		try {
			return (await repository.log({ path: uri.fsPath, maxEntries: 1 })).length > 0;
		} finally {
			this.running--;
			this.waiting.shift()?.();
		}
	}
}

async function findApi(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	if (!extension) {
		return undefined;
	}
	const git = extension.isActive ? extension.exports : await extension.activate();
	return git.enabled ? git.getAPI(1) : undefined;
}
