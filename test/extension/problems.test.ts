import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, rulesAt, set, until, uriOf, writeFile } from './support.ts';

const broken = 'docs/adr/0002-open-lockers-with-a-code.md';

describe('problems', () => {
	afterEach(closeAll);

	it('are there for documents that nobody opened', async () => {
		await until('the problems', () => rulesAt(uriOf(broken)).includes('link/missing-file'));
		assert.ok(rulesAt(uriOf(broken)).includes('structure/missing-section'));
	});

	it('link the page of their rule', async () => {
		const [problem] = await until('a problem', () => {
			const problems = vscode.languages.getDiagnostics(uriOf(broken));
			return problems.length > 0 && problems;
		});
		const code = problem?.code;
		assert.ok(typeof code === 'object');
		assert.match(code.target.toString(), /docs\/rules\.md#[a-z-]+$/);
	});

	it('appear while typing in a text that is not saved, and go when it is mended', async () => {
		const uri = await writeFile('docs/adr/0010-typed.md', adr('10. Typed'));
		const editor = await open('docs/adr/0010-typed.md');
		await until('no problems', () => rulesAt(uri).length === 0);
		const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
		await editor.edit((builder) => builder.insert(end, 'See [it](0099-nowhere.md).\n'));
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		assert.equal(editor.document.isDirty, true);
		await vscode.commands.executeCommand('undo');
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('follow files that come and go on disk', async () => {
		const uri = await writeFile('docs/adr/0011-links.md', adr('11. Links', 'See [later](0012-later.md).'));
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		const later = await writeFile('docs/adr/0012-later.md', adr('12. Later'));
		await until('its end', () => rulesAt(uri).length === 0);
		await vscode.workspace.fs.delete(later);
		await until('the problem again', () => rulesAt(uri).includes('link/missing-file'));
		await vscode.workspace.fs.delete(uri);
		await until('the end of the document', () => rulesAt(uri).length === 0);
	});

	it('follow the text of another document, saved or not', async () => {
		const from = await writeFile('docs/adr/0013-from.md', adr('13. From', 'See [there](0014-to.md#consequences).'));
		await writeFile('docs/adr/0014-to.md', adr('14. To'));
		const editor = await open('docs/adr/0014-to.md');
		await until('no problems', () => rulesAt(from).length === 0);
		const heading = editor.document.getText().indexOf('Consequences');
		const position = editor.document.positionAt(heading);
		await editor.edit((builder) => builder.replace(new vscode.Range(position, position.translate(0, 12)), 'Results'));
		await until('the problem', () => rulesAt(from).includes('link/missing-anchor'));
	});

	it('are shown in code that names ids, opened or not, with the ids that are near', async () => {
		const spec = await writeFile(
			'specs/090-coded/spec.md',
			'# Feature Specification: Coded\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST a\n',
		);
		const uri = await writeFile('coded/a.ts', 'const a = "// @req FR-008";\n// @req FR-001, FR-009\n');
		// Last: with it the folder is read anew, whatever the editor tells of folders that were just made
		const configuration = await writeFile('.archspec.yaml', "trace: { code: ['coded/**'] }\n");
		await until('the problem', () => rulesAt(uri).includes('trace/dangling-reference'));
		const editor = await open('coded/a.ts');
		const [problem, ...others] = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ArchSpec');
		assert.deepEqual([problem?.range.start.line, problem?.range.start.character, others], [1, 16, []]);
		const titles = await until('the quick fix', async () => {
			const command = 'vscode.executeCodeActionProvider';
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, problem?.range);
			const own = actions.map(({ title }) => title).filter((title) => /FR-001|trace\//.test(title));
			return own.length > 0 && own;
		});
		assert.deepEqual(titles, [
			'Change to FR-001',
			'Ignore trace/dangling-reference on this line',
			'Turn off trace/dangling-reference in .archspec.yaml',
			'Show documentation of trace/dangling-reference',
		]);
		await editor.edit((builder) => builder.replace(new vscode.Range(1, 16, 1, 22), 'FR-001'));
		await until('its end', () => rulesAt(uri).length === 0);
		await vscode.workspace.fs.delete(spec);
		await vscode.workspace.fs.delete(configuration);
	});

	it('are not looked for in ignored files', async () => {
		const ignored = await writeFile('build/docs/adr/0001-ignored.md', adr('1. Ignored', 'See [it](0099-nowhere.md).'));
		const seen = await writeFile('docs/adr/0015-seen.md', adr('15. Seen', 'See [it](0099-nowhere.md).'));
		await until('the problem of the other', () => rulesAt(seen).length > 0);
		assert.deepEqual(rulesAt(ignored), []);
	});

	it('obey the settings, below the configuration of the folder', async () => {
		const uri = uriOf(broken);
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		await set('archspec.rules', { 'link/missing-file': 'off' });
		await until('its end', () => !rulesAt(uri).includes('link/missing-file'));
		const configuration = await writeFile('.archspec.yaml', 'rules:\n  link/missing-file: hint\n');
		await until('it again', () =>
			vscode.languages
				.getDiagnostics(uri)
				.some(
					({ code, severity }) =>
						typeof code === 'object' &&
						code.value === 'link/missing-file' &&
						severity === vscode.DiagnosticSeverity.Information,
				),
		);
		await vscode.workspace.fs.delete(configuration);
		await until('its end again', () => !rulesAt(uri).includes('link/missing-file'));
		await set('archspec.rules', undefined);
		await until('all as before', () => rulesAt(uri).includes('link/missing-file'));
	});

	it('are those of open files alone where that is asked for', async () => {
		await set('archspec.diagnostics.scope', 'openFiles');
		await until('silence', () => rulesAt(uriOf(broken)).length === 0);
		await open(broken);
		await until('the problem', () => rulesAt(uriOf(broken)).length > 0);
		await closeAll();
		await until('silence again', () => rulesAt(uriOf(broken)).length === 0);
		await set('archspec.diagnostics.scope', undefined);
		await until('all of them', () => rulesAt(uriOf(broken)).length > 0);
	});

	it('of the configuration are shown in it while it is typed', async () => {
		const uri = await writeFile('.archspec.yaml', 'ignore: []\n');
		const editor = await open('.archspec.yaml');
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'rulez: {}\n'));
		await until('the problem', () => rulesAt(uri).includes('configuration/schema'));
		await closeAll();
		await vscode.workspace.fs.delete(uri);
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('of a kind of the team are shown in it, and the other kinds go on', async () => {
		const uri = await writeFile('.archspec/kinds/own.yaml', 'id: own\nnmae: Own\n');
		await until('the problem', () => rulesAt(uri).includes('configuration/schema'));
		await until('the others', () => rulesAt(uriOf(broken)).includes('link/missing-file'));
		await vscode.workspace.fs.delete(uri);
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('are found in a file outside of the workspace while it is open, by its own text alone', async () => {
		const uri = uriOf('../outside/docs/adr/0001-outside.md');
		await vscode.workspace.fs.writeFile(
			uri,
			new TextEncoder().encode(`${adr('1. Out', '[x](y.md)')}\n\`\`\`json\n{,}\n\`\`\`\n`),
		);
		await vscode.window.showTextDocument(uri);
		await until('the problem', () => rulesAt(uri).includes('code/json-syntax'));
		assert.ok(!rulesAt(uri).includes('link/missing-file'));
		await closeAll();
		await until('its end', () => rulesAt(uri).length === 0);
	});

	it('are found in an untitled text that names its kind', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '---\nkind: adr-nygard\n---\n\n# 1. Untitled\n\n## Context\n\nx\n',
		});
		await vscode.window.showTextDocument(document);
		await until('the problem', () => rulesAt(document.uri).includes('structure/missing-section'));
		await closeAll();
		await until('its end', () => rulesAt(document.uri).length === 0);
	});
});
