import * as vscode from 'vscode';
import { type GitApi, gitExtension, type Repository } from './gitApi.ts';

/** In the latest commit, in an earlier one alone, or in none. */
type Answer = 'present' | 'gone' | 'never';

/** Each question starts a process, so they wait for one another and nobody's machine is busy with them. */
const concurrency = 2;

/** Milliseconds in which answers are gathered before they are told of. */
const gatheringTime = 300;

/**
 * What the editor's Git extension knows of paths that stood in a repository once; nothing where there is no such
 * extension (the web, a folder that is not trusted) or no repository.
 *
 * Nobody waits for it: the extension finds its repositories some time after it has started, and a question takes as
 * long as the history is. An answer is what is known now, and `onDidChange` tells when there is more.
 */
export class GitHistory implements vscode.Disposable {
	private readonly answers = new Map<string, Answer>();
	private readonly waiting = new Map<string, vscode.Uri>();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly registrations: vscode.Disposable[] = [];
	private running = 0;
	/** Of the answers: one that was asked for before they were forgotten comes too late. */
	private epoch = 0;
	private api: Promise<GitApi | undefined> | undefined;
	private gathering: ReturnType<typeof setTimeout> | undefined;

	/** Answers may be others now: ask again. */
	readonly onDidChange = this.changed.event;

	constructor() {
		// The Git extension may be enabled later, and is where a folder is trusted later.
		this.registrations.push(vscode.extensions.onDidChange(() => this.api ?? this.tell()));
	}

	/** Whether the path is known to have stood in the repository and to be gone; what is not known is found out. */
	knows(uri: vscode.Uri): boolean {
		const key = uri.toString();
		const answer = this.answers.get(key);
		if (answer === undefined && (uri.scheme === 'file' || uri.scheme === 'vscode-remote')) {
			this.waiting.set(key, uri);
			void this.work();
		}
		return answer === 'gone';
	}

	/** Looks anew for paths of which nothing was known: commits from elsewhere may have brought and taken them. */
	lookAgain(): void {
		this.forget('never');
	}

	dispose(): void {
		this.waiting.clear();
		clearTimeout(this.gathering);
		vscode.Disposable.from(this.changed, ...this.registrations).dispose();
	}

	private async work(): Promise<void> {
		if (this.running >= concurrency) {
			return;
		}
		this.running++;
		try {
			const api = await this.connect();
			for (let [next] = this.waiting; next; [next] = this.waiting) {
				const [key, uri] = next;
				const { epoch } = this;
				this.waiting.delete(key);
				const repository = api?.getRepository(uri);
				// Without a repository the answer stays open: one that is found later is told of.
				const answer = repository && (await look(repository, uri.fsPath));
				if (answer && epoch === this.epoch) {
					this.answers.set(key, answer);
					if (answer === 'gone') {
						this.tell();
					}
				}
			}
		} finally {
			this.running--;
		}
	}

	private async connect(): Promise<GitApi | undefined> {
		this.api ??= this.findApi().catch(() => undefined);
		const api = await this.api;
		if (!api) {
			this.api = undefined;
		}
		return api;
	}

	private async findApi(): Promise<GitApi | undefined> {
		const git = await gitExtension();
		if (!git) {
			return undefined;
		}
		if (!git.enabled) {
			const registration = git.onDidChangeEnablement(() => {
				registration.dispose();
				this.tell();
			});
			this.registrations.push(registration);
			return undefined;
		}
		const api = git.getAPI(1);
		for (const repository of api.repositories) {
			this.follow(repository);
		}
		this.registrations.push(
			api.onDidOpenRepository((repository) => {
				this.follow(repository);
				this.begin();
			}),
			api.onDidCloseRepository(() => this.begin()),
		);
		return api;
	}

	/** Another branch has another history; a commit can only take what was present before it. */
	private follow({ state }: Repository): void {
		let { name, commit } = state.HEAD ?? {};
		this.registrations.push(
			state.onDidChange(() => {
				const head = state.HEAD;
				if (head?.name !== name) {
					this.begin();
				} else if (head?.commit !== commit) {
					this.epoch++;
					this.forget('present');
					this.tell();
				}
				({ name, commit } = head ?? {});
			}),
		);
	}

	private begin(): void {
		this.epoch++;
		this.answers.clear();
		this.tell();
	}

	private forget(which: Answer): void {
		for (const [key, answer] of this.answers) {
			if (answer === which) {
				this.answers.delete(key);
			}
		}
	}

	private tell(): void {
		this.gathering ??= setTimeout(() => {
			this.gathering = undefined;
			this.changed.fire();
		}, gatheringTime);
	}
}

/** What the current branch knows of a path: what is deleted and not yet committed is no news for anybody else. */
async function look(repository: Repository, path: string): Promise<Answer> {
	if ((await repository.log({ path, maxEntries: 1 }).catch(() => [])).length === 0) {
		return 'never';
	}
	return repository.getObjectDetails('HEAD', path).then(
		() => 'present',
		() => 'gone',
	);
}
