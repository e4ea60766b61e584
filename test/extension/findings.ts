import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { workspaceFolder } from './support.ts';

const severities = ['error', 'warning', 'hint'];

/** What `archspec check` says of the folder, one line for each finding. */
export async function fromCommandLine(): Promise<string[]> {
	const extension = vscode.extensions.getExtension('archspec.archspec');
	assert.ok(extension);
	const file = vscode.Uri.joinPath(extension.extensionUri, 'dist/cli.js').fsPath;
	const run = promisify(execFile)(process.execPath, [file, 'check', '--format', 'json'], {
		cwd: workspaceFolder().uri.fsPath,
		env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
	});
	// Exit status 1 says that there are errors.
	const { stdout } = await run.catch((error: { stdout: string }) => error);
	return JSON.parse(stdout)
		.findings.map(
			({
				path,
				rule,
				severity,
				message,
				range: { start },
			}: Record<string, never> & { range: { start: vscode.Position } }) =>
				`${path}:${start.line}:${start.character} ${severity} ${rule} ${message}`,
		)
		.sort();
}

/** What the editor shows, in the same form. */
export function fromEditor(): string[] {
	const root = `${workspaceFolder().uri.path}/`;
	return vscode.languages
		.getDiagnostics()
		.flatMap(([uri, diagnostics]) =>
			diagnostics
				.filter(({ source }) => source === 'ArchSpec')
				.map(({ range: { start }, severity, code, message }) => {
					const rule = typeof code === 'object' ? code.value : code;
					return `${uri.path.slice(root.length)}:${start.line}:${start.character} ${severities[severity]} ${rule} ${message}`;
				}),
		)
		.sort();
}
