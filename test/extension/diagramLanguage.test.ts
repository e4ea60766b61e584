import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const flow = `flowchart LR
  a[First] --> bee
  subgraph group
    bee --> c
    c --> a
  end
`;
/** The same diagram in a list, in a document with Windows line breaks. */
const document = `# Design

A paragraph
of two lines.

- item

  \`\`\`mermaid
${flow.replace(/^(?=.)/gm, '  ')}  \`\`\`

Behind it.
`.replaceAll('\n', '\r\n');

describe('diagrams as a language', () => {
	const { showQuickPick, showInputBox, showInformationMessage, showErrorMessage } = vscode.window;
	let messages: string[];
	let folder: string;
	let count = 0;

	beforeEach(async () => {
		// Of its own for each spec: the editor remembers texts of files that were there before.
		folder = `diagrams-${++count}`;
		messages = [];
		const show = async (text: string): Promise<undefined> => {
			messages.push(text);
			return undefined;
		};
		Object.assign(vscode.window, { showInformationMessage: show, showErrorMessage: show });
		await writeFile(`${folder}/design.md`, document);
		await writeFile(`${folder}/flow.mmd`, flow);
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showQuickPick, showInputBox, showInformationMessage, showErrorMessage });
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	async function place(name: string, words: string, behind = 0): Promise<[vscode.Uri, vscode.Position]> {
		const { document } = await open(`${folder}/${name}`);
		const offset = document.getText().indexOf(words);
		assert.ok(offset >= 0, words);
		return [document.uri, document.positionAt(offset + behind)];
	}

	async function select(name: string, words: string, behind = 0): Promise<vscode.TextEditor> {
		const [, position] = await place(name, words, behind);
		const editor = vscode.window.activeTextEditor;
		assert.ok(editor);
		editor.selection = new vscode.Selection(position, position);
		return editor;
	}

	async function completions(name: string, words: string, behind: number): Promise<Map<string, vscode.CompletionItem>> {
		const [uri, position] = await place(name, words, behind);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			uri,
			position,
		);
		return new Map(list.items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
	}

	const files = ['design.md', 'flow.mmd'] as const;

	for (const file of files) {
		it(`completes ids and words in ${file}`, async () => {
			const ids = await completions(file, 'c --> a', 'c --> '.length);
			const bee = ids.get('bee');
			assert.equal(bee?.kind, vscode.CompletionItemKind.Variable);
			assert.deepEqual(ids.get('a')?.label, { label: 'a', description: 'First' });
			assert.ok(!ids.has('subgraph'));
			const words = await completions(file, 'bee --> c', 0);
			assert.equal(words.get('subgraph')?.kind, vscode.CompletionItemKind.Keyword);
			assert.equal((await completions(file, '[First]', 2)).get('bee')?.kind === bee.kind, false, 'none in a label');
		});

		it(`renames a node in ${file}, and one undo takes it back`, async () => {
			const [uri, position] = await place(file, 'bee --> c', 1);
			const { document } = vscode.window.activeTextEditor ?? {};
			assert.ok(document);
			const before = document.getText();
			const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider',
				uri,
				position,
				'honey',
			);
			assert.ok(await vscode.workspace.applyEdit(edit));
			assert.equal(document.getText(), before.replaceAll('bee', 'honey'));
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), before);
		});

		it(`folds subgraphs in ${file}`, async () => {
			const [uri, { line }] = await place(file, 'subgraph group');
			const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
				'vscode.executeFoldingRangeProvider',
				uri,
			);
			assert.ok(folds.some(({ start, end }) => start === line && end === line + 2));
		});

		it(`highlights the places of a node in ${file}, and knows where it is born`, async () => {
			const [uri, position] = await place(file, 'c --> a', 6);
			const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
				'vscode.executeDocumentHighlights',
				uri,
				position,
			);
			const [, born] = await place(file, 'a[First]');
			assert.deepEqual(
				highlights.map(({ range, kind }) => [range.start, kind]),
				[
					[born, vscode.DocumentHighlightKind.Write],
					[position, vscode.DocumentHighlightKind.Read],
				],
			);
			const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				uri,
				position,
			);
			assert.deepEqual(link?.targetRange.start, born);
			const all = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider',
				uri,
				position,
			);
			assert.equal(all.length, 2);
		});
	}

	it('refuses a rename to an id that is there, and says why', async () => {
		const [uri, position] = await place('flow.mmd', 'bee --> c', 1);
		await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, 'c');
		assert.deepEqual(messages, ['This diagram has “c” already. Choose another id.']);
	});

	it('leads to the files and headings that a diagram names by click, and leaves sites to the editor', async () => {
		const clicks = ['click a "flow.mmd"', 'click c href "#design"', 'click bee "../no.md#x"', 'click d "command:x"'];
		await writeFile(
			`${folder}/design.md`,
			document.replace(/^( *)end\r\n/m, (end, indent) => end + clicks.map((one) => `${indent}${one}\r\n`).join('')),
		);
		const { document: text } = await open(`${folder}/design.md`);
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
			'vscode.executeLinkProvider',
			text.uri,
			10,
		);
		assert.deepEqual(
			links.map(({ range, target }) => [text.getText(range), target?.toString(true)]),
			[
				['flow.mmd', uriOf(`${folder}/flow.mmd`).toString(true)],
				['#design', `${text.uri.toString(true)}#L1`],
				['../no.md#x', uriOf('no.md').toString(true)],
			],
		);
	});

	it('offers types in an empty fence, and nothing of diagrams elsewhere in Markdown', async () => {
		await writeFile(`${folder}/empty.md`, 'Words\n\n> ```mermaid\n> \n> ```\n');
		const types = await completions('empty.md', '> \n', 2);
		const pie = types.get('pie');
		assert.ok(pie?.insertText instanceof vscode.SnippetString);
		assert.ok(pie.insertText.value.includes('\n>     "'), pie.insertText.value);
		const outside = await completions('empty.md', 'Words', 5);
		assert.equal(outside.get('pie')?.kind === pie.kind, false);
	});

	it('inserts a diagram behind the paragraph of the cursor, and in a file without a fence', async () => {
		let offered: readonly (vscode.QuickPickItem & { iconPath?: unknown })[] = [];
		const pick = async (items: typeof offered) => {
			offered = items;
			return items.find(({ label }) => label === 'Pie Chart');
		};
		Object.assign(vscode.window, { showQuickPick: pick });
		const editor = await select('design.md', 'A paragraph', 3);
		await vscode.commands.executeCommand('archspec.diagram.insert');
		await until('the diagram', () => editor.document.getText().includes('pie title'));
		// Indented as the document is
		const fence = '\r\n\r\n```mermaid\r\npie title Votes\r\n  "Yes" : 60\r\n  "No" : 40\r\n```';
		assert.equal(editor.document.getText(), document.replace('of two lines.', `of two lines.${fence}`));
		const picture = offered[0]?.iconPath as { readonly light: vscode.Uri } | undefined;
		assert.ok(picture);
		await vscode.workspace.fs.stat(picture.light);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), document);

		await writeFile(`${folder}/new.mmd`, '');
		const empty = await open(`${folder}/new.mmd`);
		assert.equal(empty.document.languageId, 'mermaid');
		await vscode.commands.executeCommand('archspec.diagram.insert');
		await until('the diagram', () => empty.document.getText().startsWith('pie title Votes\n'));
	});

	it('refuses to insert a diagram in a diagram', async () => {
		await select('design.md', 'bee --> c');
		await vscode.commands.executeCommand('archspec.diagram.insert');
		assert.match(messages.join(), /can’t stand here/);
	});

	it('extracts a diagram to a file and puts it back, each with one undo', async () => {
		Object.assign(vscode.window, { showInputBox: async ({ value }: vscode.InputBoxOptions) => value });
		const editor = await select('design.md', 'bee --> c');
		await vscode.commands.executeCommand('archspec.diagram.extract');
		const link = '- item\r\n\r\n  [design-design](design-design.mmd)\r\n\r\nBehind it.\r\n';
		assert.ok(editor.document.getText().endsWith(link), editor.document.getText());
		const made = uriOf(`${folder}/design-design.mmd`);
		const bytes = await vscode.workspace.fs.readFile(made);
		assert.equal(new TextDecoder().decode(bytes), flow.replaceAll('\n', '\r\n'));

		await select('design.md', 'design-design.mmd');
		await vscode.commands.executeCommand('archspec.diagram.inline');
		assert.equal(editor.document.getText(), document);
		assert.match(messages.join(), /is still there/);

		await vscode.commands.executeCommand('undo');
		assert.ok(editor.document.getText().endsWith(link));
	});

	it('takes an extraction back with one undo, the file too', async () => {
		Object.assign(vscode.window, { showInputBox: async () => 'picture' });
		const editor = await select('design.md', 'bee --> c');
		await vscode.commands.executeCommand('archspec.diagram.extract');
		assert.match(editor.document.getText(), /\[picture\]\(picture\.mmd\)/);
		await vscode.commands.executeCommand('undo');
		await until('the text', () => editor.document.getText() === document);
		await until('no file', async () => {
			const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
			return entries.every(([name]) => name !== 'picture.mmd');
		});
	});

	it('offers both in the list of refactorings', async () => {
		const [uri, position] = await place('design.md', 'bee --> c');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			new vscode.Range(position, position),
			vscode.CodeActionKind.Refactor.value,
		);
		assert.ok(actions.some(({ title }) => title === 'Extract diagram to file…'));
	});
});
