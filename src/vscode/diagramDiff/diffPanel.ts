import * as vscode from 'vscode';
import { matchDiagrams } from '../../core/diagrams/diff/matchDiagrams.ts';
import { diagramAtLine, type NamedDiagram, namedDiagrams } from '../../core/diagrams/diff/namedDiagrams.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { DiagramRequest } from '../../protocol/diagram.ts';
import {
	type DiagramDiffReply,
	type DiagramDiffRequest,
	type DiagramSide,
	parseDiagramDiffRequest,
} from '../../protocol/diagramDiff.ts';
import { answerDiagramRequest } from '../preview/diagramRequests.ts';
import { followLink } from '../preview/followLink.ts';
import type { PageServices } from '../services.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { gitExtension } from '../workspace/gitApi.ts';
import { diffView } from './diffView.ts';
import { type HeadVersion, headVersion, isCurrent } from './headVersion.ts';

/** Milliseconds without a change before the pictures follow. */
const pause = 250;

/** The page that shows a diagram beside its version in Git, and follows both. */
export class DiagramDiffPanel implements vscode.Disposable {
	private readonly services: PageServices;
	private readonly panel: vscode.WebviewPanel;
	private readonly uri: vscode.Uri;
	private readonly registrations: vscode.Disposable[];
	/** The diagrams of the document, as they were last read. */
	private known: readonly NamedDiagram[] = [];
	/** The one that is shown. */
	private current: NamedDiagram | undefined;
	private line: number;
	private head: HeadVersion | undefined;
	private headWatch: vscode.Disposable | undefined;
	private ready = false;
	private isClosed = false;
	private waiting: ReturnType<typeof setTimeout> | undefined;
	/** Of what is read: an older answer never comes after a newer one. */
	private epoch = 0;

	/** @param line of the document, in the diagram or where it begins */
	constructor(services: PageServices, panel: vscode.WebviewPanel, uri: vscode.Uri, line: number) {
		const { extensionUri } = services;
		this.services = services;
		this.panel = panel;
		this.uri = uri;
		this.line = line;
		panel.title = vscode.l10n.t('{0}: diagram and its version in Git', baseName(uri.path));
		panel.iconPath = tabIcon(extensionUri, 'diagramDiff');
		panel.webview.options = pageOptions(extensionUri);
		this.registrations = [
			panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parseDiagramDiffRequest(message))),
			panel.onDidChangeViewState(() => {
				// A page that is hidden is gone, and says that it listens when it is back
				this.ready &&= panel.visible;
			}),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document.uri.toString() === uri.toString()) {
					this.refreshSoon();
				}
			}),
			vscode.workspace.onDidGrantWorkspaceTrust(() => {
				// A page that came back in Restricted Mode
				void this.watchRepositories();
				this.refreshSoon();
			}),
		];
		void this.watchRepositories();
		panel.webview.html = pageHtml(panel.webview, extensionUri, 'diagram-diff', vscode.l10n.t('Diagram'), {
			inlineStyles: true,
			images: ['data:'],
		});
	}

	/** Is told when a person closes the page. */
	onClosed(listener: () => void): void {
		this.panel.onDidDispose(() => {
			this.dispose();
			listener();
		});
	}

	dispose(): void {
		this.isClosed = true;
		clearTimeout(this.waiting);
		this.epoch++;
		this.headWatch?.dispose();
		vscode.Disposable.from(...this.registrations).dispose();
	}

	private receive(request: DiagramDiffRequest | undefined): void {
		switch (request?.type) {
			case 'ready':
				this.ready = true;
				void this.refresh();
				break;
			case 'diagram':
				void this.answer(request.side, request.request);
				break;
			case undefined:
				break;
		}
	}

	private async answer(side: DiagramSide, request: DiagramRequest): Promise<void> {
		const source = side === 'after' ? this.uri : this.head?.uri;
		if (!source) {
			return;
		}
		// Never in place of the page
		const column = this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
		const goTo = (line: number): void => void this.answer(side, { type: 'openLine', line });
		const follow = (href: string): Promise<void> =>
			followLink({ indexes: this.services.indexes, uri: this.uri, column, goTo }, href);
		await answerDiagramRequest(request, { source, column, follow });
	}

	private refreshSoon(): void {
		clearTimeout(this.waiting);
		this.waiting = setTimeout(() => void this.refresh(), pause);
	}

	private async refresh(): Promise<void> {
		const epoch = ++this.epoch;
		const [document, head] = await Promise.all([
			vscode.workspace.openTextDocument(this.uri).then(undefined, () => undefined),
			this.head && isCurrent(this.head) ? this.head : headVersion(this.uri),
		]);
		if (epoch !== this.epoch || !this.ready) {
			return;
		}
		this.follow(document?.getText() ?? '');
		this.watch(typeof head === 'string' ? undefined : head);
		const view = this.view(head);
		const state = { uri: this.uri.toString(), line: this.line };
		void this.panel.webview.postMessage({ type: 'show', state, view } satisfies DiagramDiffReply);
	}

	/** Finds the diagram that is shown among those of a newer text. */
	private follow(text: string): void {
		const now = namedDiagrams(this.uri.path, text);
		const same = matchDiagrams(this.known, now).findIndex((old) => old !== undefined && old === this.current);
		this.current = this.current ? now[same] : diagramAtLine(now, this.line);
		this.line = this.current?.diagram.line ?? this.line;
		this.known = now;
	}

	private view(head: HeadVersion | string) {
		const title = this.current?.heading || baseName(this.uri.path);
		if (typeof head === 'string') {
			return { ...diffView(title, undefined, this.current), summary: head };
		}
		const olds = namedDiagrams(this.uri.path, head.text);
		const matches = matchDiagrams(olds, this.known);
		return diffView(title, this.current && matches[this.known.indexOf(this.current)], this.current);
	}

	/** The editor looks for repositories some time after it has started. */
	private async watchRepositories(): Promise<void> {
		const git = await gitExtension().catch(() => undefined);
		if (git?.enabled && !this.isClosed) {
			const api = git.getAPI(1);
			const refresh = (): void => this.refreshSoon();
			this.registrations.push(api.onDidOpenRepository(refresh), api.onDidChangeState(refresh));
		}
	}

	/** A commit or a switch of the branch brings another version. */
	private watch(head: HeadVersion | undefined): void {
		if (head?.repository !== this.head?.repository) {
			this.headWatch?.dispose();
			this.headWatch = head?.repository.state.onDidChange(() => {
				if (this.head && !isCurrent(this.head)) {
					this.refreshSoon();
				}
			});
		}
		this.head = head;
	}
}
