import * as vscode from 'vscode';
import type { DiagramRequest } from '../../protocol/diagram.ts';
import { withoutLinks } from '../convert.ts';
import { writeWhole } from '../workspace/disk.ts';

/** Folder that the person saved the last picture to. */
let lastFolder: vscode.Uri | undefined;

/**
 * Asks for a place and writes a picture there.
 * @param source the document that has the diagram
 * @param name of the file that is proposed, without its ending
 */
export async function savePicture(
	{ format, data }: DiagramRequest & { type: 'save' },
	source: vscode.Uri,
	name: string,
): Promise<void> {
	const folder = lastFolder ?? folderOf(source);
	const target = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Save Diagram'),
		filters: format === 'svg' ? { [vscode.l10n.t('SVG image')]: ['svg'] } : { [vscode.l10n.t('PNG image')]: ['png'] },
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) }),
	});
	if (!target) {
		return;
	}
	try {
		await writeWhole(target, typeof data === 'string' ? new TextEncoder().encode(data) : data);
		lastFolder = vscode.Uri.joinPath(target, '..');
		vscode.window.setStatusBarMessage(vscode.l10n.t('Saved {0}', target.path.split('/').at(-1) ?? ''), 5000);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(withoutLinks(vscode.l10n.t('The diagram was not saved: {0}', reason)));
	}
}

/** Beside the document; one that is not saved yet, or that Git remembers, has no folder. */
function folderOf(source: vscode.Uri): vscode.Uri | undefined {
	const hasFolder = source.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(source.scheme);
	return hasFolder ? vscode.Uri.joinPath(source, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}
