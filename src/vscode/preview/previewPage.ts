import * as vscode from 'vscode';
import { baseName } from '../../core/workspace/paths.ts';
import type { PreviewReply, PreviewSource } from '../../protocol/preview.ts';
import { settings, settingsSection } from '../ids.ts';
import type { PageServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { randomName } from '../webview/randomName.ts';

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
		const folder = uri && imagesOf(uri);
		const policy = `${mayLoadRemote()} ${folder ?? ''}`;
		if (policy !== this.policy) {
			this.policy = policy;
			this.isThere = false;
			const options = pageOptions(extensionUri);
			webview.options = {
				...options,
				localResourceRoots: [...(options.localResourceRoots ?? []), ...(folder ? [folder] : [])],
			};
			webview.html = pageHtml(webview, extensionUri, 'preview', 'Preview', {
				inlineStyles: true,
				images: [webview.cspSource, 'data:', 'blob:', ...(mayLoadRemote() ? ['https:'] : [])],
			});
		}
		return this.isListening;
	}

	/** What the page has to know of a document. */
	sourceOf(uri: vscode.Uri): PreviewSource {
		const { webview } = this.panel;
		const root = this.services.indexes.rootOf(uri)?.folder.uri;
		return {
			uri: uri.toString(),
			name: baseName(uri.path),
			mark: this.mark,
			base: webview.asWebviewUri(uri).toString(),
			root: root && `${webview.asWebviewUri(root)}/`,
			remoteImages: mayLoadRemote(),
		};
	}

	dispose(): void {
		this.registrations.dispose();
	}
}

/** The only folder from which images come: that of the workspace, else that of the document, if it is a file. */
function imagesOf(uri: vscode.Uri): vscode.Uri | undefined {
	const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
	return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folder;
}

/** A folder that nobody trusts must not tell the world that it was opened. */
function mayLoadRemote(): boolean {
	return vscode.workspace.isTrusted && readSettings.remoteImages();
}
