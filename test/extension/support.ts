import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder that the specs run in: a copy of test/fixtures/workspace. */
export function workspaceFolder(): vscode.WorkspaceFolder {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder, 'the editor has no folder open');
	return folder;
}

export function uriOf(path: string): vscode.Uri {
	return vscode.Uri.joinPath(workspaceFolder().uri, path);
}

/** Waits until a condition holds and returns what it gave; fails with the last thing it saw. */
export async function until<T>(
	what: string,
	look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
	const limit = Date.now() + 20_000;
	for (;;) {
		const seen = await look();
		if (seen !== undefined && seen !== false) {
			return seen;
		}
		assert.ok(Date.now() < limit, `${what} did not happen in time`);
		await new Promise((resume) => setTimeout(resume, 25));
	}
}

/** Waits until the extension knows a decision record: a change on disk reaches it a little later. */
export async function untilRecord(path: string, label: string): Promise<void> {
	await until(`a look at ${path}`, async () => {
		const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			label,
		);
		return found.some(({ name, location }) => name === label && location.uri.path === uriOf(path).path);
	});
}

/** Rule ids of our problems in a file, in the editor's own list. */
export function rulesAt(uri: vscode.Uri): string[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'ArchSpec')
		.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Opens a file in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(path)));
}

/** Writes a file behind the editor's back. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
	const uri = uriOf(path);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** In a browser the editor saves by itself; here it is to save when it is told to. */
before(() => set('files.autoSave', 'off'));

/** Closes all editors and drops what was not saved, the texts of files that are gone included. */
export async function closeAll(): Promise<void> {
	for (let tries = 0; ; tries++) {
		const document = unsaved();
		if (!document) {
			break;
		}
		assert.ok(tries < 20, `${document.uri} can't be closed`);
		await vscode.window.showTextDocument(document, { preview: false });
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A document in a tab, in front or not, that was changed and not saved. */
function unsaved(): vscode.TextDocument | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ isDirty }) => isDirty));
	const shown = new Set(tabs.map(({ input }) => uriOfInput(input)?.toString()));
	return vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && shown.has(uri.toString()));
}

function uriOfInput(input: unknown): vscode.Uri | undefined {
	return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
		? input.uri
		: input instanceof vscode.TabInputTextDiff
			? input.modified
			: undefined;
}

/** Changes a setting of the folder's workspace; `undefined` takes it back. */
export async function set(name: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

export const adr = (title: string, consequences = 'None.') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\nAccepted\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe do it.\n\n## Consequences\n\n${consequences}\n`;
