import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, rulesAt, until, uriOf, writeFile } from './support.ts';

const broken = '```mermaid\nflowchart LR\n  shop[Shop (web)] --> till\n  till -> store\n```';
const mended = '```mermaid\nflowchart LR\n  shop["Shop (web)"] --> till\n  till --> store\n```';

/** The diagram's problem, once it is shown. */
async function problemAt(uri: vscode.Uri): Promise<vscode.Diagnostic> {
	await until(`the problem in ${uri.path}`, () => rulesAt(uri).includes('diagram/syntax'));
	const [problem] = vscode.languages.getDiagnostics(uri);
	assert.ok(problem);
	return problem;
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
	return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range);
}

describe('a diagram that Mermaid refuses', () => {
	afterEach(closeAll);

	it('is a problem at its line, and mended by the preferred action', async () => {
		const before = adr('60. Draw', broken);
		const uri = await writeFile('docs/adr/0060-draw.md', before);
		const editor = await open('docs/adr/0060-draw.md');
		const problem = await problemAt(uri);
		assert.equal(editor.document.getText(problem.range), 'Shop (web)');
		assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
		const actions = await actionsAt(uri, problem.range);
		const preferred = actions.find(({ isPreferred }) => isPreferred);
		assert.ok(preferred?.edit, actions.map(({ title }) => title).join('\n'));
		await vscode.workspace.applyEdit(preferred.edit);
		await until('its end', () => rulesAt(uri).length === 0);
		assert.equal(editor.document.getText(), before.replace(broken, mended));
	});

	it('is a problem while it is typed, and no longer when it is right', async () => {
		const uri = await writeFile('docs/adr/0061-type.md', adr('61. Type', mended));
		const editor = await open('docs/adr/0061-type.md');
		const at = editor.document.positionAt(editor.document.getText().indexOf('"Shop'));
		const range = new vscode.Range(at, at.translate(0, 1));
		await editor.edit((builder) => builder.delete(range));
		await problemAt(uri);
		await editor.edit((builder) => builder.insert(at, '"'));
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('can be accepted by a comment above its fence', async () => {
		const uri = await writeFile('docs/adr/0062-accept.md', adr('62. Accept', broken));
		const editor = await open('docs/adr/0062-accept.md');
		const { range } = await problemAt(uri);
		const ignore = (await actionsAt(uri, range)).find(({ title }) => title.startsWith('Ignore diagram/syntax'));
		assert.ok(ignore?.edit);
		await vscode.workspace.applyEdit(ignore.edit);
		await until('its end', () => rulesAt(uri).length === 0);
		assert.match(editor.document.getText(), /<!-- archspec-disable-next-line diagram\/syntax -->\n```mermaid\n/);
	});

	it('is a problem of a file that is a diagram, open or not', async () => {
		const uri = await writeFile('docs/pictures/till.mmd', 'flowchart LR\n  till -> store\n');
		const problem = await problemAt(uri);
		assert.deepEqual([problem.range.start.line, problem.range.start.character], [1, 7]);
		const editor = await open('docs/pictures/till.mmd');
		await vscode.commands.executeCommand('archspec.fixAll');
		await until('its end', () => rulesAt(uri).length === 0);
		assert.equal(editor.document.getText(), 'flowchart LR\n  till --> store\n');
		await editor.document.save();
		await vscode.workspace.fs.delete(uriOf('docs/pictures/till.mmd'));
	});

	it('is a problem of Markdown that is no document as long as that is open', async () => {
		const uri = await writeFile('notes/read-me.md', `# Notes\n\n${broken}\n`);
		await open('notes/read-me.md');
		const problem = await problemAt(uri);
		assert.equal(problem.range.start.line, 4);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('is a problem of a text that has no file yet', async () => {
		const { uri } = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: `# Notes\n\n${broken}\n`,
		});
		await problemAt(uri);
	});
});
