import * as vscode from 'vscode';
import type { DashboardEntry, DashboardList } from '../../core/dashboard/dashboard.ts';
import { entryOf } from '../../core/dashboard/entry.ts';
import { inParallel } from '../../core/workspace/inParallel.ts';
import { numberOf } from '../words.ts';
import { type Commit, type GitApi, gitExtension, type Repository } from '../workspace/gitApi.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { rootId } from './rootId.ts';

/** So many commits of a root are looked at: for each of them Git is asked what it changed. */
const mostCommits = 15;

/** So many documents are looked for in the first commit. */
const mostAskedFor = 50;

/**
 * The commits that changed documents lately, from the editor's Git extension; it runs no program of a repository, and
 * there is none in a workspace that is not trusted. They are read when they are asked for and the branch has moved.
 */
export class RecentChanges implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly registrations: vscode.Disposable[] = [this.changed];
	private readonly followed = new WeakSet<Repository>();
	/** The last time that each root's commits were read, and where its branch stood then. */
	private readonly read = new Map<WorkspaceRoot, { readonly head: string }>();
	private readonly entries = new Map<WorkspaceRoot, readonly (DashboardEntry & { readonly time: number })[]>();
	private api: Promise<GitApi | undefined> | undefined;
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		this.registrations.push(
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
			indexes.onDidChangeRoots(() => {
				// Which files are documents may be known only now
				this.read.clear();
				const roots = new Set(indexes.roots());
				for (const root of this.entries.keys()) {
					if (!roots.has(root)) {
						this.entries.delete(root);
					}
				}
				this.changed.fire();
			}),
		);
	}

	/** What is known now; `onDidChange` tells when there is more. Undefined where no history is at hand. */
	list(): DashboardList | undefined {
		if (!vscode.workspace.isTrusted) {
			return undefined;
		}
		void this.look();
		if (this.entries.size === 0) {
			return undefined;
		}
		const all = [...this.entries.values()].flat().sort((a, b) => b.time - a.time);
		return { entries: all.map(({ time: _, ...entry }) => entry), all: all.length };
	}

	dispose(): void {
		vscode.Disposable.from(...this.registrations).dispose();
	}

	private async look(): Promise<void> {
		const api = await this.connect();
		for (const root of api ? this.indexes.roots() : []) {
			const repository = api?.getRepository(root.folder.uri);
			const head = repository?.state.HEAD?.commit;
			if (repository) {
				this.follow(repository);
			}
			if (!repository || head === undefined || !root.ready || this.read.get(root)?.head === head) {
				continue;
			}
			const reading = { head };
			this.read.set(root, reading);
			const entries = await entriesOf(repository, root);
			// Somebody may have looked again meanwhile, or the root is gone
			if (this.read.get(root) === reading) {
				this.entries.set(root, entries);
				this.changed.fire();
			}
		}
	}

	private async connect(): Promise<GitApi | undefined> {
		this.api ??= gitExtension()
			.catch(() => undefined)
			.then((git) => {
				const api = git?.enabled ? git.getAPI(1) : undefined;
				if (api) {
					this.registrations.push(
						api.onDidOpenRepository(() => this.changed.fire()),
						api.onDidChangeState(() => this.changed.fire()),
					);
				}
				return api;
			});
		return this.api;
	}

	private follow(repository: Repository): void {
		if (!this.followed.has(repository)) {
			this.followed.add(repository);
			let head = repository.state.HEAD?.commit;
			this.registrations.push(
				repository.state.onDidChange(() => {
					// It tells of every change in the work tree as well
					if (repository.state.HEAD?.commit !== head) {
						head = repository.state.HEAD?.commit;
						this.changed.fire();
					}
				}),
			);
		}
	}
}

async function entriesOf(repository: Repository, root: WorkspaceRoot) {
	const path = root.folder.uri.fsPath;
	const commits = await repository.log({ path, maxEntries: mostCommits }).catch(() => []);
	const entries = await Promise.all(commits.map((commit) => entryOfCommit(repository, root, commit)));
	return entries.flat();
}

/** One line for a commit that changed documents; none for any other. It leads to the first of them. */
async function entryOfCommit(repository: Repository, root: WorkspaceRoot, commit: Commit) {
	const [parent] = commit.parents;
	const { documents, isAll } =
		parent === undefined
			? await documentsOfFirst(repository, root, commit)
			: { documents: await documentsBetween(repository, root, parent, commit), isAll: true };
	const [first] = documents;
	if (!first) {
		return [];
	}
	const [subject = ''] = commit.message.split('\n', 1);
	const { authorDate: date, authorName } = commit;
	const day = date?.toLocaleDateString(vscode.env.language, { dateStyle: 'medium' }) ?? '';
	const count = isAll ? numberOf.documents(documents.length) : '';
	const detail = [authorName ?? '', day, count].filter(Boolean).join(' · ');
	return [{ ...entryOf(rootId(root), first, detail), title: subject, time: date?.getTime() ?? 0 }];
}

async function documentsBetween(repository: Repository, root: WorkspaceRoot, parent: string, { hash }: Commit) {
	const changes = await repository.diffBetween(parent, hash).catch(() => []);
	return changes.flatMap(({ originalUri, renameUri }) => {
		const uri = renameUri ?? originalUri;
		const isInside = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === root.folder.uri.toString();
		return (isInside && root.get(root.workspace.pathOf(uri))) || [];
	});
}

/**
 * The documents of a repository's first commit, which has none before it to be compared with: Git is asked for each of
 * them. The last commit of a history that was cut off looks the same, and changed none of what it holds.
 */
async function documentsOfFirst(repository: Repository, root: WorkspaceRoot, { hash }: Commit) {
	const cut = vscode.Uri.joinPath(repository.rootUri, '.git', 'shallow');
	const isCutOff = await vscode.workspace.fs.stat(cut).then(
		() => true,
		() => false,
	);
	const all = isCutOff ? [] : root.documents();
	const asked = all.slice(0, mostAskedFor);
	const known = new Set<string>();
	await inParallel(asked, async ({ facts: { path } }) => {
		await repository.getObjectDetails(hash, root.uriOf(path).fsPath).then(
			() => known.add(path),
			() => undefined,
		);
	});
	return { documents: asked.filter(({ facts }) => known.has(facts.path)), isAll: all.length === asked.length };
}
