import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fromCommandLine, fromEditor } from './findings.ts';
import { set, until, writeFile } from './support.ts';

describe('editor and command line', () => {
	it('find the same', async () => {
		const yaml = await writeFile('.archspec.yaml', 'rules:\n  structure/missing-section: hint\n  no/such-rule: off\n');
		const record =
			'---\nstatus: [\n---\n\n# 50. Both\n\n## Status\n\nAccepted\n\n## Context\n\n[state it] `src/gone.ts`\n\n```mermaid\nflowchart LR\n\ta[Shop (web)]\n```\n\n## Decision\n';
		const diagram = await writeFile('docs/both.mmd', 'sequencediagram\r\n  A->>B: x\r\n');
		const mixed = await writeFile('docs/adr/0050-both.md', record.replaceAll('\n', '\r\n'));
		await set('archspec.rules', { 'link/missing-file': 'off' });
		const expected = await until('findings of the record', async () => {
			const found = await fromCommandLine();
			return found.some((line) => line.startsWith('docs/adr/0050-both.md')) && found;
		});
		// The setting is the editor's own, and the configuration says nothing about this rule.
		const agreed = expected.filter((line) => !line.includes('link/missing-file'));
		assert.ok(agreed.length > 3, agreed.join('\n'));
		assert.equal(agreed.filter((line) => line.includes(' diagram/')).length, 2);
		await until(`the same as\n${agreed.join('\n')}\nand not\n${fromEditor().join('\n')}\nthat`, () => {
			return JSON.stringify(fromEditor()) === JSON.stringify(agreed);
		});
		await set('archspec.rules', undefined);
		await vscode.workspace.fs.delete(yaml);
		await vscode.workspace.fs.delete(mixed);
		await vscode.workspace.fs.delete(diagram);
	});
});
