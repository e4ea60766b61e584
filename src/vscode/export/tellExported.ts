import * as vscode from 'vscode';
import { baseName } from '../../core/workspace/paths.ts';
import { withoutLinks } from '../convert.ts';
import { numberOf } from '../words.ts';
import type { ExportChoice } from './askExport.ts';
import type { ExportOutcome } from './runExport.ts';

const open = vscode.l10n.t('Open');
const reveal = vscode.l10n.t('Reveal');

/** Says what was exported, and leads there. */
export async function tellExported(
	{ format, place }: ExportChoice,
	{ documents, undrawn, unread }: ExportOutcome,
): Promise<void> {
	const notes = [
		undrawn === 0
			? ''
			: undrawn === 1
				? vscode.l10n.t('1 diagram could not be drawn and stays as text.')
				: vscode.l10n.t('{0} diagrams could not be drawn and stay as text.', undrawn),
		unread === 0
			? ''
			: unread === 1
				? vscode.l10n.t('1 document could not be read.')
				: vscode.l10n.t('{0} documents could not be read.', unread),
	].filter((note) => note !== '');
	const exported = vscode.l10n.t('{0} exported to {1}.', numberOf.documents(documents), baseName(place.path));
	const message = [exported, ...notes].join(' ');
	const canReveal = isInWorkspace(place) || isHere(place);
	const actions = [...(format === 'zip' ? [] : [open]), ...(canReveal ? [reveal] : [])];
	const chosen = await vscode.window.showInformationMessage(withoutLinks(message), ...actions);
	if (chosen === open) {
		const shown = format === 'site' ? vscode.Uri.joinPath(place, 'index.html') : place;
		// A page opens in the browser where the file is on the person's own machine; else the editor shows it
		const isForBrowser = format !== 'md' && isHere(place);
		await (isForBrowser ? vscode.env.openExternal(shown) : vscode.commands.executeCommand('vscode.open', shown));
	} else if (chosen === reveal) {
		await vscode.commands.executeCommand(isInWorkspace(place) ? 'revealInExplorer' : 'revealFileInOS', place);
	}
}

/** Whether the file is on the machine that the person sits at. */
function isHere(place: vscode.Uri): boolean {
	return place.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
}

function isInWorkspace(place: vscode.Uri): boolean {
	return vscode.workspace.getWorkspaceFolder(place) !== undefined;
}
