import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { ActiveFeatures } from '../../src/vscode/tasks/activeFeatures.ts';
import { markTask } from '../../src/vscode/tasks/markTask.ts';
import { toTaskItem } from '../../src/vscode/tasks/taskItems.ts';
import type { TaskNode, TaskTreeNode } from '../../src/vscode/tasks/taskNode.ts';
import { targetTask } from '../../src/vscode/tasks/taskTarget.ts';
import { taskTooltip } from '../../src/vscode/tasks/taskTooltip.ts';
import { TaskTree } from '../../src/vscode/tasks/taskTree.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const kiro = [
	'# Implementation Plan',
	'',
	'- [ ] 1. Codes 🔑',
	'  - [x] 1.1 Make codes',
	'    - _Requirements: 1.1, 2.1_',
	'  - [ ] 1.2 Compare codes',
	'  - [ ]* 1.3 Prove it',
	'- [-] 2. Doors',
	'  - _Blocked: no hardware_',
	'',
].join('\r\n');

const speckit =
	'# Tasks: Labels\n\n## Phase 1: Setup\n\n- [X] T001 Set up\n\n## Phase 2: Story\n\n- [ ] T002 [P] [US1] Print a label\n';

const files = {
	'.kiro/specs/codes/tasks.md': kiro,
	'specs/002-labels/tasks.md': speckit,
	'specs/002-labels/checklists/labels.md': '# Checklist\n\n## Clarity\n\n- [ ] CHK001 Is it clear?\n',
	'openspec/changes/archive/2025-01-01-old/tasks.md': '## 1. Old\n\n- [ ] 1.1 Never\n',
};

describe('the tree of the Tasks view', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let active: Set<string>;
	let tree: TaskTree;
	/** Of its own for each spec: the editor remembers texts of files that were there before. */
	let work: string;
	let kiroPath: string;
	let speckitPath: string;
	let count = 0;

	beforeEach(async () => {
		work = `tasks-${++count}`;
		kiroPath = `${work}/.kiro/specs/codes/tasks.md`;
		speckitPath = `${work}/specs/002-labels/tasks.md`;
		for (const [path, text] of Object.entries(files)) {
			await writeFile(`${work}/${path}`, text);
		}
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		active = new Set();
		tree = new TaskTree(
			() => [root],
			() => active,
		);
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(work), { recursive: true });
	});

	/** Box, label and description of a node's children and what is below them, indented as the view shows them. */
	function draw(node?: TaskTreeNode, depth = 0): string[] {
		return tree
			.children(node)
			.filter((child) => depth > 0 || child.type !== 'feature' || child.feature.id.startsWith(`${work}/`))
			.flatMap((child) => {
				const item = toTaskItem(tree, child);
				const box = item.checkboxState === undefined ? '' : boxOf(item);
				const line = [box + String(item.label), item.description].filter(Boolean).join(' | ');
				return ['  '.repeat(depth) + line, ...draw(child, depth + 1)];
			});
	}

	function boxOf({ checkboxState: box }: vscode.TreeItem): string {
		const state = typeof box === 'object' ? box.state : box;
		return state === vscode.TreeItemCheckboxState.Checked ? '☑ ' : '☐ ';
	}

	function nodeOf(path: string, id: string): TaskNode {
		const list = tree.list(root, path);
		const node = list?.nodeAt(list.list.tasks.findIndex((task) => task.id === id));
		assert.ok(node?.type === 'task', id);
		return node;
	}

	async function change(path: string, text: string): Promise<void> {
		await writeFile(path, text);
		await root.refresh(path);
	}

	it('shows features with progress, headings, tasks with their parts, checklists apart', () => {
		assert.deepEqual(draw(), [
			`codes | 1/4 · ${work}/.kiro/specs`,
			'  ☐ 1 Codes 🔑 | 1/2',
			'    ☑ 1.1 Make codes | 1.1, 2.1',
			'    ☐ 1.2 Compare codes',
			'    ☐ 1.3 Prove it | optional',
			'  ☐ 2 Doors | blocked: no hardware',
			`002-labels | 1/2 · ${work}/specs`,
			'  Phase 1: Setup | 1/1',
			'    ☑ T001 Set up',
			'  Phase 2: Story | 0/1',
			'    ☐ T002 Print a label | US1',
			'  checklists/labels.md | 0/1',
			'    ☐ CHK001 Is it clear?',
		]);
	});

	it('shows the active feature first, and says so', () => {
		active.add(`${work}/specs/002-labels`);
		const [first] = tree.children();
		assert.ok(first);
		const item = toTaskItem(tree, first);
		assert.equal(`${item.label} | ${item.description}`, `002-labels | 1/2 · active · ${work}/specs`);
		assert.equal(item.accessibilityInformation?.label, '002-labels, active feature, 1 of 2 tasks done');
	});

	it('follows the file that names the active feature', async () => {
		const followed = new ActiveFeatures(indexes);
		const isActive = (folder: string) => () => followed.of(root).has(folder);
		await writeFile(`${work}/.specify/feature.json`, '{"feature_directory": "specs/002-labels"}');
		await until('the feature', isActive(`${work}/specs/002-labels`));
		await writeFile(`${work}/.specify/feature.json`, '{"feature_directory": "specs/003-other"}');
		await until('the other feature', isActive(`${work}/specs/003-other`));
		await vscode.workspace.fs.delete(uriOf(`${work}/.specify`), { recursive: true });
		await until('no feature', () => followed.of(root).size === 0);
		followed.dispose();
	});

	it('shows open tasks, or those with problems, with what they belong to', () => {
		tree.filter = 'open';
		assert.deepEqual(
			draw().filter((line) => line.includes('☑')),
			[],
		);
		assert.ok(draw().includes('  Phase 2: Story | 0/1'));
		assert.ok(!draw().includes('  Phase 1: Setup | 1/1'));
		tree.filter = 'problems';
		assert.ok(!draw().some((line) => line.includes('T001')));
	});

	it('draws the lines that read differently, and nothing else', async () => {
		draw();
		const one = nodeOf(kiroPath, '1.2');
		const above = nodeOf(kiroPath, '1');
		await change(kiroPath, kiro.replace('Compare codes', 'Compare all codes'));
		assert.deepEqual(tree.changed(root, new Set([kiroPath])), [one]);
		await change(kiroPath, kiro.replace('[ ] 1.2', '[x] 1.2'));
		const nodes = tree.changed(root, new Set([kiroPath]));
		assert.ok(nodes !== 'all');
		assert.deepEqual(
			nodes.map((node) => (node.type === 'task' ? node.key : node.type)),
			['1', '1.2', 'feature'],
		);
		assert.ok(nodes.includes(one) && nodes.includes(above));
		await change(kiroPath, `${kiro}- [ ] 3. New\r\n`);
		const more = tree.changed(root, new Set([kiroPath]));
		assert.deepEqual(more !== 'all' && more.map(({ type }) => type), ['feature']);
		await change(kiroPath, '# Plan\n');
		assert.equal(tree.changed(root, new Set([kiroPath])), 'all');
	});

	it('keeps apart what has the same path in two roots', async () => {
		const uri = uriOf(work);
		const other = new WorkspaceRoot(
			{ uri, name: 'work', index: 1 },
			new VsCodeWorkspace(uri, indexes.open, new GitHistory()),
		);
		await other.load();
		const both = new TaskTree(() => [root, other]);
		const labels = both.children().map((node) => toTaskItem(both, node).label);
		assert.deepEqual(labels, [root.folder.name, 'work']);
		const ids = both.children().flatMap((node) => both.children(node).map(({ id }) => id));
		assert.equal(new Set(ids).size, ids.length);
		other.dispose();
	});

	it('says box, state and progress to a screen reader', () => {
		const spoken = (path: string, id: string) => {
			const { accessibilityInformation, checkboxState } = toTaskItem(tree, nodeOf(path, id));
			const box = typeof checkboxState === 'object' ? checkboxState.accessibilityInformation?.label : '';
			return [accessibilityInformation?.label, box];
		};
		assert.deepEqual(spoken(kiroPath, '1'), ['1 Codes 🔑, open, 1 of 2 parts done', '1 Codes 🔑, not done']);
		assert.deepEqual(spoken(kiroPath, '1.3'), ['1.3 Prove it, open, optional', '1.3 Prove it, not done']);
		assert.deepEqual(spoken(kiroPath, '2')[0], '2 Doors, blocked: no hardware');
		assert.deepEqual(spoken(kiroPath, '1.1'), ['1.1 Make codes, done, for 1.1, 2.1', '1.1 Make codes, done']);
	});

	it('gives texts of a file no power in tooltips', async () => {
		await change(kiroPath, '- [ ] 1. <b>x</b> [y](command:workbench.action.quit) $(bug)\n');
		draw();
		const tooltip = taskTooltip(tree, nodeOf(kiroPath, '1'));
		assert.notEqual(tooltip?.isTrusted, true);
		assert.notEqual(tooltip?.supportHtml, true);
		assert.ok(!/(?<!\\)\]\(command/.test(tooltip?.value ?? ''), tooltip?.value);
	});

	describe('a box that is ticked', () => {
		async function mark(path: string, id: string, wanted: 'done' | 'open' | 'in-progress'): Promise<boolean> {
			const place = targetTask(indexes, nodeOf(path, id));
			assert.ok(place);
			return markTask(place, wanted);
		}

		async function onDisk(path: string): Promise<string> {
			return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uriOf(path)));
		}

		it('changes one byte of a file that is not open', async () => {
			assert.equal(await mark(speckitPath, 'T002', 'done'), true);
			assert.equal(await onDisk(speckitPath), speckit.replace('[ ] T002', '[X] T002'));
		});

		it('saves an open file that was saved, takes the task above along, and is undone at once', async () => {
			const { document } = await open(kiroPath);
			await mark(kiroPath, '1.2', 'done');
			const done = kiro.replace('[ ] 1.2', '[x] 1.2').replace('[ ] 1.', '[x] 1.');
			assert.equal(await onDisk(kiroPath), done);
			assert.equal(document.isDirty, false);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), kiro);
		});

		it('changes one byte where the editor would format the file as it saves it', async () => {
			const formatter = vscode.languages.registerDocumentFormattingEditProvider('markdown', {
				provideDocumentFormattingEdits: () => [vscode.TextEdit.insert(new vscode.Position(0, 0), 'Formatted\n')],
			});
			await set('editor.formatOnSave', true);
			await set('files.trimFinalNewlines', true);
			try {
				const untidy = `\ufeff${kiro}\r\n\r\n`;
				await writeFile(kiroPath, untidy);
				const { document } = await open(kiroPath);
				await mark(kiroPath, '1.3', 'done');
				const ticked = untidy.replace('[ ]* 1.3', '[x]* 1.3');
				assert.equal(await onDisk(kiroPath), ticked);
				assert.equal(`\ufeff${document.getText()}`, ticked);
				assert.equal(document.isDirty, false);
				await vscode.commands.executeCommand('undo');
				assert.equal(`\ufeff${document.getText()}`, untidy);
				// The proof that the editor does format what it saves
				await document.save();
				assert.equal(document.lineAt(0).text, 'Formatted');
			} finally {
				formatter.dispose();
				await set('editor.formatOnSave', undefined);
				await set('files.trimFinalNewlines', undefined);
			}
		});

		it('leaves what another program writes as soon as the file is saved', async () => {
			await open(kiroPath);
			const done = kiro.replace('[ ]* 1.3', '[x]* 1.3');
			let written: Thenable<unknown> | undefined;
			const other = vscode.workspace.onDidSaveTextDocument(() => {
				written ??= writeFile(kiroPath, `${done}\r\nAppended\r\n`);
			});
			try {
				await mark(kiroPath, '1.3', 'done');
				assert.ok(written, 'the file was saved');
				await written;
				assert.equal(await onDisk(kiroPath), `${done}\r\nAppended\r\n`);
			} finally {
				other.dispose();
			}
		});

		it('is ticked and unticked when it is asked for the other state twice in a row', async () => {
			const place = targetTask(indexes, nodeOf(kiroPath, '1.3'));
			assert.ok(place);
			await Promise.all([markTask(place, 'other'), markTask(place, 'other')]);
			assert.equal(await onDisk(kiroPath), kiro);
			await markTask(place, 'other');
			assert.equal(await onDisk(kiroPath), kiro.replace('[ ]* 1.3', '[x]* 1.3'));
		});

		it('leaves a text unsaved that was so before, and what was typed in it', async () => {
			const editor = await open(kiroPath);
			await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n\n'));
			await mark(kiroPath, '2', 'done');
			assert.equal(editor.document.getText(), `\r\n\r\n${kiro.replace('[-] 2', '[x] 2')}`);
			assert.equal(editor.document.isDirty, true);
			assert.equal(await onDisk(kiroPath), kiro);
		});

		it('is found in the text as it is now, when others are ticked at the same time', async () => {
			const all = await Promise.all([
				mark(kiroPath, '1.2', 'done'),
				mark(kiroPath, '1.1', 'open'),
				mark(kiroPath, '2', 'open'),
			]);
			assert.deepEqual(all, [true, true, true]);
			const expected = kiro.replace('[ ] 1.2', '[x] 1.2').replace('[x] 1.1', '[ ] 1.1').replace('[-] 2', '[ ] 2');
			assert.equal(await onDisk(kiroPath), expected);
		});

		it('stays as it is in a file that the settings keep so', async () => {
			await set('files.readonlyInclude', { [speckitPath]: true });
			try {
				assert.equal(await mark(speckitPath, 'T002', 'done'), false);
				assert.equal(await onDisk(speckitPath), speckit);
			} finally {
				await set('files.readonlyInclude', undefined);
			}
		});

		it('changes nothing when its task is gone meanwhile', async () => {
			const place = targetTask(indexes, nodeOf(kiroPath, '1.2'));
			assert.ok(place);
			const editor = await open(kiroPath);
			const all = new vscode.Range(0, 0, 99, 0);
			await editor.edit((builder) => builder.replace(all, '- [ ] 9. Other\n'));
			assert.equal(await markTask(place, 'done'), false);
			assert.equal(editor.document.getText(), '- [ ] 9. Other\r\n');
		});
	});

	describe('the commands', () => {
		// These run in the extension that the editor has loaded, beside the index of these specs.
		async function lensesOver({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
			return until('lenses', async () => {
				const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
				const own = all.filter(({ command }) => command?.command.startsWith('archspec.tasks.'));
				return own.length > 0 && own;
			});
		}

		it('mark the task at the cursor, by command and by the lenses over it', async () => {
			const editor = await open(kiroPath);
			editor.selection = new vscode.Selection(5, 4, 5, 4);
			const lenses = await lensesOver(editor.document);
			assert.deepEqual(
				lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`),
				['5 Start', '5 Done', '6 Start', '6 Done', '7 Start', '7 Done'],
			);
			await vscode.commands.executeCommand(commands.startTask);
			assert.equal(editor.document.lineAt(5).text, '  - [-] 1.2 Compare codes');
			const done = lenses.find(({ command }) => command?.title === 'Done')?.command;
			await vscode.commands.executeCommand(done?.command ?? '', ...(done?.arguments ?? []));
			assert.equal(editor.document.lineAt(5).text, '  - [x] 1.2 Compare codes');
			await vscode.commands.executeCommand(commands.markTaskOpen);
			assert.equal(editor.document.getText(), kiro);
		});

		it('lead to the next task of the feature in the editor', async () => {
			const editor = await open(kiroPath);
			await lensesOver(editor.document);
			await vscode.commands.executeCommand(commands.nextTask);
			assert.equal(editor.selection.active.line, 5);
		});

		it('copy a task with what is nested in it', async () => {
			const editor = await open(kiroPath);
			editor.selection = new vscode.Selection(3, 8, 3, 8);
			await lensesOver(editor.document);
			await vscode.commands.executeCommand(commands.copyTask);
			const text = await vscode.env.clipboard.readText();
			assert.equal(text, '- [x] 1.1 Make codes\n  - _Requirements: 1.1, 2.1_\n');
		});
	});
});
