import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { internalCommands } from '../../src/vscode/ids.ts';
import { adr, closeAll, open, rulesAt, set, until, uriOf, writeFile } from './support.ts';

/** Has a row with a bar that ends a cell too early, which a certain fix escapes. */
const ragged = (title: string) => adr(title, '| a | b |\n|---|---|\n| `x|y` | z |');

/** Lacks its last section, which only its author can write. */
const incomplete = (title: string) => adr(title).split('## Consequences').slice(0, 1).join('');

async function actionsAt(editor: vscode.TextEditor, line: number, kind?: string): Promise<vscode.CodeAction[]> {
	const range = editor.document.lineAt(line).range;
	return vscode.commands.executeCommand('vscode.executeCodeActionProvider', editor.document.uri, range, kind);
}

describe('quick fixes', () => {
	afterEach(closeAll);

	it('mend a problem with the preferred action', async () => {
		const uri = await writeFile('docs/adr/0030-mend.md', ragged('30. Mend'));
		const editor = await open('docs/adr/0030-mend.md');
		await until('the problem', () => rulesAt(uri).includes('table/ragged-row'));
		const problem = vscode.languages.getDiagnostics(uri)[0];
		assert.ok(problem);
		const actions = await actionsAt(editor, problem.range.start.line);
		const preferred = actions.find(({ isPreferred }) => isPreferred);
		assert.ok(preferred?.edit, actions.map(({ title }) => title).join('\n'));
		await vscode.workspace.applyEdit(preferred.edit);
		await until('its end', () => !rulesAt(uri).includes('table/ragged-row'));
		assert.match(editor.document.getText(), /`x\\\|y`/);
	});

	it('offer a section that is missing, and never write it unasked', async () => {
		const uri = await writeFile('docs/adr/0034-offer.md', incomplete('34. Offer'));
		const editor = await open('docs/adr/0034-offer.md');
		await until('the problem', () => rulesAt(uri).includes('structure/missing-section'));
		const [problem] = vscode.languages.getDiagnostics(uri);
		const actions = await actionsAt(editor, problem?.range.start.line ?? 0);
		const add = actions.find(({ title }) => title.startsWith('Add the section'));
		assert.ok(add?.edit && !add.isPreferred, actions.map(({ title }) => title).join('\n'));
		await vscode.commands.executeCommand('archspec.fixAll');
		assert.equal(editor.document.getText(), incomplete('34. Offer'));
		await vscode.workspace.applyEdit(add.edit);
		await until('its end', () => !rulesAt(uri).includes('structure/missing-section'));
		assert.match(editor.document.getText(), /## Consequences/);
	});

	it('write what another record says of this one, with one undo', async () => {
		const before = adr('1. Old');
		const uri = await writeFile('docs/sides/adr/0001-old.md', before);
		const newer = adr('2. New').replace('Accepted', 'Accepted\n\nSupersedes [1. Old](0001-old.md)');
		await writeFile('docs/sides/adr/0002-new.md', newer);
		const editor = await open('docs/sides/adr/0001-old.md');
		await until('the problem', () => rulesAt(uri).includes('adr/one-sided-link'));
		await vscode.commands.executeCommand('archspec.fixAll');
		const after = before.replace('Accepted', 'Superseded by [2. New](0002-new.md)');
		assert.equal(editor.document.getText(), after);
		await until('its end', () => !rulesAt(uri).includes('adr/one-sided-link'));
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
	});

	it('renumber one of two records that took the same number', async () => {
		const uri = await writeFile('docs/twice/adr/0001-one.md', adr('1. One'));
		await writeFile('docs/twice/adr/0001-other.md', adr('1. Other'));
		const editor = await open('docs/twice/adr/0001-one.md');
		await until('the problem', () => rulesAt(uri).includes('adr/duplicate-number'));
		const renumber = (await actionsAt(editor, 0)).find(({ title }) => title === 'Renumber this record to 2');
		assert.ok(renumber?.command);
		await vscode.commands.executeCommand(renumber.command.command, ...(renumber.command.arguments ?? []));
		const moved = await vscode.workspace.openTextDocument(uriOf('docs/twice/adr/0002-one.md'));
		assert.match(moved.getText(), /^# 2\. One\n/);
	});

	it('fix all in the document with one undo', async () => {
		const before = ragged('31. All');
		const uri = await writeFile('docs/adr/0031-all.md', before);
		const editor = await open('docs/adr/0031-all.md');
		await until('the problem', () => rulesAt(uri).includes('table/ragged-row'));
		await vscode.commands.executeCommand('archspec.fixAll');
		assert.match(editor.document.getText(), /`x\\\|y`/);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
	});

	it('fix all in the document that the command was run in, whatever is typed or opened meanwhile', async () => {
		const before = ragged('35. Left');
		const uri = await writeFile('docs/adr/0035-left.md', before);
		const { document } = await open('docs/adr/0035-left.md');
		await until('the problem', () => rulesAt(uri).includes('table/ragged-row'));
		const type = async (text: string) => {
			const typed = new vscode.WorkspaceEdit();
			typed.insert(uri, document.positionAt(document.getText().length), text);
			await vscode.workspace.applyEdit(typed);
		};
		await type('Typed.\n');
		const typing = type('More.\n');
		await vscode.commands.executeCommand('archspec.fixAll');
		await typing;
		assert.match(document.getText(), /`x\\\|y`/);
		assert.ok(document.getText().endsWith('Typed.\nMore.\n'), document.getText());
		await type('\n| a | b |\n|---|---|\n| `v|w` | z |\n');
		const fixing = vscode.commands.executeCommand('archspec.fixAll');
		await open('docs/adr/0031-all.md');
		await fixing;
		assert.ok(document.getText().endsWith('| `v\\|w` | z |\n'), document.getText());
	});

	it('change nothing where a file is only read, and say so', async () => {
		const { showErrorMessage } = vscode.window;
		const told: string[] = [];
		Object.assign(vscode.window, { showErrorMessage: async (message: string) => void told.push(message) });
		const uri = await writeFile('docs/adr/0036-kept.md', ragged('36. Kept'));
		const { document } = await open('docs/adr/0036-kept.md');
		await until('the problem', () => rulesAt(uri).includes('table/ragged-row'));
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/0036-kept.md': true }, vscode.ConfigurationTarget.Workspace);
		try {
			await vscode.commands.executeCommand('archspec.fixAll');
			assert.deepEqual(told, ['docs/adr/0036-kept.md is read-only. Nothing was changed.']);
			assert.equal(document.getText(), ragged('36. Kept'));
		} finally {
			Object.assign(vscode.window, { showErrorMessage });
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('fix all on save', async () => {
		await set('editor.codeActionsOnSave', { 'source.fixAll.archspec': 'explicit' });
		const uri = await writeFile('docs/adr/0032-save.md', ragged('32. Save'));
		const editor = await open('docs/adr/0032-save.md');
		await until('the problem', () => rulesAt(uri).includes('table/ragged-row'));
		const last = editor.document.lineAt(editor.document.lineCount - 1);
		await editor.edit((builder) => builder.insert(last.range.end, '\nNow.\n'));
		await vscode.commands.executeCommand('workbench.action.files.save');
		await until('the mended row', () => /`x\\\|y`/.test(editor.document.getText()));
		await set('editor.codeActionsOnSave', undefined);
	});

	it('say where the configuration is only read, and change nothing of it', async () => {
		const { showErrorMessage } = vscode.window;
		const told: string[] = [];
		Object.assign(vscode.window, { showErrorMessage: async (message: string) => void told.push(message) });
		const before = 'exclude:\n  - old/**\n';
		const uri = await writeFile('.archspec.yaml', before);
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/.archspec.yaml': true }, vscode.ConfigurationTarget.Workspace);
		try {
			await vscode.commands.executeCommand(internalCommands.setSeverity, uri, 'link/missing-file', 'off');
			assert.deepEqual(told, ['.archspec.yaml is read-only. Nothing was changed.']);
			assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), before);
		} finally {
			Object.assign(vscode.window, { showErrorMessage });
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
			await vscode.workspace.fs.delete(uri);
		}
	});

	it('turn a rule off in the configuration', async () => {
		const uri = await writeFile('docs/adr/0033-off.md', adr('33. Off', 'See [it](0099-nowhere.md).'));
		const editor = await open('docs/adr/0033-off.md');
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		const line = editor.document.lineCount - 2;
		const off = (await actionsAt(editor, line)).find(({ title }) => title.startsWith('Turn off link/missing-file'));
		assert.ok(off?.command);
		await vscode.commands.executeCommand(off.command.command, ...(off.command.arguments ?? []));
		await until('its end', () => !rulesAt(uri).includes('link/missing-file'));
		await vscode.workspace.fs.delete(uriOf('.archspec.yaml'));
		await until('it again', () => rulesAt(uri).includes('link/missing-file'));
		const ignore = (await actionsAt(editor, line)).find(({ title }) => title.startsWith('Ignore link/missing-file'));
		assert.ok(ignore?.edit);
		await vscode.workspace.applyEdit(ignore.edit);
		await until('its end', () => !rulesAt(uri).includes('link/missing-file'));
	});
});
