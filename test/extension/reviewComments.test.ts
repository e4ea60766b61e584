import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ThreadStore } from '../../src/vscode/review/comments/threadStore.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { OpenDocuments } from '../../src/vscode/workspace/openDocuments.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const text =
	'# 90. Tea\n\n## Status\n\nAccepted\n\n## Context\n\nGuests ask for tea.\n\n## Decision\n\nWe brew tea.\n\n## Consequences\n\nWater boils.\n';

describe('comments in the editor', () => {
	const path = 'docs/adr/0090-tea.md';
	const folder = `.archspec/reviews/${path}`;
	const { showWarningMessage } = vscode.window;
	let controller: vscode.CommentController;
	let editor: vscode.TextEditor;

	before(async () => {
		await vscode.workspace.getConfiguration().update('archspec.review.name', 'Ada', vscode.ConfigurationTarget.Global);
		controller = vscode.comments.createCommentController('archspec-test', 'Test');
	});
	after(async () => {
		await vscode.workspace
			.getConfiguration()
			.update('archspec.review.name', undefined, vscode.ConfigurationTarget.Global);
		controller.dispose();
	});
	beforeEach(async () => {
		await writeFile(path, text);
		editor = await open(path);
		await until('the text', () => editor.document.getText() === text);
	});
	afterEach(async () => {
		Object.assign(vscode.window, { showWarningMessage });
		await closeAll();
		await vscode.workspace.fs.delete(uriOf('.archspec'), { recursive: true });
		await vscode.workspace.fs.delete(uriOf(path));
	});

	async function files(): Promise<string[]> {
		try {
			return (await vscode.workspace.fs.readDirectory(uriOf(folder))).map(([name]) => name);
		} catch {
			return [];
		}
	}

	async function fileText(): Promise<string> {
		const [name = ''] = await files();
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${folder}/${name}`)));
	}

	/** Says something about a line, as the editor's field for it does. */
	async function say(line: number, says: string): Promise<vscode.CommentThread> {
		const thread = controller.createCommentThread(editor.document.uri, new vscode.Range(line, 0, line, 0), []);
		await vscode.commands.executeCommand('archspec.comments.submit', { thread, text: says });
		return thread;
	}

	const run = (command: string, argument: unknown) =>
		vscode.commands.executeCommand(`archspec.comments.${command}`, argument);

	it('are kept as text in a file of their own, and followed by replies', async () => {
		const thread = await say(12, 'Which **tea**?');
		assert.deepEqual(
			thread.comments.map(({ author }) => author.name),
			['Ada'],
		);
		const written = (await fileText()).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, 'NOW');
		assert.equal(
			written,
			'---\nstate: open\nquote: We brew tea.\nbefore: "Context Guests ask for tea. ## Decision"\nafter: "## Consequences Water boils."\nsection:\n  - 90. Tea\n  - Decision\n---\n\n## Ada, NOW\n\nWhich **tea**?\n',
		);
		await vscode.commands.executeCommand('archspec.comments.submit', { thread, text: 'Green.' });
		assert.equal(thread.comments.length, 2);
		assert.equal((await files()).length, 1);
		assert.match(await fileText(), /Which \*\*tea\*\*\?\n\n## Ada, [^\n]+\n\nGreen\.\n$/);
	});

	it('are resolved, opened again, edited and deleted', async () => {
		const thread = await say(12, 'Which tea?');
		await run('resolve', thread);
		assert.equal(thread.state, vscode.CommentThreadState.Resolved);
		assert.equal(thread.contextValue, 'resolved');
		assert.match(await fileText(), /^---\nstate: resolved\n/);
		await run('reopen', thread);
		assert.match(await fileText(), /^---\nstate: open\n/);
		const [comment] = thread.comments;
		assert.ok(comment);
		await run('edit', comment);
		assert.equal(comment.mode, vscode.CommentMode.Editing);
		assert.equal(comment.body, 'Which tea?');
		comment.body = 'Which pot?';
		await run('save', comment);
		assert.match(await fileText(), /Which pot\?\n$/);
		await vscode.commands.executeCommand('archspec.comments.submit', { thread, text: 'Mine.' });
		await run('delete', thread.comments[0]);
		assert.doesNotMatch(await fileText(), /Which pot/);
		Object.assign(vscode.window, {
			showWarningMessage: async (_text: string, _options: unknown, button: string) => button,
		});
		await run('deleteThread', thread);
		assert.deepEqual(await files(), []);
	});

	it('are written one after the other: of several that are sent at once none is lost', async () => {
		const thread = await say(12, 'Which tea?');
		const replies = Array.from({ length: 6 }, (_, i) => `Reply ${i}.`);
		await Promise.all(
			replies.map((reply) => vscode.commands.executeCommand('archspec.comments.submit', { thread, text: reply })),
		);
		const written = await fileText();
		for (const reply of replies) {
			assert.equal(written.split(`\n\n${reply}\n`).length, 2, reply);
		}
		assert.equal(thread.comments.length, 7);
		assert.equal((await files()).length, 1);
	});

	it('have files of their own, also those that begin at once', async () => {
		await Promise.all([say(8, 'Who asks?'), say(12, 'Which tea?'), say(16, 'How hot?')]);
		assert.equal((await files()).length, 3);
	});

	it('follow the text, and are outdated at their section once their words are gone', async () => {
		const thread = await say(12, 'Which tea?');
		await until('its place', () => thread.range?.start.line === 12);
		await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), '## Drivers\n\nThirst.\n\n'));
		await until('the move', () => thread.range?.start.line === 16);
		assert.deepEqual(thread.range?.start.character, 0);
		const line = editor.document.lineAt(16).range;
		await editor.edit((edit) => edit.replace(line, 'We drink coffee.'));
		await until('that it is outdated', () => thread.label === 'Outdated: “We brew tea.”');
		assert.equal(thread.range?.start.line, 14);
		await vscode.commands.executeCommand('undo');
		await until('that it is not', () => thread.label === '“We brew tea.”' && thread.range?.start.line === 16);
	});

	it('are followed on disk: what others write is shown, and goes', async () => {
		const thread = await say(12, 'Which tea?');
		const [name = ''] = await files();
		await writeFile(`${folder}/${name}`, `${await fileText()}\n## Bob, 2030-01-01T00:00:00Z\n\nBlack.\n`);
		await until('the reply', () => thread.comments.at(-1)?.author.name === 'Bob');
		await vscode.workspace.fs.delete(uriOf(`${folder}/${name}`));
		await run('resolve', thread);
		assert.deepEqual(await files(), []);
	});

	it('go with a document that is renamed', async () => {
		await say(12, 'Which tea?');
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(uriOf(path), uriOf('docs/adr/0091-tea.md'));
		assert.ok(await vscode.workspace.applyEdit(edit));
		await until('the move', async () => {
			try {
				return (await vscode.workspace.fs.readDirectory(uriOf('.archspec/reviews/docs/adr/0091-tea.md'))).length === 1;
			} catch {
				return false;
			}
		});
		await vscode.workspace.fs.rename(uriOf('docs/adr/0091-tea.md'), uriOf(path));
	});

	it('are refused in a folder that is read-only', async () => {
		const uri = vscode.Uri.parse('archspec-read-only:/');
		const none = { dispose: () => undefined };
		const provider: vscode.FileSystemProvider = {
			onDidChangeFile: () => none,
			watch: () => none,
			stat: () => {
				throw vscode.FileSystemError.FileNotFound();
			},
			readDirectory: () => [],
			readFile: () => new Uint8Array(),
			writeFile: () => assert.fail('it was written'),
			createDirectory: () => assert.fail('it was written'),
			delete: () => assert.fail('it was deleted'),
			rename: () => assert.fail('it was renamed'),
		};
		const registration = vscode.workspace.registerFileSystemProvider(uri.scheme, provider, { isReadonly: true });
		const opened = new OpenDocuments();
		const root = new WorkspaceRoot({ uri, name: 'x', index: 0 }, new VsCodeWorkspace(uri, opened, new GitHistory()));
		const anchor = { section: [], quote: 'Tea', before: '', after: '' };
		const comments = [{ author: 'Ada', date: '2026-11-21T06:30:12Z', text: 'Which?' }];
		await assert.rejects(new ThreadStore(root).add('a.md', { anchor, isResolved: false, comments }), /read-only/);
		vscode.Disposable.from(root, opened, registration).dispose();
	});

	it('are no documents', async () => {
		await say(12, 'Which tea?');
		const [name = ''] = await files();
		await open(`${folder}/${name}`);
		assert.deepEqual(vscode.languages.getDiagnostics(uriOf(`${folder}/${name}`)), []);
	});
});
