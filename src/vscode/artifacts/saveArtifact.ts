import * as vscode from 'vscode';
import { withoutLinks } from '../convert.ts';
import { writeWhole } from '../workspace/disk.ts';
import { placeOf } from './artifactAddress.ts';

/** Names of formats by the ending of their files, as a dialog shows them. */
const formats: Readonly<Record<string, string>> = {
	csv: 'CSV',
	json: 'JSON',
	md: 'Markdown',
	mmd: 'Mermaid',
	sql: 'SQL',
	yaml: 'YAML',
};

/** Folder that the person saved the last artifact to. */
let lastFolder: vscode.Uri | undefined;

/** Asks for a place and writes an artifact there; beside its document, if the person has not chosen another folder. */
export async function saveArtifact(uri: vscode.Uri, text: string): Promise<void> {
	const document = placeOf(uri)?.document;
	const folder = lastFolder ?? (document && vscode.Uri.joinPath(document, '..'));
	const name = uri.path.slice(1);
	const ending = name.slice(name.lastIndexOf('.') + 1);
	const target = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Save Artifact'),
		filters: { [formats[ending] ?? ending.toUpperCase()]: [ending] },
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
	});
	if (!target) {
		return;
	}
	try {
		await writeWhole(target, new TextEncoder().encode(text));
		lastFolder = vscode.Uri.joinPath(target, '..');
		vscode.window.setStatusBarMessage(vscode.l10n.t('Saved {0}', target.path.split('/').at(-1) ?? ''), 5000);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(withoutLinks(vscode.l10n.t('{0} was not saved: {1}', name, reason)));
	}
}
