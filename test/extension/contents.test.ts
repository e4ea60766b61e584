import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, set, writeFile } from './support.ts';

const list = (...names: string[]) => names.map((name) => `- [${name}](#${name.toLowerCase()})\n`).join('');

async function appendSection(editor: vscode.TextEditor): Promise<void> {
	const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
	await editor.edit((edit) => edit.insert(end, '\n## Notes\n\nMore.\n'));
	await vscode.commands.executeCommand('workbench.action.files.save');
}

describe('a table of contents', () => {
	afterEach(async () => {
		await set('archspec.contents.updateOnSave', undefined);
		await closeAll();
	});

	it('is inserted by a command, once, and follows the sections when the document is saved', async () => {
		await writeFile('docs/adr/0070-list.md', adr('70. List'));
		const editor = await open('docs/adr/0070-list.md');
		await vscode.commands.executeCommand('archspec.insertContents');
		const before = editor.document.getText();
		assert.ok(
			before.includes(
				`<!-- toc -->\n\n${list('Status', 'Context', 'Decision', 'Consequences')}\n<!-- tocstop -->\n\n## Status`,
			),
			before,
		);
		await vscode.commands.executeCommand('archspec.insertContents');
		assert.equal(editor.document.getText(), before);
		await appendSection(editor);
		assert.ok(editor.document.getText().includes(list('Consequences', 'Notes')), editor.document.getText());
		assert.ok(!editor.document.isDirty);
	});

	it('is left alone where that is set', async () => {
		await set('archspec.contents.updateOnSave', false);
		await writeFile('docs/adr/0071-stay.md', adr('71. Stay'));
		const editor = await open('docs/adr/0071-stay.md');
		await vscode.commands.executeCommand('archspec.insertContents');
		await appendSection(editor);
		assert.ok(!editor.document.getText().includes(list('Notes')));
	});
});
