import * as vscode from 'vscode';
import { type Marks, marksOf } from '../../core/preview/marks.ts';
import {
	type PreviewProblem,
	type PreviewReply,
	type PreviewRequest,
	parsePreviewRequest,
} from '../../protocol/preview.ts';
import { graphScheme, settings, settingsSection } from '../ids.ts';
import type { PageServices } from '../services.ts';
import { answerDiagramRequest } from './diagramRequests.ts';
import { followLink } from './followLink.ts';
import { PreviewBlocks } from './previewBlocks.ts';
import { PreviewPage } from './previewPage.ts';
import { isPreviewable } from './previewText.ts';
import { previewTitle } from './previewTitle.ts';
import { editorsOf, ScrollSync, topLine } from './scrollSync.ts';
import { tickTask } from './tickTask.ts';

const noDocument: PreviewProblem = {
	message: vscode.l10n.t('Open a Markdown document or a diagram (.mmd) in the editor, and this page shows it.'),
	setting: undefined,
};

/** One page that shows a document rendered, and what happens between it and the editor. */
export class PreviewPanel implements vscode.Disposable {
	private readonly services: PageServices;
	private readonly panel: vscode.WebviewPanel;
	private readonly page: PreviewPage;
	private readonly blocks: PreviewBlocks;
	private readonly scrolling: ScrollSync;
	private readonly registrations: vscode.Disposable;
	/** The document that is shown; undefined until there is one. */
	private uri: vscode.Uri | undefined;
	/** Stays with its document when another editor comes to the front. */
	private stays: boolean;

	/** @param panel new, or one that the editor kept over a reload of the window */
	constructor(services: PageServices, panel: vscode.WebviewPanel, uri: vscode.Uri | undefined, pinned: boolean) {
		this.services = services;
		this.panel = panel;
		this.uri = uri;
		this.stays = pinned;
		const { indexes } = services;
		const post = (reply: PreviewReply): void => this.page.post(reply);
		this.page = new PreviewPage(services, panel, (message) => this.receive(parsePreviewRequest(message)));
		const { page } = this;
		this.blocks = new PreviewBlocks(indexes, page.mark, post, () => page.isListening);
		this.scrolling = new ScrollSync(
			() => this.uri,
			(line) => post({ type: 'scroll', line }),
		);
		this.registrations = vscode.Disposable.from(
			this.page,
			this.blocks,
			this.scrolling,
			indexes.onDidDisplay(({ home, paths }) => {
				const place = this.place();
				if (place && place.home === home && paths.has(place.path)) {
					this.sendMarks();
				}
			}),
			indexes.onDidChangeRoots(() => this.sendMarks()),
			vscode.window.onDidChangeActiveTextEditor((editor) => {
				if (!this.stays && editor && isPreviewable(indexes, editor.document)) {
					this.show(editor.document.uri);
				}
				this.sendCursor();
			}),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document.uri.toString() === this.uri?.toString()) {
					this.sendCursor();
				}
			}),
			vscode.workspace.onDidRenameFiles(({ files }) => {
				const { uri } = this;
				const moved = uri && files.find(({ oldUri }) => isWithin(uri, oldUri));
				if (moved) {
					this.show(uri.with({ path: moved.newUri.path + uri.path.slice(moved.oldUri.path.length) }));
				}
			}),
			panel.onDidDispose(() => this.dispose()),
		);
		this.showSource();
	}

	get pinned(): boolean {
		return this.stays;
	}

	/** Whether it shows a document. */
	shows(uri: vscode.Uri): boolean {
		return uri.toString() === this.uri?.toString();
	}

	/** Shows another document. Nothing happens where the page shows it already. */
	show(uri: vscode.Uri): void {
		if (!this.shows(uri)) {
			this.uri = uri;
			this.showSource();
		}
	}

	/** Brings the page to the front. */
	reveal(preserveFocus: boolean): void {
		this.panel.reveal(undefined, preserveFocus);
	}

	/** Is told when a person closes the page. */
	onClosed(listener: () => void): void {
		this.panel.onDidDispose(listener);
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private showSource(): void {
		this.showTitle();
		if (this.page.load(this.uri)) {
			this.send();
		}
	}

	private showTitle(): void {
		this.panel.title = this.uri ? previewTitle(this.uri, this.stays) : vscode.l10n.t('Preview');
	}

	/** All that a page which has just come needs. */
	private send(): void {
		if (!this.uri) {
			this.page.post({ type: 'problem', problem: noDocument });
			return;
		}
		const isMade = this.uri.scheme === graphScheme;
		this.page.post({ type: 'source', source: this.page.sourceOf(this.uri), pinned: this.stays, isMade });
		this.blocks.show(this.uri);
		this.sendMarks();
		this.sendCursor();
		const line = topLine(this.uri);
		if (line !== undefined) {
			this.page.post({ type: 'scroll', line });
		}
	}

	private receive(request: PreviewRequest | undefined): void {
		if (request?.type === 'ready') {
			this.page.listens();
			this.send();
		} else if (request && this.uri) {
			this.answer(request, this.uri);
		}
	}

	private answer(request: PreviewRequest, uri: vscode.Uri): void {
		switch (request.type) {
			case 'scrolled':
				this.scrolling.scrollEditors(uri, request.line);
				break;
			case 'edit':
				void this.edit(uri, request.line);
				break;
			case 'tick':
				void tickTask(this.services.indexes, uri, request, this.blocks.line(request.line));
				break;
			case 'follow':
				void this.follow(uri, request.target);
				break;
			case 'pin':
				this.stays = request.pinned;
				this.showTitle();
				break;
			case 'setting': {
				const name = `${settingsSection}.${settings[request.setting]}`;
				void vscode.commands.executeCommand('workbench.action.openSettings', name);
				break;
			}
			case 'diagram':
				void answerDiagramRequest(request.request, {
					source: uri,
					column: this.column(uri),
					follow: (href) => this.follow(uri, href),
				});
				break;
		}
	}

	private follow(uri: vscode.Uri, target: string): Promise<void> {
		const { indexes } = this.services;
		const goTo = (line: number): void => this.page.post({ type: 'goTo', line });
		return followLink({ indexes, uri, column: this.column(uri), goTo }, target);
	}

	private async edit(uri: vscode.Uri, line: number): Promise<void> {
		const selection = new vscode.Range(line, 0, line, 0);
		await vscode.window.showTextDocument(uri, { selection, viewColumn: this.column(uri) });
	}

	/** Where texts are opened: where the document is open already, and never in place of the page. */
	private column(uri: vscode.Uri): vscode.ViewColumn {
		const [editor] = editorsOf(uri);
		const isFirst = this.panel.viewColumn === vscode.ViewColumn.One;
		return editor?.viewColumn ?? (isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
	}

	private place() {
		const { indexes } = this.services;
		const { uri } = this;
		const open = uri && indexes.open.get(uri);
		const root = uri && indexes.rootOf(uri);
		return (open && indexes.locate(open)) ?? (root && { home: root, path: root.workspace.pathOf(uri) });
	}

	private sendMarks(): void {
		const place = this.place();
		const marks: Marks = place
			? marksOf(place.home.get(place.path)?.facts.sections ?? [], place.home.findings(place.path))
			: marksOf([], []);
		this.page.post({ type: 'marks', marks });
	}

	private sendCursor(): void {
		const [editor] = this.uri ? editorsOf(this.uri) : [];
		this.page.post({ type: 'cursor', line: editor?.selection.active.line });
	}
}

/** Whether a file is this one, or lies below it. */
function isWithin(uri: vscode.Uri, other: vscode.Uri): boolean {
	const isSame = uri.scheme === other.scheme && uri.authority === other.authority;
	return isSame && (uri.path === other.path || uri.path.startsWith(`${other.path}/`));
}
