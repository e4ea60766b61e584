import * as vscode from 'vscode';
import type { DiagramRequest } from '../../protocol/diagram.ts';
import type { PreviewSource } from '../../protocol/preview.ts';
import { type PreviewChoice, parsePreviewChoice, type WizardReply } from '../../protocol/wizard.ts';
import type { AiServices } from '../generation/aiServices.ts';
import { settings, settingsSection } from '../ids.ts';
import { answerDiagramRequest } from '../preview/diagramRequests.ts';
import { followLink } from '../preview/followLink.ts';
import { imageFolder, imageSources, previewSource } from '../preview/previewSource.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { FormFills } from './formFills.ts';
import { reopenAsText, showTextBeside } from './reopen.ts';
import { WizardEditor, type WizardWindow } from './wizardEditor.ts';

/** Folder of the gallery's pictures, from the extension's own. */
const diagramPictures = ['media', 'diagrams'];

/** Under what the editor keeps whether forms show their section rendered. */
const previewKey = 'wizard.preview';

/** Milliseconds in which a tab comes to the front, if it does. */
const activationTime = 1000;

/** A tab that shows a document as a form. */
export class WizardPanel implements WizardWindow, vscode.Disposable {
	readonly editor: WizardEditor;
	readonly fills: FormFills;
	private readonly ai: AiServices;
	private readonly panel: vscode.WebviewPanel;
	private readonly registrations: vscode.Disposable;
	/** Where it was shown last: a panel that is gone no longer tells. */
	private shownIn: vscode.ViewColumn | undefined;
	private readonly moved = new vscode.EventEmitter<void>();
	/** It came to the front or went from there, or shows another section or text. */
	readonly onDidMove = this.moved.event;

	/** @param firstLine of the text that is to be shown first, from 0 */
	constructor(ai: AiServices, panel: vscode.WebviewPanel, text: vscode.TextDocument, firstLine: number | undefined) {
		this.ai = ai;
		this.panel = panel;
		this.shownIn = panel.viewColumn;
		this.fills = new FormFills(ai, text, (reply) => this.post(reply));
		this.editor = new WizardEditor(ai.indexes, text, this, firstLine);
		const { webview } = panel;
		this.registrations = vscode.Disposable.from(
			this.moved,
			this.editor,
			this.fills,
			webview.onDidReceiveMessage((message: unknown) => this.editor.receive(message)),
			panel.onDidChangeViewState(() => this.seen()),
			panel.onDidDispose(() => this.dispose()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.reload()),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(`${settingsSection}.${settings.remoteImages}`)) {
					this.reload();
				}
			}),
		);
		this.load();
	}

	/** Whether commands of the editor are meant for it. */
	get isActive(): boolean {
		return this.panel.active;
	}

	get document(): vscode.TextDocument {
		return this.editor.text;
	}

	/** Line at which the section that is shown begins, from 0. */
	get line(): number {
		return this.editor.line;
	}

	/** Brings it to the front. @param preserveFocus whether what has the focus keeps it */
	show(preserveFocus = false): void {
		this.panel.reveal(this.shownIn, preserveFocus);
	}

	/** Shows the section that a line of the text is in, from 0. */
	showLine(line: number): void {
		this.editor.showLine(line);
	}

	/** The column that it is shown in, or was when it was closed. */
	get column(): vscode.ViewColumn | undefined {
		return this.shownIn;
	}

	/** Is told when a person closes the tab. */
	onClosed(listener: () => void): void {
		this.panel.onDidDispose(listener);
	}

	post(reply: WizardReply): void {
		void this.panel.webview.postMessage(reply);
		if (reply.type === 'section') {
			this.moved.fire();
		}
	}

	/** Another document must not be undone because the form is slow to come. */
	activate(): Promise<boolean> {
		const { panel } = this;
		if (panel.active) {
			return Promise.resolve(true);
		}
		return new Promise((resolve) => {
			const end = (): void => {
				clearTimeout(timer);
				listener.dispose();
				resolve(panel.active);
			};
			const timer = setTimeout(end, activationTime);
			const listener = panel.onDidChangeViewState(() => panel.active && end());
			// Without its column it would come up in the one that has the focus
			panel.reveal(this.shownIn);
		});
	}

	async reveal(line: number, place: 'beside' | 'instead'): Promise<void> {
		const { text } = this.editor;
		if (place === 'beside') {
			await showTextBeside(text, line, this.panel.viewColumn);
		} else {
			if (await this.activate()) {
				await reopenAsText(text, line);
			}
		}
	}

	follow(target: string, goTo: (line: number) => void): Promise<void> {
		const { indexes } = this.ai;
		const { uri } = this.editor.text;
		return followLink({ indexes, uri, column: this.panel.viewColumn ?? vscode.ViewColumn.Active, goTo }, target);
	}

	preferred(): PreviewChoice | undefined {
		return parsePreviewChoice(this.ai.storage.everywhere.get(previewKey));
	}

	prefer(choice: PreviewChoice): void {
		void this.ai.storage.everywhere.update(previewKey, choice);
	}

	previewSource(mark: string): PreviewSource {
		return previewSource(this.ai.indexes, this.panel.webview, this.editor.text.uri, mark);
	}

	answerDiagram(request: DiagramRequest, goTo: (line: number) => void): Promise<void> {
		const { uri } = this.editor.text;
		const column = this.panel.viewColumn ?? vscode.ViewColumn.Active;
		return answerDiagramRequest(request, { source: uri, column, follow: (href) => this.follow(href, goTo) });
	}

	private seen(): void {
		this.shownIn = this.panel.viewColumn ?? this.shownIn;
		if (!this.panel.visible) {
			this.editor.hidden();
		}
		this.moved.fire();
	}

	dispose(): void {
		this.registrations.dispose();
	}

	private load(): void {
		const { webview } = this.panel;
		const { extensionUri } = this.ai;
		const options = pageOptions(extensionUri, diagramPictures);
		const folder = imageFolder(this.editor.text.uri);
		webview.options = {
			...options,
			localResourceRoots: [...(options.localResourceRoots ?? []), ...(folder ? [folder] : [])],
		};
		webview.html = pageHtml(webview, extensionUri, 'wizard', vscode.l10n.t('Form'), {
			inlineStyles: true,
			images: imageSources(webview),
		});
	}

	/** What the page may load is another now: it begins anew with what it kept. */
	private reload(): void {
		this.editor.hidden();
		this.load();
	}
}
