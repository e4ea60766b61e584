import * as vscode from 'vscode';
import { commands, settingsSection } from '../ids.ts';

const walkthrough = 'archspec.archspec#archspec.start';
const documentation = 'https://github.com/archspec/archspec#readme';

/** Commands that lead to settings, documentation and the first steps. */
export function registerOpen(): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.openSettings, () =>
			vscode.commands.executeCommand('workbench.action.openSettings', `@ext:archspec.${settingsSection}`),
		),
		vscode.commands.registerCommand(commands.openDocumentation, () =>
			vscode.env.openExternal(vscode.Uri.parse(documentation)),
		),
		vscode.commands.registerCommand(commands.openWalkthrough, () =>
			vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
		),
	);
}
