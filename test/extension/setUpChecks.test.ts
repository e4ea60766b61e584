import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, until, uriOf, writeFile } from './support.ts';

/** Chooses the way of running the check whose title begins so. */
async function choose(first: string): Promise<void> {
	const done = vscode.commands.executeCommand('archspec.setUpChecks');
	const places = ['GitHub Actions', 'GitLab CI', 'pre-commit hook', 'npm script'];
	await new Promise((resume) => setTimeout(resume, 500));
	for (let i = 0; i < places.indexOf(first); i++) {
		await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
	}
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	await done;
}

describe('Set Up Checks', () => {
	afterEach(closeAll);

	it('makes the workflow and shows it', async () => {
		await choose('GitHub Actions');
		const shown = await until('the workflow', () => vscode.window.activeTextEditor?.document);
		assert.equal(shown.uri.toString(), uriOf('.github/workflows/archspec.yml').toString());
		assert.match(shown.getText(), /npx --yes archspec check --format github/);
		await vscode.workspace.fs.delete(uriOf('.github'), { recursive: true });
	});

	it('adds a job to a file that is there, unsaved, and one undo takes it out', async () => {
		const uri = await writeFile('.gitlab-ci.yml', 'test:\n  script: [make]\n');
		await choose('GitLab CI');
		const editor = await until('the file', () => vscode.window.activeTextEditor);
		assert.match(editor.document.getText(), /^test:\n {2}script: \[make\]\n\narchspec:\n/);
		assert.ok(editor.document.isDirty);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), 'test:\n  script: [make]\n');
		await vscode.workspace.fs.delete(uri);
	});
});
