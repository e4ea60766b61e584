import * as vscode from 'vscode';
import { plural } from '../../core/outline/summary.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { withoutLinks } from '../convert.ts';
import type { ExportChoice } from './askExport.ts';
import type { ExportOutcome } from './runExport.ts';

const open = 'Open';
const reveal = 'Reveal';

/** Says what was exported, and leads there. */
export async function tellExported(
	{ format, place }: ExportChoice,
	{ documents, undrawn, unread }: ExportOutcome,
): Promise<void> {
	const notes = [
		undrawn > 0
			? `${plural(undrawn, 'diagram')} could not be drawn and ${undrawn === 1 ? 'stays' : 'stay'} as text.`
			: '',
		unread > 0 ? `${plural(unread, 'document')} could not be read.` : '',
	].filter((note) => note !== '');
	const message = [`${plural(documents, 'document')} exported to ${baseName(place.path)}.`, ...notes].join(' ');
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
