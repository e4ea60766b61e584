import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KeyedBlock } from '../../src/core/preview/blockChange.ts';
import { applyChange, type PreviewReply } from '../../src/protocol/preview.ts';
import { commands, wizardViewType } from '../../src/vscode/ids.ts';
import { PreviewBlocks } from '../../src/vscode/preview/previewBlocks.ts';
import { PreviewPage } from '../../src/vscode/preview/previewPage.ts';
import { previewText } from '../../src/vscode/preview/previewText.ts';
import { previewViewType } from '../../src/vscode/preview/showPreview.ts';
import { tickTask } from '../../src/vscode/preview/tickTask.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const path = 'notes/preview.md';
const text = '# Notes\r\n\r\n- [ ] one 🔑\r\n\t- [x] two\r\n\r\nEnd.\r\n';

describe('a preview', () => {
	let indexes: IndexService;

	beforeEach(async () => {
		await writeFile(path, text);
		indexes = new IndexService();
		await indexes.loadNew();
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf('notes'), { recursive: true });
	});

	it('is told what changed of a text that is typed in, and of a file that changes on disk', async () => {
		let page: readonly KeyedBlock[] | undefined = [];
		const sizes: number[] = [];
		const problems: string[] = [];
		const blocks = new PreviewBlocks(indexes, 'm', (reply: Extract<PreviewReply, { type: 'blocks' | 'problem' }>) => {
			if (reply.type === 'blocks') {
				page = applyChange(page ?? [], reply.change);
				sizes.push(reply.change.content.length);
			} else {
				page = [];
				problems.push(reply.problem.message);
			}
		});
		const shows = (words: string) => until(words, () => page?.some(({ html }) => html.includes(words)) === true);
		try {
			blocks.show(uriOf(path));
			await shows('End.');
			await writeFile(path, text.replace('End.', 'Written.'));
			await shows('Written.');
			await vscode.workspace.fs.delete(uriOf(path));
			await until('the problem', () => problems.some((problem) => /^preview\.md can't be read/.test(problem)));
			await writeFile(path, text);
			await shows('End.');
			const editor = await open(path);
			await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), 'Typed. '));
			await shows('Typed.');
			assert.deepEqual(
				sizes.filter((size) => size > 0),
				[3, 1, 3, 1],
			);
		} finally {
			blocks.dispose();
		}
	});

	it('shows no file above the limit, open or not, and says which setting it is', async () => {
		const problem = await previewText(indexes, uriOf(path), 10);
		assert.ok(typeof problem === 'object');
		assert.equal(problem.setting, 'maxFileSize');
		assert.match(problem.message, /^preview\.md is 1 KB; the limit is/);
		await open(path);
		assert.deepEqual(previewText(indexes, uriOf(path), 10), problem);
		assert.equal(previewText(indexes, uriOf(path), 100), text);
	});

	it('ticks a box: one character, one undo, and the file is saved as it was before', async () => {
		const lines = text.split('\r\n');
		const tick = (line: number, done: boolean, shown = lines[line]) =>
			tickTask(indexes, uriOf(path), { line, done }, shown);
		const disk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
		await tick(2, true, 'a line that is gone by now');
		assert.equal(await disk(), text);
		await tick(2, true);
		assert.equal(await disk(), text.replace('[ ]', '[x]'));
		await tick(3, false);
		const { document } = await open(path);
		assert.equal(document.getText(), text.replace('[ ]', '[x]').replace('[x] two', '[ ] two'));
		await tick(5, true);
		assert.equal(document.isDirty, false);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text.replace('[ ]', '[x]'));
	});

	it('ticks a box where somebody types in the same moment', async () => {
		const editor = await open(path);
		const { document } = editor;
		const { applyEdit } = vscode.workspace;
		let typing: Thenable<boolean> | undefined;
		Object.assign(vscode.workspace, {
			applyEdit: (edit: vscode.WorkspaceEdit) => {
				typing ??= editor.edit((typed) => typed.insert(new vscode.Position(5, 0), 'Typed. '));
				return applyEdit(edit);
			},
		});
		try {
			await tickTask(indexes, uriOf(path), { line: 2, done: true }, document.lineAt(2).text);
		} finally {
			Object.assign(vscode.workspace, { applyEdit });
		}
		assert.equal(await typing, true);
		assert.equal(document.getText(), text.replace('[ ]', '[x]').replace('End.', 'Typed. End.'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('ticks a box in notes that the editor tidies when it saves them: one character all the same', async () => {
		const untidy = 'Notes with blanks behind   \n\n- [ ] one\n';
		await writeFile('notes/untidy.md', untidy);
		await set('files.trimTrailingWhitespace', true);
		await tickTask(indexes, uriOf('notes/untidy.md'), { line: 2, done: true }, '- [ ] one');
		await set('files.trimTrailingWhitespace', undefined);
		const disk = await vscode.workspace.fs.readFile(uriOf('notes/untidy.md'));
		assert.equal(new TextDecoder().decode(disk), untidy.replace('[ ]', '[x]'));
	});

	it('opens for the active editor, and is used again for the next one', async () => {
		await open(path);
		await vscode.commands.executeCommand(commands.openPreviewToSide);
		const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
		await until('the page', () => tabs().includes('Preview preview.md'));
		await writeFile('notes/other.md', '# Other\n');
		await vscode.commands.executeCommand(commands.openPreviewToSide, uriOf('notes/other.md'));
		await until('the other document', () => tabs().includes('Preview other.md'));
		assert.equal(tabs().filter((label) => label.startsWith('Preview')).length, 1);
	});

	it('is of the document that a form is over', async () => {
		await vscode.commands.executeCommand(
			'vscode.openWith',
			uriOf('docs/adr/0002-open-lockers-with-a-code.md'),
			wizardViewType,
		);
		const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
		await until('the form', () =>
			tabs().some(({ input, isActive }) => isActive && input instanceof vscode.TabInputCustom),
		);
		await vscode.commands.executeCommand(commands.openPreviewToSide);
		await until('the page', () => tabs().some(({ label }) => label === 'Preview 0002-open-lockers-with-a-code.md'));
	});

	it('takes the place of a page that the editor kept and nobody has seen since, unless it was pinned', async () => {
		for (const title of ['Preview old.md', '[Preview] pinned.md']) {
			vscode.window.createWebviewPanel(previewViewType, title, vscode.ViewColumn.Active);
		}
		await open(path);
		const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
		await until('the hidden pages', () => tabs().length === 3);
		await vscode.commands.executeCommand(commands.openPreview);
		await until('the page', () => tabs().includes('Preview preview.md'));
		assert.deepEqual(
			tabs().filter((label) => label.includes('Preview')),
			['[Preview] pinned.md', 'Preview preview.md'],
		);
	});

	it('loads images of the internet only where the setting says so', async () => {
		const panel = vscode.window.createWebviewPanel('archspec.test', 'Test', vscode.ViewColumn.Active);
		const page = new PreviewPage({ indexes, extensionUri: uriOf('') }, panel, () => undefined);
		const mayLoad = () => /img-src [^;"]* https:[;" ]/.test(panel.webview.html);
		try {
			assert.equal(page.load(uriOf(path)), false, 'the page does not listen yet');
			assert.match(panel.webview.html, /default-src 'none'; .*script-src 'nonce-\w+'; img-src /);
			assert.equal(mayLoad(), false);
			assert.equal(page.sourceOf(uriOf(path)).remoteImages, false);
			await set('archspec.preview.remoteImages', true);
			await until('the new page', mayLoad);
			assert.equal(page.sourceOf(uriOf(path)).remoteImages, true);
		} finally {
			await set('archspec.preview.remoteImages', undefined);
			page.dispose();
			panel.dispose();
		}
	});
});
