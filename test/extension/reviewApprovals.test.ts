import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, open, rulesAt, set, until, uriOf, workspaceFolder, writeFile } from './support.ts';

const plan = (says: string, status = 'Draft') =>
	`# Technical Plan: Tea\n\n**Version**: 1.0\n\n**Status**: ${status}\n\n## Executive Summary\n\n${says}\n\n## Architecture Overview\n\nA kettle.\n\n## Technology Stack\n\nWater.\n\n## Change Log\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2026-01-01 | Bob | First |\n\n## Review & Approval\n\n| Stakeholder | Role | Status | Date | Comments |\n|---|---|---|---|---|\n| Ada | Lead | ☑ Pending ☐ Approved ☐ Changes Requested | | |\n`;

describe('approvals in the editor', () => {
	const { showQuickPick, showInputBox, showInformationMessage, showErrorMessage } = vscode.window;
	const path = 'docs/technical-plan-tea.md';
	let lists: string[][] = [];
	let messages: string[] = [];

	/** Answers questions: the line of a list that holds the text, the text of a box, the button of a message. */
	function answer(picks: string[], texts: string[], button?: string): void {
		[lists, messages] = [[], []];
		const message = async (text: string, ...buttons: string[]) => {
			messages.push(text);
			return buttons.find((one) => one === button);
		};
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
				lists.push(items.map(({ label }) => label));
				const wanted = picks.shift();
				return items.find(({ label }) => wanted !== undefined && label.includes(wanted));
			},
			showInputBox: async ({ value }: vscode.InputBoxOptions) => texts.shift() ?? value,
			showInformationMessage: message,
			showErrorMessage: message,
		});
	}

	function git(...argv: string[]): void {
		const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
		execFileSync('git', [...identity, ...argv], { cwd: workspaceFolder().uri.fsPath, stdio: 'pipe' });
	}

	const run = (command: string) => vscode.commands.executeCommand(`archspec.review.${command}`, uriOf(path));
	const textOf = async () => (await vscode.workspace.openTextDocument(uriOf(path))).getText();

	/** Opens the plan and waits until it is known with that text. */
	async function show(text: string): Promise<vscode.TextEditor> {
		await writeFile(path, text);
		const editor = await open(path);
		await until('the text', () => editor.document.getText() === text);
		await until('that it is known as a plan', async () => {
			answer([], []);
			await run('changeStatus');
			return lists.length > 0;
		});
		return editor;
	}

	before(() =>
		vscode.workspace.getConfiguration().update('archspec.review.name', 'Ada', vscode.ConfigurationTarget.Global),
	);
	after(async () => {
		await vscode.workspace
			.getConfiguration()
			.update('archspec.review.name', undefined, vscode.ConfigurationTarget.Global);
		await vscode.workspace.fs.delete(uriOf(path));
	});
	afterEach(async () => {
		Object.assign(vscode.window, { showQuickPick, showInputBox, showInformationMessage, showErrorMessage });
		await set('archspec.rules', undefined);
		await closeAll();
	});

	it('are one step that can be undone, in the row of the reviewer, and then the status is offered', async () => {
		const before = plan('We brew tea.');
		await show(before);
		answer([], ['well done'], 'Set Status to Approved');
		await run('approve');
		const approved =
			/☐ Pending ☑ Approved ☐ Changes Requested <!-- approved [0-9a-f]{12} --> \| \d{4}-\d\d-\d\d \| well done \|/;
		assert.match(await textOf(), approved);
		assert.match(await textOf(), /\*\*Status\*\*: Approved\n/);
		assert.match(messages.join(), /approved by all/);
		await vscode.commands.executeCommand('undo');
		assert.match(await textOf(), /\*\*Status\*\*: Draft\n/);
		await vscode.commands.executeCommand('undo');
		assert.equal(await textOf(), before);
	});

	it('list what stands in the way, and lead to it', async () => {
		const before = plan('We brew TBD tea.');
		const editor = await show(before);
		answer(['TBD'], []);
		await run('approve');
		assert.ok(
			lists[0]?.some((label) => label.includes('Still to be written: TBD')),
			lists.join('\n'),
		);
		assert.equal(await textOf(), before);
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
		assert.equal(vscode.window.activeTextEditor?.selection.active.line, 8);
		answer(['Approved'], []);
		await run('changeStatus');
		assert.ok(
			lists[1]?.some((label) => label.includes('Ada has not approved yet')),
			lists.join('\n'),
		);
		assert.equal(await textOf(), before);
	});

	it('go stale with an edit, and are asked for again', async () => {
		const editor = await show(plan('We brew tea.'));
		answer([], ['']);
		await run('approve');
		const at = editor.document.positionAt(editor.document.getText().indexOf('brew'));
		await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 4)), 'drink'));
		await until('the finding', () => rulesAt(uriOf(path)).includes('review/stale-approval'));
		const [finding] = vscode.languages
			.getDiagnostics(uriOf(path))
			.filter(({ message }) => message.startsWith('What Ada approved'));
		assert.ok(finding);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uriOf(path),
			finding.range,
		);
		assert.ok(actions.some(({ title }) => title === 'Compare with the approved version'));
		const again = actions.find(({ title }) => title === 'Ask Ada again');
		assert.ok(again?.edit && (await vscode.workspace.applyEdit(again.edit)));
		assert.match(await textOf(), /\| ☑ Pending ☐ Approved ☐ Changes Requested +\|/);
		await until('that the finding goes', () => !rulesAt(uriOf(path)).includes('review/stale-approval'));
	});

	it('tell what changed since, compare with it, and make a row of the change log', async () => {
		await show(plan('We brew tea.'));
		answer([], [''], 'Set Status to Approved');
		await run('approve');
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'Approved');
		await vscode.commands.executeCommand('git.openRepository', workspaceFolder().uri.fsPath);
		const approved = await textOf();
		const now = approved
			.replace('We brew tea.', 'We brew milk.')
			.replace('## Change Log', '## Costs\n\nTen.\n\n## Change Log');
		await show(now);
		answer([], [], 'Compare');
		await until('the changes', async () => {
			await run('showChanges');
			return messages.some((text) => text.includes('Since the approved version'));
		});
		assert.match(messages.at(-1) ?? '', /section “Costs” added, section “Executive Summary” changed/);
		const input = await until('the comparison', () => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
			return tab?.input instanceof vscode.TabInputTextDiff && tab.input;
		});
		assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), approved);
		answer(['1.1'], []);
		await run('addLogEntry');
		assert.match(
			await textOf(),
			/\| 1\.1 \| \d{4}-\d\d-\d\d \| Ada \| section “Costs” added, section “Executive Summary” changed \|/,
		);
		assert.match(await textOf(), /\*\*Version\*\*: 1\.1\n/);
		assert.equal(lists[0]?.[0], '1.1');
		await vscode.workspace.fs.delete(uriOf('.git'), { recursive: true });
	});

	it('get a place where the document has none, as the person chooses', async () => {
		const [head = ''] = plan('We brew tea.').split('## Review');
		await show(head);
		answer(['Insert a list'], ['fine']);
		await run('approve');
		assert.match(await textOf(), /^---\napprovals:\n {2}- name: Ada\n {4}state: approved\n/);
		assert.ok((await textOf()).endsWith(head));
	});

	it('compare the sides of a merge conflict by section', async () => {
		const conflict = '<<<<<<< HEAD\nWe brew tea.\n=======\nWe brew milk.\n>>>>>>> other';
		await show(plan(conflict));
		answer([], []);
		await run('compareSides');
		const input = await until('the comparison', () => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
			return tab?.input instanceof vscode.TabInputTextDiff && tab.input;
		});
		const [ours, theirs] = await Promise.all(
			[input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
		);
		assert.equal(ours, '## Executive Summary\n\nWe brew tea.\n\n');
		assert.equal(theirs, '## Executive Summary\n\nWe brew milk.\n\n');
	});

	it('are marks of a phase where the feature keeps them in a file beside its documents', async () => {
		const [folder, marks] = ['.kiro/specs/tea-time', (approved: boolean) => ({ generated: true, approved })];
		const file = {
			updated_at: '2026-01-02T03:04:05Z',
			approvals: { requirements: marks(true), design: marks(true), tasks: marks(false) },
			ready_for_implementation: false,
		};
		const read = async () =>
			JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${folder}/spec.json`))));
		const onTasks = (command: string) =>
			vscode.commands.executeCommand(`archspec.review.${command}`, uriOf(`${folder}/tasks.md`));
		await writeFile(`${folder}/spec.json`, `${JSON.stringify(file, undefined, 2)}\n`);
		await writeFile(`${folder}/tasks.md`, '# Implementation Plan\n\n- [ ] 1. Boil water\n');
		await until('that the tasks are known', async () => {
			answer([], []);
			await onTasks('changeStatus');
			return lists.length > 0;
		});
		assert.deepEqual(lists, [['$(edit) Draft', '$(pass) Approved']]);
		answer(['Approve all the same'], []);
		await onTasks('approve');
		assert.match(messages.at(-1) ?? '', /^tasks\.md is approved, as spec\.json says\.$/);
		const approved = await read();
		assert.deepEqual([approved.approvals.tasks, approved.ready_for_implementation], [marks(true), true]);
		answer(['Draft'], []);
		await onTasks('changeStatus');
		const back = await read();
		assert.deepEqual(back.approvals, { ...file.approvals, tasks: { generated: false, approved: false } });
		assert.equal(back.ready_for_implementation, false);
		const design = uriOf(`${folder}/design.md`);
		await writeFile(`${folder}/design.md`, '---\nstatus: draft\n---\n\n# Design\n\nA kettle.\n');
		await until('that the design is known', async () => {
			answer([], []);
			await vscode.commands.executeCommand('archspec.review.changeStatus', design);
			return lists.length > 0;
		});
		answer(['Insert a list'], ['fine']);
		await vscode.commands.executeCommand('archspec.review.approve', design);
		const ownWords = (await vscode.workspace.openTextDocument(design)).getText();
		assert.match(ownWords, /^---\nstatus: draft\napprovals:\n {2}- name: Ada\n {4}state: approved\n/);
		assert.deepEqual(await read(), back);
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});
});
