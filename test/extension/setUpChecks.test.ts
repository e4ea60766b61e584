import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, until, uriOf, writeFile } from './support.ts';

describe('Set Up Checks', () => {
	afterEach(closeAll);

	it('makes the workflow and shows it', async () => {
		await vscode.commands.executeCommand('archspec.setUpChecks', 'github');
		const shown = await until('the workflow', () => vscode.window.activeTextEditor?.document);
		assert.equal(shown.uri.toString(), uriOf('.github/workflows/archspec.yml').toString());
		assert.match(shown.getText(), /npx --yes archspec check --format github/);
		await vscode.workspace.fs.delete(uriOf('.github'), { recursive: true });
	});

	it('adds a job to a file that is there, unsaved, and one undo takes it out', async () => {
		const uri = await writeFile('.gitlab-ci.yml', 'test:\n  script: [make]\n');
		await vscode.commands.executeCommand('archspec.setUpChecks', 'gitlab');
		const editor = await until('the file', () => vscode.window.activeTextEditor);
		assert.match(editor.document.getText(), /^test:\n {2}script: \[make\]\n\narchspec:\n/);
		assert.ok(editor.document.isDirty);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), 'test:\n  script: [make]\n');
		await vscode.workspace.fs.delete(uri);
	});
});
