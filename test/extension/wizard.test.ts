import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, wizardViewType } from '../../src/vscode/ids.ts';
import { registerEditorSync } from '../../src/vscode/workspace/editorSync.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { Page, write } from './formPage.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

const folder = 'docs/adr';
const path = `${folder}/0900-a-form.md`;
const text = adr('900. A form 🔑').replaceAll('\n', '\r\n');

describe('a form', () => {
	let indexes: IndexService;
	let sync: vscode.Disposable;
	let page: Page | undefined;

	const disk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
	const openPage = async (document: vscode.TextDocument, section?: string, firstLine?: number) => {
		page = new Page(indexes, document, firstLine);
		await page.begin(section);
		return page;
	};

	beforeEach(async () => {
		await writeFile(path, text);
		indexes = new IndexService();
		sync = registerEditorSync({ indexes });
		await indexes.loadNew();
	});

	afterEach(async () => {
		page?.editor.dispose();
		page = undefined;
		sync.dispose();
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
	});

	it('shows a document and changes not one byte of it', async () => {
		const { document } = await open(path);
		const { version } = document;
		const shown = await openPage(document, 'decision');
		assert.deepEqual(shown.last('source')?.source, {
			uri: document.uri.toString(),
			name: '0900-a-form.md',
			readOnly: false,
			preview: undefined,
		});
		assert.equal(shown.last('section')?.version, version);
		assert.equal(shown.last('form')?.form.status, 'Accepted');
		assert.equal(shown.prose, 'We do it.');
		assert.equal(shown.last('saved')?.dirty, false);
		shown.editor.dispose();
		assert.equal(document.isDirty, false);
		assert.equal(document.version, version);
		assert.equal(await disk(), text);
	});

	it('makes one small edit of a change, which the undo of the text takes back and its redo brings again', async () => {
		const { document } = await open(path);
		const shown = await openPage(document, 'decision');
		const edits: (readonly vscode.TextDocumentContentChangeEvent[])[] = [];
		const listener = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
			if (contentChanges.length > 0) {
				edits.push(contentChanges);
			}
		});
		try {
			assert.equal((await shown.change(write('decision', 'We do it 🔑 twice.'))).outcome, 'done');
			assert.deepEqual(
				edits.map((changes) => changes.map((change) => change.text)),
				[[' 🔑 twice']],
			);
			assert.equal(document.getText(), text.replace('We do it.', 'We do it 🔑 twice.'));
			assert.equal(shown.last('changed')?.version, document.version);
			assert.equal(shown.last('saved')?.dirty, true);
			shown.editor.receive({ type: 'undo' });
			await shown.editor.settled();
			assert.equal(document.getText(), text);
			assert.equal(shown.prose, 'We do it.');
			shown.editor.receive({ type: 'redo' });
			await shown.editor.settled();
			assert.equal(shown.prose, 'We do it 🔑 twice.');
			shown.editor.receive({ type: 'save' });
			await shown.editor.settled();
			assert.equal(await disk(), text.replace('We do it.', 'We do it 🔑 twice.'));
			assert.equal(shown.last('saved')?.dirty, false);
		} finally {
			listener.dispose();
		}
	});

	for (const [where, isBeside] of [
		['where no text editor shows it', false],
		['beside a text editor', true],
	] as const) {
		it(`takes back what is typed word by word, and makes it again, ${where}`, async () => {
			const { document } = isBeside
				? await open(path)
				: { document: await vscode.workspace.openTextDocument(uriOf(path)) };
			await vscode.commands.executeCommand('vscode.openWith', uriOf(path), isBeside ? 'default' : wizardViewType);
			const shown = await openPage(document, 'decision');
			const typed = 'We do it. Twice now';
			const go = async (text: string) => {
				await until('the page shows the text', () => shown.last('section')?.version === document.version);
				assert.equal((await shown.change(write('decision', text))).outcome, 'done');
			};
			for (let end = 'We do it.'.length + 1; end <= typed.length; end++) {
				await go(typed.slice(0, end));
			}
			for (let end = typed.length - 1; end >= typed.length - 3; end--) {
				await go(typed.slice(0, end));
			}
			const seen: (string | undefined)[] = [];
			for (const step of ['undo', 'undo', 'undo', 'redo', 'redo'] as const) {
				shown.editor.receive({ type: step });
				await shown.editor.settled();
				seen.push(shown.prose);
			}
			assert.deepEqual(seen, [
				...['We do it. Twice now', 'We do it. Twice', 'We do it.'],
				...['We do it. Twice', 'We do it. Twice now'],
			]);
			if (isBeside) {
				await vscode.commands.executeCommand('undo');
				assert.equal(shown.prose ?? '', 'We do it. Twice now');
				assert.ok(document.getText().includes('We do it. Twice\r\n'));
			}
		});
	}

	it('renders the section that is shown, again with each text, and tells of no other', async () => {
		const editor = await open(path);
		const shown = await openPage(editor.document, 'decision');
		const html = () =>
			shown
				.last('preview')
				?.change.content.map((block) => block.html)
				.join('') ?? '';
		shown.editor.receive({ type: 'preview', shown: true });
		await until('the section rendered', () => html().includes('We do it.'));
		assert.ok(!html().includes('We need'), html());
		assert.equal(shown.last('preview')?.change.order.length, 2);
		assert.equal(shown.last('previewSource')?.source.remoteImages, false);
		await shown.change(write('decision', 'We do it **now**.'));
		await until('the new text', () => html().includes('<strong>now</strong>'));
		assert.equal(shown.last('preview')?.change.content.length, 1);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
		await until('the new places', () => shown.last('preview')?.change.order[0]?.line === 13);
		shown.show('context');
		await until('the other section', () => html().includes('We need'));
		assert.ok(!html().includes('now'));
		shown.editor.receive({ type: 'preview', shown: false });
		const told = shown.replies.filter(({ type }) => type === 'preview').length;
		await shown.change(write('context', 'We need more.'));
		assert.equal(shown.replies.filter(({ type }) => type === 'preview').length, told);
	});

	it('tells of text that is typed beside it, and changes nothing for a page that has not seen it', async () => {
		const editor = await open(path);
		const shown = await openPage(editor.document, 'decision');
		const before = editor.document.version;
		await editor.edit((edit) => edit.insert(new vscode.Position(10, 0), 'Typed. '));
		assert.equal((await shown.change(write('decision', 'Late.'), before)).outcome, 'stale');
		assert.ok(!editor.document.getText().includes('Late.'));
		await until('the new version', () => shown.last('section')?.version === editor.document.version);
		assert.equal((await shown.change(write('decision', 'In time.'))).outcome, 'done');
		assert.equal(editor.document.getText(), text.replace('We need', 'Typed. We need').replace('We do it.', 'In time.'));
		shown.editor.receive({ type: 'undo' });
		shown.editor.receive({ type: 'undo' });
		await shown.editor.settled();
		assert.equal(editor.document.getText(), text);
	});

	it('is asked again where words come into the text in the same moment', async () => {
		const editor = await open(path);
		const shown = await openPage(editor.document, 'decision');
		const { version } = editor.document;
		const typing = editor.edit((edit) => edit.insert(new vscode.Position(10, 0), 'Typed. '));
		assert.deepEqual((await shown.change(write('decision', 'Late.'), version)).outcome, 'stale');
		assert.equal(await typing, true);
		assert.equal((await shown.change(write('decision', 'Late.'))).outcome, 'done');
		assert.match(editor.document.getText(), /Typed\. [\s\S]*Late\./);
	});

	it('carries out what comes at once in order, and holds back a text that would swallow what is behind it', async () => {
		const { document } = await open(path);
		const shown = await openPage(document, 'decision');
		const { version } = document;
		shown.editor.receive({ type: 'change', edit: 1, version, operation: write('decision', 'One.') });
		shown.editor.receive({ type: 'change', edit: 2, version, operation: write('decision', 'Two.') });
		await shown.editor.settled();
		const outcomes = shown.replies.flatMap((reply) => (reply.type === 'changed' ? [reply.outcome] : []));
		assert.deepEqual(outcomes, ['done', 'stale']);
		assert.match(document.getText(), /One\./);
		const kept = document.getText();
		shown.editor.receive({
			type: 'change',
			edit: 3,
			version: document.version,
			operation: write('decision', '```js\nOpen'),
		});
		await shown.editor.settled();
		assert.equal(shown.last('changed')?.outcome, 'held');
		assert.equal(document.getText(), kept);
		shown.editor.receive({ type: 'change', edit: 4, version: document.version, operation: write('no-such', 'X') });
		await shown.editor.settled();
		assert.equal(shown.last('changed')?.outcome, 'refused');
		assert.equal(document.getText(), kept);
	});

	it('begins where the text was looked at, and stays at its section when the heading is another', async () => {
		const { document } = await open(path);
		const shown = await openPage(document, undefined, 14);
		assert.equal(shown.last('section')?.section.title, 'Decision');
		const answer = await shown.change({ type: 'heading', section: 'decision', text: 'Our choice' });
		assert.equal(answer.outcome, 'done');
		assert.equal(shown.last('section')?.section.title, 'Our choice');
	});

	it('says so where a text has no form', async () => {
		await writeFile('docs/adr-notes.txt.md', 'Just words.\n');
		try {
			const shown = await openPage((await open('docs/adr-notes.txt.md')).document);
			assert.match(shown.last('problem')?.message ?? '', /no kind that ArchSpec knows/);
		} finally {
			await closeAll();
			await vscode.workspace.fs.delete(uriOf('docs/adr-notes.txt.md'));
		}
	});

	it('goes on with a file that is deleted, and with what another program writes to it', async () => {
		const { document } = await open(path);
		const shown = await openPage(document, 'decision');
		await writeFile(path, text.replace('We do it.', 'They do it.'));
		await until('the text of the disk', () => shown.prose === 'They do it.');
		await vscode.workspace.fs.delete(uriOf(path));
		assert.equal((await shown.change(write('decision', 'Still here.'))).outcome, 'done');
		shown.editor.receive({ type: 'save' });
		await shown.editor.settled();
		assert.equal(await disk(), text.replace('We do it.', 'Still here.'));
	});

	it('inserts a criterion with its number, and says where its text is to be written', async () => {
		const requirements = '.kiro/specs/forms/requirements.md';
		await writeFile(
			requirements,
			'# Requirements Document\n\n## Introduction\n\nForms.\n\n## Requirements\n\n### Requirement 1\n\n**User Story:** As a writer, I want forms, so that I write.\n\n#### Acceptance Criteria\n\n1. WHEN it opens THE form SHALL show it\n2. WHEN it closes THE form SHALL keep it\n',
		);
		try {
			const { document } = await open(requirements);
			const shown = await openPage(document, undefined, 14);
			const { id = '', parts = [] } = shown.last('section')?.section ?? {};
			const part = parts.findIndex(({ type }) => type === 'list');
			const insert = { type: 'insert', behind: 0, text: '', within: false } as const;
			const operation = { type: 'part', section: id, part, operation: { editor: 'list', change: insert } } as const;
			const answer = await shown.change(operation);
			assert.equal(answer.outcome, 'done', JSON.stringify(answer));
			const lines = document.getText().split('\n');
			assert.match(lines[15] ?? '', /^2\. WHEN .*SHALL/);
			assert.equal(lines[16], '3. WHEN it closes THE form SHALL keep it');
			assert.deepEqual(shown.last('focus'), { type: 'focus', section: id, line: 15 });
		} finally {
			await closeAll();
			await vscode.workspace.fs.delete(uriOf('.kiro/specs/forms'), { recursive: true });
		}
	});

	it('opens in a tab of its own kind and back, at the same section, with nothing saved, lost or made dirty', async () => {
		const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
		const isForm = () => activeTab()?.input instanceof vscode.TabInputCustom;
		const editor = await open(path);
		await vscode.commands.executeCommand(commands.openForm);
		await until('the form', isForm);
		assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.equal(activeTab()?.isDirty, false);
		await vscode.commands.executeCommand(commands.openText);
		await until('the text', () => vscode.window.activeTextEditor?.document === editor.document);
		assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
		assert.equal(editor.document.isDirty, false);
		assert.equal(await disk(), text);
		await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(14, 0), 'Unsaved. '));
		const at = new vscode.Position(14, 3);
		assert.ok(vscode.window.activeTextEditor);
		vscode.window.activeTextEditor.selection = new vscode.Selection(at, at);
		await vscode.commands.executeCommand(commands.openForm);
		await until('the form again', isForm);
		assert.equal(activeTab()?.isDirty, true);
		await vscode.commands.executeCommand('undo');
		await until('the undo', () => editor.document.getText() === text);
		await vscode.commands.executeCommand('redo');
		await until('the redo', () => editor.document.getText() !== text);
		await until('the page', async () => {
			await vscode.commands.executeCommand(commands.openText);
			return vscode.window.activeTextEditor?.document === editor.document;
		});
		assert.equal(editor.document.getText(), text.replace('We do it.', 'Unsaved. We do it.'));
		assert.equal(await disk(), text);
	});
});
