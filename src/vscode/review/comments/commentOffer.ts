import * as vscode from 'vscode';
import type { IndexService } from '../../workspace/indexService.ts';
import type { Threads } from './threads.ts';

/** Milliseconds after which the editor is taken not to ask: comments may be switched off in it. */
const patience = 3000;

/** Lets comments begin in documents, and in no other Markdown: the editor shows a line beside all that can be commented. */
export class CommentOffer implements vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly threads: Threads;
	private readonly controller: vscode.CommentController;
	private readonly asked = new vscode.EventEmitter<void>();
	private readonly registrations: vscode.Disposable;
	/** The open documents that are offered. */
	private offered = '';
	/** Those of them that the editor has asked for since. */
	private readonly known = new Set<string>();

	constructor(indexes: IndexService, threads: Threads, controller: vscode.CommentController) {
		this.indexes = indexes;
		this.threads = threads;
		this.controller = controller;
		this.offer();
		const offer = () => this.offer();
		this.registrations = vscode.Disposable.from(
			this.asked,
			indexes.onDidDisplay(offer),
			indexes.onDidChangeRoots(offer),
			vscode.window.onDidChangeVisibleTextEditors(offer),
		);
	}

	/** Waits until the editor knows where comments may begin in a document: before that it refuses them. @returns whether they may */
	async isOffered(document: vscode.TextDocument): Promise<boolean> {
		const root = this.indexes.rootOf(document.uri);
		await (root && this.indexes.whenReady(root));
		if (!this.isCommentable(document)) {
			return false;
		}
		this.offer();
		const key = document.uri.toString();
		const end = Date.now() + patience;
		while (!this.known.has(key) && Date.now() < end) {
			await this.nextAsked(end - Date.now());
		}
		// The answer leaves before what is asked next
		await new Promise<void>((resume) => setTimeout(resume, 0));
		return true;
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private nextAsked(atMost: number): Promise<void> {
		return new Promise<void>((resume) => {
			const end = () => {
				clearTimeout(timer);
				registration.dispose();
				resume();
			};
			const registration = this.asked.event(end);
			const timer = setTimeout(end, atMost);
		});
	}

	private offer(): void {
		const open = vscode.window.visibleTextEditors.map(({ document }) => document);
		const now = open.flatMap((document) => (this.isCommentable(document) ? document.uri.toString() : [])).join('\n');
		if (now === this.offered) {
			return;
		}
		this.offered = now;
		this.known.clear();
		// The editor asks anew when it is given a provider
		this.controller.commentingRangeProvider = {
			provideCommentingRanges: (document) => {
				if (!this.isCommentable(document)) {
					return [];
				}
				this.known.add(document.uri.toString());
				this.asked.fire();
				return [new vscode.Range(0, 0, Math.max(document.lineCount - 1, 0), 0)];
			},
		};
	}

	private isCommentable({ uri }: vscode.TextDocument): boolean {
		const store = this.threads.storeOf(uri);
		return store !== undefined && !store.isReadOnly && store.root.get(store.root.workspace.pathOf(uri)) !== undefined;
	}
}
