import * as vscode from 'vscode';
import { type DrawingPage, within } from '../../core/export/drawing/drawDiagrams.ts';
import type { Drawing, UndrawnDiagram } from '../../core/export/exportInput.ts';
import { type DrawingAnswer, type DrawingTask, parseDrawingAnswer } from '../../protocol/exportDrawing.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';

/** Milliseconds after which a page is taken never to open, as where the editor can't show any: far more than one takes. */
const patience = 60_000;

const viewType = 'archspec.export';

/**
 * Closes the tabs of a host that ended while it drew. The editor leaves them, and nobody draws in them any more. To be
 * called before this host opens one.
 */
export function closeLeftTabs(): void {
	const left = vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		// The editor puts words of its own before the type
		.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));
	void vscode.window.tabGroups.close(left, true);
}

/** A page that draws, as a tab that shows how far it is and closes when all is drawn. */
export class DrawingPanel implements DrawingPage {
	private readonly panel: vscode.WebviewPanel;
	private readonly count: () => { readonly done: number; readonly all: number };
	private readonly listening: Promise<void>;
	private readonly ended: Promise<never>;
	private answer: ((answer: DrawingAnswer) => void) | undefined;
	private isDone = false;

	/**
	 * @param count where the drawing is, told to the page with each diagram
	 * @param cancel a person gives up, or closes the tab
	 */
	constructor(
		extensionUri: vscode.Uri,
		count: () => { readonly done: number; readonly all: number },
		cancel: () => void,
	) {
		this.count = count;
		const options = {
			...pageOptions(extensionUri),
			// It goes on while a person looks at another tab; it is closed in a moment
			retainContextWhenHidden: true,
		};
		const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus: true };
		this.panel = vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Exporting…'), place, options);
		this.ended = new Promise((_, reject) => {
			this.panel.onDidDispose(() => {
				if (!this.isDone) {
					cancel();
				}
				reject(new vscode.CancellationError());
			});
		});
		// Nobody waits for it before the first diagram
		this.ended.catch(() => undefined);
		this.listening = new Promise((resolve) => {
			this.panel.webview.onDidReceiveMessage((message: unknown) => {
				const answer = parseDrawingAnswer(message);
				if (answer?.type === 'ready') {
					resolve();
				} else if (answer?.type === 'cancel') {
					cancel();
				} else if (answer) {
					this.answer?.(answer);
				}
			});
		});
		const { webview } = this.panel;
		webview.html = pageHtml(webview, extensionUri, 'draw', vscode.l10n.t('Exporting'), {
			inlineStyles: true,
			images: ['data:'],
		});
	}

	/**
	 * Waits until its page draws: what that takes is no time of a diagram. Rejects when the tab was closed before.
	 * @returns whether it does
	 */
	async isReady(): Promise<boolean> {
		const listens = this.listening.then(() => true);
		return (await within(patience, Promise.race([listens, this.ended]))) ?? false;
	}

	async draw(text: string, id: string): Promise<Drawing | UndrawnDiagram> {
		const answered = new Promise<Drawing | UndrawnDiagram>((resolve) => {
			this.answer = (answer) => {
				if (answer.type === 'drawn' && answer.id === id) {
					resolve({ light: answer.light, dark: answer.dark });
				} else if (answer.type === 'undrawn' && answer.id === id) {
					resolve({ problem: answer.problem });
				}
			};
		});
		const task: DrawingTask = { text, id, ...this.count() };
		await this.panel.webview.postMessage(task);
		return Promise.race([answered, this.ended]);
	}

	async close(): Promise<void> {
		this.isDone = true;
		this.panel.dispose();
	}
}
