import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import { documentOfThread, reviewsFolder, threadsFolder } from '../../../core/review/comments/threadFile.ts';
import { folderOf } from '../../../core/workspace/paths.ts';
import type { IndexService } from '../../workspace/indexService.ts';
import { LaterLooks } from '../../workspace/laterLooks.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import { ShownThread } from './shownThread.ts';
import { isSameThread, type StoredThread, ThreadStore } from './threadStore.ts';

/** Milliseconds after the last key before threads follow the text. */
const pause = 200;

/** A folder's threads, and how what others do to them is found. */
interface Followed {
	readonly store: ThreadStore;
	readonly watcher: vscode.Disposable;
	readonly later: LaterLooks;
}

/** All threads of the workspace, by their files, as the editor shows them: they follow both files and documents. */
export class Threads implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly controller: vscode.CommentController;
	private readonly stores = new Map<WorkspaceRoot, Followed>();
	/** By the address of their file. */
	private readonly shown = new Map<string, ShownThread>();
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private readonly registrations: vscode.Disposable;

	constructor(indexes: IndexService, controller: vscode.CommentController) {
		this.indexes = indexes;
		this.controller = controller;
		this.registrations = vscode.Disposable.from(
			indexes.onDidChangeRoots(() => this.followRoots()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.placeLater(document)),
			vscode.workspace.onDidOpenTextDocument((document) => this.placeLater(document)),
			vscode.workspace.onDidRenameFiles(({ files }) => this.followFiles(files)),
		);
		this.followRoots();
	}

	/** Where the threads of the folder that holds an address are kept. */
	storeOf(uri: vscode.Uri): ThreadStore | undefined {
		const root = this.indexes.rootOf(uri);
		return root && this.stores.get(root)?.store;
	}

	/** The thread that the editor shows; undefined for one that holds nothing yet. */
	find(thread: vscode.CommentThread): ShownThread | undefined {
		return [...this.shown.values()].find((one) => one.thread === thread);
	}

	/** Takes over a thread that was written for the first time. */
	adopt(store: ThreadStore, stored: StoredThread, thread: vscode.CommentThread): void {
		const key = store.root.uriOf(stored.file).toString();
		// The file may have been heard of before
		this.shown.get(key)?.thread.dispose();
		const shown = new ShownThread(store, stored, thread);
		this.shown.set(key, shown);
		void this.place(shown);
		// Its folder may be as new as itself
		void this.stores.get(store.root)?.later.begin([folderOf(stored.file)]);
	}

	/** Shows what was written. */
	update(shown: ShownThread, stored: StoredThread): void {
		shown.show(stored);
		void this.place(shown);
	}

	/** Shows what others wrote while a comment was edited. */
	catchUp({ store, stored }: ShownThread): Promise<void> {
		return this.follow(store, store.root.uriOf(stored.file));
	}

	forget(shown: ShownThread): void {
		shown.thread.dispose();
		this.shown.delete(shown.store.root.uriOf(shown.stored.file).toString());
	}

	dispose(): void {
		this.registrations.dispose();
		for (const { watcher, later } of this.stores.values()) {
			vscode.Disposable.from(watcher, later).dispose();
		}
		for (const timer of this.timers.values()) {
			clearTimeout(timer);
		}
	}

	private followRoots(): void {
		const roots = this.indexes.roots();
		for (const [root, { watcher, later }] of this.stores) {
			if (!roots.includes(root)) {
				vscode.Disposable.from(watcher, later).dispose();
				this.stores.delete(root);
				for (const shown of [...this.shown.values()].filter(({ store }) => store.root === root)) {
					this.forget(shown);
				}
			}
		}
		for (const root of roots) {
			if (!this.stores.has(root)) {
				const store = new ThreadStore(root);
				const later = new LaterLooks(root.workspace, (file) => void this.follow(store, root.uriOf(file)));
				this.stores.set(root, { store, watcher: this.watch(store), later });
				void this.load(store);
			}
		}
	}

	private watch(store: ThreadStore): vscode.Disposable {
		const pattern = new vscode.RelativePattern(store.root.folder, `${reviewsFolder}/**`);
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const follow = (uri: vscode.Uri) => void this.follow(store, uri);
		watcher.onDidCreate(follow);
		watcher.onDidChange(follow);
		watcher.onDidDelete(follow);
		return watcher;
	}

	private async load(store: ThreadStore): Promise<void> {
		for (const stored of await store.all()) {
			this.showStored(store, stored);
		}
	}

	/** A file changed, or a folder of them came or went. */
	private async follow(store: ThreadStore, uri: vscode.Uri): Promise<void> {
		const file = store.root.workspace.pathOf(uri);
		const stored = await store.read(file);
		if (stored) {
			this.showStored(store, stored);
			return;
		}
		const isFolder = (await store.root.workspace.entry(file)) === 'directory';
		const inFolder = isFolder ? await this.stores.get(store.root)?.later.begin([file]) : undefined;
		for (const path of inFolder?.get(file) ?? []) {
			const found = await store.read(path);
			if (found) {
				this.showStored(store, found);
			}
		}
		for (const shown of isFolder ? [] : [...this.shown.values()]) {
			const own = shown.store === store ? shown.stored.file : '';
			if (own === file || own.startsWith(`${file}/`)) {
				this.forget(shown);
			}
		}
	}

	private showStored(store: ThreadStore, stored: StoredThread): void {
		const key = store.root.uriOf(stored.file).toString();
		const known = this.shown.get(key);
		if (known) {
			// Who edits a comment does not lose it to somebody else's reply
			if (!known.isEdited && !isSameThread(known.stored.thread, stored.thread)) {
				this.update(known, stored);
			}
			return;
		}
		const uri = store.root.uriOf(stored.path);
		const thread = this.controller.createCommentThread(uri, new vscode.Range(0, 0, 0, 0), []);
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		const shown = new ShownThread(store, stored, thread);
		this.shown.set(key, shown);
		void this.place(shown);
	}

	/** A thread whose document is gone keeps its file, and is not shown. */
	private async place(shown: ShownThread): Promise<void> {
		const { root } = shown.store;
		const text = await root.workspace.read(shown.stored.path, root.config.maxFileSize);
		if (typeof text === 'string') {
			shown.place(parseDocument(shown.stored.path, text));
		} else {
			this.forget(shown);
		}
	}

	private placeLater(document: vscode.TextDocument): void {
		const key = document.uri.toString();
		const own = () => [...this.shown.values()].filter(({ thread }) => thread.uri.toString() === key);
		if (own().length === 0) {
			return;
		}
		clearTimeout(this.timers.get(key));
		const place = () => {
			this.timers.delete(key);
			const parsed = parseDocument(document.uri.path, document.getText());
			for (const shown of own()) {
				shown.place(parsed);
			}
		};
		this.timers.set(key, setTimeout(place, pause));
	}

	/** Threads go where their documents go. */
	private async followFiles(files: vscode.FileWillRenameEvent['files']): Promise<void> {
		for (const { oldUri, newUri } of files) {
			const store = this.storeOf(newUri);
			const from = store?.root.workspace.pathOf(oldUri);
			const isOwn = from !== undefined && this.indexes.rootOf(oldUri) === store?.root;
			if (store && isOwn && documentOfThread(`${from}/x.md`) === undefined) {
				const to = store.root.workspace.pathOf(newUri);
				await store.move(from, to).catch(() => undefined);
				for (const shown of [...this.shown.values()].filter(({ stored }) =>
					stored.file.startsWith(`${threadsFolder(from)}/`),
				)) {
					this.forget(shown);
				}
				for (const file of await store.root.workspace.listFolder(threadsFolder(to))) {
					const stored = await store.read(file);
					if (stored) {
						this.showStored(store, stored);
					}
				}
			}
		}
	}
}
