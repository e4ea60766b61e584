import * as vscode from 'vscode';
import type { PreviewReply, PreviewSource } from '../../protocol/preview.ts';
import { settings, settingsSection } from '../ids.ts';
import type { PageServices } from '../services.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { randomName } from '../webview/randomName.ts';
import { imageFolder, imageSources, mayLoadRemote, previewSource } from './previewSource.ts';

/** The page of a preview: its HTML with what it may load, and whether it listens. */
export class PreviewPage implements vscode.Disposable {
	/** Marks the places in the HTML that the page fills in. No author can guess it. */
	readonly mark = `p${randomName()}`;
	private readonly services: PageServices;
	private readonly panel: vscode.WebviewPanel;
	private readonly registrations: vscode.Disposable;
	private isThere = false;
	/** What the page may load, as a text: another one needs a new page. */
	private policy = '';
	private shown: vscode.Uri | undefined;

	constructor(services: PageServices, panel: vscode.WebviewPanel, receive: (message: unknown) => void) {
		this.services = services;
		this.panel = panel;
		const reload = (): void => {
			this.load(this.shown);
		};
		this.registrations = vscode.Disposable.from(
			panel.webview.onDidReceiveMessage(receive),
			panel.onDidChangeViewState(() => {
				// A page that is hidden is gone, and says that it listens when it is back
				this.isThere &&= panel.visible;
			}),
			vscode.workspace.onDidGrantWorkspaceTrust(reload),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(`${settingsSection}.${settings.remoteImages}`)) {
					reload();
				}
			}),
		);
	}

	/** Whether the page is there and takes messages. */
	get isListening(): boolean {
		return this.isThere;
	}

	/** The page says that it is there. */
	listens(): void {
		this.isThere = true;
	}

	/** Sends a message to the page. One that does not listen yet asks for everything when it does. */
	post(reply: PreviewReply): void {
		if (this.isListening) {
			void this.panel.webview.postMessage(reply);
		}
	}

	/**
	 * Makes the page ready for a document.
	 * @returns whether it listens already; else it says so when it does
	 */
	load(uri: vscode.Uri | undefined): boolean {
		this.shown = uri;
		const { webview } = this.panel;
		const { extensionUri } = this.services;
		const folder = uri && imageFolder(uri);
		const policy = `${mayLoadRemote()} ${folder ?? ''}`;
		if (policy !== this.policy) {
			this.policy = policy;
			this.isThere = false;
			const options = pageOptions(extensionUri);
			webview.options = {
				...options,
				localResourceRoots: [...(options.localResourceRoots ?? []), ...(folder ? [folder] : [])],
			};
			webview.html = pageHtml(webview, extensionUri, 'preview', vscode.l10n.t('Preview'), {
				inlineStyles: true,
				images: imageSources(webview),
			});
		}
		return this.isListening;
	}

	/** What the page has to know of a document. */
	sourceOf(uri: vscode.Uri): PreviewSource {
		return previewSource(this.services.indexes, this.panel.webview, uri, this.mark);
	}

	dispose(): void {
		this.registrations.dispose();
	}
}
