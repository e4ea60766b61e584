import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, rulesAt, set, until, uriOf, writeFile } from './support.ts';

/** Lacks its last section, which a certain fix adds. */
const incomplete = (title: string) => adr(title).split('## Consequences').slice(0, 1).join('');

async function actionsAt(editor: vscode.TextEditor, line: number, kind?: string): Promise<vscode.CodeAction[]> {
	const range = editor.document.lineAt(line).range;
	return vscode.commands.executeCommand('vscode.executeCodeActionProvider', editor.document.uri, range, kind);
}

describe('quick fixes', () => {
	afterEach(closeAll);

	it('mend a problem with the preferred action', async () => {
		const uri = await writeFile('docs/adr/0030-mend.md', incomplete('30. Mend'));
		const editor = await open('docs/adr/0030-mend.md');
		await until('the problem', () => rulesAt(uri).includes('structure/missing-section'));
		const problem = vscode.languages.getDiagnostics(uri)[0];
		assert.ok(problem);
		const actions = await actionsAt(editor, problem.range.start.line);
		const preferred = actions.find(({ isPreferred }) => isPreferred);
		assert.ok(preferred?.edit, actions.map(({ title }) => title).join('\n'));
		await vscode.workspace.applyEdit(preferred.edit);
		await until('its end', () => !rulesAt(uri).includes('structure/missing-section'));
		assert.match(editor.document.getText(), /## Consequences/);
	});

	it('fix all in the document with one undo', async () => {
		const before = incomplete('31. All');
		const uri = await writeFile('docs/adr/0031-all.md', before);
		const editor = await open('docs/adr/0031-all.md');
		await until('the problem', () => rulesAt(uri).includes('structure/missing-section'));
		await vscode.commands.executeCommand('archspec.fixAll');
		assert.match(editor.document.getText(), /## Consequences/);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
	});

	it('fix all on save', async () => {
		await set('editor.codeActionsOnSave', { 'source.fixAll.archspec': 'explicit' });
		const uri = await writeFile('docs/adr/0032-save.md', incomplete('32. Save'));
		const editor = await open('docs/adr/0032-save.md');
		await until('the problem', () => rulesAt(uri).includes('structure/missing-section'));
		await editor.edit((builder) => builder.insert(editor.document.lineAt(14).range.end, ' Now.'));
		await vscode.commands.executeCommand('workbench.action.files.save');
		await until('the section', () => /## Consequences/.test(editor.document.getText()));
		await set('editor.codeActionsOnSave', undefined);
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
