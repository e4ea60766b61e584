import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { fromCommandLine, fromEditor } from './findings.ts';
import { adr, until, uriOf, workspaceFolder, writeFile } from './support.ts';

const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

function git(...argv: string[]): void {
	execFileSync('git', [...identity, ...argv], { cwd: workspaceFolder().uri.fsPath, stdio: 'pipe' });
}

const missingPath = (lines: readonly string[]) => lines.filter((line) => line.includes(' link/missing-path '));

describe('paths that were in the repository', () => {
	const record = 'docs/adr/0070-paths.md';

	before(async () => {
		await writeFile('src/client.ts', 'export {};\n');
		await writeFile('src/server.ts', 'export {};\n');
		await writeFile(record, adr('70. Paths', 'See `src/client.ts`, `src/server.ts` and `src/other.ts`.'));
	});

	after(async () => {
		await vscode.workspace.fs.delete(uriOf('.git'), { recursive: true });
		await vscode.workspace.fs.delete(uriOf(record));
	});

	it('are said to be gone once they are, as on the command line', async () => {
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'All');
		git('rm', '-q', 'src/client.ts');
		git('commit', '-qm', 'Without the client');
		// The editor looks for repositories by itself too, some time after the folder was opened.
		await vscode.commands.executeCommand('git.openRepository', workspaceFolder().uri.fsPath);
		await until('the finding', () => missingPath(fromEditor()).length === 1);
		assert.deepEqual(missingPath(fromEditor()), missingPath(await fromCommandLine()));
	});

	it('are followed through later commits', async () => {
		await vscode.workspace.fs.delete(uriOf('src/server.ts'));
		// Time enough to hear of it and to ask: what is not committed says nothing yet.
		await new Promise((resume) => setTimeout(resume, 1000));
		assert.equal(missingPath(fromEditor()).length, 1);
		git('commit', '-qam', 'Without the server');
		await vscode.commands.executeCommand('git.refresh');
		await until('the second finding', () => missingPath(fromEditor()).length === 2);
		assert.deepEqual(missingPath(fromEditor()), missingPath(await fromCommandLine()));
	});
});
