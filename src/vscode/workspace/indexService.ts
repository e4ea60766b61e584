import * as vscode from 'vscode';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import type { DiagramParser } from '../../core/diagrams/verdict.ts';
import { DetachedDocuments } from './detachedDocuments.ts';
import { DisplaySchedule } from './displaySchedule.ts';
import type { DocumentHome, Place } from './documentHome.ts';
import { folderName } from './folderName.ts';
import { GitHistory } from './gitHistory.ts';
import { holdsMarkdown, OpenDocuments } from './openDocuments.ts';
import type { ReadingCaches } from './readingCaches.ts';
import { VsCodeWorkspace } from './vscodeWorkspace.ts';
import { type LoadProgress, WorkspaceRoot } from './workspaceRoot.ts';

/** The indexes of all workspace folders and of what is open outside of them. */
export class IndexService implements vscode.Disposable {
	readonly open = new OpenDocuments();
	readonly detached: DetachedDocuments;
	readonly schedule = new DisplaySchedule();
	private readonly byFolder = new Map<string, WorkspaceRoot>();
	private readonly history = new GitHistory();
	private readonly checks = new WeakMap<WorkspaceRoot, Promise<boolean>>();
	private readonly rootsChanged = new vscode.EventEmitter<void>();

	/** Documents to be shown anew, their findings being complete. */
	readonly onDidDisplay = this.schedule.onDidDisplay;
	/** A root was added, removed or read to its end. */
	readonly onDidChangeRoots = this.rootsChanged.event;

	private readonly parser: DiagramParser | undefined;
	private readonly caches: ReadingCaches | undefined;

	/**
	 * @param parser checks diagrams; without one they are not checked. It ends with this.
	 * @param caches of what documents are read as and of verdicts; without them nothing is kept
	 */
	constructor(parser?: DiagramParser, caches?: ReadingCaches) {
		this.parser = parser;
		this.caches = caches;
		this.detached = new DetachedDocuments(parser);
		this.detached.onDidChange((paths) => this.schedule.changed(this.detached, paths));
		this.history.onDidChange(() => {
			for (const root of this.roots()) {
				void root.historyChanged();
			}
		});
		this.followFolders();
	}

	/** In the order of the workspace's folders. */
	roots(): WorkspaceRoot[] {
		return (vscode.workspace.workspaceFolders ?? [])
			.map(({ uri }) => this.byFolder.get(uri.toString()))
			.filter((root) => root !== undefined);
	}

	/** Name of the folder that documents are in, where there are several folders; empty where nobody has to be told. */
	folderNameOf({ folder }: DocumentHome): string {
		return this.roots().length > 1 && folder ? folderName(folder) : '';
	}

	/** Whether every root has been read once. */
	get ready(): boolean {
		return this.roots().every((root) => root.ready);
	}

	/** Waits until every root has been read once, or one of them alone. */
	async whenReady(root?: WorkspaceRoot): Promise<void> {
		while (root ? !root.ready && this.roots().includes(root) : !this.ready) {
			await new Promise<void>((resume) => {
				const registration = this.onDidChangeRoots(() => {
					registration.dispose();
					resume();
				});
			});
		}
	}

	/** The root that holds an address. */
	rootOf(uri: vscode.Uri): WorkspaceRoot | undefined {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		return folder && this.byFolder.get(folder.uri.toString());
	}

	/** Where an open text is indexed; nowhere when it is ignored, or neither Markdown nor a file that is a diagram. */
	locate(document: vscode.TextDocument): Place | undefined {
		if (!holdsMarkdown(document) && !isDiagramFile(document.uri.path)) {
			return undefined;
		}
		const root = this.rootOf(document.uri);
		if (root) {
			const path = root.workspace.pathOf(document.uri);
			return root.workspace.ignores(path) ? undefined : { home: root, path };
		}
		return isShownText(document.uri) ? { home: this.detached, path: this.detached.pathOf(document) } : undefined;
	}

	/** Where an open file of code is, if its comments name ids by the configuration of its root. */
	locateCode({ uri }: vscode.TextDocument): { readonly home: WorkspaceRoot; readonly path: string } | undefined {
		const home = this.rootOf(uri);
		const path = home?.workspace.pathOf(uri);
		return home && path !== undefined && home.isCode(path) && !home.workspace.ignores(path)
			? { home, path }
			: undefined;
	}

	/** Brings the roots in line with the workspace's folders, and starts to read the new ones. */
	followFolders(): void {
		const folders = vscode.workspace.workspaceFolders ?? [];
		for (const [key, root] of this.byFolder) {
			if (!folders.some(({ uri }) => uri.toString() === key)) {
				this.byFolder.delete(key);
				root.dispose();
				this.schedule.forget(root);
			}
		}
		for (const folder of folders) {
			const key = folder.uri.toString();
			if (!this.byFolder.has(key)) {
				const workspace = new VsCodeWorkspace(folder.uri, this.open, this.history);
				const root = new WorkspaceRoot(folder, workspace, this.parser, this.caches);
				root.onDidChange((paths) => this.schedule.changed(root, paths));
				this.byFolder.set(key, root);
			}
		}
		this.rootsChanged.fire();
	}

	/** Reads roots that are new, or whose last reading was ended before it was complete. */
	async loadNew(progress?: (done: number, all: number) => void): Promise<void> {
		await Promise.all(
			this.roots()
				.filter((root) => root.needsLoading)
				.map((root) => this.load(root, progress ? { progress } : {})),
		);
	}

	/** Reads a root, again if need be. */
	async load(root: WorkspaceRoot, options?: LoadProgress): Promise<boolean> {
		this.history.lookAgain();
		const complete = await root.load(options);
		this.rootsChanged.fire();
		return complete;
	}

	/**
	 * A person's own check of a root, which begins anew where a change that asks for a reading itself ended it. One check
	 * follows the other: two at once would end each other for ever.
	 * @returns whether it came to its end; false where it was given up
	 */
	check(
		root: WorkspaceRoot,
		token: vscode.CancellationToken,
		progress?: (done: number, all: number) => void,
	): Promise<boolean> {
		const before = this.checks.get(root);
		const check = (async () => {
			await before?.catch(() => undefined);
			while (!token.isCancellationRequested) {
				if (await this.load(root, { token, ...(progress && { progress }) })) {
					return true;
				}
			}
			return false;
		})();
		this.checks.set(root, check);
		return check;
	}

	/** Asks the parser for verdicts that nobody waits for: it loads when it is first asked, which takes about a second. */
	warmParser(diagrams: readonly string[]): void {
		for (const text of diagrams) {
			void this.parser?.parse(text);
		}
	}

	homes(): DocumentHome[] {
		return [...this.roots(), this.detached];
	}

	dispose(): void {
		this.open.dispose();
		this.detached.dispose();
		this.schedule.dispose();
		this.history.dispose();
		this.parser?.dispose();
		this.rootsChanged.dispose();
		for (const root of this.byFolder.values()) {
			root.dispose();
		}
	}
}

/** A text that a person writes, and not the output of a command, one side of a comparison or a chat's code block. */
function isShownText(uri: vscode.Uri): boolean {
	return uri.scheme === 'file' || uri.scheme === 'untitled' || uri.scheme === 'vscode-remote';
}
