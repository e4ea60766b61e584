import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, rulesAt, set, until, untilRecord, uriOf, writeFile } from './support.ts';

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

	it('is not put into a document that is only read, which is told', async () => {
		const { showErrorMessage } = vscode.window;
		const told: string[] = [];
		Object.assign(vscode.window, { showErrorMessage: async (message: string) => void told.push(message) });
		await writeFile('docs/adr/0072-read.md', adr('72. Read'));
		const { document } = await open('docs/adr/0072-read.md');
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/0072-read.md': true }, vscode.ConfigurationTarget.Workspace);
		try {
			await vscode.commands.executeCommand('archspec.insertContents');
			await vscode.commands.executeCommand('archspec.insertDocumentList');
			assert.deepEqual(told, Array(2).fill('docs/adr/0072-read.md is read-only. Nothing was changed.'));
			assert.equal(document.getText(), adr('72. Read'));
		} finally {
			Object.assign(vscode.window, { showErrorMessage });
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('is inserted whoever types in the same moment', async () => {
		await writeFile('docs/adr/0073-typed.md', adr('73. Typed'));
		const editor = await open('docs/adr/0073-typed.md');
		const { applyEdit } = vscode.workspace;
		let refused = false;
		const typed = async (edit: vscode.WorkspaceEdit): Promise<boolean> => {
			Object.assign(vscode.workspace, { applyEdit });
			const typing = editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
			const isMade = await applyEdit.call(vscode.workspace, edit);
			refused = (await typing) && !isMade;
			return isMade;
		};
		Object.assign(vscode.workspace, { applyEdit: typed });
		try {
			await vscode.commands.executeCommand('archspec.insertContents');
		} finally {
			Object.assign(vscode.workspace, { applyEdit });
		}
		assert.ok(refused);
		assert.match(editor.document.getText(), /<!-- tocstop -->\n\n## Status/);
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

describe('a list of documents', () => {
	const page = 'docs/lists/README.md';

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf('docs/lists'), { recursive: true });
	});

	it('is inserted by a command, and follows the documents when its page is saved', async () => {
		await writeFile('docs/lists/adr/0001-first.md', adr('1. First'));
		await untilRecord('docs/lists/adr/0001-first.md', '0001 First');
		await writeFile(page, '# Lists\n\nWords.\n');
		const editor = await open(page);
		editor.selection = new vscode.Selection(3, 0, 3, 0);
		await vscode.commands.executeCommand('archspec.insertDocumentList');
		const text = (...lines: string[]): string =>
			`# Lists\n\nWords.\n\n<!-- documents -->\n\n- adr\n${lines.join('\n')}\n\n<!-- /documents -->\n`;
		const first = '  - [1. First](adr/0001-first.md) – Accepted';
		assert.equal(editor.document.getText(), text(first));
		await vscode.commands.executeCommand('workbench.action.files.save');
		assert.equal(editor.document.getText(), text(first));
		await writeFile('docs/lists/adr/0002-second.md', adr('2. Second'));
		await until('a problem of the page', () => rulesAt(uriOf(page)).includes('structure/stale-document-list'));
		await editor.edit((edit) => edit.replace(new vscode.Range(2, 0, 2, 5), 'Texts'));
		await vscode.commands.executeCommand('workbench.action.files.save');
		assert.equal(
			editor.document.getText(),
			text(first, '  - [2. Second](adr/0002-second.md) – Accepted').replace('Words', 'Texts'),
		);
	});
});
