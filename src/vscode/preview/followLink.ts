import * as vscode from 'vscode';
import { type LinkTarget, readLinkTarget } from '../../core/preview/linkTarget.ts';
import { baseName, isMarkdown } from '../../core/workspace/paths.ts';
import { withoutLinks } from '../convert.ts';
import { folderOfLinks, lineOfAnchor } from '../linkPlaces.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** What following a link needs of the page that shows it. */
export interface LinkPage {
	readonly indexes: IndexService;
	/** The document that is shown. */
	readonly uri: vscode.Uri;
	/** Where files are opened. */
	readonly column: vscode.ViewColumn;
	/** Goes to a line of the document itself. */
	goTo(line: number): void;
}

/** Follows a link of a rendered document: in the page, in the editor, or, once a person has agreed, outside. */
export async function followLink(page: LinkPage, written: string): Promise<void> {
	const root = page.indexes.rootOf(page.uri);
	const target = readLinkTarget(root?.workspace.pathOf(page.uri) ?? baseName(page.uri.path), written);
	switch (target?.form) {
		case 'anchor':
			await goToAnchor(page, target.fragment);
			break;
		case 'outside':
			// The editor itself asks before it opens an address that the person does not trust yet
			await vscode.env.openExternal(vscode.Uri.parse(target.address));
			break;
		case 'file':
			await openFile(page, target);
			break;
		case undefined:
			tell(vscode.l10n.t('This link is not followed: {0}', written));
	}
}

async function goToAnchor(page: LinkPage, fragment: string): Promise<void> {
	const line = await lineOfAnchor(page.uri, fragment);
	if (line === undefined) {
		tell(vscode.l10n.t('No heading of {0} has the anchor #{1}.', baseName(page.uri.path), fragment));
	} else {
		page.goTo(line);
	}
}

async function openFile(page: LinkPage, target: LinkTarget & { form: 'file' }): Promise<void> {
	const { path, fragment } = target;
	const folder = folderOfLinks(page.indexes, page.uri);
	const uri = vscode.Uri.joinPath(folder, path);
	if (!vscode.workspace.getWorkspaceFolder(uri) && !(await isWanted(uri))) {
		return;
	}
	let stat: vscode.FileStat;
	try {
		stat = await vscode.workspace.fs.stat(uri);
	} catch {
		tell(vscode.l10n.t('{0} is not there.', path));
		return;
	}
	if (stat.type & vscode.FileType.Directory) {
		await vscode.commands.executeCommand('revealInExplorer', uri);
		return;
	}
	const line = target.line ?? (fragment && isMarkdown(path) ? await lineOfAnchor(uri, fragment) : undefined);
	await vscode.commands.executeCommand('vscode.open', uri, {
		viewColumn: page.column,
		...(line !== undefined && { selection: new vscode.Range(line, 0, line, 0) }),
	} satisfies vscode.TextDocumentShowOptions);
}

async function isWanted({ fsPath }: vscode.Uri): Promise<boolean> {
	const open = vscode.l10n.t('Open');
	const detail = vscode.l10n.t('The link leads to a file outside of this workspace.');
	const question = vscode.l10n.t('Open {0}?', fsPath);
	return (await vscode.window.showWarningMessage(question, { modal: true, detail }, open)) === open;
}

function tell(message: string): void {
	void vscode.window.showInformationMessage(withoutLinks(message));
}
