import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

describe('a repository that means harm, in the editor', () => {
	const folder = 'evil/adr';

	before(async () => {
		await writeFile(`${folder}/0001-a.md`, adr('1. A'));
		await open(`${folder}/0001-a.md`);
		await vscode.commands.executeCommand('archspec.refresh');
	});
	afterEach(closeAll);
	after(() => vscode.workspace.fs.delete(uriOf('evil'), { recursive: true }));

	it('has no image loaded by a comment, nor a command run, nor HTML shown', async () => {
		const editor = await open(`${folder}/0001-a.md`);
		const controller = vscode.comments.createCommentController('archspec-attack', 'Test');
		try {
			const thread = controller.createCommentThread(editor.document.uri, new vscode.Range(8, 0, 8, 0), []);
			const text =
				'![a](https://example.org/a.png) [![b](https://example.org/b.png)](command:x) ![c][d] <img src="https://example.org/e.png">\n\n[d]: https://example.org/d.png';
			await vscode.workspace
				.getConfiguration()
				.update('archspec.review.name', 'Ada', vscode.ConfigurationTarget.Global);
			await vscode.commands.executeCommand('archspec.comments.submit', { thread, text });
			const body = thread.comments[0]?.body;
			assert.ok(body instanceof vscode.MarkdownString);
			assert.doesNotMatch(body.value, /!\[/);
			assert.match(body.value, /\[a\]\(https:\/\/example\.org\/a\.png\)/, 'the link is there for those who want it');
			assert.notEqual(body.isTrusted, true);
			assert.notEqual(body.supportHtml, true);
		} finally {
			controller.dispose();
			await vscode.workspace
				.getConfiguration()
				.update('archspec.review.name', undefined, vscode.ConfigurationTarget.Global);
			await vscode.workspace.fs.delete(uriOf('.archspec/reviews'), { recursive: true });
		}
	});

	it('carries no file of its reader into an export', async function () {
		if (process.platform === 'win32' || uriOf('').scheme !== 'file') {
			this.skip();
		}
		const away = vscode.Uri.file(path.join(tmpdir(), `archspec-private-${process.pid}.md`));
		await vscode.workspace.fs.writeFile(away, new TextEncoder().encode(adr('2. PRIVATE', 'PRIVATE')));
		symlinkSync(away.fsPath, uriOf(`${folder}/0002-link.md`).fsPath);
		try {
			await vscode.commands.executeCommand('archspec.refresh');
			const wish = { format: 'md', place: uriOf('evil/all.txt') };
			await vscode.commands.executeCommand('archspec.export.workspace', undefined, undefined, wish);
			const text = await until('the export', async () => {
				const bytes = await vscode.workspace.fs.readFile(wish.place).then(undefined, () => undefined);
				return bytes && new TextDecoder().decode(bytes);
			});
			assert.match(text, /We need it\./);
			assert.doesNotMatch(text, /PRIVATE/);
		} finally {
			await vscode.workspace.fs.delete(uriOf(`${folder}/0002-link.md`));
			await vscode.workspace.fs.delete(away);
		}
	});

	it('is read although its ignore file is larger than anybody writes', async () => {
		await writeFile('evil/.gitignore', 'adr/\n'.repeat(300_000));
		try {
			await vscode.commands.executeCommand('archspec.refresh');
			await writeFile(`${folder}/0003-c.md`, adr('3. Cinnamon'));
			const symbols = await until('the record', async () => {
				const found = await vscode.commands.executeCommand<vscode.SymbolInformation[] | undefined>(
					'vscode.executeWorkspaceSymbolProvider',
					'Cinnamon',
				);
				return found?.find(({ location }) => location.uri.path.endsWith('0003-c.md'));
			});
			assert.ok(symbols);
		} finally {
			await vscode.workspace.fs.delete(uriOf('evil/.gitignore'));
		}
	});
});
