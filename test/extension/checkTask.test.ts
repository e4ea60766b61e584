import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { adr, closeAll, open, set, until, uriOf, workspaceFolder, writeFile } from './support.ts';

describe('the check as a task', () => {
	const path = 'docs/adr/0095-task.md';

	// Where all files are checked, its problems are in the list already
	beforeEach(() => set('archspec.diagnostics.scope', 'openFiles'));

	afterEach(async () => {
		await set('archspec.diagnostics.scope', undefined);
		await set('archspec.rules', undefined);
		await set('tasks.tasks', undefined);
		await set('tasks.version', undefined);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	async function task(): Promise<vscode.Task> {
		const all = await vscode.tasks.fetchTasks({ type: 'archspec' });
		const found = all.find(({ scope }) => typeof scope === 'object' && scope.name === workspaceFolder().name);
		assert.ok(found, 'the task is not offered');
		return found;
	}

	/** Runs it to its end. @returns the exit status */
	async function run(wanted: vscode.Task): Promise<number | undefined> {
		let status: number | undefined | false = false;
		const registration = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
			if (execution.task.definition.type === 'archspec') {
				status = exitCode;
			}
		});
		try {
			await vscode.tasks.executeTask(wanted);
			return await until('the end of the task', () => status);
		} finally {
			registration.dispose();
		}
	}

	/** What the problem matcher found in a file. */
	const matched = (file: string) =>
		vscode.languages
			.getDiagnostics()
			.filter(([uri]) => uri.path === uriOf(file).path)
			.flatMap(([, diagnostics]) => diagnostics.filter(({ source }) => source === 'archspec check'));

	it('is offered, fails by an error, and what it says becomes problems at their places', async () => {
		await writeFile(path, adr('95. Task', 'See [it](gone.md).'));
		await set('archspec.rules', { 'link/missing-file': 'error' });
		assert.equal(await run(await task()), 1);
		const [problem] = await until('the problem', () => matched(path).length > 0 && matched(path));
		assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
		assert.equal(problem?.code, 'link/missing-file');
		assert.deepEqual([problem?.range.start.line, problem?.range.start.character], [18, 9]);
	});

	it('reads what is typed and not saved, and takes its problems back', async () => {
		await writeFile(path, adr('95. Task', 'See [it](gone.md).'));
		await set('archspec.rules', { 'link/missing-file': 'error' });
		const editor = await open(path);
		assert.equal(await run(await task()), 1);
		await until('the problem', () => matched(path).length > 0);
		const place = editor.document.getText().indexOf('[it](gone.md)');
		const range = new vscode.Range(editor.document.positionAt(place), editor.document.positionAt(place + 13));
		await editor.edit((edit) => edit.replace(range, 'it'));
		await run(await task());
		await until('that it goes', () => matched(path).length === 0);
	});

	it('ends also beside a second check of the same folder', async () => {
		await writeFile(path, adr('95. Task'));
		const wanted = await task();
		// It tells its result, and waits for the person to read it
		void vscode.commands.executeCommand('archspec.checkWorkspace');
		assert.equal(typeof (await run(wanted)), 'number');
	});

	it('counts warnings where the task says so', async () => {
		await writeFile(path, adr('95. Task', 'See [it](gone.md).'));
		await set('archspec.rules', { 'link/missing-file': 'warning' });
		await set('tasks.version', '2.0.0');
		await set('tasks.tasks', [{ type: 'archspec', task: 'check', maxWarnings: 0, label: 'strict' }]);
		const strict = await until('the task', async () =>
			(await vscode.tasks.fetchTasks()).find(({ name }) => name === 'strict'),
		);
		assert.equal(await run(strict), 1);
	});
});
