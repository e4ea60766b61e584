import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { set, until, workspaceFolder, writeFile } from './support.ts';

const severities = ['error', 'warning', 'hint'];

/** What `archspec check` says of the folder, one line for each finding. */
async function fromCommandLine(): Promise<string[]> {
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
function fromEditor(): string[] {
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

describe('editor and command line', () => {
	it('find the same', async () => {
		const yaml = await writeFile('.archspec.yaml', 'rules:\n  structure/missing-section: hint\n  no/such-rule: off\n');
		const record =
			'---\nstatus: [\n---\n\n# 50. Both\n\n## Status\n\nAccepted\n\n## Context\n\n[state it] `src/gone.ts`\n\n## Decision\n';
		const mixed = await writeFile('docs/adr/0050-both.md', record.replaceAll('\n', '\r\n'));
		await set('archspec.rules', { 'link/missing-file': 'off' });
		const expected = await until('findings of the record', async () => {
			const found = await fromCommandLine();
			return found.some((line) => line.startsWith('docs/adr/0050-both.md')) && found;
		});
		// The setting is the editor's own, and the configuration says nothing about this rule.
		const agreed = expected.filter((line) => !line.includes('link/missing-file'));
		assert.ok(agreed.length > 3, agreed.join('\n'));
		await until(`the same as\n${agreed.join('\n')}\nand not\n${fromEditor().join('\n')}\nthat`, () => {
			return JSON.stringify(fromEditor()) === JSON.stringify(agreed);
		});
		await set('archspec.rules', undefined);
		await vscode.workspace.fs.delete(yaml);
		await vscode.workspace.fs.delete(mixed);
	});
});
