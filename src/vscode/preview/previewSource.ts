import * as vscode from 'vscode';
import type { PreviewSource } from '../../protocol/preview.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { shownName } from './previewText.ts';

/** The only folder from which images come: that of the workspace, else that of the document, if it is a file. */
export function imageFolder(uri: vscode.Uri): vscode.Uri | undefined {
	const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
	return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folder;
}

/** A folder that nobody trusts must not tell the world that it was opened. */
export function mayLoadRemote(): boolean {
	return vscode.workspace.isTrusted && readSettings.remoteImages();
}

/** From where a page that renders documents may load images, as its policy writes it. */
export function imageSources({ cspSource }: vscode.Webview): readonly string[] {
	return [cspSource, 'data:', 'blob:', ...(mayLoadRemote() ? ['https:'] : [])];
}

/** What a page has to know of a document to render it. @param mark as for `renderBlocks` */
export function previewSource(
	indexes: IndexService,
	webview: vscode.Webview,
	uri: vscode.Uri,
	mark: string,
): PreviewSource {
	const root = indexes.rootOf(uri)?.folder.uri;
	return {
		uri: uri.toString(),
		name: shownName(uri),
		mark,
		base: webview.asWebviewUri(uri).toString(),
		root: root && `${webview.asWebviewUri(root)}/`,
		remoteImages: mayLoadRemote(),
	};
}
