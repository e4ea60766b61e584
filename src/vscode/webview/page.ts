import * as vscode from 'vscode';
import { randomName } from './randomName.ts';
import { textsElement } from './textsElement.ts';

/** Folder of the pages' scripts and styles, from the extension's own. */
const folder = ['dist', 'webview'];

/**
 * What a page may do and load: scripts, and nothing but what the extension brings.
 * @param others further folders of the extension that it loads from, each as the names that lead there
 */
export function pageOptions(
	extensionUri: vscode.Uri,
	...others: readonly (readonly string[])[]
): vscode.WebviewOptions {
	const localResourceRoots = [folder, ...others].map((names) => vscode.Uri.joinPath(extensionUri, ...names));
	return { enableScripts: true, localResourceRoots };
}

/** What a page may load beside its script and its style sheet. */
export interface PagePolicy {
	/** Styles that stand in elements: Mermaid's pictures carry theirs. */
	readonly inlineStyles?: boolean;
	/** Sources of images as the policy writes them: `data:`, `https:`, the page's own; none by default. */
	readonly images?: readonly string[];
}

/**
 * The HTML of a page, which is empty but for its script and style. Nothing is fetched from elsewhere, and no script
 * runs that stands in the page's content.
 * @param name of the folder under webview-ui
 */
export function pageHtml(
	webview: vscode.Webview,
	extensionUri: vscode.Uri,
	name: string,
	title: string,
	{ inlineStyles = false, images = [] }: PagePolicy = {},
): string {
	const nonce = randomName();
	const uri = (file: string): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...folder, file)).toString();
	const policy = [
		"default-src 'none'",
		// These don't follow the default
		"form-action 'none'",
		"base-uri 'none'",
		`style-src ${webview.cspSource}${inlineStyles ? " 'unsafe-inline'" : ''}`,
		`script-src 'nonce-${nonce}'`,
		...(images.length > 0 ? [`img-src ${images.join(' ')}`] : []),
	].join('; ');
	return [
		'<!DOCTYPE html>',
		`<html lang="${vscode.l10n.bundle === undefined ? 'en' : vscode.env.language}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		`<title>${title}</title>`,
		`<link rel="stylesheet" href="${uri(`${name}.css`)}">`,
		'</head>',
		'<body>',
		textsElement(vscode.l10n.bundle),
		`<script type="module" nonce="${nonce}" src="${uri(`${name}.js`)}"></script>`,
		'</body>',
		'</html>',
	].join('\n');
}
