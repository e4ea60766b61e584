import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const requirements = `# Requirements Document

## Requirements

### Requirement 1: Open the [box](command:evil)

#### Acceptance Criteria

1. WHEN a guest types a code THEN the locker SHALL open.
2. IF the code is wrong THEN the locker SHALL wait 🎉.

### Requirement 2: Close it

#### Acceptance Criteria

1. WHEN the door falls shut THEN the locker SHALL lock.
`;
const tasks = `# Implementation Plan

- [x] 1. Read the keypad
  - _Requirements: 1.1_
- [ ] 2. Lock the door
  - _Requirements: 1.1-1.2, 2.1_
  - _Depends: 1_
`;
const design = `# Design Document

## Correctness Properties

### Property 1: Shut means locked

**Validates: Requirements 2.1**
`;

describe('ids in the editor', () => {
	/** Of its own for each spec: the editor remembers texts of files that were there before. */
	let folder: string;
	let count = 0;
	const { showInformationMessage, showErrorMessage, showQuickPick } = vscode.window;
	let messages: string[];

	beforeEach(async () => {
		folder = `.kiro/specs/ids-${++count}`;
		messages = [];
		await writeFile(`${folder}/requirements.md`, requirements);
		await writeFile(`${folder}/tasks.md`, tasks);
		await writeFile(`${folder}/design.md`, design);
		const show = async (text: string): Promise<undefined> => {
			messages.push(text);
			return undefined;
		};
		Object.assign(vscode.window, { showInformationMessage: show, showErrorMessage: show });
		await open(`${folder}/requirements.md`);
		await until(
			'that the ids are known',
			async () => (await locations('references', 'requirements.md', '1. WHEN a guest')).length === 3,
		);
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showInformationMessage, showErrorMessage, showQuickPick });
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	async function document(name: string): Promise<vscode.TextDocument> {
		return vscode.workspace.openTextDocument(uriOf(`${folder}/${name}`));
	}

	async function textOf(name: string): Promise<string> {
		return (await document(name)).getText();
	}

	/** The place where some words of a file begin, or a number of characters behind. */
	async function at(name: string, words: string, behind = 0): Promise<vscode.Position> {
		const text = await document(name);
		const offset = text.getText().indexOf(words);
		assert.ok(offset >= 0, words);
		return text.positionAt(offset + behind);
	}

	/** `name:line` of what the editor finds, lines from 1. */
	async function locations(
		what: 'references' | 'definitions',
		name: string,
		words: string,
		behind = 0,
	): Promise<string[]> {
		const command = what === 'references' ? 'vscode.executeReferenceProvider' : 'vscode.executeDefinitionProvider';
		const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
			command,
			uriOf(`${folder}/${name}`),
			await at(name, words, behind),
		);
		return found
			.map((one) =>
				'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange ?? one.targetRange } : one,
			)
			.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`)
			.sort();
	}

	async function hover(name: string, words: string, behind = 0): Promise<string> {
		const found = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			uriOf(`${folder}/${name}`),
			await at(name, words, behind),
		);
		return found
			.flatMap(({ contents }) => contents)
			.map((one) => (typeof one === 'string' ? one : one.value))
			.join('\n');
	}

	it('say on hover what they stand for, who covers it and how far that is', async () => {
		const text = await hover('tasks.md', '1.1_');
		assert.match(text, /\*\*Criterion 1\\\.1\*\*.*Requirement 1: Open the box/);
		assert.match(text, /WHEN a guest types a code THEN the locker SHALL open/);
		assert.match(text, /☑ \[1\]\(\S+tasks\.md#L3\) Read the keypad/);
		assert.match(text, /☐ \[2\]\(\S+tasks\.md#L5\) Lock the door/);
		assert.match(await hover('design.md', '2.1**'), /Property.*|\*\*Properties\*\*\n\n- \[1\]/);
		assert.match(await hover('tasks.md', '- [ ] 2'), /\*\*Waits for\*\*\n\n- ☑ \[1\]/);
		const whole = await hover('requirements.md', 'Requirement 1: Open');
		assert.match(whole, /1\\\.2/);
		assert.doesNotMatch(whole, /\(command:/);
		assert.equal(await hover('tasks.md', 'keypad'), '');
	});

	it('lead to where they are born, and to all who name them', async () => {
		assert.deepEqual(await locations('definitions', 'tasks.md', '2.1_'), ['requirements.md:16']);
		assert.deepEqual(await locations('definitions', 'tasks.md', '1.1-1.2'), [
			'requirements.md:10',
			'requirements.md:9',
		]);
		assert.deepEqual(await locations('definitions', 'tasks.md', '1_\n', 0), ['requirements.md:9']);
		assert.deepEqual(await locations('definitions', 'tasks.md', 'Depends: 1', 9), ['tasks.md:3']);
		assert.deepEqual(await locations('references', 'design.md', '2.1**'), [
			'design.md:7',
			'requirements.md:16',
			'tasks.md:6',
		]);
	});

	it('are those of the text as it is typed, saved or not', async () => {
		const { document: text } = await open(`${folder}/tasks.md`);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(text.uri, new vscode.Position(3, 22), ', 1.2');
		await vscode.workspace.applyEdit(edit);
		assert.deepEqual(await locations('references', 'requirements.md', '2. IF'), [
			'requirements.md:10',
			'tasks.md:4',
			'tasks.md:6',
		]);
	});

	it('are offered inside lists, with their words', async () => {
		const items = async (words: string, behind: number): Promise<string[]> => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				uriOf(`${folder}/tasks.md`),
				await at('tasks.md', words, behind),
			);
			return list.items
				.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
				.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description}`));
		};
		const offered = await items('_Requirements: 1.1_', 15);
		assert.deepEqual(
			offered.map((label) => label.split(' ')[0]),
			['1', '1.1', '1.2', '2', '2.1'],
		);
		assert.ok(offered.includes('2 Close it'), offered.join());
		assert.deepEqual(await items('Read the', 5), []);
	});

	it('are counted over requirements, and a click lists who takes them up', async () => {
		const lenses = await until('lenses', async () => {
			const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				uriOf(`${folder}/requirements.md`),
				9,
			);
			return found.length >= 3 && found;
		});
		assert.deepEqual(
			lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`),
			['1 100% covered · 1 open task', '5 2 tasks · covered', '12 1 task · 1 property · covered'],
		);
		assert.equal(lenses[1]?.command?.command, 'editor.action.showReferences');
	});

	it('stand in the outline and among the symbols of the workspace', async () => {
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			uriOf(`${folder}/requirements.md`),
		);
		const ours = symbols.filter(({ name }) => name.startsWith('2 Close'));
		assert.deepEqual(
			ours.flatMap(({ children }) => children.map(({ name }) => name)),
			['2.1 WHEN the door falls shut THEN the locker SHALL lock.'],
		);
		const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			'door falls',
		);
		assert.ok(
			found.some(({ name, containerName }) => name.startsWith('2.1 ') && containerName === folder.split('/').at(-1)),
		);
		await writeFile(
			`${folder}/requirements.md`,
			'# Requirements Document\n\n## Requirements\n\n### Requirement 9: Alone\n',
		);
		const bare = await until('the outline of the new text', async () => {
			const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
				'vscode.executeDocumentSymbolProvider',
				uriOf(`${folder}/requirements.md`),
			);
			return all.some(({ name }) => name.includes('2 Close')) ? undefined : all;
		});
		// What holds no criteria stands there as a heading alone
		assert.deepEqual(
			bare.filter(({ name }) => name.startsWith('9 ')),
			[],
		);
	});

	it('are renamed with everyone who names them', async () => {
		const rename = async (name: string, words: string, newName: string): Promise<vscode.WorkspaceEdit> =>
			vscode.commands.executeCommand<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider',
				uriOf(`${folder}/${name}`),
				await at(name, words),
				newName,
			);
		const edit = await rename('requirements.md', 'Requirement 2', '7');
		assert.deepEqual(
			edit
				.entries()
				.map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`)
				.sort(),
			['design.md 1', 'requirements.md 1', 'tasks.md 1'],
		);
		await vscode.workspace.applyEdit(edit);
		assert.equal(await textOf('tasks.md'), tasks.replace('2.1', '7.1'));
		assert.equal(await textOf('design.md'), design.replace('2.1', '7.1'));
		assert.equal(await textOf('requirements.md'), requirements.replace('Requirement 2', 'Requirement 7'));
		const taken = await rename('requirements.md', 'Requirement 7', '1');
		assert.deepEqual([taken.size, messages.map((text) => text.slice(0, 18))], [0, ['1 is there already']]);
	});

	it('are not asked for a new id where they stand twice', async () => {
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uriOf(`${folder}/tasks.md`), new vscode.Position(tasks.split('\n').length - 1, 0), '- [ ] 2. Again\n');
		const prepared = async (): Promise<unknown> =>
			vscode.commands.executeCommand(
				'vscode.prepareRename',
				uriOf(`${folder}/tasks.md`),
				await at('tasks.md', '2. Lock'),
			);
		assert.ok(await prepared());
		await vscode.workspace.applyEdit(edit);
		await assert.rejects(prepared, /Task 2 is defined twice/);
	});

	it('are renamed with the links to their headings, and what is passed over is said', async () => {
		const link = 'See [two](requirements.md#requirement-2-close-it).\n';
		const passed = '\nRequirement 2 of ../lockers/requirements.md\n';
		await writeFile(`${folder}/README.md`, link);
		const text = await document('tasks.md');
		const change = new vscode.WorkspaceEdit();
		change.insert(text.uri, text.positionAt(text.getText().length), `${passed}\n${link}`);
		await vscode.workspace.applyEdit(change);
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			uriOf(`${folder}/requirements.md`),
			await at('requirements.md', 'Requirement 2'),
			'7',
		);
		await vscode.workspace.applyEdit(edit);
		assert.equal(await textOf('README.md'), link.replace('-2-', '-7-'));
		const kept = `${tasks}${passed}\n${link}`;
		assert.equal(await textOf('tasks.md'), kept.replace('2.1', '7.1').replace('-2-', '-7-'));
		assert.deepEqual(messages, ['Left as written in lines that name another feature: Requirement 2 in tasks.md:9.']);
		await vscode.workspace.saveAll();
	});

	/** Runs a command that shows the editor's preview, and takes all it shows. */
	async function accept(command: string): Promise<void> {
		const before = await textOf('requirements.md');
		const done = vscode.commands.executeCommand(command);
		await until('that the preview is accepted', async () => {
			await vscode.commands.executeCommand('refactorPreview.apply');
			return (await textOf('requirements.md')) !== before;
		});
		await done;
	}

	it('are renumbered in the preview of the editor, and one undo takes it back', async () => {
		const editor = await open(`${folder}/requirements.md`);
		editor.selection = new vscode.Selection(5, 0, 5, 0);
		await accept('archspec.requirements.moveDown');
		assert.match(await textOf('requirements.md'), /Requirement 1: Close it[\s\S]*Requirement 2: Open/);
		assert.equal(await textOf('tasks.md'), tasks.replace('1.1_', '2.1_').replace('1.1-1.2, 2.1', '2.1-2.2, 1.1'));
		assert.equal(await textOf('design.md'), design.replace('2.1', '1.1'));
		await vscode.window.showTextDocument(await document('requirements.md'));
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(await Promise.all(['requirements.md', 'tasks.md', 'design.md'].map(textOf)), [
			requirements,
			tasks,
			design,
		]);
	});

	it('make room for a new one, whose words are selected, and are said where one leaves a task without', async () => {
		const editor = await open(`${folder}/requirements.md`);
		editor.selection = new vscode.Selection(5, 0, 5, 0);
		await accept('archspec.requirements.insert');
		assert.match(await textOf('requirements.md'), /### Requirement 2: \[Title\][\s\S]*### Requirement 3: Close/);
		assert.equal(await textOf('tasks.md'), tasks.replace('2.1_', '3.1_'));
		const { activeTextEditor: active } = vscode.window;
		assert.equal(active?.document.getText(active.selection), '[Title]');
		await vscode.commands.executeCommand('undo');
		editor.selection = new vscode.Selection(8, 3, 8, 3);
		await accept('archspec.requirements.delete');
		assert.equal(await textOf('tasks.md'), tasks.replace('  - _Requirements: 1.1_\n', '').replace('1.1-1.2', '1.1'));
		assert.deepEqual(messages, ['Task 1 names no requirement any more.']);
	});

	it('are put in order after text was typed in, by the one that is meant', async () => {
		const { document: text } = await open(`${folder}/requirements.md`);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(text.uri, new vscode.Position(11, 0), '### Requirement 2: New\n\n');
		await vscode.workspace.applyEdit(edit);
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label === 'Close it'),
		});
		await accept('archspec.requirements.renumber');
		assert.match(text.getText(), /Requirement 2: New\n\n### Requirement 3: Close/);
		assert.equal(await textOf('tasks.md'), tasks.replace('2.1_', '3.1_'));
		messages = [];
		await vscode.commands.executeCommand('archspec.requirements.renumber');
		assert.deepEqual(messages, ['The requirements are in order already.']);
	});

	it('are named by comments in code, which follow', async () => {
		const feature = folder.split('/').at(-1);
		await writeFile('.archspec.yaml', 'trace: { code: ["src/**"] }\n');
		const code = await writeFile('src/door.ts', `// @feature ${feature}\n// @req 2.1\nexport const door = 1;\n`);
		await until('that code is read', async () =>
			(await locations('references', 'requirements.md', '1. WHEN the door')).includes('door.ts:2'),
		);
		await until('a hover in code', async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				code,
				new vscode.Position(1, 9),
			);
			return hovers.some(({ contents }) =>
				contents.some((one) => typeof one !== 'string' && one.value.includes('Criterion')),
			);
		});
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			uriOf(`${folder}/requirements.md`),
			await at('requirements.md', 'Requirement 2'),
			'6',
		);
		assert.deepEqual(
			edit.get(code).map(({ newText }) => newText),
			['6.1'],
		);
		await vscode.workspace.fs.delete(uriOf('.archspec.yaml'));
		await vscode.workspace.fs.delete(code);
	});
});
